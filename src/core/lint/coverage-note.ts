import type { Document } from '../model/document.ts';

/** What is checked in every language. */
export const marks = 'hashtags, capitals, links, emoji and disclosure labels';

let languageNames: Intl.DisplayNames | undefined;

/** `Spanish` from `es`; a code that nobody has named stays as it is. */
export function getLanguageName(language: string): string {
  if (!/^[a-z]{2,3}$/u.test(language)) return language;
  languageNames ??= new Intl.DisplayNames('en', { type: 'language' });
  return languageNames.of(language) ?? language;
}

/** The note on a post without words: what else there is. */
function besideWords({ links, hashtags, excluded, emoji }: Document): string {
  if (links.length > 0) return 'Nothing to read here but a link.';
  if (hashtags.length > 0) return 'Nothing to read here but hashtags.';
  if (excluded.length > 0) return "Nothing to read here but other people's words.";
  if (emoji.length === 0) return 'Nothing to read here.';
  return 'Nothing to read here. If it points to a link (👉), tell people what is behind it.';
}

/** What a reader of the report should know of a post that was not read in full; nothing where it was. */
export function coverageNote(doc: Document): string | undefined {
  const { level, sentencesRead, sentences } = doc.coverage;
  switch (level) {
    case 'full':
    case 'short':
      return undefined;
    case 'too-short':
      return 'Too short to judge; that is not a fault.';
    case 'no-words':
      return besideWords(doc);
    case 'mixed-language':
      return `Mixed languages: partial check (${sentencesRead} of ${sentences} sentences).`;
    case 'other-language': {
      const tongue = doc.language === 'und' ? 'another language' : getLanguageName(doc.language);
      const isDeclared = (doc.post.language ?? '').trim() !== '';
      return `This ${isDeclared ? 'is said to be' : 'looks like'} ${tongue}. Only English is read word by word; ${marks} were checked.`;
    }
  }
}
