import { minWords } from '../../src/core/model/coverage.ts';
import type { PositiveSignal } from '../../src/core/model/post-score.ts';
import { minOwnWords, mostlyPush } from '../../src/signals/derived/push-share.ts';
import { points, type Rate } from '../../src/signals/scoring/weights.ts';

type Table = typeof points.penalties;

type Group = keyof Table;

type Penalty = { [Name in Group]: keyof Table[Name]['rates'] }[Group];

/** What is counted. A signal without a line here does not compile. */
const about: Readonly<Record<PositiveSignal | Penalty, string>> = {
  'answerable question': 'a question that readers could answer',
  specific: 'a number, a date, a time, a name or a quotation',
  explanation: 'a reason or a way to do something',
  credit: 'somebody else named for what they did',
  'owned mistake': 'an error of the sender, said plainly',
  'mostly push': `at least ${mostlyPush.share * 100} % of the words ask, offer or press`,
  ask: 'the first thing that the reader is asked to do for the sender',
  'further ask': 'each one behind it',
  'sales phrase': 'praise, promises and formulas that sell',
  offer: 'a discount, a price, a prize, something free',
  'bare link': `a link that comes with fewer than ${minOwnWords} words`,
  'further hype': 'each word of hype behind the first',
  superlative: 'a claim to be the best that nobody is named for',
  urgency: 'haste or scarcity without a limit',
  pressure: 'fear of missing out, or guilt',
  bait: 'likes, shares or tags asked for',
  'withheld hook': 'an answer that is promised and not given',
  'pitch question': 'a question that leads into a pitch',
  'thanks for an audience': 'thanks that turns to everybody else; at least two signs of it',
  'testimonial with a pitch': 'a customer’s praise with an order to buy beside it',
  virtue: 'a virtue that is announced, with fewer than two specifics beside it',
  'stock phrases': 'half of the words could be sent to anybody',
  'crisis with a pitch': 'something for sale beside a disaster or mourning, and no help',
  shouting: 'capitals, rows of exclamation marks',
  'emoji signs beyond two': 'more than two arrows, sirens, bags of money',
  'hashtags beyond six': 'more than six hashtags',
};

function table(rates: Readonly<Record<string, Rate>>, sign: string): string {
  const rows = Object.entries(rates).map(
    ([signal, { points, maxCount }]) =>
      `| ${signal} | ${sign}${points}${maxCount > 1 ? ` each, ${maxCount} at most` : ''} | ${about[signal as keyof typeof about]} |`,
  );
  return ['| signal | points | what counts |', '|---|---|---|', ...rows].join('\n');
}

/** `docs/rules/score.md` */
export function scorePage(): string {
  const { base, bonuses, penalties } = points;
  const groups = (Object.keys(penalties) as Group[]).map(
    (name) => `## Less for ${name}\n\nAt most ${penalties[name].cap}.\n\n${table(penalties[name].rates, '−')}\n`,
  );
  return [
    '<!-- Generated from src/signals/scoring/weights.ts by `npm run docs`. Edit that file, not this one. -->\n',
    '# The score\n',
    `A post begins at ${base}: neither pitch nor talk. What pushes takes points away, group by group, and what talks adds some.
The ledger in the JSON report has a row for every point. Below 0 it stops. Under ${minWords.scored} words there is no score, under ${minWords.confident} it is
of low confidence.\n`,
    `Read it in bands, not in points: 0 to 39 is a pitch, 40 to 59 leans to one, 60 to 79 is balanced, and from 80 on a post
talks. It describes a text. It predicts no reach, and must not be used to rank people.\n`,
    `What is added is earned only by sentences that neither push nor praise the sender. So a pitch at the end, once heard
as one, never raises the score, and taking one away never lowers it.\n`,
    `## More for talk\n\nAt most ${bonuses.cap}; at most ${bonuses.capWhenPushed} beside a post that is mostly push, bait, or thanks for an audience.\n\n${table(bonuses.rates, '+')}\n`,
    ...groups,
  ].join('\n');
}
