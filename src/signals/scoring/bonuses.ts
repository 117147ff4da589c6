import { memoize } from '../../core/model/memoize.ts';
import type { PositiveSignal } from '../../core/model/post-score.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { deflections } from '../derived/deflections.ts';
import { plainSentences } from '../derived/push.ts';
import { questions } from '../derived/questions.ts';
import { credits } from '../detectors/credits.ts';
import { knowHow } from '../detectors/know-how.ts';
import { mistakes } from '../detectors/mistakes.ts';
import { specifics } from '../detectors/specifics.ts';
import { stockPhrases } from '../detectors/stock-phrases.ts';

/** Spans that earn points, by signal; empty for signals that are not found. Offsets are those of `Document.text`. */
export const bonuses = memoize((doc): Readonly<Record<PositiveSignal, readonly Span<'doc'>[]>> => {
  const plain = plainSentences(doc);
  const isPlain = createSpanIndex(plain).containing;
  const isStatement = createSpanIndex(plain.filter(({ question }) => !question)).containing;
  const stock = createSpanIndex([...stockPhrases(doc), ...deflections(doc)]);
  return {
    'answerable question': questions(doc)
      .filter(({ kind }) => kind === 'answerable')
      .filter(isPlain),
    specific: specifics(doc).filter(isStatement),
    // "So we can look into this" explains nothing.
    explanation: knowHow(doc).filter((reason) => isStatement(reason) && !stock.overlapping(reason)),
    credit: credits(doc).filter(isStatement),
    'owned mistake': mistakes(doc).filter(isStatement),
  };
});
