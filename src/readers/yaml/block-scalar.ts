import { MappedTextBuilder } from '../../core/model/source-map.ts';
import { copyLines } from '../base/mapped-text.ts';

/** A line of a block scalar. */
interface Line {
  readonly start: number;
  readonly indent: number;
  /** The text without indentation and line end. */
  readonly content: string;
}

function linesFrom(raw: string, start: number): Line[] {
  let at = start;
  return raw
    .slice(start)
    .split('\n')
    .map((whole) => {
      const content = whole.replace(/^ +/u, '');
      const line = { start: at, indent: whole.length - content.length, content: content.replace(/\r$/u, '') };
      at += whole.length + 1;
      return line;
    });
}

/**
 * Removes indentation and folds lines as specified in YAML 1.2 (8.1). `contentIndent` is the indentation of the scalar's
 * content.
 */
function decode(raw: string, lines: readonly Line[], contentIndent: number, chomp: string): MappedTextBuilder {
  const isFolded = raw.startsWith('>');
  const mapped = new MappedTextBuilder();
  let cursor = 0;
  let pending = '';
  const append = (from: number, words: string) => {
    mapped.replace(from - cursor, pending);
    copyLines(mapped, words);
    [cursor, pending] = [from + words.length, ''];
  };

  const end = lines.findLastIndex(({ content, indent }) => content !== '' || indent > contentIndent) + 1;
  const first = lines.findIndex(({ content }) => content !== '');
  let separator = '';
  let wasDeeper = false;
  lines.slice(0, end).forEach((line, index) => {
    const { indent, content } = line;
    const words = ' '.repeat(Math.max(0, indent - contentIndent)) + content;
    const start = line.start + Math.min(indent, contentIndent);
    if (index < first) {
      append(start, words);
      pending = '\n';
    } else if (!isFolded) {
      pending += separator;
      if (words !== '') append(start, words);
      separator = '\n';
    } else if (indent > contentIndent || content.startsWith('\t')) {
      if (separator === ' ') separator = '\n';
      else if (!wasDeeper && separator === '\n') separator = '\n\n';
      pending += separator;
      append(start, words);
      [separator, wasDeeper] = ['\n', true];
    } else if (content === '') {
      if (separator === '\n') pending += '\n';
      else separator = '\n';
    } else {
      pending += separator;
      append(start, words);
      [separator, wasDeeper] = [' ', false];
    }
  });

  if (chomp === '+') {
    pending += lines
      .slice(end)
      .map(({ indent }) => `\n${' '.repeat(Math.max(0, indent - contentIndent))}`)
      .join('');
    if (!(mapped.text + pending).endsWith('\n')) pending += '\n';
  } else if (chomp === '') pending += '\n';
  mapped.replace(raw.length - cursor, pending);
  return mapped;
}

/**
 * Decodes a block scalar and maps it to its source.
 *
 * An indentation indicator is relative to the parent, whose indentation is unknown here. The indentation of the content
 * is therefore derived from the value: the parser has removed it from the first line with text.
 *
 * @param raw the scalar with its header
 * @param value the scalar as decoded by the parser
 */
export function mapBlockScalar(raw: string, value: string): MappedTextBuilder {
  const [header = '', indicators = ''] = /^[|>]([-+\d]*)[^\n]*\n?/u.exec(raw) ?? [];
  const lines = linesFrom(raw, header.length);
  const firstIndent = lines.find(({ content }) => content !== '')?.indent ?? 0;
  const chomp = indicators.replaceAll(/\d/gu, '');
  if (!/\d/u.test(indicators)) return decode(raw, lines, firstIndent, chomp);
  const kept = /^ *(?=[^ \n])/mu.exec(value)?.[0].length ?? firstIndent;
  return decode(raw, lines, firstIndent - kept, chomp);
}
