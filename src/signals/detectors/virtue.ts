import { phraseSignal } from '../shared/evidence.ts';

/**
 * Feelings and virtues that senders claim for themselves. Sorted. Source: SEED, MOR15: authenticity is inferred, not
 * stated.
 */
const lists = {
  virtue: [
    "(are|we're|is|am|i'm|truly|really|so|deeply|always|genuinely) (passionate|authentic|transparent|committed|dedicated|devoted) (about|to)",
    '(at|in) the (heart|core|centre|center) of (everything|all|what) (we do|that we do|we believe)?',
    '(customer|customers|people|client|clients|patient|patients|guest|guests|community|quality|safety) (satisfaction|service)? (is|are|comes|come) (first|our (top|number one|highest|first) priority|our priority|at the heart|everything)',
    '(genuinely|truly|sincerely|deeply|really|honestly) (care|cares|value|values|believe in|appreciate every|committed|love our)',
    "(it's|its|it is) (what we do|who we are|in our dna|our passion|our mission|why we exist)",
    "(not|isn't|aren't) just (a|an|another|any) (job|business|company|brand|agency|product|number|shop|store|team|bank|service|gym)",
    '(our|my) (commitment|dedication|passion) (to|for)',
    '(our|the) (core)? values',
    '(putting|put|puts) (you|people|customers|clients|patients|our customers|our clients) first',
    '(we|i) (care|value|cherish|treasure|pride ourselves|believe in) (about|deeply|our|each|every|you|your|on|doing|authenticity|transparency|honesty|quality)',
    '(we|i) (deeply|really|truly|genuinely|sincerely) (care|value|appreciate|believe|understand)',
    "(we|we're|i'm|i am|we are) (so|all|all about|proud to be|nothing if not)? (authentic|transparent|honest|genuine|sincere|customer-centric|customer-obsessed|people-first|purpose-driven|mission-driven)",
    '(you|customers|our customers|people|clients|patients) (come|comes|always come) first',
    '(you|your needs|our customers|people) are (at the heart|our (top|number one)? priority|the reason|everything)',
    'authenticity (is|matters|drives)',
    'because we care',
    'customer-centric',
    'customer-obsessed',
    'go above and beyond',
    'going above and beyond',
    'in everything we do',
    'make a (real|lasting|positive)? difference',
    'more than (just)? a (company|brand|business|product|bank|shop|store|gym|job|team)',
    'our (people|customers) make us who we are',
    'passionate about',
    'people, passion',
    'pride ourselves',
    'proud of our commitment',
    'we are (all)? (here for you|a family|one big family)',
    'we go the extra mile',
    'we never compromise',
    'with (integrity|passion|heart) (at|in)?',
    "you're (at the heart|more than a|not just a|our (top|number one) priority|family to us)",
  ],
} as const;

const fillers = new Set(["didn't", "don't", 'did', 'you', 'they']);

/** Feelings and virtues that the sender claims. */
export const virtue = phraseSignal<'virtue'>(lists, ({ before, after, words, sentence, index }, _, doc) => {
  // "Customers come first thing in the morning" is not a claim.
  if (fillers.has(before) || after === 'thing') return false;
  const text = words.map((word) => word.lower).join(' ');
  const needsSelf = /passionate|care|value|committed|dedicated|devoted|authentic|transparent|difference|believe/u.test(
    text,
  );
  if (!needsSelf || /\b(?:we|our|we're)\b/u.test(text)) return true;
  const subject = [...sentence.words.slice(Math.max(0, index - 6), index), ...words];
  return subject.some(
    ({ lower }) => /^(?:we|our|us|we're|we've|i|i'm|my)$/u.test(lower) || doc.profile.brands.includes(lower),
  );
});
