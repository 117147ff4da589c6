import type { AccountProfile } from './account-profile.ts';
import type { Coverage } from './coverage.ts';
import type { Post } from './post.ts';
import type { SourceMap } from './source-map.ts';
import type { Span } from './span.ts';

export type TokenKind = 'word' | 'link' | 'mention' | 'hashtag' | 'emoji' | 'mark';

/** A piece of the normalized text. Tokens do not overlap, except that a hashtag contains its words. */
export interface Token extends Span<'doc'> {
  readonly kind: TokenKind;
  /** The normalized text in lower case. Misspelled words are corrected. */
  readonly lower: string;
}

export interface Word extends Token {
  readonly kind: 'word';
  /** The normalized text, in its original case. */
  readonly text: string;
  /** Whether the word is part of a hashtag: `Shop` and `Now` in `#ShopNow`. */
  readonly tagged: boolean;
  /** Index of its clause in `Document.clauses`. */
  readonly clause: number;
}

/**
 * The smallest part of a sentence that can contain one ask. A clause ends at punctuation that ends a sentence, at line
 * breaks, spaced dashes, bullets and runs of emoji, and before "and", "or" or "then" with another verb.
 */
export interface Clause extends Span<'doc'> {
  readonly index: number;
  readonly sentence: number;
  /** Words in order, including those of inline hashtags. */
  readonly words: readonly Word[];
  /** All tokens in order. A hashtag is followed by its words. */
  readonly tokens: readonly Token[];
  /** The mark that ends the clause: `.`, `!`, `?`, `…`, a newline, or an empty string. */
  readonly ending: string;
}

export interface Sentence extends Span<'doc'> {
  readonly index: number;
  readonly clauses: readonly Clause[];
  /** The words of its clauses. */
  readonly words: readonly Word[];
  /** Whether the sentence ends with a question mark. */
  readonly question: boolean;
}

/** A parsed post. All spans are offsets of `text`, the normalized text. */
export interface Document {
  readonly post: Post;
  /** The normalized text: NFKC, decoded entities, no zero-width characters, straight quotes. */
  readonly text: string;
  /** Maps the normalized text to `post.text`. */
  readonly map: SourceMap;
  /** `en`, another ISO 639-1 code, or `und`. For a mixed-language post, the most frequent language. */
  readonly language: string;
  /** How much of the post was analyzed. Word lists match only analyzed sentences. */
  readonly coverage: Coverage;
  readonly sentences: readonly Sentence[];
  readonly clauses: readonly Clause[];
  /** The words of the sentences, without links, mentions, hashtags, emoji and excluded text. */
  readonly words: readonly Word[];
  readonly links: readonly Token[];
  readonly mentions: readonly Token[];
  readonly hashtags: readonly Token[];
  /** The emoji, one token per grapheme. */
  readonly emoji: readonly Token[];
  /** Text that signals ignore: quotations, `>` lines, reposts, lyrics, code, and sentences in other languages. */
  readonly excluded: readonly Span<'doc'>[];
  /** The quotations in `excluded`. */
  readonly quotations: readonly Span<'doc'>[];
  /** The configured account profile of the sender. */
  readonly profile: AccountProfile;
}
