import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { normalizeHandle } from '../../core/text/normalize-handle.ts';
import { phraseList } from '../../nlp/phrase-list.ts';
import { createEvidence } from '../shared/evidence.ts';

const crediting = phraseList([
  '(courtesy of|inspired by|according to|based on|hat tip to|via)',
  '(credit|props|kudos|hat tip|h/t|ht|shout out|shoutout|thanks|thank you|congratulations|congrats|cheers|well done) (to|goes to|for)?',
  '(photo|picture|video|recipe|words|illustration|artwork|story|idea|image|pic|art|drawing|reported|written|spotted|taken|made) (by|from|via|credit|courtesy of)',
  '(taught|told|showed|asked|reminded|helped) (me|us)',
]);

/** Phrases of credit next to the mention or the capitalized name of somebody else. */
export const credits = memoize((doc) => {
  const found = crediting(doc);
  if (found.length === 0) return [];
  const own = doc.post.account && normalizeHandle(doc.post.account);
  const others = createSpanIndex(
    doc.mentions.filter(
      (mention) => mention.lower.slice(1) !== own && !doc.profile.brands.includes(mention.lower.slice(1)),
    ),
  );
  return found
    .filter(({ sentence, index, words }) => {
      const named = others.within({ start: sentence.start, end: sentence.end + 1 });
      const next = sentence.words[index + words.length];
      const last = sentence.words[index - 1];
      const isName = (word: typeof next) =>
        word !== undefined && /^\p{Lu}\p{Ll}+/u.test(word.text) && !doc.profile.brands.includes(word.lower);
      return named || isName(next) || (isName(last) && /me|us/u.test(words.at(-1)?.lower ?? ''));
    })
    .map(({ words }) => createEvidence('credit', words));
});
