import type { Sentence } from '../../core/model/document.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Adjectives and nouns that prescribe a feeling. The test for each, after MBB22: its removal loses no information.
 * Words of everyday conversation (lovely, brilliant, great, awesome) are not included. Sorted.
 */
const hypeWords = [
  '(beyond|simply) amazing',
  '(luxe|luxurious|sumptuous)',
  '(mind|jaw)-(blowing|dropping)',
  '(next|another) level',
  '(the|your) secret (weapon|sauce|to)',
  'best-in-class',
  'best-kept secret',
  'best-selling',
  'bestselling',
  'breakthrough',
  'breathtaking',
  'cutting-edge',
  'disruptive',
  'effortless',
  'effortlessly',
  'elevate',
  'elevates',
  'empower',
  'empowers',
  'ever-popular',
  'exclusive',
  'exclusively',
  'exquisite',
  'eye-catching',
  'first-class',
  'five-star',
  'flawless',
  'game-changer',
  'game-changing',
  'gamechanger',
  'gorgeous',
  'ground-breaking',
  'groundbreaking',
  'guaranteed',
  'hassle-free',
  'high-performance',
  'holy grail',
  'innovative',
  'irresistible',
  'jaw-dropping',
  'life-changing',
  'like never before',
  'luxurious',
  'mind-blowing',
  'must-have',
  'must-haves',
  'next-gen',
  'next-generation',
  'next-level',
  'one-of-a-kind',
  'one-stop shop',
  'powerful',
  'premium',
  'reimagined',
  'reinvented',
  'revolutionary',
  'revolutionise',
  'revolutionised',
  'revolutionising',
  'revolutionize',
  'revolutionized',
  'revolutionizing',
  'seamless',
  'seamlessly',
  'showstopping',
  'skyrocket',
  'state-of-the-art',
  'supercharge',
  'superior',
  'to the next level',
  'top-notch',
  'top-quality',
  'top-rated',
  'trailblazing',
  'transformative',
  'turbocharge',
  'ultimate',
  'unbeatable',
  'unforgettable',
  'unique',
  'unleash',
  'unlock',
  'unmatched',
  'unparalleled',
  'unrivaled',
  'unrivalled',
  'world-class',
];

/** Words of everyday conversation. They are hype about something that the sender owns. Sorted. */
const praiseWords = [
  'amazing',
  'epic',
  'exceptional',
  'extraordinary',
  'incredible',
  'legendary',
  'magical',
  'phenomenal',
  'sensational',
  'spectacular',
  'stunning',
  'unbelievable',
];

/** Words before praise of the sender's own things: "our incredible", "for stunning". */
const ownBefore = wordSet(`
  a an for most new our the these this truly with your
`);

/** Words that make the hype word before them neutral: "the unique id", "exclusively for members". */
const plainAfter = wordSet(`
  account bonds door ears economy frisbee id identifier phone users visitors
`);

/** Exclamations that, with "another" or "again", are ironic: "Oh great, another revolutionary toothbrush". */
const ironicOpeners = wordSet(`
  ah great oh sigh ugh yay yeah
`);

function isIronic({ words }: Sentence): boolean {
  return (
    ironicOpeners.has(words[0]?.lower ?? '') && words.some(({ lower }) => lower === 'another' || lower === 'again')
  );
}

/** Words that prescribe a feeling instead of stating facts. */
export const hype = phraseSignal(
  { hype: hypeWords, praise: praiseWords },
  ({ after, before, entry, sentence }, kind) => {
    if (isIronic(sentence)) return false;
    if (kind === 'praise' && !ownBefore.has(before)) return false;
    if (plainAfter.has(after)) return false;
    // "Not guaranteed", "mutually exclusive".
    if (before === 'not' || before === 'no' || before === 'mutually' || before === "isn't") return false;
    return !(entry === 'unlock' && (after === 'the' || after === 'it' || after === 'my'));
  },
);
