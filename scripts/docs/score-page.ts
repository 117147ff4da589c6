import { minWords } from '../../src/core/model/coverage.ts';
import type { PositiveSignal } from '../../src/core/model/post-score.ts';
import { minOwnWords, mostlyPush } from '../../src/signals/derived/push-share.ts';
import { points, type Rate } from '../../src/signals/scoring/weights.ts';

type Table = typeof points.penalties;

type Group = keyof Table;

type Penalty = { [Name in Group]: keyof Table[Name]['rates'] }[Group];

/** A description of each signal. A signal without one does not compile. */
const about: Readonly<Record<PositiveSignal | Penalty, string>> = {
  'answerable question': 'a question that readers can answer',
  specific: 'a number, a date, a time, a name or a quotation',
  explanation: 'a reason, or instructions',
  credit: 'another person or organization named for an achievement',
  'owned mistake': 'a mistake that the post admits plainly',
  'mostly push': `at least ${mostlyPush.share * 100}% of the words ask, offer or create pressure`,
  ask: 'the first request that benefits the account',
  'further ask': 'each further request',
  'sales phrase': 'praise, promises and fixed phrases of advertising',
  offer: 'a discount, a price, a prize or something free',
  'bare link': `a link with fewer than ${minOwnWords} words beside it`,
  'further hype': 'each hype word after the first',
  superlative: 'a claim to be the best, without a source',
  urgency: 'haste or scarcity without a limit',
  pressure: 'fear of missing out, or guilt',
  bait: 'requests for likes, shares or tags',
  'withheld hook': 'an answer that is promised and withheld',
  'pitch question': 'a question that leads into a pitch',
  'thanks for an audience': 'thanks with at least two signs of a larger audience',
  'testimonial with a pitch': 'customer praise next to a call to buy',
  virtue: 'a declared virtue with fewer than two specifics',
  'stock phrases': 'half of the words fit under any post',
  'crisis with a pitch': 'something for sale next to a disaster or mourning, without help',
  shouting: 'words in capitals, runs of exclamation marks',
  'emoji signs beyond two': 'more than two arrows, sirens or bags of money',
  'hashtags beyond six': 'more than six hashtags',
};

function table(rates: Readonly<Record<string, Rate>>, sign: string): string {
  const rows = Object.entries(rates).map(
    ([signal, { points, maxCount }]) =>
      `| ${signal} | ${sign}${points}${maxCount > 1 ? ` each, at most ${maxCount} times` : ''} | ${about[signal as keyof typeof about]} |`,
  );
  return ['| Signal | Points | Counts |', '|---|---|---|', ...rows].join('\n');
}

/** `docs/rules/score.md` */
export function scorePage(): string {
  const { base, bonuses, penalties } = points;
  const groups = (Object.keys(penalties) as Group[]).map(
    (name) =>
      `## Points off for ${name}\n\nAt most ${penalties[name].cap} points.\n\n${table(penalties[name].rates, '−')}\n`,
  );
  return [
    '<!-- Generated from src/signals/scoring/weights.ts by `npm run docs`. Edit that file, not this one. -->\n',
    '# Score\n',
    `The score of a post is a number from 0 to 100. It describes how promotional or conversational the text is. It does not predict
reach, and must not be used to rank people.\n`,
    `| Score | Meaning |
|---|---|
| 0–39 | reads as a pitch |
| 40–59 | leans toward a pitch |
| 60–79 | balanced |
| 80–100 | reads as conversation |\n`,
    `Compare bands, not single points.\n`,
    '## How the score is computed\n',
    `- A post starts at ${base}. Signals of promotion take points off, up to a limit for each group; signals of conversation add points.
  The result is never below 0.
- Only sentences that neither promote nor praise the account earn points. A pitch that is recognized as one therefore never
  raises the score, and removing it never lowers the score.
- A post with fewer than ${minWords.scored} words has no score. With fewer than ${minWords.confident} words, the score has low confidence.
- \`scoreBreakdown\` in the [JSON report](../json-report.md) has an entry for each signal that changed the score.\n`,
    `## Points for conversation\n\nAt most ${bonuses.cap} points, or ${bonuses.capWhenPushed} if the post is mostly promotion, contains bait, or thanks somebody for an audience.\n\n${table(bonuses.rates, '+')}\n`,
    ...groups,
  ].join('\n');
}
