import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';

const name = String.raw`\p{Lu}[\p{L}']{0,14}(?: \p{Lu}[\p{L}']{0,14})?`;

/** A name or initials after a mark, at the end or before a part number, a link or an emoji: "– Amir", "^KS", "(Jo)". */
const dashed = new RegExp(
  String.raw`(?<=^|[\s.!?)])[-–—~^*/(]{1,2}\s?${name}\)?(?=[\s.!]*(?:\(?\d/\d\)?)?\s*(?:https?:\S+)?[^\p{L}\p{N}]*$)`,
  'u',
);
/** A name at the end, on its own line or after a greeting. */
const closing = new RegExp(
  String.raw`(?:\n|\b(?:[Bb]est|[Cc]heers|[Rr]egards|[Tt]hanks|[Yy]ours|xx?),?\s)\s*(?:${name})[^\p{L}\p{N}]*$`,
  'u',
);
/** An introduction: "Beth from Streets here", "this is Kofi". */
const introduced = new RegExp(
  String.raw`(?:^|[.!?,\n]\s*)${name}(?: (?:at|from|in) (?:\p{L}+ ){1,3})? ?here\b|\b(?:[Tt]his is|[Mm]y name is|[Ii]t's|I'm) ${name}`,
  'u',
);

/** The span of the author's name or initials. Undefined if there is none. */
export const signOff = memoize((doc): Span<'doc'> | undefined => {
  for (const pattern of [dashed, closing, introduced]) {
    const found = pattern.exec(doc.text);
    if (found) return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
});
