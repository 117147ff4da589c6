import type { Post } from '../core/post.ts';
import type { Reader, ReadProblem } from '../core/reader.ts';
import type { Excerpt } from './excerpt.ts';
import { type MarkdownDocument, markdownDocuments, threadParts } from './markdown-document.ts';
import { type MarkdownPiece, markdownPieces } from './markdown-pieces.ts';
import { isPlain, writePlain } from './markdown-plain.ts';
import { postMaker } from './record.ts';
import { squash } from './role.ts';
import { shallow } from './shallow.ts';
import { stemOf } from './stem.ts';
import { Trace } from './trace.ts';
import { type Entry, wordsIn } from './value.ts';

/** The line that separates the parts of a thread, where the front matter says that the file is one. */
function threadDelimiter(entries: readonly Entry[]): string | undefined {
  const said = (name: string) => {
    const value = entries.findLast((entry) => squash(entry.name) === name)?.value;
    return value && wordsIn(value);
  };
  const delimiter = said('threaddelimiter');
  if (delimiter) return delimiter;
  return said('thread') === 'true' || said('kind')?.toLowerCase() === 'thread' ? '---' : undefined;
}

/** The keys of a front matter; what is wrong with it is added to `problems`. */
async function entriesIn(
  source: string,
  { matter, isOpen }: MarkdownDocument,
  problems: ReadProblem[],
): Promise<readonly Entry[]> {
  if (matter === undefined) return [];
  // Loaded for those who use it: a draft without front matter is read in half the time.
  const { yamlValues } = await import('./yaml-value.ts');
  const { roots, problems: errors } = yamlValues(source, matter.start, matter.end);
  const entries = roots.flatMap((root) => (root.shape === 'record' ? root.entries() : []));
  problems.push(...errors);
  if (isOpen) {
    problems.push({
      message: 'The front matter has no end.',
      hint: 'Close it with a line that is `---` and nothing else.',
      span: { start: 0, end: 3 },
    });
  }
  return entries;
}

/** What writes a piece of Markdown. The parser is loaded for those who use its marks: it is most of a short run. */
async function writerOf(source: string, pieces: readonly MarkdownPiece[]): Promise<typeof writePlain> {
  if (pieces.every((piece) => isPlain(source, piece))) return writePlain;
  return (await import('./markdown-text.ts')).writeMarkdown;
}

/**
 * Markdown with front matter: the file is one post, or as many as it has front matters. Lines of `---` separate the
 * parts of a thread where the front matter says `kind: thread`, `thread: true` or `thread-delimiter: '---'`.
 */
const markdown: Reader = {
  id: 'markdown',
  extensions: ['md', 'markdown'],
  read: shallow(async ({ path, text: source }, options = {}) => {
    const problems: ReadProblem[] = [];
    const make = postMaker(path, options, problems);
    const documents = markdownDocuments(source);
    const posts: Post[] = [];
    for (const [index, document] of documents.entries()) {
      const { body, matter } = document;
      const entries = await entriesIn(source, document, problems);
      const delimiter = threadDelimiter(entries);
      const trace = new Trace(source, body.start);
      const parts = delimiter === undefined ? [body] : threadParts(source, body, delimiter);
      const pieces = parts.flatMap((part) => markdownPieces(source, part));
      const write = await writerOf(source, pieces);
      const asides = pieces.map((piece) => (piece.isTangled ? writePlain : write)(trace, piece));
      const { text, map } = trace.mapped;
      if (text.trim() === '') continue;
      const excerpt: Excerpt = { text, at: body.start, map };
      const alt = asides.flatMap(({ alts }) => alts).join('\n');
      const links = asides.flatMap((aside) => aside.links).join(' ');
      const post = make({
        entries,
        span: matter ?? body,
        id: index === 0 ? stemOf(path) : `${stemOf(path)}-${index + 1}`,
        body: excerpt,
        ...(delimiter !== undefined && { kind: 'thread' }),
        fields: { ...(alt !== '' && { alt }), ...(links !== '' && { links }) },
      });
      if (post) posts.push(post);
    }
    return { posts, problems };
  }),
};

export default markdown;
