import type { Document, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { wordSet } from '../../nlp/word-set.ts';

/** Words without a topic. Sorted. Source: closed classes, and general verbs. */
const functionWords = wordSet(`
  a about above after again against ago ain't all almost along already also although always am among an and another any
  anybody anyone anything are aren't around as ask asked at away back be because been before being below between both
  but by call came can can't cannot come comes coming could couldn't did didn't do does doesn't doing don't done down
  each either else enough even ever every everybody everyone everything few for from further gave get gets getting give
  gives go goes going gone gonna got had hadn't has hasn't have haven't having he he'll he's her here here's hers
  herself him himself his how how's however i i'd i'll i'm i've if in into is isn't it it'll it's its itself just keep
  keeps kept know knows let let's lets like likes little long look looking lot lots made make makes making many may
  maybe me mean means might mine more most much must my myself near need needs never next no nobody none nor not nothing
  now of off often oh ok okay on once one ones only onto or other others our ours ourselves out over own per perhaps put
  quite rather really right said same saw say saying says see seem seems seen shall she she'll she's should shouldn't
  since so some somebody someone something soon still such take taken takes taking tell than that that's the their
  theirs them themselves then there there's these they they'd they'll they're they've thing things think this those
  though through till time to today told tomorrow tonight too took toward try trying two under until up upon us use used
  using very via want wanted wants was wasn't way we we'd we'll we're we've well went were weren't what what's when
  when's where where's whether which while who who's whole whom whose why will with within without won't would wouldn't
  yesterday yet you you'd you'll you're you've your yours yourself
`);

/** Words of courtesy. Sorted. Source: our own reading of replies that fit under any post. */
const courtesies = wordSet(`
  absolutely amazing apologies apologise apologize appreciate appreciated assist assistance awesome beautiful bless
  business cheers client comment community contact continued custom customer day dear delighted enjoy enjoyed evening
  excited experience family fan fantastic favourite feedback feel follow follower forward friend glad good great guest
  happy hear hearing hello help hesitate hey hi honest honoured hope important inconvenience input interest kind kindly
  love lovely loyal luck means member message morning nice night opinion patience perfect please pleased pleasure post
  proud reach reaching read regards reply review share sharing sorry stop stopping super support team thank thankful
  thanks thought thrilled truly understand understanding value valued visit visiting weekend welcome wish wonderful word
  words world wow write writing
`);

/** Removes inflectional endings, so that words can be compared. The result is not always a word. */
function toRoot(word: string): string {
  const bare = word.replace(/'s?$/u, '');
  if (bare.length < 4) return bare;
  const stem = bare
    .replace(/(?<=\p{L}{2})ies$/u, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/u, '')
    .replace(/(?<![siu])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '')
    .replace(/(?<=\p{L}{4})ly$/u, '');
  return stem.replace(/(?<=\p{L}{2})([bdgklmnprt])\1$/u, '$1').replace(/(?<=\p{L}{3})e$/u, '');
}

const courtesyRoots = new Set([...courtesies].map(toRoot));

/** A word that states a topic. */
export interface ContentWord {
  readonly word: Word;
  readonly root: string;
  /** Whether it is a courtesy, which is a weak topic. */
  readonly courtesy: boolean;
}

/** The words that state a topic, in order, without the names of the sender. */
export const contentWords = memoize((doc: Document): readonly ContentWord[] =>
  doc.words
    .filter(({ lower }) => /\p{L}{3}/u.test(lower) && !functionWords.has(lower) && !doc.profile.brands.includes(lower))
    .map((word) => {
      const root = toRoot(word.lower);
      return { word, root, courtesy: courtesyRoots.has(root) };
    }),
);

/** Whether two words have the same root: "curdling" and "curdled", "deliver" and "delivery". */
export function hasSameRoot(a: ContentWord, b: ContentWord): boolean {
  if (a.root === b.root) return true;
  const [short, long] = a.root.length < b.root.length ? [a.root, b.root] : [b.root, a.root];
  return short.length >= 4 && long.startsWith(short);
}
