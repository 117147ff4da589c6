import { wordSet } from '../../nlp/word-set.ts';
import type { AskKind } from '../detectors/ask-kind.ts';

/** The words around a verb at the start of a clause. */
export interface VerbContext {
  /** The word after the verb, or an empty string. */
  readonly next: string;
  /** All words after the verb in its clause. */
  readonly object: string;
  /** Whether a link follows in the sentence. */
  readonly toLink: boolean;
  /** Whether no word follows the verb in its clause. */
  readonly alone: boolean;
}

interface Verb {
  /** Whether it can also be a noun before another noun ("book club"), so that only a tagger can decide. */
  readonly noun: boolean;
  /** Returns the kind of ask, or undefined if the clause is not an ask. */
  kind(context: VerbContext): AskKind | undefined;
}

const now =
  /^(?:now|today|here|online|yours|yourself|instantly|tonight|early|ahead|below)\b|\b(?:now|today|online|here|tonight)$/u;
const sender = /\b(?:our|my|us|me)\b/u;
const channel =
  /\b(?:channel|page|profile|video|videos|song|music|cover|covers|remix|playlist|album|website|site|blog|store|shop|podcast|newsletter|app|book|instagram|facebook|twitter|youtube|soundcloud|account|livestream|stream|single|ep|mixtape|beats|vlog|vlogs)\b/u;
const ware =
  /\b(?:tickets?|spot|place|seat|copy|pair|collection|range|sale|deals?|offer|discount|samples?|trial|quote|kit|box|bundle|gift|gifts|edition|subscription|membership|appointment|demo|class|session|consultation|table|room|stay|course|looks?|styles?)\b/u;
/** Unambiguous names of goods, which make an everyday verb an ask. */
const offering =
  /\b(?:tickets|sale|deals?|offers?|discounts?|samples?|trial|quote|bundle|subscription|membership|appointment|demo|consultation|gift cards?|giveaway)\b/u;

/** Verbs of buying. They are asks if they have an object. */
const buys: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return toLink ? 'buy' : undefined;
  if (now.test(object) || sender.test(object) || ware.test(object) || toLink) return 'buy';
  return /^(?:a|all|an|any|at|before|by|for|from|in|it|more|one|some|something|the|them|these|this|up|with|your|yours|via|direct|[\d$£€₹].*)$/u.test(
    next,
  )
    ? 'buy'
    : undefined;
};

/** Number of words after a verb that are searched for its "now": "try the library, they lend drills now" has none. */
const maxObjectWords = 5;

/** Everyday verbs. They are asks only before product terms or the sender's name. */
const sells: Verb['kind'] = ({ next, object, toLink }) => {
  if (/^(?:yours|started|instant|unlimited|exclusive)$/u.test(next)) return 'buy';
  if (/^(?:<|\d+(?:\.\d+)?\s?%|[$£€₹]\d)/u.test(next)) return 'buy';
  if (/\b(?:free|% off|discount|delivered|ready for)\b/u.test(object) || offering.test(object)) return 'buy';
  if (
    /^(?:it|them|one|this|these|the|your|a|an|our|my)\b/u.test(next) &&
    (/\b(?:now|today|here|online|delivered)\b/u.test(object.split(' ', maxObjectWords).join(' ')) ||
      toLink ||
      sender.test(object))
  )
    return 'buy';
  return undefined;
};

/** Verbs of looking, reading and listening. They are asks if a link or something that the sender owns follows. */
const looks: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (sender.test(object) && (channel.test(object) || toLink)) return 'follow';
  if (toLink || /^out \S/u.test(object)) return 'look';
  if (alone) return undefined;
  if (
    /^(?:more|our|my|now|today|here)\b/u.test(next) ||
    /\b(?:here|below|link|bio|website|more about|our|my)\b/u.test(object)
  )
    return 'look';
  return undefined;
};

const discovers: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return toLink ? 'look' : undefined;
  if (sender.test(object) || ware.test(object)) return 'buy';
  return toLink || /^(?:a|an|how|more|new|the|this|why|what|your|all|over|<)/u.test(next) ? 'look' : undefined;
};

/** Information about the reader, which a help desk needs. */
const readerDetails =
  /^your (?:account|address|contact|details|device|dm|email|exact|feedback|flight|full|handle|info|information|location|model|name|number|order|phone|postcode|reference|ticket|tracking|version|zip)\b/u;

