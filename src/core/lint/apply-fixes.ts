import type { Post } from '../model/post.ts';
import { type SourceMap, toTextSpan } from '../model/source-map.ts';
import type { Space, Span } from '../model/span.ts';
import { findLowerBound } from '../text/lower-bound.ts';

/** Replaces a span, of a file if not stated otherwise. */
export type OffsetEdit<S extends Space = 'file'> = Span<S> & { readonly text: string };

/** The edits that fix one finding: all of them are applied, or none. */
export interface Fix {
  /** Index of the post. */
  readonly post: number;
  /** Index in `extraTexts` of the post, if the finding is about an extra text. */
  readonly extraText?: number;
  /** Sorted by position. */
  readonly edits: readonly OffsetEdit[];
}

/** The text of a post, then its extra texts. */
export type Words = readonly string[];

export interface FixedText {
  readonly text: string;
  /** The expected words of each post when the text is read again. */
  readonly words: readonly Words[];
  /** The applied fixes. The others overlap, would split something atomic, or would change words of other posts. */
  readonly done: readonly Fix[];
}

/** A post or an extra text, with its source map. */
interface Subject {
  readonly text: string;
  readonly offset: number;
  readonly map: SourceMap;
}

const keyOf = ({ start, end, text }: OffsetEdit<Space>) => `${start}-${end}-${text}`;
/** An insertion comes before a replacement that starts at the same offset. */
const byExtent = (a: Span, b: Span) => a.start - b.start || a.end - b.end;

/** Applies sorted edits that do not overlap. */
function applyEdits(text: string, edits: readonly OffsetEdit<Space>[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    pieces.push(text.slice(at, start), replacement);
    at = end;
  }
  return [...pieces, text.slice(at)].join('');
}

/** Creates a function that finds the subjects with words in a span of the file. */
function createSubjectLookup(subjects: readonly Subject[]): (span: Span) => Subject[] {
  const extents = subjects.map((subject) => {
    let [source, start, end] = [subject.offset, Number.POSITIVE_INFINITY, 0];
    for (const [length] of subject.map) {
      start = Math.min(start, source, source + length);
      source += length;
      end = Math.max(end, source);
    }
    return { subject, start, end };
  });
  extents.sort(byExtent);
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
    const count = findLowerBound(extents.length, (index) => (extents[index]?.start ?? 0) < span.end);
    const found: Subject[] = [];
    for (let index = count - 1; index >= 0 && (furthest[index] ?? 0) > span.start; index--) {
      const extent = extents[index];
      if (extent && extent.end > span.start && holds(extent.subject, span)) found.push(extent.subject);
    }
    return found;
  };
}

/** Drops fixes that overlap with earlier ones, unless they make the same edit: they are left for the next pass. */
function dropOverlapping(fixes: readonly Fix[]): readonly Fix[] {
  const all = fixes.flatMap((fix) => fix.edits.map((edit) => ({ fix, edit })));
  all.sort((a, b) => byExtent(a.edit, b.edit));
  const dropped = new Set<Fix>();
  let last: (typeof all)[number] | undefined;
  for (const next of all) {
    if (dropped.has(next.fix)) continue;
    const isSame = last !== undefined && keyOf(last.edit) === keyOf(next.edit);
    if (last && !isSame && next.edit.start < last.edit.end) dropped.add(next.fix);
    else last = next;
  }
  return fixes.filter((fix) => !dropped.has(fix));
}

/**
 * Applies fixes to the text of a file and leaves everything else as it is. Words that several posts share, such as a text
 * that goes to two networks, are changed only if all of these posts have the same edit.
 *
 * @param posts as read from the text
 */
