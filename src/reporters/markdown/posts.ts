import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, joinList } from '../../core/text/format.ts';
import { groupByRule } from '../stylish/finding.ts';
import { formatLine, formatPlace } from '../stylish/line.ts';
import { describeIntent, formatScore } from '../stylish/post.ts';
import { formatCode } from './code.ts';
import { formatHtmlCode } from './html.ts';
import { formatMarkdownPlace } from './place.ts';
import { formatProse } from './prose.ts';
import { formatRuleLink } from './rule.ts';

/** Maximum number of findings of a rule in a post to quote. */
const maxFindingsOfRule = 10;

/** Renders the findings of one rule in one post, each with its text, and the advice once. */
function renderRule(found: readonly [Diagnostic, ...Diagnostic[]]): string[] {
  const [first] = found;
  const more = found.length - maxFindingsOfRule;
  return [
    `- **${first.severity}** ${formatRuleLink(first)}`,
    ...found.slice(0, maxFindingsOfRule).map(({ message, text, start }, index) => {
      const quoted = [formatCode(formatPlace(start)), formatCode(text)].filter(Boolean).join(' ');
      return `  - ${quoted}${message === found[index - 1]?.message ? '' : `: ${formatProse(message)}`}`;
    }),
    ...(more > 0 ? [`  - … and ${more} more.`] : []),
    `  - → ${formatProse(first.advice)}`,
  ];
}

function renderPost(post: LintedPost, found: readonly Diagnostic[], environment: Environment): string {
  const place = formatHtmlCode(formatMarkdownPlace(post.path, post.start, formatLine, environment));
  const verdict = [describeIntent(post), post.intentReason].filter(Boolean).join(': ');
  const about = [
    formatScore(post),
    joinList(post.platforms ?? (post.platform ? [post.platform] : [])),
    post.kind === 'post' ? '' : post.kind,
    post.date ?? '',
    verdict,
  ].filter(Boolean);
  return [
    '<details>',
    `<summary>${place} ${formatHtmlCode(post.id)}: ${formatScore(post)}, ${formatCount(found.length, 'finding')}</summary>`,
    '',
    `> ${formatProse(`${about.join(', ')}. ${post.note ?? ''}`)}`,
    '',
    ...groupByRule(found).flatMap(renderRule),
    '',
    '</details>',
    '',
    '',
  ].join('\n');
}

/** Renders the posts with findings, one collapsed section each. */
export function* renderPosts(report: Report, environment: Environment): Generator<string> {
  if (environment.only === 'feeds') return;
  for (const post of report.posts) {
    const found = post.diagnostics.filter(({ severity }) => !environment.quiet || severity === 'error');
    if (found.length > 0) yield renderPost(post, found, environment);
  }
}
