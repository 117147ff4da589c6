/** The text that offsets belong to: a file, the text of a post, or the text of a document (a post prepared for rules). */
export type Space = 'file' | 'post' | 'doc';

/** UTF-16 offsets, the end excluded. A type alias, because an interface is not assignable to `Json`. */
type Offsets = { readonly start: number; readonly end: number };

/** `space` exists in types only: it keeps spans of different texts apart, and no object has it. */
type OffsetsIn<S extends Space> = Offsets & { readonly space?: S };

/**
 * A part of a text. `Span<'post'>` and `Span<'doc'>` are not assignable to each other; `{ start, end }` and a `Span` without
 * a space are assignable to both.
 */
export type Span<S extends Space = never> = [S] extends [never] ? Offsets : OffsetsIn<S>;

export function overlaps<S extends Space>(a: Span<S>, b: Span<NoInfer<S>>): boolean {
  return a.start < b.end && b.start < a.end;
}
