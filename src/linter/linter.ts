import type { Settings } from '../core/config/settings.ts';
import { analyzePost, type PostAnalysis, type PostCache, toExtraPosts } from '../core/lint/analyze-post.ts';
import { assignDates } from '../core/lint/assign-dates.ts';
import { trackSuppressions } from '../core/lint/suppressions.ts';
import { createDiagnosticBuilder } from '../core/lint/to-diagnostics.ts';
import type { Document } from '../core/model/document.ts';
import { createPositionLookup, toRange } from '../core/model/line-index.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import { maxPostLength, type Post } from '../core/model/post.ts';
import type { PostScore } from '../core/model/post-score.ts';
import type { ReadError, Reader, ReadOptions } from '../core/model/reader.ts';
import type { InputError } from '../core/model/report.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { toSourceSpan } from '../core/model/source-map.ts';
import { parse } from '../nlp/parse.ts';
import { loadTags } from '../nlp/tags.ts';
import { needsTags } from '../signals/derived/calls-to-action.ts';
import { scorePost } from '../signals/scoring/score-post.ts';

/** Fills in what the configuration knows of a post that does not say so itself. */
function withDefaults(post: Post, { platform, account, language }: Settings): Post {
  return {
    ...post,
    ...(!post.platform && platform && { platform }),
    ...(!post.account && account && { account }),
    ...(!post.language && language && { language }),
  };
}

function isTooLong({ text }: Post): boolean {
  return text.length > maxPostLength;
}

function tooLong({ id, offset, map, text }: Post): ReadError {
  return {
    message: `The post "${id}" has ${text.length.toLocaleString('en')} characters, more than any platform takes.`,
    hint: 'Give each post a row, an entry or a file of its own.',
    span: toSourceSpan(map, offset, { start: 0, end: 0 }),
  };
}

/** Reads a file, and finds out when its posts are due. */
async function readDated(reader: Reader, file: SourceFile, options: ReadOptions, settings: Settings) {
  const { posts, errors } = await reader.read(file, options);
  const dated = assignDates(posts, settings.dates);
  return { posts: dated.posts.map((post) => withDefaults(post, settings)), problems: [...errors, ...dated.errors] };
}

/** What linting a file needs to know beside its text. */
export interface SourceOptions extends Pick<ReadOptions, 'companionFiles' | 'columnOverrides'> {
  /** Sums up a post's signals: somebody who only asks what a rule finds gives a cheaper one. */
  readonly judge?: (doc: Document) => PostScore;
  /** What is kept of a judged post. */
  readonly keep?: (post: LintedPost) => LintedPost;
  readonly memory?: PostCache;
  /** `2026-11-23`: wishes for silence may end. */
  readonly today?: string;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isBaselined?: (fingerprint: string) => boolean;
}

async function appraisalOf(post: Post, settings: Settings, sumUp: (doc: Document) => PostScore): Promise<PostAnalysis> {
  const doc = parse(post, settings.profile);
  const asides = toExtraPosts(post).map((aside) => parse(aside, settings.profile));
  for (const each of [doc, ...asides]) if (needsTags(each)) await loadTags();
  return analyzePost(doc, asides, settings, sumUp);
}

/**
 * From a file's text to everything said of its posts. Touches no disk and no clock; asynchronous only because the
 * tagger is loaded the first time that a clause asks for it.
 */
export async function lintSource(
  file: SourceFile,
  reader: Reader,
  settings: Settings,
  { judge: sumUp = scorePost, keep = (post) => post, memory, today, isBaselined, ...told }: SourceOptions = {},
): Promise<{ readonly posts: readonly LintedPost[]; readonly inputErrors: readonly InputError[] }> {
  const { columns } = settings;
  const { posts, problems: found } = await readDated(reader, file, { ...(columns && { columns }), ...told }, settings);
  const positionAt = createPositionLookup(file);
  const weigh = createDiagnosticBuilder({
    file,
    settings,
    positionAt,
    wishes: trackSuppressions(posts, settings, today),
    isBaselined,
  });
  const judged: LintedPost[] = [];
  const refused: ReadError[] = [];
  // One by one, from a list that shrinks: a parsed post takes many times the memory of its text, and lives only until it
  // is judged. The first post is the last of the list.
  const waiting = posts.reverse();
  for (let post = waiting.pop(); post !== undefined; post = waiting.pop()) {
    if (isTooLong(post)) {
      refused.push(tooLong(post));
      continue;
    }
    const known = memory?.get(post);
    const said = known ?? (await appraisalOf(post, settings, sumUp));
    if (!known) memory?.set(post, said);
    judged.push(keep(weigh(post, said)));
  }
  return {
    posts: judged,
    inputErrors: [...found, ...refused].map(({ message, hint, span }) => ({
      path: file.path,
      message,
      ...(hint && { hint }),
      ...(span && toRange(span, positionAt)),
    })),
  };
}
