import type { Span } from '../../core/model/span.ts';
import type { ColumnMatch } from './column-names.ts';
import type { MappedText } from './mapped-text.ts';

/** A key and its value. */
export interface Entry {
  readonly name: string;
  readonly value: Value;
  /** The role of the entry, if the name does not decide it. */
  readonly part?: ColumnMatch;
}

/**
 * A value of a structured file in any syntax: its shape and its span.
 *
 * Expensive parts are read lazily.
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

/** Returns the text of a scalar; `undefined` for lists, objects and empty values. */
export function getText(value: Value): string | undefined {
  if (value.shape !== 'text' && value.shape !== 'number' && value.shape !== 'boolean') return undefined;
  const words = (value.shape === 'text' ? value.excerpt().text : value.text).trim();
  return words === '' ? undefined : words;
}
