import { once } from '../../core/once.ts';
import type { Credited } from '../../core/report.ts';
import type { Span } from '../../core/source-map.ts';
import { spanIndex } from '../../core/span-index.ts';
import { plainSentences } from '../push/push.ts';
import { deflections } from '../reply/deflections.ts';
import { stockPhrases } from '../reply/stock-phrases.ts';
import { credits } from '../talk/credits.ts';
import { knowHow } from '../talk/know-how.ts';
import { mistakes } from '../talk/mistakes.ts';
import { questions } from '../talk/questions.ts';
import { specifics } from '../talk/specifics.ts';

/** What earns points, all of it, also that of which nothing was seen. Offsets are those of `Doc.text`. */
export const earnings = once((doc): Readonly<Record<Credited, readonly Span[]>> => {
  const plain = plainSentences(doc);
  const isPlain = spanIndex(plain).containing;
  const isTold = spanIndex(plain.filter(({ question }) => !question)).containing;
  const stock = spanIndex([...stockPhrases(doc), ...deflections(doc)]);
  return {
    'answerable question': questions(doc)
      .filter(({ kind }) => kind === 'answerable')
      .filter(isPlain),
    specific: specifics(doc).filter(isTold),
    // "So we can look into this" explains nothing.
    explanation: knowHow(doc).filter((reason) => isTold(reason) && !stock.overlapping(reason)),
    credit: credits(doc).filter(isTold),
    'owned mistake': mistakes(doc).filter(isTold),
  };
});
