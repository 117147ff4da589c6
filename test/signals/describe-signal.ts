import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/model/document.ts';
import type { Post } from '../../src/core/model/post.ts';
import type { Evidence } from '../../src/signals/shared/evidence.ts';
import { docOf } from '../posts.ts';

type Case = readonly [text: string, found: readonly string[], post?: Partial<Post>];

/** Declares a test for each text, with the expected evidence as `kind: words`. */
export function describeSignal(name: string, signal: (doc: Document) => readonly Evidence[], cases: readonly Case[]) {
  describe(name, () => {
    it.each(cases.map((given) => [given[0], given] as const))(
      'returns the evidence in "%s"',
      (_, [text, found, post = {}]) => {
        const doc = docOf(text, post);
        expect(signal(doc).map(({ kind, start, end }) => `${kind}: ${doc.text.slice(start, end)}`)).toEqual(found);
      },
    );
  });
}
