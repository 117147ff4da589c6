/**
 * Characters that a terminal obeys instead of showing: controls, line and paragraph separators, overrides and isolates
 * of direction, interlinear annotations, and halves of surrogate pairs, which are no characters at all.
 */
const obeyed = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufff9-\ufffb]/gu;

function stand(character: string, unicode: boolean): string {
  const code = character.charCodeAt(0);
  if (character === '\t') return ' ';
  if (code < 0x20) return unicode ? String.fromCharCode(0x2400 + code) : `^${String.fromCharCode(code + 0x40)}`;
  if (code === 0x7f) return unicode ? '␡' : '^?';
  if (code >= 0xd800 && code <= 0xdfff) return unicode ? '�' : '?';
  return unicode ? '·' : '?';
}

/** Makes text from outside safe to print: what a terminal would obey is shown instead (`␛`, `·`; `^[`, `?`). */
export function escapeControls(text: string, unicode: boolean): string {
  return text.replaceAll(obeyed, (character) => stand(character, unicode));
}
