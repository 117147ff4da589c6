import type { Post } from '../model/post.ts';
import { type SourceMap, toTextSpan } from '../model/source-map.ts';
import type { Span } from '../model/span.ts';

/** A stretch of a file's text, and what to put in its place. */
export interface OffsetEdit extends Span {
  readonly text: string;
}

/** What mends one finding: all of it together, or nothing. */
export interface Fix {
  /** Index of the post. */
  readonly post: number;
  /** Of words beside it: which, as an index of its `asides`. */
  readonly extraText?: number;
  /** In the order of the file. */
  readonly rewrites: readonly OffsetEdit[];
}

/** The words of a post, then those of its asides. */
export type Words = readonly string[];

export interface Rewritten {
  readonly text: string;
  /** What the words of each post must be when the text is read again. */
  readonly words: readonly Words[];
  /** What was done; the others are in each other's way, would cut something whole, or change words of other posts. */
  readonly done: readonly Fix[];
}

/** The words of a post, or those beside it, with the place in the file that they come from. */
interface Subject {
  readonly text: string;
  readonly offset: number;
  readonly map: SourceMap;
}

const keyOf = ({ start, end, text }: OffsetEdit) => `${start}-${end}-${text}`;
const inOrder = (a: Span, b: Span) => a.start - b.start || a.end - b.end;

