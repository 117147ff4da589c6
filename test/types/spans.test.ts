import { describe, expect, it } from 'vitest';
import { errorsOf, root } from './compile.ts';

const declarations = `import { createSpanIndex, type Document, type Edit, type Finding, type Json, type Span, toPostSpan } from '../../src/rule-kit.ts';
import { overlaps } from '../../src/core/model/span.ts';
import { toSourceSpan, toTextSpan } from '../../src/core/model/source-map.ts';

declare const doc: Document;
declare const inDoc: Span<'doc'>;
declare const inPost: Span<'post'>;
declare const inFile: Span<'file'>;
declare const plain: Span;
declare function takeDoc(span: Span<'doc'>): void;
declare function takePost(span: Span<'post'>): void;
declare function takeFile(span: Span<'file'>): void;
declare function takeJson(json: Json): void;
`;

const valid: readonly (readonly [name: string, code: string])[] = [
  ['literals as spans of any text', 'takeDoc({ start: 0, end: 1 }); takePost({ start: 0, end: 1 });'],
  [
    'spans without a space as spans of any text',
    'takeDoc(plain); takePost(plain); const back: Span = inDoc; takeFile(back);',
  ],
  [
    'words, links and sentences as spans of the document',
    'takeDoc(doc.words[0]!); takeDoc(doc.links[0]!); takeDoc(doc.sentences[0]!);',
  ],
  [
    'the mapping from the document to the post',
    'takePost(toPostSpan(doc, inDoc)); takePost(toSourceSpan(doc.map, 0, inDoc));',
  ],
  ['the mapping from the post to the file', 'takeFile(toSourceSpan(doc.post.map, doc.post.offset, inPost));'],
  ['the mapping from the file to the post', 'takePost(toTextSpan(doc.post.map, 0, inFile)!);'],
  ['a query of an index for spans of its own text', 'createSpanIndex(doc.excluded).within(inDoc);'],
  ['a span of a post in a digest', 'takeJson({ words: inPost });'],
];

const mixed: readonly (readonly [name: string, code: string])[] = [
  ['a span of the post as one of the document', 'takeDoc(inPost);'],
  ['a span of the document as one of the file', 'takeFile(inDoc);'],
  ['a word as a span of the post', 'takePost(doc.words[0]!);'],
  ['a span of the post that is mapped to the post', 'toPostSpan(doc, inPost);'],
  ['a span that is mapped to the post and used as one of the document', 'takeDoc(toSourceSpan(doc.map, 0, inDoc));'],
  ['a span of the file that is mapped to its source', 'toSourceSpan(doc.map, 0, inFile);'],
  ['a comparison of spans of two texts', 'overlaps(inDoc, inPost);'],
  ['a query of an index for spans of another text', 'createSpanIndex(doc.excluded).within(inPost);'],
  ['a finding at a span of the post', "export const finding: Finding = { messageId: 'x', data: {}, span: inPost };"],
  ['a suggestion for a span of the post', "export const suggest: Edit = { span: inPost, text: '' };"],
  [
    'a fix of a span of the document',
    "export const fix: Finding = { messageId: 'x', data: {}, span: inDoc, fix: [{ span: inDoc, text: '' }] };",
  ],
];

describe('spans', () => {
  const file = (index: number) => `${root}test/types/spans-${index}.ts`;
  const cases = [...valid, ...mixed];
  const errors = errorsOf(new Map(cases.map(([, code], index) => [file(index), declarations + code])));
  const errorsIn = (index: number) =>
    (errors.get(file(index)) ?? []).filter((error) => !/is declared but|All imports/u.test(error));

  it.each(valid.map(([name], index) => [name, index] as const))('accept %s', (_, index) => {
    expect(errorsIn(index)).toEqual([]);
  });

  it.each(mixed.map(([name], index) => [name, index + valid.length] as const))('reject %s', (_, index) => {
    expect(errorsIn(index).join('\n')).toMatch(/not assignable to/u);
  });
});
