import { extname } from 'node:path';
import { readers } from '../../readers/index.ts';

/** The supported formats in one sentence, each with its usual extension. */
export const kinds = (() => {
  const endings = readers.filter(({ isNamed }) => !isNamed).map(({ extensions }) => `.${extensions[0]}`);
  return `Supported extensions: ${endings.join(', ')} and .zip.`;
})();

/** Hints for files of other programs, by extension. */
const conversionHints: readonly (readonly [hint: string, endings: readonly string[]])[] = [
  ['Save it as plain text or Markdown.', ['doc', 'docx', 'odt', 'pages', 'pdf', 'rtf']],
  ['Save it as .xlsx or CSV.', ['numbers', 'ods', 'xls', 'xlsb']],
  ['Unpack it, and lint the folder.', ['7z', 'bz2', 'gz', 'rar', 'tar', 'tgz', 'xz']],
];

/** Returns the hint for a file that cannot be read. */
export function conversionHint(extension: string): string {
  return conversionHints.find(([, endings]) => endings.includes(extension))?.[0] ?? kinds;
}

/** Tests whether loading a file executes it. */
export function isCode(path: string): boolean {
  return typeScript.has(extname(path)) || ['.js', '.mjs', '.cjs'].includes(extname(path));
}

export const typeScript = new Set(['.ts', '.mts', '.cts']);
