import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, joinList } from '../../core/text/format.ts';
import { groupByRule } from '../stylish/finding.ts';
import { formatLine, formatPlace } from '../stylish/line.ts';
import { coverageLines, score } from '../stylish/post.ts';
import { code } from './code.ts';
import { html } from './html.ts';
import { formatMarkdownPlace } from './place.ts';
import { prose } from './prose.ts';
import { ruleLink } from './rule.ts';

/** How many findings of one rule in one post are quoted. */
const mostOfARule = 10;

/** What one rule says of one post: each finding with its words, and once what to do. */
function ruleItem(found: readonly [Diagnostic, ...Diagnostic[]]): string[] {
  const [first] = found;
  const more = found.length - mostOfARule;
  return [
    `- **${first.severity}** ${ruleLink(first)}`,
    ...found.slice(0, mostOfARule).map(({ message, text, start }, index) => {
      const words = [code(formatPlace(start)), code(text)].filter(Boolean).join(' ');
      return `  - ${words}${message === found[index - 1]?.message ? '' : `: ${prose(message)}`}`;
    }),
    ...(more > 0 ? [`  - … and ${more} more like these.`] : []),
    `  - → ${prose(first.advice)}`,
  ];
}

function postSection(post: LintedPost, found: readonly Diagnostic[], environment: Environment): string {
  const place = html(formatMarkdownPlace(post.path, post.start, formatLine, environment));
  const verdict = [coverageLines(post), post.intentReason].filter(Boolean).join(': ');
  const about = [
    score(post),
    joinList(post.platforms ?? (post.platform ? [post.platform] : [])),
    post.kind === 'post' ? '' : post.kind,
    post.date ?? '',
    verdict,
  ].filter(Boolean);
  return [
    '<details>',
    `<summary>${place} ${html(post.id)}: ${score(post)}, ${formatCount(found.length, 'finding')}</summary>`,
    '',
    `> ${prose(`${about.join(', ')}. ${post.note ?? ''}`)}`,
    '',
    ...groupByRule(found).flatMap(ruleItem),
    '',
    '</details>',
    '',
    '',
  ].join('\n');
}

/** The posts that something was found in, each folded, a section each. */
export function* postSections(report: Report, environment: Environment): Generator<string> {
  if (environment.only === 'feeds') return;
  for (const post of report.posts) {
    const found = post.diagnostics.filter(({ severity }) => !environment.quiet || severity === 'error');
    if (found.length > 0) yield postSection(post, found, environment);
  }
}
