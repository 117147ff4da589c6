import type { AccountProfile } from './account-profile.ts';
import type { Coverage } from './coverage.ts';
import type { Post } from './post.ts';
import type { SourceMap } from './source-map.ts';
import type { Span } from './span.ts';

export type TokenKind = 'word' | 'link' | 'mention' | 'hashtag' | 'emoji' | 'mark';

/** A piece of the folded text. Spans of tokens never overlap, but for the words of a hashtag, which lie inside it. */
export interface Token extends Span<'doc'> {
  readonly kind: TokenKind;
  /** The folded characters, lower case; of a word, as it is usually spelled. */
  readonly lower: string;
}

export interface Word extends Token {
  readonly kind: 'word';
  /** As written, folded. */
  readonly text: string;
  /** Whether it is a part of a hashtag (`#ShopNow` gives `shop` and `now`), and so no word of the sentence. */
  readonly tagged: boolean;
  /** Index of its clause in `Doc.clauses`. */
  readonly clause: number;
}

/**
 * The smallest stretch that can hold one ask: it ends at sentence marks, line breaks, spaced dashes, bullets and runs
 * of emoji, and before "and", "or" or "then" with another verb.
 */
export interface Clause extends Span<'doc'> {
  readonly index: number;
  readonly sentence: number;
  /** Words in order, those of inline hashtags included. */
  readonly words: readonly Word[];
  /** All tokens in order, hashtags whole and also as words. */
  readonly tokens: readonly Token[];
  /** The mark that ends it: `.`, `!`, `?`, `…`, a newline, or nothing. */
  readonly ending: string;
}

export interface Sentence extends Span<'doc'> {
  readonly index: number;
  readonly clauses: readonly Clause[];
  /** The words of its clauses. */
  readonly words: readonly Word[];
  /** Whether it asks: it ends in a question mark. */
  readonly question: boolean;
}

/** A post, parsed once. All spans are offsets of `text`, the folded text. */
export interface Document {
  readonly post: Post;
  /** Folded: NFKC, entities decoded, zero-width characters gone, quotes straight. */
  readonly text: string;
  /** From the folded text back to `post.text`. */
  readonly map: SourceMap;
  /** `en`, another code of ISO 639-1, or `und`: of a post in mixed languages, the one that most of it is in. */
  readonly language: string;
  /** How much of it could be read. Word lists are silent where that is nothing. */
  readonly coverage: Coverage;
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  /** The words of the sentences: no links, mentions, hashtags or emoji, nothing quoted. */
  readonly words: readonly Word[];
  readonly links: readonly Token[];
  readonly mentions: readonly Token[];
  readonly hashtags: readonly Token[];
  /** One token a grapheme. */
  readonly emoji: readonly Token[];
  /** Other people's words: quotations, `>` lines, `RT @name:`; code; unread sentences. No signal reads them. */
  readonly excluded: readonly Span<'doc'>[];
  /** The quotations among them. */
  readonly quotations: readonly Span<'doc'>[];
  /** Brand names and what else the configuration says of the sender. */
  readonly profile: AccountProfile;
}
