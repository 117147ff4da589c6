import type { Document } from '../model/document.ts';

/** The signals that are checked in every language. */
export const marks = 'hashtags, capitals, links, emoji and disclosure labels';

let languageNames: Intl.DisplayNames | undefined;

/** Returns `Spanish` for `es`, or the code itself if it has no name. */
export function getLanguageName(language: string): string {
  if (!/^[a-z]{2,3}$/u.test(language)) return language;
  languageNames ??= new Intl.DisplayNames('en', { type: 'language' });
  return languageNames.of(language) ?? language;
}

/** Returns the note on a post without words. */
function noWordsNote({ links, hashtags, excluded, emoji }: Document): string {
  if (links.length > 0) return 'The post has no words, only a link.';
  if (hashtags.length > 0) return 'The post has no words, only hashtags.';
  if (excluded.length > 0) return 'The post has no words of its own, only a quotation.';
  if (emoji.length === 0) return 'The post has no words.';
  return 'The post has no words, only emoji. If it points to a link (👉), describe the link.';
}

/** Explains the coverage of a post that was not analyzed in full. */
export function coverageNote(doc: Document): string | undefined {
  const { level, sentencesRead, sentences } = doc.coverage;
  switch (level) {
    case 'full':
    case 'short':
      return undefined;
    case 'too-short':
      return 'Too short to score.';
    case 'no-words':
      return noWordsNote(doc);
    case 'mixed-language':
      return `Mixed languages: ${sentencesRead} of ${sentences} sentences were analyzed.`;
    case 'other-language': {
      const language = doc.language === 'und' ? 'another language' : getLanguageName(doc.language);
      const isDeclared = (doc.post.language ?? '').trim() !== '';
      return `The language ${isDeclared ? 'is set to' : 'looks like'} ${language}. Words are analyzed in English only; ${marks} were checked.`;
    }
  }
}
