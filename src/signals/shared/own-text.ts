import { memoize } from '../../core/model/memoize.ts';

/** The normalized text, with spaces in place of excluded text. For patterns that do not match word by word. */
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
