import type { ExtraText, Post } from '../../core/model/post.ts';
import type { ReadError, Reader } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { normalizeName } from '../base/column-names.ts';
import { findLines, type Line } from '../base/line.ts';
import { joinLines } from '../base/lines-text.ts';
import { literalText, type MappedText } from '../base/mapped-text.ts';
import { getStem } from '../base/path.ts';
import { withSizeLimits } from '../base/size-limits.ts';
import { type Entry, getText } from '../base/value.ts';
import { attachDirectives } from '../directives/attach.ts';
import { type DirectiveComment, findLineComments } from '../directives/parse-comment.ts';
import { findFirstLine, isProse } from '../markdown/document.ts';
import { frontMatterErrors } from '../markdown/errors.ts';
import { findExtraTexts } from '../posts/extra-texts.ts';
import { createPostFactory } from '../posts/post-factory.ts';
import { joinParts } from '../posts/thread.ts';
import type { parseYaml } from '../yaml/parse-yaml.ts';
import { tweetErrors } from './errors.ts';

/** A part of a thread. */
interface Part {
  readonly entries: readonly Entry[];
  readonly words: MappedText;
  readonly options: readonly ExtraText[];
}

/** A file, and the data collected from it while it is read. */
interface FileContext {
  readonly source: string;
  readonly lines: readonly Line[];
  /** The lines that are directives. */
  readonly directiveLines: ReadonlyMap<Line, DirectiveComment>;
  /**
   * All directives of the file by start offset. A YAML comment may also be a directive line, and is stored only once.
   */
  readonly comments: Map<number, DirectiveComment>;
  readonly errors: ReadError[];
  readonly readYaml: typeof parseYaml;
}

const rule = /^---[ \t]*$/u;
const key = /^(["']?)[\p{L}_$][\p{L}\p{N}_$-]*\1[ \t]*:(?:\s|$)/u;
const isWritten = ({ text }: Line): boolean => text.trim() !== '';
const emptyText: MappedText = { text: '', offset: 0, map: [] };
const isContent = ({ text }: Line): boolean => text.trim() !== '' && !text.startsWith('#');
const option = /^\([ \t]?\)[ \t]+(?=\S)/u;

/**
 * Reads the front matter of a part. At the start of a file, a `---` line always opens front matter. Later in the file,
 * it does so only if a key follows, because it may also separate two parts.
 *
 * @returns the entries, and the index of the first line after the front matter
 */
function frontMatter(
  { source, lines, directiveLines, comments, errors, readYaml }: FileContext,
  first: number,
): readonly [entries: readonly Entry[], next: number] {
  const opening = findFirstLine(lines, first, (line) => isWritten(line) && !directiveLines.has(line));
  const line = lines[opening];
  if (line === undefined || !rule.test(line.text)) return [[], first];
  const inner = opening + 1;
  const isKeyed = key.test(lines[findFirstLine(lines, inner, isContent)]?.text ?? '');
  if (first > 0 && !isKeyed) return [[], first];
  const closingRule = findFirstLine(lines, inner, ({ text }) => rule.test(text));
  const isOpen = closingRule === lines.length;
  const closing = isOpen ? findFirstLine(lines, inner, isProse) : closingRule;
  if (isOpen) {
    errors.push(frontMatterErrors.unclosed({ start: line.start, end: line.end }));
  }
  if (isOpen && !isKeyed) return [[], inner];
  const span: Span = { start: line.next, end: lines[closing]?.start ?? source.length };
  const { roots, errors: yamlErrors, comments: matterComments } = readYaml(source, span.start, span.end);
  errors.push(...yamlErrors);
  for (const comment of matterComments) comments.set(comment.directive.span.start, comment);
  for (const root of yamlErrors.length > 0 ? [] : roots) {
    if (root.shape === 'record' || root.shape === 'null') continue;
    errors.push(tweetErrors.frontMatterNotKeys(root.shape, root.span));
  }
  return [roots.flatMap((root) => (root.shape === 'record' ? root.entries() : [])), isOpen ? closing : closing + 1];
}

/** Returns the text of a part and the poll options at its end. */
function wordsOf(source: string, lines: readonly Line[]): Pick<Part, 'words' | 'options'> {
  let last = lines.findLastIndex(isWritten);
  const options: ExtraText[] = [];
  for (let line = lines[last]; line && (option.test(line.text) || !isWritten(line)); line = lines[--last]) {
    const optionStart = line.start + (option.exec(line.text)?.[0].length ?? 0);
    const end = line.start + line.text.trimEnd().length;
    if (isWritten(line)) options.push({ kind: 'poll-option', ...literalText(source, optionStart, end) });
  }
  return { words: joinLines(source, lines.slice(0, last + 1)) ?? emptyText, options: options.reverse() };
}

/** Splits a file into the parts of its thread. Each part may have front matter. */
function partsOf(file: FileContext): Part[] {
  const { source, lines, directiveLines } = file;
  const parts: Part[] = [];
  let delimiter: string | undefined;
  for (let first = 0; first < lines.length; ) {
    const [entries, from] = frontMatter(file, first);
    const entry = entries.findLast(({ name }) => normalizeName(name) === 'threaddelimiter')?.value;
    delimiter ??= (entry && getText(entry)) ?? '---';
    const end = findFirstLine(lines, from, ({ text }) => text.trimEnd() === delimiter);
    const own = lines.slice(from, end).filter((line) => !directiveLines.has(line));
    parts.push({ entries, ...wordsOf(source, own) });
    first = end + 1;
  }
  return parts;
}

/**
 * Files for twitter-together. A file is a tweet, or a thread whose parts are separated by `---` lines. Lines at the end
 * that begin with `( )` are poll options. A retweet without a comment is not a post.
 */
const tweet: Reader = {
  id: 'tweet',
  extensions: ['tweet'],
  read: withSizeLimits(async ({ path, text: source }, options = {}) => {
    const errors: ReadError[] = [];
    const { parseYaml } = await import('../yaml/parse-yaml.ts');
    const lines = findLines(source, { start: 0, end: source.length });
    const directiveLines = findLineComments(source, lines);
    const comments = new Map(Array.from(directiveLines.values(), (comment) => [comment.directive.span.start, comment]));
    const parts = partsOf({ source, lines, directiveLines, comments, errors, readYaml: parseYaml });
    for (const { options: pollOptions } of parts) {
      const [first] = pollOptions;
      if (!first || pollOptions.length > 1) continue;
      errors.push(tweetErrors.singlePollOption({ start: first.offset, end: first.offset + first.text.length }));
    }
    const extraTexts = parts.flatMap(({ entries, options: pollOptions }) => [
      ...findExtraTexts(entries).extraTexts,
      ...pollOptions,
    ]);
    const written = parts.map(({ words }) => words).filter(({ text }) => text.trim() !== '');
    if (written.length === 0) return { posts: [], errors };
    const { body, parts: spans } = joinParts(written);
    const entries = findExtraTexts(parts[0]?.entries ?? []).rest;
    const isReply = entries.some(({ name, value }) => normalizeName(name) === 'reply' && getText(value) !== undefined);
    const post: Post | undefined = createPostFactory(
      path,
      options,
      errors,
    )({
      entries,
      span: { start: 0, end: source.length },
      id: getStem(path),
      body,
      extraTexts,
      platforms: ['x'],
      kind: spans.length > 1 ? 'thread' : isReply ? 'reply' : 'post',
      ...(spans.length > 1 && { parts: spans }),
    });
    return { posts: attachDirectives(post ? [post] : [], [...comments.values()]), errors };
  }),
};

export default tweet;