const follows: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return undefined;
  if (readerDetails.test(object)) return 'contact';
  if (
    /^(?:us|me|my|our|@)/u.test(next) ||
    channel.test(object) ||
    /\b(?:for more|for daily|for updates|and (?:like|share|subscribe))\b/u.test(object)
  )
    return 'follow';
  return toLink ? 'look' : undefined;
};

const subscribes: Verb['kind'] = () => 'follow';

const joins: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return toLink ? 'join' : undefined;
  if (/^(?:the conversation|the fight|hands|in)\b/u.test(object) && !toLink) return undefined;
  return /^(?:us|our|my|me|the|a|an|now|today|here|for|to|in|with|before|by|free|online|over|this|your|at|thousands|millions|\d.*)$/u.test(
    next,
  ) || toLink
    ? 'join'
    : undefined;
};

const gives: Verb['kind'] = ({ object, next, alone, toLink }) => {
  if (alone) return toLink ? 'cause' : undefined;
  return /^(?:now|today|to|a|what|your|the|our|here|blood|for|[\d$£€₹].*)$/u.test(next) ||
    /\b(?:donation|donate|fund)\b/u.test(object)
    ? 'cause'
    : undefined;
};

/** Verbs of contact. They offer help unless the contact is about a purchase. */
const contacts: Verb['kind'] = ({ next, object }) => {
  // "Call your bank", "tell your landlord" is advice.
  if (next === 'your') return undefined;
  if (
    /\b(?:quote|book|order(?! (?:number|no|id|details|reference))|appointment|pricing|consultation|today|now|demo|discount|offer|interested|reserve)\b/u.test(
      object,
    )
  )
    return 'buy';
  return /^(?:us|me|our|the|my|a|in|[\d+].*)$/u.test(next) ? 'contact' : undefined;
};

const table: readonly (readonly [Verb['kind'], readonly string[], readonly string[]])[] = [
  // kind, verbs that are not nouns, verbs that can also be nouns
  [
    buys,
    ['buy', 'bag', 'grab', 'preorder', 'pre-order', 'redeem', 'snag', 'treat', 'secure', 'rent', 'reserve'],
    ['book', 'claim', 'order', 'purchase', 'shop', 'gift', 'stock', 'sponsor'],
  ],
  [
    sells,
    [
      'add',
      'become',
      'boost',
      'bring',
      'build',
      'choose',
      'create',
      'earn',
      'enjoy',
      'experience',
      'find',
      'get',
      'give',
      'invest',
      'keep',
      'make',
      'master',
      'pick',
      'pop',
      'receive',
      'save',
      'say',
      'send',
      'start',
      'stop',
      'switch',
      'take',
      'taste',
      'transform',
      'try',
      'turn',
      'unlock',
      'upgrade',
      'use',
    ],
    ['score', 'win', 'support', 'help'],
  ],
  [
    looks,
    [
      'catch',
      'check',
      'click',
      'come',
      'find',
      'go',
      'head',
      'hear',
      'hit',
      'learn',
      'listen',
      'look',
      'meet',
      'read',
      'see',
      'swipe',
      'tap',
      'tune',
      'watch',
    ],
    ['view', 'visit', 'play', 'stream', 'stop'],
  ],
  [discovers, ['discover', 'explore', 'browse', 'google', 'install', 'meet'], ['download', 'search']],
  [follows, ['follow', 'retweet', 'rt', 'repost', 'smash', 'bookmark'], ['like', 'share', 'tag', 'comment', 'vote']],
  [subscribes, ['subscribe', 'sub'], []],
  [
    joins,
    ['apply', 'enrol', 'enroll', 'enter', 'join', 'nominate', 'register', 'rsvp', 'submit', 'signup'],
    ['sign', 'attend'],
  ],
  [gives, ['donate', 'pledge', 'volunteer'], []],
  [contacts, ['contact', 'dm', 'email', 'message', 'tell', 'ask', 'request'], ['call', 'ring', 'text', 'write']],
];

/** Verbs that can be asks at the start of a clause, with the condition for the words after each. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  table.flatMap(([kind, plain, nouns]) => [
    ...nouns.map((verb): [string, Verb] => [verb, { noun: true, kind }]),
    ...plain.map((verb): [string, Verb] => [verb, { noun: false, kind }]),
  ]),
);

/** Words that may precede the verb of an ask. Sorted. */
export const leads = wordSet(`
  all also and be but can come continue could do don't dont everyone forget friends go guys hey hi hurry just
  kindly ladies make must not now ok okay or peeps people please plus quick ready remember
  should simply so sure then to today tomorrow tonight why y'all yall you
`);
