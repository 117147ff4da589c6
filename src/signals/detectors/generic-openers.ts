import type { Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { phraseList } from '../../nlp/phrase-list.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence } from '../shared/evidence.ts';

/** Words that evaluate a whole post or person without a reason. */
const praiseWords = wordSet(`
  admirable amazing awesome beautiful beautifully bold brilliant brutal clever compelling congrats congratulations
  crucial crushing elegant epic excellent exciting fantastic fascinating genius great groundbreaking hilarious huge
  iconic impressive incredible incredibly insane insightful inspiring interesting intriguing kudos legendary massive
  nailed powerful priceless profound props refreshing relatable remarkable respect sharp smart solid stunning super
  terrific thoughtful underrated valid valuable wild wise wonderful
`);

/** Praise, agreement and echoes at the start of replies. Sorted. Source: our own reading of replies. */
const openers = phraseList([
  '(absolutely|agreed|definitely|exactly|indeed|precisely|true|truth)',
  '(bang|spot) on',
  '(beautifully|nicely|perfectly|well) (done|executed|played|put|said|written)',
  "(can't|cannot|couldn't|could not) agree more",
  '(completely|definitely|fully|strongly|totally|wholeheartedly) agree',
  '(fair|good|great|nice|valid) (approach|call|catch|choice|breakdown|idea|insight|job|list|move|point|points|progress|question|read|reminder|strategy|take|thread|work)',
  "(feels|looks|seems|sounds) like (a|an|it|someone|something|the|they|you|your|you're|you've)",
  '(great|good|love|loving) (seeing|to see)',
  '(hit|hits) (deep|different|differently|hard|home)',
  '(love|loving|admire) (how|that|the|this|your)',
  '(makes|that makes) (complete|perfect|so much|total)? sense',
  "(that's|this is|that is|it's) (so|very)? (right|the spirit|the way|true)",
  "(you're|you are) (absolutely|so|totally) right",
  'you (make|made|raise|bring up) (a|an|some) (excellent|fair|good|great|strong|valid|very good) (point|points)',
]);

/** Maximum number of words in the opening of a reply. */
const maxOpeningWords = 8;

function takeOpening(words: readonly Word[]): ReadonlySet<Word> {
  return new Set(words.slice(0, maxOpeningWords));
}

/** The first evaluation of the parent post in the opening of a reply: praise, agreement, or "sounds like". */
export const genericOpeners = memoize((doc) => {
  const opening = takeOpening(doc.words);
  const listed = openers(doc).filter(({ words, end }) => {
    const [first] = words;
    // "Exactly." is agreement; "exactly three" and "true north" are not.
    return first && opening.has(first) && (words.length > 1 || /[^\s\p{L}\p{N}]/u.test(doc.text.charAt(end)));
  });
  const [first] = listed;
  if (first) return [createEvidence('verdict', first.words)];
  const word = doc.words.find((word) => opening.has(word) && praiseWords.has(word.lower));
  return word ? [createEvidence('verdict', [word])] : [];
});
