import { memoize } from '../../core/model/memoize.ts';
import { createEvidence } from '../shared/evidence.ts';

/** An em dash between two words. It is common in print, but few people type it. */
const printedDash = /[\p{L}\p{N}]\s?—\s?[\p{L}\p{N}]/u;

const tidyStart = /^["'(]?[\p{Lu}\p{N}$]/u;
const tidyEnd = /[^.!?…][.!?]["')]?\s*$/u;

/**
 * Typography of print: an em dash, or at least two sentences that all start with a capital and end with a single mark.
 * Many people write like this, so it counts only with other signs.
 */
export const polish = memoize((doc) => {
  const dash = printedDash.exec(doc.text);
  if (dash)
    return [createEvidence<'dash' | 'tidy'>('dash', [], { start: dash.index, end: dash.index + dash[0].length })];
  const sentences = doc.sentences.filter(({ words }) => words.length > 0);
  const tidy = sentences.every(({ words, end }) => {
    const [first] = words;
    return first !== undefined && tidyStart.test(first.text) && tidyEnd.test(doc.text.slice(first.start, end));
  });
  return sentences.length >= 2 && tidy
    ? sentences.slice(0, 1).map(({ words }) => createEvidence<'dash' | 'tidy'>('tidy', words))
    : [];
});
