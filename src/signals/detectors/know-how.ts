import { memoize } from '../../core/model/memoize.ts';
import { createEvidence } from '../shared/evidence.ts';

const causes = /^(?:because|since|so|if|when|unless|until|otherwise|means|after|before|while|instead|that's|which)$/u;

/** Sentences of at least nine words that explain a cause or a condition and its consequence. */
export const knowHow = memoize((doc) =>
  doc.sentences
    .filter(({ words, question }) => {
      if (question || words.length < 9) return false;
      return words.some((word, index) => index < words.length - 2 && causes.test(word.lower));
    })
    .map(({ words }) => createEvidence('explanation', words)),
);
