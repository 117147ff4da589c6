import type { Document, Sentence, Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { normalizeHandle } from '../../core/text/normalize-handle.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { credits } from '../detectors/credits.ts';
import { disclosures } from '../detectors/disclosures.ts';
import { specifics } from '../detectors/specifics.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Words before the name of a participant. Sorted. */
const links = wordSet('alongside and at beside by from joined meet met of thank thanks to via visit with');

/** Verbs after the name of a participant. Sorted. */
const deeds = wordSet(`
  asked baked bakes borrowed brings brought built carries carved cooked cooks designed draws drew drove gave grew
  grows helped helps invented lends lent made makes mended mends milks packed painted paints pointed recommends roasts
  said says sells sent sewed sews showed sings smoked smokes spotted suggested supplies taught teaches told won writes
  wrote
`);

/** Capitalized words at the start of a sentence that are not names. Sorted. */
const nobody = wordSet(`
  all anybody both each everybody everyone he her his i it its many most my nobody one our she some somebody someone
  that the their there these they this those we what which who you your
`);

/** Possessives that do not name a person. */
const times =
  /^(?:father|here|how|it|let|month|mother|that|there|today|tomorrow|tonight|valentine|week|what|where|who|year|yesterday|\p{L}+day)'s$/u;

/** Maximum number of mentions that count. More of them do not give credit. */
const maxMentions = 2;

const repost = /(?<![\p{L}\p{N}])(?:RT|MT)[ :]{1,2}@(?<name>[\p{L}\p{N}_]+)/u;

/** Whether a name is one of the sender's. */
function isOwn(name: string, { post, profile }: Document): boolean {
  return (
    normalizeHandle(name) === normalizeHandle(post.account ?? '') || profile.brands.includes(normalizeHandle(name))
  );
}

/** Finds the names of participants: "eggs from Ana", "Idris smokes them", "Priya Shah and four volunteers". */
function findParticipants({ words }: Sentence, named: ReadonlySet<number>, doc: Document): Evidence<'name'>[] {
  const isNamed = (word: Word, at: number) =>
    named.has(word.start) || (at === 0 && /^\p{Lu}\p{Ll}+(?:'s)?$/u.test(word.text) && !nobody.has(word.lower));
  return words
    .filter((word, at) => {
      const [before, after] = [words[at - 1]?.lower ?? '', words[at + 1]?.lower ?? ''];
      const isWhole =
        at === 0 &&
        (named.has(words[1]?.start ?? -1) || /^from (?:our|the)$/u.test(`${after} ${words[at + 2]?.lower}`));
      const hasPart =
        isWhole ||
        (at > 0 && links.has(before)) ||
        deeds.has(after) ||
        (/'s$/u.test(word.text) && !times.test(word.lower) && after !== 'day');
      return hasPart && isNamed(word, at) && !isOwn(word.lower.replace(/'s$/u, ''), doc);
    })
    .map((word) => createEvidence('name', [word]));
}

/** Others who are named, credited or shared. Empty in a labeled advertisement, in which they are the advertiser. */
export const others = memoize((doc): readonly Evidence<'credit' | 'mention' | 'name' | 'repost'>[] => {
  if (disclosures(doc).some(({ kind }) => kind === 'clear')) return [];
  const shared = repost.exec(doc.text);
  const mentions = doc.mentions.filter(({ lower }) => !isOwn(lower, doc));
  const named = new Set(specifics(doc).flatMap(({ kind, start }) => (kind === 'name' ? [start] : [])));
  return [
    ...(shared && !isOwn(shared.groups?.name ?? '', doc)
      ? [createEvidence('repost' as const, [], { start: shared.index, end: shared.index + shared[0].length })]
      : []),
    ...(mentions.length > maxMentions ? [] : mentions.map((token) => createEvidence('mention' as const, [], token))),
    ...(mentions.length > maxMentions ? [] : credits(doc).map((one) => ({ ...one, kind: 'credit' as const }))),
    ...doc.sentences.flatMap((sentence) => findParticipants(sentence, named, doc)),
  ].sort(byStart);
});
