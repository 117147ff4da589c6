import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { shapeNames, type Value } from '../base/value.ts';

const useList = 'Write a list of posts, an object with a list under "posts", or a single post.';

export const postErrors = {
  notString: (name: string, shape: Value['shape'], span: Span): ReadError => ({
    code: 'post/not-string',
    message: `Expected "${name}" to be a string, but it is ${shapeNames[shape]}.`,
    hint: shape === 'list' ? 'Write one string.' : 'Put the text in quotes.',
    span,
  }),
  noText: (names: readonly string[], span: Span): ReadError => ({
    code: 'post/no-text',
    message:
      names.length === 0
        ? 'Expected a text in this post, but the post is empty.'
        : `Expected a text in this post, but found only ${names.map((name) => `"${name}"`).join(', ')}.`,
    hint: 'Put the text under "text", or configure its key: `columns: { text: "…" }`.',
    span,
  }),
  unknownKind: (name: string, suggestion: string | undefined, span: Span): ReadError => ({
    code: 'post/unknown-kind',
    message: [`Expected the kind to be "post", "reply" or "thread", but it is "${name}".`, suggestion]
      .filter(Boolean)
      .join(' '),
    hint: 'Use one of these kinds, or remove the key to lint it as a post.',
    span,
  }),
  notPart: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'post/not-thread-part',
    message: `Expected a part of a thread, but found ${shapeNames[shape]}. Only the other parts were read.`,
    hint: 'Write each part as a string, or as an object with a "text" key.',
    span,
  }),
  notPost: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'post/not-post',
    message: `Expected a post, but found ${shapeNames[shape]}.`,
    hint: 'Write each post as a string, or as an object with a "text" key.',
    span,
  }),
  noneInList: (count: number, names: readonly string[], span: Span): ReadError => ({
    code: 'posts/none-in-list',
    message: `Expected posts, but none of the ${count.toLocaleString('en')} items of this list has a text.`,
    hint:
      names.length === 0
        ? useList
        : `If it contains posts, configure the key of the text: \`columns: { text: "…" }\`. The first item has ${names
            .slice(0, 8)
            .map((name) => `"${name}"`)
            .join(', ')}.`,
    span,
  }),
  notList: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'posts/not-list',
    message: `Expected "posts" to be a list, but it is ${shapeNames[shape]}.`,
    hint: useList,
    span,
  }),
  noPosts: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'posts/none',
    message: `Expected posts in this file, but found ${shapeNames[shape]}.`,
    hint: useList,
    span,
  }),
};
