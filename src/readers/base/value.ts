import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from './column-names.ts';
import type { MappedText } from './mapped-text.ts';

/** A key with what a file says under it. */
export interface Entry {
  readonly name: string;
  readonly value: Value;
  /** What it holds, where the name alone does not say. */
  readonly part?: ColumnMatch;
}

/**
 * A value of a structured file, whatever its syntax: what kind of thing it is, and where it stands.
 *
 * What costs time to read is read when it is asked for.
 */
export type Value =
  | { readonly shape: 'text'; readonly span: Span; excerpt(): MappedText }
  /** `text` is the scalar as it is written. */
  | { readonly shape: 'number' | 'boolean'; readonly span: Span; readonly text: string }
  | { readonly shape: 'null'; readonly span: Span }
  | { readonly shape: 'list'; readonly span: Span; items(): readonly Value[] }
  | { readonly shape: 'record'; readonly span: Span; entries(): readonly Entry[] };

/** The shapes as nouns, for error messages. */
export const shapeNames: Readonly<Record<Value['shape'], string>> = {
  text: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
  list: 'a list',
  record: 'an object',
};

/** A scalar in words; `undefined` for lists, groups and what is empty. */
export function getText(value: Value): string | undefined {
  if (value.shape !== 'text' && value.shape !== 'number' && value.shape !== 'boolean') return undefined;
  const words = (value.shape === 'text' ? value.excerpt().text : value.text).trim();
  return words === '' ? undefined : words;
}
