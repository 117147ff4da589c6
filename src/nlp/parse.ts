import type { Doc, Sender } from '../core/doc.ts';
import type { Post } from '../core/post.ts';

export function parse(post: Post, sender: Sender): Doc {
  return {
    post,
    text: post.text,
    map: [[post.text.length, post.text.length]],
    language: 'en',
    sentences: [],
    clauses: [],
    words: [],
    links: [],
    mentions: [],
    hashtags: [],
    emoji: [],
    masked: [],
    quotations: [],
    sender,
  };
}
