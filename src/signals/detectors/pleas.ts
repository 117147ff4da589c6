import { wordSet } from '../../nlp/word-set.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Requests for attention, and words for an audience. Sorted. Source: comments in which people who are new to a platform
 * ask for an audience, and definitions of comment spam by platforms.
 */
const lists = {
  attention: [
    '(any|some|all|your) (feedback|support|subs) (is|are|will be|would be) (greatly|highly|much|really|so|very|very much)? (appreciated|welcome)',
    '(come|go) (and)? (check|follow|listen|look|sub|subscribe|through|vote|watch)',
    "(don't|do not|dont|please don't) (ignore|skip|scroll past|hate) (this|me|my|us)?",
    '(get|getting|hit|reach) (to)? <number> (followers|subs|subscribers)',
    '(give|giving) (me|us|it|this|him|her|my <any>|our <any>) (a|one) (chance|try|shot|listen|look|view|watch)',
    '(help|helping) (me|us) (achieve|become|gain|get|grow|hit|out|reach|spread|win)',
    "(i'd|we'd) (really|truly)? (appreciate|love) (it)? if (you|u|y'all|someone|anyone)",
    "(it|that|this|which)? (would|will|could|it'd|it'll|that'd) (really|truly|honestly)? mean (a lot|so much|the world|alot|everything)",
    "(i|we) (would|will|'d|really) (really|truly)? (appreciate|love) (it)? (if|some|any) (you|u|y'all|someone|anyone|you guys|some|subs|support|feedback)?",
    '(just|only) (a|one|takes a|takes one|takes <number>) (click|minute|second|sub|view|like|seconds)',
    '(means|mean) (a lot|so much|the world|alot) to (me|us)',
    '(my|our) (dream|dreams) (is|come|to (be|become))',
    '(please|kindly) (donate|go|hear|help|listen|look|share|spread|support|take|thumbs|view|visit|vote|watch)',
    '(scroll|scrolling) (past|over) (me|my comment|this)',
    "(sorry|apologies|know) (for|about|this is|it's|its) (the|a|my)? (spam|spamming|advertising|advert|annoying|self promotion|self-promotion|promo)",
    '(take|have|got|spare) (just)? (a|one|two|<number>) (second|seconds|minute|minutes|moment|sec|min) (to|and|of your|for)',
    '(thanks|thank you) in advance',
    '(thumbs up|upvote) (and|so|please|this comment)',
    '(thumb|thumbs) (this|it|me|my <any>) up',
    '(vote|voting) (daily|every|for|here|now|please)',
    '(working|worked) (really|so|very)? hard (for|on) (my|our)',
    "(you|u) (will not|wont|won't|will never) (regret|be disappointed)",
    '<number> (likes|upvotes) (for|on) (my|this)',
    'help (me|us) (by|with my|with our|go|share)',
    'hit (me|us) up',
    'if (you|u) (could|can|would) (possibly|please|just|maybe|all)? (check|come|follow|give|go|help|hear|listen|share|spare|subscribe|support|take|view|vote|watch)',
    'like this comment',
    'read (this|me|my comment) (please|all|it|before|comment)',
    'spread the word',
  ],
  audience: [
    '(buy|free|gain|get|need|want) (more|some)? (followers|likes|views)',
    '(channel|channels|subs|subscribe|subscribed|subscriber|subscribers|subscribes|subscribing|subscription|subscriptions)',
  ],
} as const;

/** Words before a channel or a subscription of somebody else. Sorted. */
const others = wordSet(`
  already am been have her his i i'm i've im is just she that the their they this ur who you you're your
`);

/** Subjects and auxiliaries of statements about others. Sorted. */
const reports = wordSet("didn't he she they");

/** Words that attribute subscribers to somebody. Sorted. */
const owning = wordSet('deserve deserved deserves gained gets has');

/**
 * Requests for attention, and mentions of the sender's subscribers and channels. "I love your channel" and "you deserve
 * more subscribers" are excluded.
 */
export const pleas = phraseSignal(lists, ({ before, words, sentence, index }, kind) => {
  if (kind !== 'audience') return !reports.has(before);
  if (sentence.words.slice(Math.max(0, index - 5), index).some(({ lower }) => owning.has(lower))) return false;
  return words.length > 1 || !others.has(before);
});
