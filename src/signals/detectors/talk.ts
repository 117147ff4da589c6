import { phraseSignal } from '../shared/evidence.ts';

/** Everyday speech between people. Sorted. Source: everyday speech in posts and comments. */
const lists = {
  personal: [
    "(he|she|he's|she's|his|her|him|they|them|their|they're)",
    '(hi|hello|hey|dear|morning|good morning|good evening|good afternoon) <any>',
    "(i|i'm|i've|i'd|i'll|im|ive|me|my|myself|mine)",
    '(lol|lmao|lmfao|haha|hahaha|omg|wtf|smh|tbh|imo|imho|idk|ikr|xd|xx|btw|fyi|rofl)',
    '(yes|yeah|yep|yup|no|nope|nah|oh|ah|wow|ugh|well|hmm|aww|ouch|oops|sure|true|exactly|agreed|absolutely|indeed)',
  ],
} as const;

export const talk = phraseSignal(lists);
