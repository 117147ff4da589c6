/** What an ask is for. */
export type AskKind = 'buy' | 'follow' | 'join' | 'look' | 'cause' | 'contact';

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

const now = /^(?:now|today|here|online|yours|yourself|instantly|tonight|early|ahead|below)\b|\b(?:now|today)$/u;
const sender = /\b(?:our|my|us|me)\b/u;
const channel =
  /\b(?:channel|page|profile|video|videos|song|music|cover|covers|remix|playlist|album|website|site|blog|store|shop|podcast|newsletter|app|book|instagram|facebook|twitter|youtube|soundcloud|account|livestream|stream|single|ep|mixtape|beats|vlog|vlogs)\b/u;
const ware =
  /\b(?:tickets?|spot|place|seat|copy|pair|collection|range|sale|deals?|offer|discount|samples?|trial|quote|kit|box|bundle|gift|gifts|edition|subscription|membership|appointment|demo|class|session|consultation|table|room|stay|course|looks?|styles?)\b/u;

/** Buying words are an ask whenever their object is at hand. */
const buys: Verb['kind'] = ({ next, object, toLink, alone }) => {
  if (alone) return toLink ? 'buy' : undefined;
  if (now.test(next) || sender.test(object) || ware.test(object) || toLink) return 'buy';
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
  if (/\b(?:free|% off|discount|delivered|ready for)\b/u.test(object) || ware.test(object)) return 'buy';
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

/** Words that may stand before the verb of an ask. */
export const leads: ReadonlySet<string> = new Set([
  ...[
    'also',
    'and',
    'be',
    'but',
    'can',
    'come',
    "don't",
    'dont',
    'do',
    'everyone',
    'forget',
    'friends',
    'go',
    'guys',
    'hey',
    'hi',
    'hurry',
  ],
  ...[
    'just',
    'kindly',
    'make',
    'now',
    'ok',
    'okay',
    'or',
    'please',
    'pls',
    'plz',
    'plus',
    'quick',
    'ready',
    'remember',
    'simply',
    'so',
    'sure',
  ],
  ...[
    'then',
    'to',
    'today',
    'tomorrow',
    'tonight',
    'why',
    'not',
    'yall',
    'you',
    "y'all",
    'could',
    'should',
    'must',
    'all',
    'people',
    'ladies',
    'peeps',
  ],
]);

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

/** Asks that are plain wherever they stand. Sorted. Source: our own reading. */
export const fixedAsks: Readonly<Record<AskKind, readonly string[]>> = {
  buy: [
    '(book|order|shop|buy|grab|claim|reserve|pre-order|preorder|get|try) (now|today|yours|yours now|yours today|it now|it here|them here|them now|online|here|one now|one here|one today)',
    '(available|buy|order|shop|purchase|in stock) (now|online|in store|in stores|in-store|today) (at|on|from|in|for|via|through)?',
    '(call|ring|text|email|dm|message|contact) (us|me)? (now|today) (to|for|on|at)?',
    '(call|text|dm|message|email|contact|ring) (us|me)? (to|for) (book|order|reserve|a quote|a free quote|your|an appointment|pricing|prices|details|enquiries|bookings|a consultation)',
    '(for sale|now hiring|now booking|now enrolling|now open|now available|out now|now live|available now|in store now|in stores now|back in stock|now in stock|pre-order now|on sale now|now streaming|now showing|now playing)',
    '(get|grab|order|book|buy|claim|reserve|secure|bag) (your|yours|my) (copy|ticket|tickets|free|spot|place|seat|pair|own|order|hands on|table|appointment|today|now|here)?',
    '(go|head|hop|pop|swing) (on)? (over|down|on over|on down|in|into|by|to)? (to)? (our|the|my) (store|shop|website|site|showroom|bio|stand|stall|link)',
    '(shop|browse|explore|discover|see|view) (our|the|all|all our|your) (full|new|latest|entire|range|collection|sale|menu|selection|store|shop|favorites|favourites|look|looks)',
    '(start|begin) (your|a|my) (free|trial|journey|application|quote|order|subscription|membership|search|adventure)',
    '(take|taking) advantage (of|now|today)',
    '(to|and) (order|book|reserve) (yours|your|online|now|today|visit|call|click|go|a)?',
    '(visit|come to|stop by|drop by|pop into|come visit|come see) (our|us|my) (store|shop|website|site|page|showroom|etsy|online)?',
    '(would love|love|like|want) (for)? you to (shop|buy|order|book|try|join|visit)',
    '(you can|you could) (now)? (order|book|buy|shop|pre-order|purchase|get yours|get it|grab)',
    'add to (cart|basket|bag|your cart)',
    'be the first to (try|own|get|shop|know|see)',
    'get (a|your) (free)? (quote|estimate|demo|consultation)',
    'get started (now|today|here|for free|with)?',
    'get yours',
    'grab (a|your|yours|one|some)',
    'shop (now|our|the|today|online|here|all|at|with us|small|local|early|this|these|women|men|in store|from)',
    'treat (yourself|your)',
  ],
  follow: [
    '(also)? (sub|subscribe|suscribe|subcribe|subscribed|subscribing) (to)? (my|me|our|us|the|this|back|for|if|please|pls|and|now|thanks)',
    '(add|follow|like|find) (me|us) (on|at|here|back|and)',
    '(check|checking|chek|cheek|chech) (it|this|them|me|us)? (out)? (my|our) <any>',
    '(check|come check|please check|go check) (out)? (my|our) (channel|page|video|videos|website|site|blog|song|songs|music|cover|covers|remix|profile|new|latest|first|other|vid|vids|stuff|content|playlist|band|facebook|instagram|soundcloud|mixtape|store|shop|etsy|link|youtube)',
    '(check|come check|please check|go check) (me|us) out',
    '(come|go|stop by|stop at|visit|go to|come to|look at|view|see|hit up|click on|click) (my|our) (channel|page|profile|video|videos|youtube|website|site|blog|account|music)',
    '(follow|sub|subscribe) (back|4|for|4 sub|for sub|and i|and we)',
    '(give|leave) (me|us|it|this|my|a) (a)? (like|thumbs up|follow|sub|subscribe|review|comment|chance|shot|listen|shoutout)',
    '(go|please|pls|plz)? (watch|listen to|view|see|share|like|rate|support) (my|our) (channel|page|video|videos|song|songs|music|cover|covers|remix|profile|new|latest|first|vid|vids|playlist|band|stuff|content|tutorial|tutorials|vlogs|raps|beats)',
    '(hit|smash|click|press) (the|that|on)? (like|subscribe|follow|share|bell|notification) (button|bell)?',
    "(i will|ill|i'll|we will|we'll|i) (sub|subscribe|follow|like) (back|you back|u back|to you|to u|yours)",
    '(like|share|comment|subscribe|follow|rate|rt|retweet|favorite|fav) (,)? (and|&|or|n) (like|share|comment|subscribe|follow|rate|sub|retweet|rt|favorite|tag|save)',
    '(need|want|get|got|gain|reach|hit|trying to get|help me get|help us get|get me to|get to|for) (<number>|some|more|a few|a lot of|100|1000)? (more)? (subscribers|subs|followers)',
    '(like|comment|share|subscribe|follow|sub) (please|pls|plz)',
    '(view|like|rate|comment|share) (like|subscribe|share|comment|rate)',
    'if (i|we) (get|reach|hit) <number> (subscribers|subs|followers|likes|views)',
    '(help|support) (me|us) out',
    '(checked|checking|check) (me|us|out my|out some of my|out our) (out)?',
    '(please|pls|plz) (share|like|follow|subscribe|sub|rt|retweet|comment|rate|view|watch)',
    '(share|like) (this|our|my) (video|post|page|song|channel|status|comment|photo|picture|pic|poster)',
    '(turn|switch) on (post)? notifications',
    '(vote|voting) (for) (me|us|my|our)',
    'follow (for|me|us|my|our) <any>',
    'leave (me|us)? a (comment|like|review|thumbs up)',
    'like (us|our page|my page|our facebook|this page|my facebook) (on facebook|on)?',
    'my (new|latest|first)? (channel|youtube channel|youtube|soundcloud|mixtape)',
    'subscribe (and|now|today|here|to|for)',
  ],
  join: [
    '(apply|register|enrol|enroll|enter|rsvp|join|sign up|nominate|subscribe) (now|today|here|online|at|via|by|below|tonight|before)',
    '(be|become) (a|an|our|one of our|part of) (member|partner|ambassador|sponsor|affiliate|vip|patron|tester|our|the|something)',
    '(come join|join us|join me|join our|come along|come and join|come join us) (at|for|on|in|and|to|this|as|today|tomorrow|tonight)?',
    '(enter|entering) (to win|for a chance|for your chance|our giveaway|the giveaway|here|now|today)',
    '(register|sign up|enrol|enroll|subscribe|join) (for|to|with|our|your|the|now|today|here|below)',
    '(save|reserve|secure|claim|book) (my|your|a|the) (spot|seat|place|space)',
    'rsvp (now|today|here|at|by|to)',
    'sign (up|me up)',
    'tune (in|into)',
  ],
  look: [
    '(check|come|tune) back (for|to|soon|tomorrow|later|often|here|daily|in)',
    '(follow|watch|stream) (it|us|along|the)? live',
    '(start|enter|apply|look|vote|comment|buy|give|weigh in|sign|watch|listen) here',
    '(follow along|weigh in)',
    '(rt|retweet) (to|if|this|and)',
    '(download|install|stream|watch|listen|read|play|view|browse) (it|them)? (now|here|today|below)',
    '(go to|log on to|log onto) (google|youtube|itunes|amazon|spotify) and',
    '(open|go to)? (google|youtube) and (type|search)',
    '(type|search|google|look) (in|up|for|it|us|me) (on|at|in|up)? (youtube|google|spotify|itunes|amazon|for)?',
    '(click|tap|hit|follow|use|visit|see|press) (on)? (here|the link|this link|link|the link below|below|our link|the button|the links|learn more|our bio|the page|the picture|the photo|the image|on link)',
    '(details|info|information|more|tickets|link|links|article|story|full story|full article|read|results|video|recipe|menu) (here|below|in (the|our|my)? (bio|comments|profile|first comment))',
    '(find|read|learn|see|hear|discover|get) (out)? more (about|at|here|on|in|now|today|details|information|info|from)?',
    '(find out|learn|discover|see|read|hear|watch) (how|why|what|more|which|where|who|when) (about|to|you|we|our)?',
    '(for)? (more|further|full) (info|information|details) (visit|at|see|on|here|click|go|call|check|please)?',
    '(go|head|log on|log onto|go over|head over) (over)? (to)? (to|on|onto) (http|our|the|my)',
    '(link|links) (in|is in|are in) (the|our|my|her|his)? (bio|comments|comment|profile|description|first comment|caption|story|stories|replies|tweet|post)',
    '(watch out for|keep an eye out for|keep your eyes peeled)',
    '(take|have) (a|our|the|this) (look|peek|listen|read|quiz|survey|test|tour|assessment)',
    'check (it|them|this|these|him|her|that) out',
    'check out (our|my|this|these|the|what|how|some|all|a|for|more|his|her|their|why|it|new|@)',
    'learn more',
    'read (more|the full|on|about|our|all about|this|the)',
    'right this way',
    'see (more|why|how|what|the full|all) (at|here|on)?',
    'swipe (up|left|right|to)',
    'visit (us|our|the|my|www|this|http)',
  ],
  cause: [
    '(chip in|donate|make a donation|make a gift|give) (now|today|here|to|monthly|what you can|generously)',
    '(help|support) (us|our|a|save|protect|end|fight|feed|fund|provide|raise|stop) (the|our|a|reach|raise|this)?',
    '(raise|raising) (money|funds|awareness) (for)?',
    '(sign|support) (the|our|this) (petition|campaign|pledge|appeal|letter)',
    'donate',
    'every (donation|penny|dollar|pound|gift|bit) (counts|helps|makes|matters)',
    'make a (tax-deductible)? (donation|gift)',
    'your (donation|support|gift|help|contribution) (will|can|helps|could|makes|means)',
  ],
  contact: [
    '(dm|pm|message|email|contact|call) us',
    "(feel free|do not hesitate|don't hesitate) (to)? (contact|call|reach|ask|message|dm|email|get in touch|let)",
    '(get in touch|get back to us|let (us|me) know|reach out|send (us|me) (a|an|your|the)|drop us (a|an))',
    '(give us|give me) a (call|shout|ring|bell|buzz)',
  ],
};
