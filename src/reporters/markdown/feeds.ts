import { countWeighed, hasEnoughPosts, minPosts } from '../../core/feed/measures.ts';
import type { Channels, Feed, SuggestedReplacement } from '../../core/model/feed.ts';
import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, formatPercent } from '../../core/text/format.ts';
import { listFeedNames } from '../stylish/feed/name.ts';
import { tooFew } from '../stylish/feed/section.ts';
import { extent, facts, points } from '../stylish/feed/verdict.ts';
import { formatLine } from '../stylish/line.ts';
import type { RenderContext } from '../stylish/render-context.ts';
import { code } from './code.ts';
import { formatMarkdownPlace } from './place.ts';
import { prose } from './prose.ts';

/** `38 % → 74 % with these 6 posts`: what a change does to the share of promotions. */
function moved({ change, verdict }: Feed): string {
  if (!change || change.posts === 0 || !verdict.promotion) return '';
  const { before } = change;
  const these = change.posts === 1 ? 'with this post' : `with these ${formatCount(change.posts, 'post')}`;
  if (!before?.promotion || countWeighed(before) < minPosts) return `${these}, and too little to judge before; `;
  return `${formatPercent(before.promotion.share)} → ${formatPercent(verdict.promotion.share)} ${these}; `;
}

function swap({ path, start, text, score }: SuggestedReplacement, environment: Environment): string {
  return `  - ${code(formatMarkdownPlace(path, start, formatLine, environment))} ${code(text, 80)}, then ${score}/100`;
}

function verdictOn(feed: Feed, name: string, spread: Channels | undefined, environment: Environment): string {
  const { verdict } = feed;
  const numbers = facts(verdict, spread).map(
    ([title, text]) => `- **${title}**: ${title === 'promotion' ? moved(feed) : ''}${prose(text)}`,
  );
  const swaps = verdict.suggestedReplacements.map((each) => swap(each, environment));
  return [
    `### ${prose(name || 'All posts together')}: ${points(verdict)}`,
    '',
    `Over ${prose(extent(verdict).join(', '))}.`,
    '',
    ...numbers,
    ...(swaps.length > 0 ? ['- **swap these first**:', ...swaps] : []),
    '',
    '',
  ].join('\n');
}

/** The verdict on each feed that is long enough, a section each. */
export function* feedSections(report: Report, environment: Environment, page: RenderContext): Generator<string> {
  if (environment.quiet) return;
  const { feeds, channels } = report;
  const names = listFeedNames(feeds);
  const told = new Set<string | undefined>();
  for (const feed of feeds.filter(hasEnoughPosts)) {
    const spread = told.has(feed.account) ? undefined : channels.find(({ account }) => account === feed.account);
    told.add(feed.account);
    yield verdictOn(feed, names.get(feed) ?? '', spread, environment);
  }
  if (environment.only !== 'feeds') return;
  for (const line of tooFew(feeds, names, true, page)) yield `> ${prose(line)}\n\n`;
}
