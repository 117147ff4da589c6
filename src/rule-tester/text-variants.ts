/** A change of a text that keeps its words, such as another keyboard or spelling would cause. */
interface TextVariant {
  readonly name: string;
  readonly apply: (text: string) => string;
  /** Converts words of the original and of the changed text to the same form, so that they can be compared. */
  readonly normalize: (words: string) => string;
}

/** British and American spellings of words that have no other meaning. Sorted. */
const spellings = [
  ['apologise', 'apologize'],
  ['apologised', 'apologized'],
  ['behaviour', 'behavior'],
  ['centre', 'center'],
  ['centres', 'centers'],
  ['colour', 'color'],
  ['colours', 'colors'],
  ['enrol', 'enroll'],
  ['favour', 'favor'],
  ['favourite', 'favorite'],
  ['favourites', 'favorites'],
  ['flavour', 'flavor'],
  ['flavours', 'flavors'],
  ['honour', 'honor'],
  ['honoured', 'honored'],
  ['jewellery', 'jewelry'],
  ['labour', 'labor'],
  ['neighbour', 'neighbor'],
  ['neighbours', 'neighbors'],
  ['organise', 'organize'],
  ['organised', 'organized'],
  ['personalised', 'personalized'],
  ['realise', 'realize'],
  ['realised', 'realized'],
  ['recognise', 'recognize'],
  ['recognised', 'recognized'],
  ['revolutionise', 'revolutionize'],
  ['rumour', 'rumor'],
  ['specialise', 'specialize'],
  ['theatre', 'theater'],
  ['theatres', 'theaters'],
  ['traveller', 'traveler'],
  ['travellers', 'travelers'],
] as const;

/** Returns a word with the capitals of another word. */
function matchCase(word: string, model: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function respelling(pairs: readonly (readonly [from: string, to: string])[]): (text: string) => string {
  const words = new Map(pairs);
  const any = new RegExp(String.raw`\b(?:${[...words.keys()].join('|')})\b`, 'giu');
  return (text) => text.replaceAll(any, (word) => matchCase(words.get(word.toLowerCase()) ?? word, word));
}

const american = respelling(spellings);
const british = respelling(spellings.map(([here, there]) => [there, here] as const));

const straight = (text: string) => text.replaceAll('’', "'").replaceAll(/[“”]/gu, '"');
const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ');

/** Breaks lines after eight words, except quoted lines, in which each line needs a `>`. */
function wrapped(text: string): string {
  return text.replaceAll(/^(?!>).*$/gmu, (line) => line.replaceAll(/((?:\S+ ){7}\S+) (?=\p{Ll})/gu, '$1\n'));
}

const toned = (text: string) => text.replaceAll(/(\p{Emoji_Modifier_Base})\uFE0F?(?!\p{Emoji_Modifier})/gu, '$1🏾');

/** Changes of a text that must not change the findings. */
export const textVariants = [
  {
    name: 'curly quotes',
    apply: (text) => text.replaceAll("'", '’').replaceAll(/"([^"]*)"/gu, '“$1”'),
    normalize: straight,
  },
  { name: 'straight quotes', apply: straight, normalize: straight },
  { name: 'British spelling', apply: british, normalize: american },
  { name: 'American spelling', apply: american, normalize: american },
  { name: 'wrapped lines', apply: wrapped, normalize: oneLine },
  {
    name: 'non-breaking and zero-width spaces',
    apply: (text) => text.replaceAll(', ', ',\u00a0').replaceAll('e', 'e\u200b'),
    normalize: (words) => words.replaceAll('\u00a0', ' ').replaceAll('\u200b', ''),
  },
  {
    name: 'skin tones',
    apply: toned,
    normalize: (words) => words.replaceAll(/\p{Emoji_Modifier}|\uFE0F/gu, ''),
  },
] as const satisfies readonly TextVariant[];

/** Returns a text as a quotation. */
export function quoteText(text: string): string {
  return text.replaceAll(/^/gmu, '> ');
}
