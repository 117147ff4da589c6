import type { Doc, Sender, Token } from '../core/doc.ts';
import type { Post } from '../core/post.ts';
import { spanIndex } from '../core/span-index.ts';
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
  const others = spanIndex(masked);
  const own = masked.length === 0 ? scanned : scanned.filter((token) => !others.containing(token));
  const sentences = segment(own);
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  const ofKind: Record<Token['kind'], Token[]> = { word: [], link: [], mention: [], hashtag: [], emoji: [], mark: [] };
  for (const token of own) ofKind[token.kind].push(token);
  return {
    post,
    text,
    map,
    language: languageOf(post.language, scanned),
    sentences,
    clauses,
    words: clauses.flatMap((clause) => clause.words.filter((word) => !word.tagged)),
    links: ofKind.link,
    mentions: ofKind.mention,
    hashtags: ofKind.hashtag,
    emoji: ofKind.emoji,
    masked,
    quotations,
    sender,
    computed: [],
  };
}
