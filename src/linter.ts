import type { Settings } from './core/config.ts';
import { datePosts } from './core/dates.ts';
import type { Doc } from './core/doc.ts';
import { lintDoc } from './core/lint.ts';
import { positions, rangeOf } from './core/position.ts';
import { longestPost, type Post, type SourceFile } from './core/post.ts';
import type { Reader, ReadOptions, ReadProblem } from './core/reader.ts';
import type { JudgedPost, Judgement, Problem } from './core/report.ts';
import { locate } from './core/source-map.ts';
import { parse } from './nlp/parse.ts';
import { loadTags } from './nlp/tags.ts';
import { wantsTags } from './signals/push/calls-to-action.ts';
import { judge } from './signals/verdict/judge.ts';

/** Fills in what the configuration knows of a post that does not say so itself. */
function withDefaults(post: Post, { platform, accountName, language }: Settings): Post {
  return {
    ...post,
    ...(!post.platform && platform && { platform }),
    ...(!post.account && accountName && { account: accountName }),
    ...(!post.language && language && { language }),
  };
}

/** The words beside a post, each as a post of its own. */
function asidesOf({ parts, inReplyTo, ...post }: Post): Post[] {
  return (post.asides ?? []).map(({ text, at, map }) => ({ ...post, kind: 'post', text, at, map }));
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

/** Reads a file, and finds out when its posts are due. The first post is the last of the list, from which they are taken. */
async function readDated(reader: Reader, file: SourceFile, options: ReadOptions, { dates }: Settings) {
  const { posts, problems } = await reader.read(file, options);
  const dated = datePosts(posts, dates);
  return { waiting: [...dated.posts].reverse(), problems: [...problems, ...dated.problems] };
}

/**
 * From a file's text to everything said of its posts. Touches no disk and no clock; asynchronous only because the
 * tagger is loaded the first time that a clause asks for it.
 *
 * @param more `beside` and `map` are what a reader is told besides; `judge` sums up a post's signals: somebody who only asks what a rule
 *   finds gives a cheaper one; `keep` says what is kept of a judged post
 */
export async function lintSource(
  file: SourceFile,
  reader: Reader,
  settings: Settings,
  more: Pick<ReadOptions, 'beside' | 'map'> & {
    readonly judge?: (doc: Doc) => Judgement;
    readonly keep?: (post: JudgedPost) => JudgedPost;
  } = {},
): Promise<{ readonly posts: readonly JudgedPost[]; readonly problems: readonly Problem[] }> {
  const { judge: sumUp = judge, keep = (post) => post, ...told } = more;
  const { columns } = settings;
  const { waiting, problems: found } = await readDated(
    reader,
    file,
    { ...(columns && { columns }), ...told },
    settings,
  );
  const positionAt = positions(file);
  const judged: JudgedPost[] = [];
  const refused: ReadProblem[] = [];
  // One by one, from a list that shrinks: a parsed post takes many times the memory of its text, and lives only until it
  // is judged.
  for (let post = waiting.pop(); post !== undefined; post = waiting.pop()) {
    if (isTooLong(post)) {
      refused.push(tooLong(post));
      continue;
    }
    const doc = parse(withDefaults(post, settings), settings.sender);
    const asides = asidesOf(doc.post).map((aside) => parse(aside, settings.sender));
    for (const each of [doc, ...asides]) if (wantsTags(each)) await loadTags();
    judged.push(keep(lintDoc(doc, asides, settings, positionAt, sumUp)));
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
