import type { AskKind } from './ask-kind.ts';
import { wordSet } from './word-set.ts';

/** What stands behind the verb that opens a clause. */
export interface Surroundings {
  /** The word behind the verb, or nothing. */
  readonly next: string;
  /** All words behind the verb in its clause. */
  readonly object: string;
  /** Whether a link follows in the sentence. */
  readonly toLink: boolean;
  /** Whether the verb is all there is. */
  readonly alone: boolean;
}

interface Verb {
  /** Whether it can also be a noun before another noun ("book club"): then a tagger decides. */
  readonly noun: boolean;
  kind(around: Surroundings): AskKind | undefined;
}

const now =
  /^(?:now|today|here|online|yours|yourself|instantly|tonight|early|ahead|below)\b|\b(?:now|today|online|here|tonight)$/u;
const sender = /\b(?:our|my|us|me)\b/u;
const channel =
  /\b(?:channel|page|profile|video|videos|song|music|cover|covers|remix|playlist|album|website|site|blog|store|shop|podcast|newsletter|app|book|instagram|facebook|twitter|youtube|soundcloud|account|livestream|stream|single|ep|mixtape|beats|vlog|vlogs)\b/u;
const ware =
  /\b(?:tickets?|spot|place|seat|copy|pair|collection|range|sale|deals?|offer|discount|samples?|trial|quote|kit|box|bundle|gift|gifts|edition|subscription|membership|appointment|demo|class|session|consultation|table|room|stay|course|looks?|styles?)\b/u;
/** Goods whose names mean little else: enough to make an everyday verb an ask. */
const offering =
  /\b(?:tickets|sale|deals?|offers?|discounts?|samples?|trial|quote|bundle|subscription|membership|appointment|demo|consultation|gift cards?|giveaway)\b/u;

/** Buying words are an ask whenever their object is at hand. */
const buys: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return toLink ? 'buy' : undefined;
  if (now.test(object) || sender.test(object) || ware.test(object) || toLink) return 'buy';
  return /^(?:a|all|an|any|at|before|by|for|from|in|it|more|one|some|something|the|them|these|this|up|with|your|yours|via|direct|[\d$£€₹].*)$/u.test(
    next,
  )
    ? 'buy'
    : undefined;
};

/** Everyday verbs that sell only with a ware or a sender's name behind them. */
const sells: Verb['kind'] = ({ next, object, toLink }) => {
  if (/^(?:yours|started|instant|unlimited|exclusive)$/u.test(next)) return 'buy';
  if (/^(?:<|\d+(?:\.\d+)?\s?%|[$£€₹]\d)/u.test(next)) return 'buy';
  if (/\b(?:free|% off|discount|delivered|ready for)\b/u.test(object) || offering.test(object)) return 'buy';
  if (
    /^(?:it|them|one|this|these|the|your|a|an|our|my)\b/u.test(next) &&
    (/\b(?:now|today|here|online|delivered|before)\b/u.test(object) || toLink || sender.test(object))
  )
    return 'buy';
  return undefined;
};

/** Looking, reading and listening are asks when they lead somewhere, or to what is the sender's. */
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

const follows: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return undefined;
  if (
    /^(?:us|me|my|our|@)/u.test(next) ||
    channel.test(object) ||
    /\b(?:for more|for daily|for updates|and (?:like|share|subscribe))\b/u.test(object)
  )
    return 'follow';
  return toLink && /^(?:the|this|along|here)$/u.test(next) ? 'look' : undefined;
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

/** Getting in touch is help, unless it is to be sold something. */
const contacts: Verb['kind'] = ({ next, object }) => {
  if (
    /\b(?:quote|book|order(?! (?:number|no|id|details|reference))|appointment|pricing|consultation|today|now|demo|discount|offer|interested|reserve)\b/u.test(
      object,
    )
  )
    return 'buy';
  return /^(?:us|me|our|the|my|a|your|in|[\d+].*)$/u.test(next) ? 'contact' : undefined;
};

