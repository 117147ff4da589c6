import { memoize } from '../../core/model/memoize.ts';

/** The folded text with other people's words and code blanked out: for patterns that look at more than words. */
export const ownText = memoize((doc): string => {
  let text = '';
  let at = 0;
  for (const { start, end } of doc.excluded) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    text += doc.text.slice(at, from) + ' '.repeat(end - from);
    at = end;
  }
  return text + doc.text.slice(at);
});
