import type { AccountProfile } from '../core/model/account-profile.ts';
import { type Coverage, getCoverageLevel } from '../core/model/coverage.ts';
import type { Document, Token } from '../core/model/document.ts';
import type { Post } from '../core/model/post.ts';
import { createSpanIndex } from '../core/model/span-index.ts';
import { type DetectedLanguage, detectLanguage } from './detect-language.ts';
import { normalizeText } from './normalize.ts';
import { findQuotedText } from './quoted-text.ts';
import { listWords, segment } from './segment.ts';
import { scan } from './tokens.ts';
import { segmentUnspaced } from './unspaced.ts';

/** How much of a post could be read, given its own words and sentences, all and those that are left. */
function readingOf(
  { language, unread }: DetectedLanguage,
  all: Pick<Document, 'sentences' | 'words'>,
  left: typeof all,
): Coverage {
  const spoken = ({ sentences }: typeof all) =>
    sentences.filter(({ words }) => words.some((word) => !word.tagged)).length;
  const of = spoken(all);
  if (unread.length > 0) {
    return {
      level: 'mixed-language',
      sentencesRead: spoken(left),
      sentences: of,
      unreadWords: all.words.length - left.words.length,
    };
  }
  return language === 'en'
    ? { level: getCoverageLevel(all.words.length), sentencesRead: of, sentences: of, unreadWords: 0 }
    : { level: 'other-language', sentencesRead: 0, sentences: of, unreadWords: 0 };
}

function split(tokens: Parameters<typeof segment>[0]): Pick<Document, 'sentences' | 'clauses' | 'words'> {
  const sentences = segment(tokens);
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  return { sentences, clauses, words: listWords(clauses).filter((word) => !word.tagged) };
}

/**
 * Parses a post once: folds it, masks other people's words, splits it, and decides its language. Of a post in mixed
 * languages, the sentences that cannot be read are masked like other people's words.
 */
export function parse(post: Post, profile: AccountProfile): Document {
  const { text, map } = normalizeText(post.text);
  const { masked, quotations } = findQuotedText(text);
  const scanned = segmentUnspaced(text, scan(text));
  const others = createSpanIndex(masked);
  const own = masked.length === 0 ? scanned : scanned.filter((token) => !others.containing(token));
  const all = split(own);
  // A repost without a word of one's own is in the language of what it reposts.
  const tongue = detectLanguage(post.language, all.words.length > 0 ? own : scanned, all.sentences);
  const unread = createSpanIndex(tongue.unread);
  const left = tongue.unread.length === 0 ? all : split(own.filter((token) => !unread.containing(token)));
  // Tags, links and emoji are counted in every language.
  const ofKind: Record<Token['kind'], Token[]> = { word: [], link: [], mention: [], hashtag: [], emoji: [], mark: [] };
  for (const token of own) ofKind[token.kind].push(token);
  return {
    post,
    text,
    map,
    language: tongue.language,
    coverage: readingOf(tongue, all, left),
    ...left,
    links: ofKind.link,
    mentions: ofKind.mention,
    hashtags: ofKind.hashtag,
    emoji: ofKind.emoji,
    excluded: tongue.unread.length === 0 ? masked : [...masked, ...tongue.unread].sort((a, b) => a.start - b.start),
    quotations,
    profile,
  };
}