const table: readonly (readonly [Verb['kind'], readonly string[], readonly string[]])[] = [
  // kind, verbs that are nothing else, verbs that are nouns too
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
      'bring',
      'choose',
      'create',
      'enjoy',
      'experience',
      'find',
      'get',
      'give',
      'keep',
      'invest',
      'make',
      'pick',
      'pop',
      'receive',
      'save',
      'start',
      'stop',
      'take',
      'taste',
      'try',
      'unlock',
      'upgrade',
      'use',
      'build',
      'earn',
      'master',
      'boost',
      'transform',
      'turn',
      'switch',
      'send',
      'say',
    ],
    ['score', 'win', 'support', 'help'],
  ],
  [
    looks,
    [
      'check',
      'click',
      'go',
      'hear',
      'listen',
      'learn',
      'read',
      'see',
      'tap',
      'tune',
      'watch',
      'look',
      'swipe',
      'head',
      'come',
      'hit',
      'catch',
      'meet',
      'find',
    ],
    ['view', 'visit', 'play', 'stream', 'stop'],
  ],
  [discovers, ['discover', 'explore', 'browse', 'google', 'install', 'meet'], ['download', 'search']],
  [follows, ['follow', 'retweet', 'rt', 'repost', 'smash', 'bookmark'], ['like', 'share', 'tag', 'comment', 'vote']],
  [subscribes, ['subscribe', 'suscribe', 'subcribe', 'sub'], []],
  [
    joins,
    ['apply', 'enrol', 'enroll', 'enter', 'join', 'nominate', 'register', 'rsvp', 'submit', 'signup'],
    ['sign', 'attend'],
  ],
  [gives, ['donate', 'pledge', 'volunteer'], []],
  [contacts, ['contact', 'dm', 'email', 'message', 'tell', 'ask', 'request'], ['call', 'ring', 'text', 'write']],
];

/** Verbs that ask something of the reader when a clause opens with them, and what must stand behind them. */
export const verbs: ReadonlyMap<string, Verb> = new Map(
  table.flatMap(([kind, plain, nouns]) => [
    ...nouns.map((verb): [string, Verb] => [verb, { noun: true, kind }]),
    ...plain.map((verb): [string, Verb] => [verb, { noun: false, kind }]),
  ]),
);

/** Words that may stand before the verb of an ask. Sorted. */
export const leads = wordSet(`
  all also and be but can come could do don't dont everyone forget friends go guys hey hi hurry just
  kindly ladies make must not now ok okay or peeps people please pls plus plz quick ready remember
  should simply so sure then to today tomorrow tonight why y'all yall you
`);

/** Orders that ask nothing for the sender: fixed phrases of everyday speech. */
export const heldBack: readonly RegExp[] = [
  /^(?:get|feel) (?:well|better|some rest|over it|a life|off|out of|lost|used to|rid of)\b/u,
  /^save the (?:date|day|planet|world)\b/u,
  /^(?:keep|stay) (?:calm|going|it up|up the|in touch|safe|an eye|in mind|me posted|us posted)\b/u,
  /^(?:take|have) (?:care|a break|it easy|your time|a seat|a deep)\b/u,
  /^(?:check|checking) (?:in|out|out time|in time)$/u,
  /^check(?:-| )?(?:in|out) (?:time|is|at)\b/u,
  /^(?:go|come) (?:on|for it|figure|away|home|back|team|[a-z]+ go)\b/u,
  /^(?:let|stop|start) (?:me|it|him|her|them|you|that|saying|being|with)\b/u,
  /^(?:make|give|tell) (?:me|it|him|her|them|up|peace|love|way|sense|a wish)\b/u,
  /^(?:give|let|tell|help|support) (?:us|me) (?:a (?:call|shout|moment|chance)|know)\b/u,
  /^(?:look|see|watch) (?:at (?:this|that|him|her|them|you|me|those|all)|forward|who|you|ya|what you|out|it|how (?:good|cute|happy|beautiful|much))\b/u,
  /^(?:like|use|play|share|follow) (?:i|you|we|the rest|most|many|so|it|they|he|she|father|a|an|to|my life|your (?:head|words))\b(?! (?:page|video|channel))/u,
  /^(?:help|support) (?:is|was|desk|group|team)\b/u,
  /^(?:book|order) (?:club|of|signing|review|form)\b/u,
  /^(?:join|meet|find|message|reach|contact|tell) (?:us|me) (?:in|via|by) (?:dm|pm|direct|private|chat)\b/u,
  /^(?:follow|try|see|use) (?:the|these|those|this) (?:steps|step|instructions|troubleshooting|guide)\b/u,
  /^get (?:it|your (?:shit|act|head|life|facts|ass|money|stuff))\b(?! (?:here|now|today|at|on|before|while|for))/u,
  /^see (?:what (?:i|they|he|she|happens)|if|that)\b/u,
  /^(?:try|use) (?:to|not|a different|another|again|turning|restarting|the other)\b/u,
  /^(?:call|ring) (?:999|911|111|112|101|000|it|me (?:maybe|crazy|old))\b/u,
  /^find (?:me|someone|myself|it|that|yourself)\b/u,
  /^(?:find|get|make) (?:a way|the time|time|some time)\b/u,
];
