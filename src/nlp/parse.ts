import type { Doc, Sender, Token } from '../core/doc.ts';
import type { Post } from '../core/post.ts';
import { contains } from '../core/source-map.ts';
import { fold } from './fold.ts';
import { languageOf } from './language.ts';
import { masks } from './mask.ts';
import { segment } from './segment.ts';
import { scan } from './tokens.ts';

/** Parses a post once: folds it, masks other people's words, splits it, and decides its language. */
export function parse(post: Post, sender: Sender): Doc {
  const { text, map } = fold(post.text);
  const { masked, quotations } = masks(text);
  const scanned = scan(text);
  const own = masked.length === 0 ? scanned : scanned.filter((token) => !masked.some((span) => contains(span, token)));
  const sentences = segment(own);
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  const ofKind = (kind: Token['kind']) => own.filter((token) => token.kind === kind);
  return {
    post,
    text,
    map,
    language: languageOf(post.language, scanned),
    sentences,
    clauses,
    words: clauses.flatMap((clause) => clause.words.filter((word) => !word.tagged)),
    links: ofKind('link'),
    mentions: ofKind('mention'),
    hashtags: ofKind('hashtag'),
    emoji: ofKind('emoji'),
    masked,
    quotations,
    sender,
  };
}
