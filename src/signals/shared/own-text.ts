import { memoize } from '../../core/model/memoize.ts';

/** The normalized text with excluded text replaced by spaces, for patterns that match more than words. */
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
