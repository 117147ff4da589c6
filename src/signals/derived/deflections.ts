import type { Word } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { parentPost } from '../detectors/parent.ts';
import { service } from '../detectors/service.ts';
import { stockPhrases } from '../detectors/stock-phrases.ts';
import { sympathy } from '../detectors/sympathy.ts';
import { thanks } from '../detectors/thanks.ts';
import { findClauses, phraseSignal } from '../shared/evidence.ts';

/** Requests to continue in private. Sorted. Source: our own reading of replies. */
const lists = {
  private: [
    '(call|contact|dm|e-mail|email|inbox|message|phone|pm|ring|text|whatsapp) us',
    '(chat|connect|continue|discuss|talk) (about)? (it|this)? (further|more)? (with you)? (by|in|over|via) (a)? (direct message|dm|dms|pm|private|private message)',
    '(contact|find|join|meet|reach) us (at|by|in|on|through|via) (a|the|your)? (direct message|dm|dms|email|inbox|messages|pm|private message)',
    '(dm|e-mail|email|inbox|message|pm) me',
    '(drop|give|send|shoot) (me|us) (a|an) (direct|private|quick)? (call|dm|e-mail|email|line|message|note|pm|ring|shout)',
    '(get in touch|reach out) (to us|with us)',
    'check your (dm|dms|inbox|messages)',
  ],
} as const;

/** Words before a phrase that make it a statement. Sorted. */
const subjects = wordSet(`
  can customers did didn't don't he i i'll never not others people she that they to we we'll who will you'd you've
`);

/** Words after a phrase that introduce the information that is needed, which is a reason. Sorted. */
const details = wordSet('details the what which your');

/** Whether a request adds to an answer: "If you have questions, message us". */
const isAddition = (words: readonly Word[]): boolean =>
  words.some(({ lower }) => /^(?:anything|anytime|free|future|hesitate|if|questions|welcome|whenever)$/u.test(lower));

const requests = phraseSignal(lists, ({ before, after, sentence, index, words }) => {
  if (subjects.has(before) || isAddition(sentence.words)) return false;
  const from = index + words.length + (after === 'with' ? 1 : 0);
  const [next, detail] = sentence.words.slice(from, from + 2);
  return !details.has(next?.lower ?? '') || /^(?:details|info|information)$/u.test(detail?.lower ?? '');
});

/** Questions about contact details. A request to get in touch answers them. */
const contactQuestion =
  /\b(?:best way|can (?:i|we)|could (?:i|we)|how (?:can|could|do|should) (?:i|we)|is there|what's|what is|where (?:can|do) (?:i|we)) (?:\S+ ){0,4}(?:call|contact|dm|e-?mail|get hold|in touch|message|number|phone|reach|ring|speak|talk|write)\b/iu;

/**
 * Requests to continue a public conversation in private. Empty if the parent post asks for contact details. Requests
 * after a link are excluded, because the link is an answer.
 */
export const deflections = memoize((doc) => {
  if (contactQuestion.test(parentPost(doc)?.text ?? '')) return [];
  const link = doc.links[0]?.start ?? Number.POSITIVE_INFINITY;
  return requests(doc).filter(({ start }) => start < link);
});

const greetings = wordSet(
  'afternoon dear evening good hello hey hi hiya morning no oh ok okay please sorry sure thank thanks there yes you',
);

/**
 * Number of words outside of requests, courtesies and promises of help. Infinite if the reply asks a question, which
 * counts as an answer.
 */
export const substanceBesides = memoize((doc): number => {
  const asking = findClauses(doc, requests(doc));
  const asksBack = doc.sentences.some(
    ({ question, words, clauses }) => question && words.length >= 4 && !clauses.some((clause) => asking.has(clause)),
  );
  if (asksBack) return Number.POSITIVE_INFINITY;
  const indices = new Set([...asking].map(({ index }) => index));
  const courtesy = createSpanIndex([...stockPhrases(doc), ...service(doc), ...thanks(doc), ...sympathy(doc)]);
  return doc.words.filter(
    (word) => !indices.has(word.clause) && !greetings.has(word.lower) && !courtesy.containing(word),
  ).length;
});
