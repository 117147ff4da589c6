import type { Settings } from '../core/config/settings.ts';
import { analyzePost, type PostAnalysis, type PostCache, toExtraPosts } from '../core/lint/analyze-post.ts';
import { assignDates } from '../core/lint/assign-dates.ts';
import { lintErrors } from '../core/lint/errors.ts';
import { trackSuppressions } from '../core/lint/suppressions.ts';
import { createDiagnosticBuilder } from '../core/lint/to-diagnostics.ts';
import type { Document } from '../core/model/document.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import { createPositionLookup, toRange } from '../core/model/position-lookup.ts';
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

/** Properties that a post can get from outside its file. */
export type PostDefaults = Partial<Pick<Post, 'kind' | 'platform' | 'account' | 'language'>>;

export interface SourceOptions extends Pick<ReadOptions, 'companionFiles' | 'columnOverrides'> {
  /** Scores a post. The rule tester passes a cheaper function if only the findings matter. */
  readonly score?: (doc: Document) => PostScore;
  /** Called with each linted post; returns what the result holds in its place, for example a compressed copy. */
  readonly store?: (post: LintedPost) => LintedPost;
  readonly cache?: PostCache;
  /** Today, `2026-11-23`: suppressions can expire. */
  readonly today?: string;
  /** Tests whether a baseline contains a fingerprint. */
  readonly isBaselined?: (fingerprint: string) => boolean;
  /** Take precedence over the settings. */
  readonly postDefaults?: PostDefaults;
}

function withDefaults(post: Post, { kind, platform, account, language }: PostDefaults): Post {
  return {
    ...post,
    ...(post.kind === 'post' && kind && { kind }),
    ...(!post.platform && platform && { platform }),
    ...(!post.account && account && { account }),
    ...(!post.language && language && { language }),
  };
}

/** Steps 6 and 7 of the pipeline for one post. */
async function analyze(post: Post, settings: Settings, score: (doc: Document) => PostScore): Promise<PostAnalysis> {
  const doc = parse(post, settings.profile);
  const extraDocs = toExtraPosts(post).map((extra) => parse(extra, settings.profile));
  for (const each of [doc, ...extraDocs]) if (needsTags(each)) await loadTags();
  return analyzePost(doc, extraDocs, settings, score);
}

/**
 * Steps 5 to 8 of the pipeline: from the text of a file to its linted posts. It reads no file and no clock, and is
 * asynchronous only because readers and the tagger load lazily.
 */
export async function lintSource(
  file: SourceFile,
  reader: Reader,
  settings: Settings,
  options: SourceOptions = {},
): Promise<{ readonly posts: readonly LintedPost[]; readonly inputErrors: readonly InputError[] }> {
  const { score = scorePost, store = (post) => post, cache, today, isBaselined, postDefaults } = options;
  const { columns } = settings;
  const { columnOverrides, companionFiles } = options;
  const read = await reader.read(file, {
    ...(columns && { columns }),
    ...(columnOverrides && { columnOverrides }),
    ...(companionFiles && { companionFiles }),
  });
  const dated = assignDates(read.posts, settings.dates);
  const posts = dated.posts.map((post) => withDefaults(post, { ...settings, ...postDefaults }));
  const positionAt = createPositionLookup(file);
  const suppressions = trackSuppressions(posts, settings, today);
  const toDiagnostics = createDiagnosticBuilder({ file, settings, positionAt, suppressions, isBaselined });
  const linted: LintedPost[] = [];
  const tooLong: ReadError[] = [];
  // The list shrinks from its end while posts are linted: a parsed post takes many times the memory of its text.
  const remaining = posts.reverse();
  for (let post = remaining.pop(); post !== undefined; post = remaining.pop()) {
    if (post.text.length > maxPostLength) {
      const span = toSourceSpan(post.map, post.offset, { start: 0, end: 0 });
      tooLong.push(lintErrors.postTooLong(post.id, post.text.length, span));
      continue;
    }
    const cached = cache?.get(post);
    const analysis = cached ?? (await analyze(post, settings, score));
    if (!cached) cache?.set(post, analysis);
    linted.push(store(toDiagnostics(post, analysis)));
  }
  const errors = [...read.errors, ...dated.errors, ...tooLong];
  return {
    posts: linted,
    inputErrors: errors.map(({ code, message, hint, span }) => ({
      path: file.path,
      code,
      message,
      ...(hint && { hint }),
      ...(span && toRange(span, positionAt)),
    })),
  };
}
