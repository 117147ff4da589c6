import type { Sentence } from '../core/model/document.ts';
import type { Span } from '../core/model/span.ts';
import { findLanguages, isForeign, otherLanguages } from './function-words.ts';
import { imperatives } from './imperatives.ts';
import type { ScannedToken } from './tokens.ts';

/** Scripts other than Latin, with the most frequent language of each in posts. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{L}/u, 'und'],
];

/** Minimum number of words to detect a language, minimum lead over English, and minimum share of the words. */
const minEvidence = { words: 5, lead: 2, share: 0.2 } as const;

/** Minimum share of words in another language for a sentence or a post to be mixed. */
const minMixedShare = 0.3;

const isAscii = /^[\0-\x7f]*$/u;
const latin = /\p{Script=Latin}/u;

type WordForms = Pick<ScannedToken, 'text' | 'lower'>;

/** A possible language of a post, other than English. */
interface Candidate {
  readonly language: string;
  /** Whether it was detected by its script, and not by its words. */
  readonly script: boolean;
  /** Whether it is the language of the post as a whole. */
  readonly leads: boolean;
  /** Whether a word belongs to this language and not to English. */
  has(word: WordForms): boolean;
}

function findOtherScript(words: readonly WordForms[]): Candidate | undefined {
  const has = ({ text }: WordForms) => !isAscii.test(text) && !latin.test(text);
  const other = words.filter(has);
  if (other.length === 0) return undefined;
  const letters = other.map(({ text }) => text).join('');
  const language = scripts.find(([pattern]) => pattern.test(letters))?.[1] ?? 'und';
  return { language, script: true, leads: other.length * 2 > words.length, has };
}

/** Removes rows of single letters: "P E A C E" is not Portuguese. */
function withoutSpelledWords(words: readonly WordForms[]): readonly WordForms[] {
  const isLetter = (word: WordForms | undefined) => word?.text.length === 1;
  return words.filter((word, index) => !isLetter(word) || !(isLetter(words[index - 1]) || isLetter(words[index + 1])));
}

function findOtherWords(words: readonly WordForms[]): Candidate | undefined {
  const counts = new Map<string, number>();
  for (const { lower } of words) {
    const languages = findLanguages(lower);
    if (languages) for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let language = '';
  let highest = 1;
  for (const other of otherLanguages) {
    const count = counts.get(other) ?? 0;
    if (count > highest) [language, highest] = [other, count];
  }
  if (language === '') return undefined;
  const has = ({ lower }: WordForms) => {
    const languages = findLanguages(lower);
    return languages?.includes(language) === true && !languages.includes('en');
  };
  // A single repeated word is no evidence: "la la la".
  if (new Set(words.filter(has).map(({ lower }) => lower)).size < 2) return undefined;
  const lead = highest - (counts.get('en') ?? 0);
  const accented = words.some(({ text }) => !isAscii.test(text));
  const leads =
    words.length >= minEvidence.words
      ? lead >= minEvidence.lead && highest / words.length >= minEvidence.share
      : accented && lead === highest;
  return { language, script: false, leads, has };
}

/** Whether a text may contain another language. The full check is slow, and nearly all English posts do not need it. */
function mayContainOther(tokens: readonly ScannedToken[]): boolean {
  let found = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word') continue;
    if (!isAscii.test(text)) return true;
    if (isForeign(lower)) found++;
  }
  return found >= 2;
}

const isWord = ({ kind, text }: Pick<ScannedToken, 'kind' | 'text'>): boolean => kind === 'word' && /\p{L}/u.test(text);

/** The numbers of words of a sentence, by language. */
interface WordCounts {
  readonly sentence: Sentence;
  readonly words: number;
  readonly other: number;
  readonly english: number;
  /** Number of words that indicate either language. If the candidate is a script, all words count. */
  readonly decisive: number;
}

function countWords(sentence: Sentence, { language, script, has }: Candidate): WordCounts {
  const words = withoutSpelledWords(sentence.words.filter((word) => !word.tagged && isWord(word)));
  const isEnglish = ({ lower }: WordForms) => {
    const languages = findLanguages(lower);
    return languages ? languages.includes('en') && !languages.includes(language) : imperatives.has(lower);
  };
  const [other, english] = [words.filter(has).length, words.filter(isEnglish).length];
  return { sentence, words: words.length, other, english, decisive: script ? words.length : other + english };
}

const sum = (sentences: readonly WordCounts[]): number => sentences.reduce((total, { words }) => total + words, 0);

/** The language of a post, and its sentences in other languages. */
export interface DetectedLanguage {
  /** An ISO 639-1 code, or `und` if the text is not English and the language is unknown. */
  readonly language: string;
  /** The sentences of a mixed-language post that are not English. */
  readonly unread: readonly Span[];
}

const inEnglish: DetectedLanguage = { language: 'en', unread: [] };

/**
 * Detects the language of a post: by its declared language if there is one, otherwise by its script, otherwise by its
 * share of function words. If another language is likely, each sentence is checked, so that mixed posts are found.
 *
 * Short and unclear posts count as English, because a wrong result would disable all rules about words.
 *
 * @param tokens tokens of the author's own text
 * @param sentences the same tokens in sentences
 */
export function detectLanguage(
  declared: string | undefined,
  tokens: readonly ScannedToken[],
  sentences: readonly Sentence[],
): DetectedLanguage {
  const code = declared?.trim().toLowerCase().split(/[-_]/u)[0];
  if (code) return { language: code, unread: [] };
  if (!mayContainOther(tokens)) return inEnglish;
  const words = withoutSpelledWords(tokens.filter(isWord));
  const candidate = findOtherScript(words) ?? findOtherWords(words);
  if (!candidate) return inEnglish;
  const { language, leads } = candidate;
  const counted = sentences.map((sentence) => countWords(sentence, candidate)).filter(({ words }) => words > 0);
  const isOther = ({ other, decisive }: WordCounts) => other > 0 && other >= minMixedShare * decisive;
  const others = counted.filter(isOther);
  const english = counted.filter((sentence) => sentence.english > 0 && !isOther(sentence));
  const isPlain = ({ other, english, words }: WordCounts) =>
    other - english >= minEvidence.lead && other >= minEvidence.share * words;
  if (!leads && !others.some(isPlain)) return inEnglish;
  if (leads && english.length === 0) return { language, unread: [] };
  const [otherWords, allWords] = [sum(others), sum(counted)];
  if (otherWords < minMixedShare * allWords) return inEnglish;
  if (english.length === 0) return otherWords * 2 > allWords ? { language, unread: [] } : inEnglish;
  // Sentences without evidence are in the main language.
  const isMostlyOther = otherWords > sum(english);
  const read = new Set(isMostlyOther ? english : counted.filter((sentence) => !isOther(sentence)));
  return {
    language: isMostlyOther ? language : 'en',
    unread: counted.filter((sentence) => !read.has(sentence)).map(({ sentence }) => sentence),
  };
}