export function applyFixes(text: string, posts: readonly Post[], fixes: readonly Fix[]): FixedText {
  const subjectsOf: readonly (readonly Subject[])[] = posts.map((post) => [post, ...(post.extraTexts ?? [])]);
  const subjectOf = ({ post, extraText = -1 }: Fix) => subjectsOf[post]?.[extraText + 1];
  // White space, or a line end that an escape removes.
  const isBlank = ({ start, end }: Span) => /^(?:\\\r?\n)?\s*$/u.test(text.slice(start, end));
  const toTextEdits = (fix: Fix): readonly OffsetEdit<'post'>[] | undefined => {
    const subject = subjectOf(fix);
    const edits = fix.edits.flatMap((edit) => {
      const span = subject && toTextSpan(subject.map, subject.offset, edit, isBlank);
      return span ? [{ ...span, text: edit.text }] : [];
    });
    return edits.length === fix.edits.length ? edits : undefined;
  };
  const textEdits = new Map(
    fixes.flatMap((fix) => {
      const edits = toTextEdits(fix);
      return edits ? [[fix, edits] as const] : [];
    }),
  );
  const findSubjects = createSubjectLookup(subjectsOf.flat());
  let done = dropOverlapping([...textEdits.keys()]);
  for (let before = -1; before !== done.length; ) {
    before = done.length;
    const subjectsByEdit = new Map<string, Set<Subject | undefined>>();
    for (const fix of done) {
      for (const edit of fix.edits) {
        const key = keyOf(edit);
        subjectsByEdit.set(key, (subjectsByEdit.get(key) ?? new Set()).add(subjectOf(fix)));
      }
    }
    done = done.filter(({ edits }) =>
      edits.every((edit) => findSubjects(edit).every((subject) => subjectsByEdit.get(keyOf(edit))?.has(subject))),
    );
  }
  const unique = <S extends Space>(edits: readonly OffsetEdit<S>[]) =>
    [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()].sort(byExtent);
  const editsBySubject = new Map<Subject, OffsetEdit<'post'>[]>();
  for (const fix of done) {
    const subject = subjectOf(fix);
    if (!subject) continue;
    const edits = editsBySubject.get(subject) ?? [];
    for (const edit of textEdits.get(fix) ?? []) edits.push(edit);
    editsBySubject.set(subject, edits);
  }
  return {
    text: applyEdits(text, unique(done.flatMap(({ edits }) => edits))),
    words: subjectsOf.map((subjects) =>
      subjects.map((subject) => applyEdits(subject.text, unique(editsBySubject.get(subject) ?? []))),
    ),
    done,
  };
}

/** Serializes everything that fixes must not change: all properties of a post except its words and positions. */
function serializeFacts(post: Post, renewed: (text: string) => string): string {
  const { id, hasOwnId, kind, platform, platforms, account, date, language, inReplyTo, parts, extraTexts, fields } =
    post;
  const directives = post.directives.map(({ rules, reason, until }) => ({ rules, reason, until }));
  return JSON.stringify({
    ...{ id, hasOwnId, kind, platform, platforms, account, date, language, directives },
    inReplyTo: inReplyTo === undefined ? undefined : renewed(inReplyTo),
    parts: parts?.length,
    extraTexts: extraTexts?.map(({ kind: extraKind }) => extraKind),
    fields: Object.entries(fields).map(([name, value]) => [name, renewed(value)]),
  });
}

/** Tests whether the posts of a fixed text are the same as before, with the expected words. */
export function areSamePosts(before: readonly Post[], after: readonly Post[], words: readonly Words[]): boolean {
  if (before.length !== after.length) return false;
  // The text of a post can appear again in another post as `inReplyTo`.
  const newWords = new Map(before.map(({ text }, index) => [text, words[index]?.[0] ?? text]));
  const renewed = (text: string) => newWords.get(text) ?? text;
  return before.every((post, index) => {
    const now = after[index];
    if (!now || serializeFacts(post, renewed) !== serializeFacts(now, (text) => text)) return false;
    return [now, ...(now.extraTexts ?? [])].every(({ text }, which) => text === words[index]?.[which]);
  });
}
