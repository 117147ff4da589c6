import type { Settings } from '../core/config/settings.ts';
import { type Appraisal, appraise, asidesOf, type Memory } from '../core/lint/analyze-post.ts';
import { datePosts } from '../core/lint/assign-dates.ts';
import { wishesOf } from '../core/lint/suppressions.ts';
import { weighing } from '../core/lint/to-diagnostics.ts';
import type { Doc } from '../core/model/document.ts';
import { positions, rangeOf } from '../core/model/line-index.ts';
import type { JudgedPost } from '../core/model/linted-post.ts';
import { longestPost, type Post } from '../core/model/post.ts';
import type { Judgement } from '../core/model/post-score.ts';
import type { Reader, ReadOptions, ReadProblem } from '../core/model/reader.ts';
import type { Problem } from '../core/model/report.ts';
import type { SourceFile } from '../core/model/source-file.ts';
import { locate } from '../core/model/source-map.ts';
import { parse } from '../nlp/parse.ts';
import { loadTags } from '../nlp/tags.ts';
import { wantsTags } from '../signals/derived/calls-to-action.ts';
import { judge } from '../signals/scoring/score-post.ts';

/** Fills in what the configuration knows of a post that does not say so itself. */
function withDefaults(post: Post, { platform, accountName, language }: Settings): Post {
  return {
    ...post,
    ...(!post.platform && platform && { platform }),
    ...(!post.account && accountName && { account: accountName }),
    ...(!post.language && language && { language }),
  };
}

function isTooLong({ text }: Post): boolean {
  return text.length > longestPost;
}

function tooLong({ id, at, map, text }: Post): ReadProblem {
  return {
    message: `The post "${id}" has ${text.length.toLocaleString('en')} characters, more than any platform takes.`,
    hint: 'Give each post a row, an entry or a file of its own.',
    span: locate(map, at, { start: 0, end: 0 }),
  };
}

/** Reads a file, and finds out when its posts are due. */
async function readDated(reader: Reader, file: SourceFile, options: ReadOptions, settings: Settings) {
  const { posts, problems } = await reader.read(file, options);
  const dated = datePosts(posts, settings.dates);
  return { posts: dated.posts.map((post) => withDefaults(post, settings)), problems: [...problems, ...dated.problems] };
}

/** What linting a file needs to know beside its text. */
export interface SourceOptions extends Pick<ReadOptions, 'beside' | 'map'> {
  /** Sums up a post's signals: somebody who only asks what a rule finds gives a cheaper one. */
  readonly judge?: (doc: Doc) => Judgement;
  /** What is kept of a judged post. */
  readonly keep?: (post: JudgedPost) => JudgedPost;
  readonly memory?: Memory;
  /** `2026-11-23`: wishes for silence may end. */
  readonly today?: string;
  /** Whether a baseline has a finding, by its fingerprint. */
  readonly isKnown?: (fingerprint: string) => boolean;
}

async function appraisalOf(post: Post, settings: Settings, sumUp: (doc: Doc) => Judgement): Promise<Appraisal> {
  const doc = parse(post, settings.sender);
  const asides = asidesOf(post).map((aside) => parse(aside, settings.sender));
  for (const each of [doc, ...asides]) if (wantsTags(each)) await loadTags();
  return appraise(doc, asides, settings, sumUp);
}

/**
 * From a file's text to everything said of its posts. Touches no disk and no clock; asynchronous only because the
 * tagger is loaded the first time that a clause asks for it.
 */
export async function lintSource(
  file: SourceFile,
  reader: Reader,
  settings: Settings,
  { judge: sumUp = judge, keep = (post) => post, memory, today, isKnown, ...told }: SourceOptions = {},
): Promise<{ readonly posts: readonly JudgedPost[]; readonly problems: readonly Problem[] }> {
  const { columns } = settings;
  const { posts, problems: found } = await readDated(reader, file, { ...(columns && { columns }), ...told }, settings);
  const positionAt = positions(file);
  const weigh = weighing({ file, settings, positionAt, wishes: wishesOf(posts, settings, today), isKnown });
  const judged: JudgedPost[] = [];
  const refused: ReadProblem[] = [];
  // One by one, from a list that shrinks: a parsed post takes many times the memory of its text, and lives only until it
  // is judged. The first post is the last of the list.
  const waiting = posts.reverse();
  for (let post = waiting.pop(); post !== undefined; post = waiting.pop()) {
    if (isTooLong(post)) {
      refused.push(tooLong(post));
      continue;
    }
    const known = memory?.recall(post);
    const said = known ?? (await appraisalOf(post, settings, sumUp));
    if (!known) memory?.keep(post, said);
    judged.push(keep(weigh(post, said)));
  }
  return {
    posts: judged,
    problems: [...found, ...refused].map(({ message, hint, span }) => ({
      path: file.path,
      message,
      ...(hint && { hint }),
      ...(span && rangeOf(span, positionAt)),
    })),
  };
}
