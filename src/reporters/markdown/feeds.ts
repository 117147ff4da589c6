import { countPostsInRatio, hasEnoughPosts, minPosts } from '../../core/feed/measures.ts';
import type { Channels, Feed, SuggestedReplacement } from '../../core/model/feed.ts';
import type { Environment, Report } from '../../core/model/report.ts';
import { formatCount, formatPercent } from '../../core/text/format.ts';
import { formatLine } from '../shared/line.ts';
import { listFeedNames } from '../stylish/feed/name.ts';
import { renderShortFeeds } from '../stylish/feed/section.ts';
import { describeWindow, formatFeedScore, listFacts } from '../stylish/feed/verdict.ts';
import type { RenderContext } from '../stylish/render-context.ts';
import { formatCode } from './code.ts';
import { formatMarkdownPlace } from './place.ts';
import { formatProse } from './prose.ts';

/** `38% → 74% with these 6 posts; `: how the compared change affects the share of promotions. */
function describeChange({ change, verdict }: Feed): string {
  if (!change || change.posts === 0 || !verdict.promotion) return '';
  const { before } = change;
  const these = change.posts === 1 ? 'with this post' : `with these ${formatCount(change.posts, 'post')}`;
  if (!before?.promotion || countPostsInRatio(before) < minPosts) return `${these} (too few posts before); `;
  return `${formatPercent(before.promotion.share)} → ${formatPercent(verdict.promotion.share)} ${these}; `;
}

function renderReplacement({ path, start, text, score }: SuggestedReplacement, environment: Environment): string {
  return `  - ${formatCode(formatMarkdownPlace(path, start, formatLine, environment))} ${formatCode(text, 80)}: feed score ${score}/100`;
}

function renderFeed(feed: Feed, name: string, accountChannels: Channels | undefined, environment: Environment): string {
  const { verdict } = feed;
  const numbers = listFacts(verdict, accountChannels, '–').map(
    ([title, text]) => `- **${title}**: ${title === 'promotion' ? describeChange(feed) : ''}${formatProse(text)}`,
  );
  const suggestions = verdict.suggestedReplacements.map((each) => renderReplacement(each, environment));
  return [
    `### ${formatProse(name || 'All posts')}: ${formatFeedScore(verdict)}`,
    '',
    `Based on ${formatProse(describeWindow(verdict).join(', '))}.`,
    '',
    ...numbers,
    ...(suggestions.length > 0 ? ['- **replace these first**:', ...suggestions] : []),
    '',
    '',
  ].join('\n');
}

/** Renders the verdict on each feed that has enough posts, one section each. */
export function* renderFeeds(report: Report, environment: Environment, context: RenderContext): Generator<string> {
  if (environment.quiet) return;
  const { feeds, channels } = report;
  const names = listFeedNames(feeds);
  const accounts = new Set<string | undefined>();
  for (const feed of feeds.filter(hasEnoughPosts)) {
    const accountChannels = accounts.has(feed.account)
      ? undefined
      : channels.find(({ account }) => account === feed.account);
    accounts.add(feed.account);
    yield renderFeed(feed, names.get(feed) ?? '', accountChannels, environment);
  }
  if (environment.only !== 'feeds') return;
  for (const line of renderShortFeeds(feeds, names, true, context)) yield `> ${formatProse(line)}\n\n`;
}
