import type { Document, Token } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

type Kind = 'sign' | 'object';

/** Emoji used as signs: arrows, bells, megaphones, price tags. Source: the examples of KFG23, and signage. */
const signage = new Set([
  ...['⏩', '⏬', '⏰', '⏳', '➡', '⤵', '⬇'],
  ...['👆', '👇', '👈', '👉', '💥', '💰', '💲', '💳', '💵', '💸', '📢', '📣', '📲'],
  ...['🔔', '🔗', '🔜', '🚀', '🚨', '🛍', '🛒', '🏷', '🆓', '🆕'],
]);

/** Emoji that never advertise. */
const harmless = [
  // Faces, hands, people and hearts.
  String.raw`[\u{1F600}-\u{1F64F}\u{1F910}-\u{1F93E}\u{1F970}-\u{1F97A}\u{1F9B0}-\u{1F9DF}\u{1FAE0}-\u{1FAF8}]`,
  String.raw`[\u{1F440}-\u{1F450}\u{1F466}-\u{1F487}\u{1F48B}-\u{1F48F}\u{1F491}-\u{1F49F}\u{1F4AA}\u{1F5A4}\u{1F90C}-\u{1F90F}]`,
  '[☝☹☺♥❣❤✊✋✌✍💯🔥]',
  // Celebrations and music.
  '[✨⭐🌟💫🎂🎈🎉🎊🎁🥂🍾🎵🎶]',
  // Weather, plants and animals.
  String.raw`[☀-☄⚡⛄⛅❄\u{1F300}-\u{1F344}\u{1F400}-\u{1F43F}\u{1F490}\u{1F940}\u{1F980}-\u{1F9AE}\u{1FAB4}-\u{1FABF}]`,
  // Flags, and sports symbols of scores.
  String.raw`\p{RI}|[⚽⚾⛳🎱🎳🎾🏀🏆🏈-🏓🏸🥅-🥉🥍🥎]`,
  String.raw`[\u{1F7E0}-\u{1F7EB}\u{25AA}-\u{25FE}\u{2B1B}\u{2B1C}\u{1F532}-\u{1F53B}]`,
  // Bullets and digits of lists.
  String.raw`[\d#*✅☑✔✖❌❎✳➕➖]`,
];

const isHarmless = new RegExp(`^(?:${harmless.join('|')})`, 'u');

/** Removes the skin tone and the variation selector. */
const plain = (emoji: Token): string => emoji.lower.replaceAll(/\p{EMod}|\u{FE0F}/gu, '');

function kindOf(emoji: Token): Kind | undefined {
  const picture = plain(emoji);
  if (signage.has(picture)) return 'sign';
  return isHarmless.test(picture) ? undefined : 'object';
}

/** Returns the start offsets of emoji used as bullets, of which each starts a line with at least three words. */
function findBullets(doc: Document): ReadonlySet<number> {
  const starts = [...doc.text.matchAll(/^[ \t]*(?=\S)(?=.*\p{L}+[^\p{L}\n]+\p{L}+[^\p{L}\n]+\p{L})/gmu)].map(
    (match) => match.index + match[0].length,
  );
  const opening = new Set(starts);
  const bullets = doc.emoji.filter(({ start }) => opening.has(start));
  return bullets.length < 2 ? new Set() : new Set(bullets.map(({ start }) => start));
}

/** Emoji used as signs, and emoji of objects. Bullets are excluded. */
export const signageEmoji = memoize((doc): readonly Evidence<Kind>[] => {
  if (doc.emoji.length === 0) return [];
  const bullets = findBullets(doc);
  return doc.emoji.flatMap((emoji) => {
    const kind = kindOf(emoji);
    return kind && !bullets.has(emoji.start) ? [createEvidence<Kind>(kind, [], emoji)] : [];
  });
});