/** Replaces stretches of a text that do not overlap, given in order. */
function replaced(text: string, rewrites: readonly OffsetEdit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: instead } of rewrites) {
    pieces.push(text.slice(at, start), instead);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** The subjects of which a stretch of the source holds words. */
function sharing(subjects: readonly Subject[]): (span: Span) => Subject[] {
  const extents = subjects.map((subject) => {
    let [source, start, end] = [subject.offset, Number.POSITIVE_INFINITY, 0];
    for (const [length] of subject.map) {
      start = Math.min(start, source, source + length);
      source += length;
      end = Math.max(end, source);
    }
    return { subject, start, end };
  });
  extents.sort(inOrder);
  const furthest: number[] = [];
  for (const { end } of extents) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  const holds = ({ offset, map }: Subject, { start, end }: Span) => {
    let source = offset;
    return map.some(([length, words]) => {
      source += length;
      return words > 0 && source > start && source - length < end;
    });
  };
  return (span) => {
    let low = 0;
    for (let high = extents.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((extents[middle]?.start ?? 0) < span.end) low = middle + 1;
      else high = middle;
    }
    const found: Subject[] = [];
    for (let index = low - 1; index >= 0 && (furthest[index] ?? 0) > span.start; index--) {
      const extent = extents[index];
      if (extent && extent.end > span.start && holds(extent.subject, span)) found.push(extent.subject);
    }
    return found;
  };
}

/** Without mends that are in the way of earlier ones: they wait for the next time. Two may ask for the same. */
function withoutOverlaps(mends: readonly Fix[]): readonly Fix[] {
  const all = mends.flatMap((mend) => mend.rewrites.map((rewrite) => ({ mend, rewrite })));
  all.sort((a, b) => inOrder(a.rewrite, b.rewrite));
  const waiting = new Set<Fix>();
  let last: (typeof all)[number] | undefined;
  for (const next of all) {
    if (waiting.has(next.mend)) continue;
    const isSame = last !== undefined && keyOf(last.rewrite) === keyOf(next.rewrite);
    if (last && !isSame && next.rewrite.start < last.rewrite.end) waiting.add(next.mend);
    else last = next;
  }
  return mends.filter((mend) => !waiting.has(mend));
}

/**
 * Writes what findings ask for into the text of a file. Nothing but what they name is touched. Words that several posts
 * share, as a text that goes to two networks, are rewritten only where all of these ask for the same.
 *
 * @param posts as read from the text
 */
export function applyFixes(text: string, posts: readonly Post[], mends: readonly Fix[]): Rewritten {
  const subjectsOf: readonly (readonly Subject[])[] = posts.map((post) => [post, ...(post.extraTexts ?? [])]);
  const subjectOf = ({ post, extraText = -1 }: Fix) => subjectsOf[post]?.[extraText + 1];
  // Blanks, and the end of a line that an escape takes away.
  const isBlank = ({ start, end }: Span) => /^(?:\\\r?\n)?\s*$/u.test(text.slice(start, end));
  const spansOf = (mend: Fix): readonly OffsetEdit[] | undefined => {
    const subject = subjectOf(mend);
    const spans = mend.rewrites.flatMap((wanted) => {
      const span = subject && toTextSpan(subject.map, subject.offset, wanted, isBlank);
      return span ? [{ ...span, text: wanted.text }] : [];
    });
    return spans.length === mend.rewrites.length ? spans : undefined;
  };
  const edits = new Map(
    mends.flatMap((mend) => {
      const spans = spansOf(mend);
      return spans ? [[mend, spans] as const] : [];
    }),
  );
  const sharers = sharing(subjectsOf.flat());
  let done = withoutOverlaps([...edits.keys()]);
  for (let before = -1; before !== done.length; ) {
    before = done.length;
    const wanted = new Map<string, Set<Subject | undefined>>();
    for (const mend of done) {
      for (const each of mend.rewrites) {
        const key = keyOf(each);
        wanted.set(key, (wanted.get(key) ?? new Set()).add(subjectOf(mend)));
      }
    }
    done = done.filter(({ rewrites }) =>
      rewrites.every((each) => sharers(each).every((subject) => wanted.get(keyOf(each))?.has(subject))),
    );
  }
  const once = (list: readonly OffsetEdit[]) =>
    [...new Map(list.map((each) => [keyOf(each), each])).values()].sort(inOrder);
  const own = new Map<Subject, OffsetEdit[]>();
  for (const mend of done) {
    const subject = subjectOf(mend);
    if (!subject) continue;
    const list = own.get(subject) ?? [];
    for (const edit of edits.get(mend) ?? []) list.push(edit);
    own.set(subject, list);
  }
  return {
    text: replaced(text, once(done.flatMap(({ rewrites }) => rewrites))),
    words: subjectsOf.map((subjects) =>
      subjects.map((subject) => replaced(subject.text, once(own.get(subject) ?? []))),
    ),
    done,
  };
}

/** What must stay as it is when words change: everything that is known of a post beside its words and their places. */
function factsOf(post: Post, renewed: (text: string) => string): string {
  const { id, hasOwnId, kind, platform, platforms, account, date, language, inReplyTo, parts, extraTexts, fields } =
    post;
  const directives = post.directives.map(({ rules, reason, until }) => ({ rules, reason, until }));
  return JSON.stringify({
    ...{ id, named: hasOwnId, kind, platform, platforms, account, date, language, directives },
    inReplyTo: inReplyTo === undefined ? undefined : renewed(inReplyTo),
    parts: parts?.length,
    asides: extraTexts?.map((aside) => aside.kind),
    fields: Object.entries(fields).map(([name, value]) => [name, renewed(value)]),
  });
}

/** Whether the posts of a text that was rewritten are those that were there before, with the words that are due. */
export function areSamePosts(before: readonly Post[], after: readonly Post[], words: readonly Words[]): boolean {
  if (before.length !== after.length) return false;
  // A post may stand in another once more, as what that one answers.
  const newWords = new Map(before.map(({ text }, index) => [text, words[index]?.[0] ?? text]));
  const renewed = (text: string) => newWords.get(text) ?? text;
  return before.every((post, index) => {
    const now = after[index];
    if (!now || factsOf(post, renewed) !== factsOf(now, (text) => text)) return false;
    return [now, ...(now.extraTexts ?? [])].every(({ text }, which) => text === words[index]?.[which]);
  });
}
