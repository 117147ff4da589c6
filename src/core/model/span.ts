/** The text that offsets refer to: a file, the text of a post, or the normalized text of a document. */
export type Space = 'file' | 'post' | 'doc';

/** UTF-16 offsets, without the end. It is a type alias because an interface is not assignable to `Json`. */
type Offsets = { readonly start: number; readonly end: number };

/** `space` exists only in types. It distinguishes spans in different texts, and no object has it. */
type OffsetsIn<S extends Space> = Offsets & { readonly space?: S };

/**
 * A part of a text. `Span<'post'>` and `Span<'doc'>` are not assignable to each other. `{ start, end }` and a `Span`
 * without a space are assignable to both.
 */
export type Span<S extends Space = never> = [S] extends [never] ? Offsets : OffsetsIn<S>;

export function overlaps<S extends Space>(a: Span<S>, b: Span<NoInfer<S>>): boolean {
  return a.start < b.end && b.start < a.end;
}
