import type { AccountProfile } from '../core/model/account-profile.ts';
import { type Coverage, getCoverageLevel } from '../core/model/coverage.ts';
import type { Document, Token } from '../core/model/document.ts';
import type { Post } from '../core/model/post.ts';
import { createSpanIndex } from '../core/model/span-index.ts';
import { byStart } from '../core/text/sort-spans.ts';
import { type DetectedLanguage, detectLanguage } from './detect-language.ts';
import { normalizeText } from './normalize.ts';
import { findQuotedText } from './quoted-text.ts';
import { listWords, segment } from './segment.ts';
import { scan } from './tokens.ts';
import { segmentUnspaced } from './unspaced.ts';

/**
 * Returns the coverage of a post.
 *
 * @param all the sentences and words of the post
 * @param left the same without unread sentences
 */
function measureCoverage(
  { language, unread }: DetectedLanguage,
  all: Pick<Document, 'sentences' | 'words'>,
  left: typeof all,
): Coverage {
  const countSentences = ({ sentences }: typeof all) =>
    sentences.filter(({ words }) => words.some((word) => !word.tagged)).length;
  const sentences = countSentences(all);
  if (unread.length > 0) {
    return {
      level: 'mixed-language',
      sentencesRead: countSentences(left),
      sentences,
      unreadWords: all.words.length - left.words.length,
    };
  }
  return language === 'en'
    ? { level: getCoverageLevel(all.words.length), sentencesRead: sentences, sentences, unreadWords: 0 }
    : { level: 'other-language', sentencesRead: 0, sentences, unreadWords: 0 };
}

function split(tokens: Parameters<typeof segment>[0]): Pick<Document, 'sentences' | 'clauses' | 'words'> {
  const sentences = segment(tokens);
  const clauses = sentences.flatMap((sentence) => sentence.clauses);
  return { sentences, clauses, words: listWords(clauses).filter((word) => !word.tagged) };
}

/**
 * Parses a post: normalizes its text, excludes text by other people, splits the rest into sentences and clauses, and
 * detects its language. In a mixed-language post, sentences that are not English are excluded too.
 */
export function parse(post: Post, profile: AccountProfile): Document {
  const { text, map } = normalizeText(post.text);
  const { excluded, quotations } = findQuotedText(text);
  const scanned = segmentUnspaced(text, scan(text));
  const others = createSpanIndex(excluded);
  const own = excluded.length === 0 ? scanned : scanned.filter((token) => !others.containing(token));
  const all = split(own);
  // The language of a repost without words of its own is that of the reposted text.
  const detected = detectLanguage(post.language, all.words.length > 0 ? own : scanned, all.sentences);
  const unread = createSpanIndex(detected.unread);
  const left = detected.unread.length === 0 ? all : split(own.filter((token) => !unread.containing(token)));
  // Hashtags, links and emoji count in every language.
  const ofKind: Record<Token['kind'], Token[]> = { word: [], link: [], mention: [], hashtag: [], emoji: [], mark: [] };
  for (const token of own) ofKind[token.kind].push(token);
  return {
    post,
    text,
    map,
    language: detected.language,
    coverage: measureCoverage(detected, all, left),
    ...left,
    links: ofKind.link,
    mentions: ofKind.mention,
    hashtags: ofKind.hashtag,
    emoji: ofKind.emoji,
    excluded: detected.unread.length === 0 ? excluded : [...excluded, ...detected.unread].sort(byStart),
    quotations,
    profile,
  };
}
