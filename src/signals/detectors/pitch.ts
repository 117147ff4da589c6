import type { PhraseMatch } from '../../nlp/phrase-list.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { phraseSignal } from '../shared/evidence.ts';

/**
 * Fixed phrases of advertising other than asks and offers. Sorted. Source: our own reading of advertisements and
 * captions.
 */
const lists = {
  opener: [
    '(are you|you) (tired of|sick of|struggling with|struggling to|fed up with|ready to|ready for|looking for|looking to|still|paying too much|in need of|a fan of|suffering from|searching for|hungry for|interested in|thinking of|thinking about)',
    "(can't|cannot|couldn't) (decide|find|afford|sleep|wait to (show|share|see you))",
    '(do you|did you|have you|ever|who|have you ever) (want to|need|wish|struggle|suffer|dream of|dreamed of|dreamt of|wanted to|love|like to|like|feel like|wonder|wondered|know someone|tried)',
    '(imagine|picture) (a|an|the|this|having|being|if|your|waking|never)',
    '(need|want) (a|an|some|to|more|help|extra|new|cash|money|something|<percent>|<money>)',
    '(ready|looking|hoping) (to|for) (a|an|the|take|level|upgrade|start|transform|lose|save|learn|make|try|buy|sell|your|something|some|that|get|grow|build|find|improve|turn|boost)',
    '(say|wave|kiss) (goodbye|hello|bye) to',
    '(struggling|tired|bored|sick) (to|with|of)',
    "here's how",
    "it's (finally)? (here|back|that time|time to|now easier)",
    'no more <any>',
    'what are you waiting for',
    'why (pay|wait|settle|not (try|treat|join|visit|book|come))',
    "you (asked|deserve|deserve it|need this|won't regret|won't want to miss|will love|'ll love|can now|no longer have)",
    "you'll (love|get|learn|receive|discover|find|never|be able|enjoy|also|feel|look|see|need)",
  ],
  benefit: [
    '(ages|recommended for|suitable for|for ages) (ages)? <number>',
    '(all|everything) you need (to|for|is|in)',
    '(and|plus|with) (so much|much|many|a lot|lots)? more',
    '(at|for) no (additional|extra) (charge|cost)',
    '(boost|improve|transform|upgrade|elevate|enhance|maximise|maximize|grow|increase|accelerate|optimize|optimise|unlock|streamline|simplify|automate|level up|refresh|spice up|brighten) (your|the way|sales|productivity|performance|results)',
    '(clinically|scientifically|dermatologist|doctor|vet) (proven|tested|backed|recommended|approved|formulated)',
    '(created|curated|designed|formulated|handmade|ideal|made|perfect|suitable|tailored) for (all|any|anyone|beginners|every|everyone|families|home|kids|you|your)',
    '(earn|make|earning|making|made) (a|an)? (lot of|lots of|ton of|tons of)? (extra|some|more|easy|good|free|real|quick|big|passive|serious|full-time)? (money|cash|dollars|extra|up to|<money>|income|profits|commission|commissions|a living)',
    '(extra|passive|residual|second|side|additional) (income|money|cash)',
    '(fast|quick|easy|same-day|next-day|worldwide|express|low-cost) (shipping|delivery|setup|returns|installation|financing)',
    '(find|get|discover|choose|pick) (your|the) (perfect|right|ideal|dream|new|next|best)',
    '(fit|fits|meet|meets|suit|suits) your <any>? (budget|lifestyle|life|needs|schedule|style|taste)',
    '(for|in|with) (all|any|every) (ages|occasion|occasions|room|season|size|skin|taste|tastes)',
    '(free|more|quality) (leads|traffic|followers|subscribers|likes|views)',
    '(from|in) the comfort of (your|home)',
    '(gift|gifts|stocking stuffer|stocking stuffers|present) (for|idea|ideas|guide) (for|him|her|any|anyone|the|your|everyone|mom|dad)?',
    '(helps|help|helping|let us help|allows|enables|allowing|keeps|keep|gives|give|makes|lets) (you|your) <any>',
    '(join|trusted by|loved by|used by|joined by) (thousands|millions|over|more than|<number>)',
    '(just|even|now) (better|bigger|bolder|brighter|cheaper|easier|faster|lighter|smaller|softer|stronger)',
    '(make|making|earn) money (online|fast|from home|by|with)',
    '(quality|comfort|style|luxury|performance|convenience|taste|elegance) (and|meets|without|you can)',
    '(satisfaction|results|quality|comfort) guaranteed',
    '(save|saves|saving) (you|yourself)? (time|money|hours)',
    '(takes|take) (only|just|less than) <any> (minutes|seconds|minute)',
    '(the)? (perfect|ideal|great|best) (gift|present|choice|way|solution|place|spot|addition|accessory|companion|time to|for your|for any|for all|fit|treat)',
    "(this|your) (christmas|festive season|holiday|holiday season|holidays|mother's day|father's day|valentine's|valentine's day)",
    "(whether|if) (you are|you're|your) (looking|a|an|new|in|just|shopping|planning|planning a|ready|thinking|tired|struggling|after|searching)",
    '(wide|great|full|huge|large|vast|amazing) (choice|range|selection|variety) of',
    '(will|that will|it will) (bring|change|give|help|keep|leave|let|make|save|transform) (you|your)',
    '(without|never) (having to|the hassle|breaking|leaving|sacrificing|worrying|the need)',
    '(with|over|from|features|featuring|includes|including|contains) (over|more than)? <number> (colors|colours|styles|designs|flavors|flavours|sizes|options|features|recipes|lessons|videos|hours|stretch|levels|modes|pieces)',
    "(you|you'll) (can|will) (count on|earn|easily|enjoy|finally|now|rely on|save|trust|win)",
    "(you|your) (asked for|can't get enough|can't stop|deserve|deserves|will thank)",
    '<percent> (natural|organic|cotton|vegan|satisfaction|recycled|recyclable|plant-based|compostable|pure|safe|leather|authentic|waterproof|plastic free|plastic-free)',
    'easy to (use|clean|install|assemble|set up|carry|learn|make|wear)',
    'financial (freedom|independence)',
    'for all your <any>',
    'get more <any>',
    'get rewarded',
    'giving away',
    'high quality',
    'high-quality',
    'in (minutes|seconds|no time)',
    'just got (better|bigger|easier|even better)',
    'made (easy|easier|simple|simpler)',
    'more than (just)? (a|an)',
    'never been (easier|better|simpler|cheaper|more <any>)',
    'no <any> (needed|required)',
    'now you can',
    'so you can',
    'straight (to|into|from) (your|the|their)',
    'that fits your',
    'the (holiday season|holidays)',
    'to your (door|doorstep|inbox|life|home|routine|wardrobe|kitchen|collection)',
    'up to <number> (times|x|hours|days|years|people|%)',
    'without (commitment|compromise|the fuss|the hassle|the mess|the wait)',
    'you know and love',
    'your (chance|opportunity) to',
    'your (perfect|dream|favorite|favourite|next|new|ideal|very own|one-stop|go-to|ultimate|go to) <any>',
  ],
  feature: [
    '(at|from) home',
    '(a|the) (chance|opportunity) to',
    '(delivered|delivers|delivery|shipped|shipping|ships) (direct|directly|free|right|straight|to|worldwide|your)',
    '(designed|made|built|created|crafted|engineered|perfect|ideal|great|best|suitable|tailored|formulated|handmade|handcrafted|hand-picked|handpicked|curated|developed|proven) (to|for|with|by|in|from) (a|an|any|anyone|all|every|everyone|your|you|those|men|women|kids|children|families|people|help|keep|make|be|the|home|beginners|professionals|business|businesses|love|comfort|<any>)',
    '(featuring|features|includes|including|comes with|equipped with|powered by|packed with|loaded with|infused with|made with) (a|an|the|our|your|real|over|all|everything|<number>|<any>)',
    '(in just|in only|in as little as|in less than|in under) <number> (minutes|days|weeks|months|hours|steps|seconds|clicks)',
    '(lightweight|durable|waterproof|portable|rechargeable|adjustable|breathable|ergonomic|non-toxic|handmade|handcrafted|hand-crafted|eco-friendly|customizable|personalised|personalized|dishwasher-safe|machine-washable|long-lasting|non-stick|all-natural|cruelty-free|locally-sourced|fully-equipped|ready-made|easy-to-use)',
    '(lose|gain|build|burn) (weight|fat|muscle|up to|belly)',
    '(work|working|earn|earning) (online)? from home',
    'for (men|women|kids|pets|dogs|cats|babies|toddlers|beginners|professionals|every <any>)',
  ],
  testimony: [
    '(after|since) (i|we) (began|bought|discovered|found|got|ordered|started|switched|tried)',
    '(asked|invited) (me|us) to (review|test|try)',
    "(best|greatest) (decision|investment|money|purchase|thing) (i|i've|we|we've) (ever)? (bought|did|done|made|spent)",
    '(changed|rocked|saved|transformed) my (business|hair|life|marriage|mornings|skin|sleep|world)',
    '(dropped|lost) (over|almost|nearly)? <number> (kg|kilos|lbs|pounds|stone)',
    '(honest|my|full|in-depth|unboxing) (opinion|review) (of|on)',
    "(i|i've|we|we've) (been|have been)? (obsessed with|hooked on|loving|using) (my|the|this|these)",
    '(i|we) (highly|totally|definitely|absolutely) recommend',
    "(i|we|i've|we've) (tried|have tried) (every|everything|so many|it all|dozens|countless)",
    'i was (sceptical|skeptical)',
    "i wish (i|i'd|i had) (discovered|found|known|tried)",
    'worth every (cent|dollar|penny)',
  ],
  launch: [
    '(available|coming|launching|arriving|dropping|hitting|landing|releasing|in|now) (now|soon|today|in store|in stores|stores|in stock|in all|exclusively|on itunes|on spotify|on amazon|on all|to a)',
    '(a|the|our|my|brand) (brand)? new (collection|range|product|line|menu|album|single|ep|video|book|season|release|edition|arrival|arrivals|flavor|flavour|flavors|flavours|course|website|app|shop|store|service|location|look|song|track|podcast|episode|ebook)',
    '(back|now) in stock',
    '(brand-new|brand new|all-new|all new|new-in|just in|new in|just landed|just dropped|new arrival|new arrivals|newly released|newly launched|new release|new releases|new season)',
    '(exclusively|live|only) on (etsy|gofundme|indiegogo|kickstarter|patreon)',
    '(introducing|presenting|meet|announcing|unveiling|launching) (the|our|your|new|a)?',
    '(in|only in) (cinemas|theaters|theatres) (everywhere|nationwide|now|soon|this)',
    "(is|are|it is|it's) (now|finally|officially) (here|available|open|live|out|back)",
    '(just|newly) listed',
    "(limited|special|exclusive|collector's) edition",
    '(now|starts|start|begins) (delivering|selling|shipping|streaming)',
    '(order|orders|bookings|registration|enrolment|enrollment|applications|tickets|entries|pre-orders) (are|is)? (now)? (open|available|live|on sale)',
    '(our best|best) selling',
    '(our|the) (latest|newest) (collection|range|product|line|menu|album|single|video|book|release|arrival|course|app|blog|post|episode|report|guide|styles|designs)',
    '(premieres|premiering) (on|this|tonight|tomorrow)',
    '<number> (bed|beds|bedroom|bedrooms) (and|/|&)? <number> (bath|baths|bathroom|bathrooms)',
    'now (open|available|hiring|enrolling|booking|streaming|live|serving|offering)',
    'our best (seller|sellers)',
    "we (are|'re) (now)? (open|hiring|launching|offering|giving away|excited to announce|proud to announce|delighted to announce|thrilled to announce|pleased to announce|excited to introduce|running a)",
    'we (offer|offers|provide|specialise|specialize|stock|ship|deliver|sell|make|design|guarantee|have a wide range|have a large|carry|help|can help|created|built|developed)',
    "we're (now)? (open|hiring|launching|offering|giving away|delivering|excited to announce|proud to announce|delighted to announce|thrilled to announce|pleased to announce|excited to introduce|running a|here to help you)",
  ],
  teaser: [
    '(advice|hint|hints|tip|tips|tricks) (for|on|to|from)',
    '(available|found|download|download it|live|more|view it|watch it|discuss) (at|here|on|now)',
    '(live)? (livestream|webcast|webcasts|webinar|webinars)',
    '(tip|tips) of the (day|week|month)',
    '<number> <any>? (best|better|common|easy|essential|foolproof|great|healthy|hot|key|more|new|positive|practical|proven|quick|simple|smart|surprising|top|useful)? (habits|hacks|lessons|mistakes|questions|reasons|secrets|signs|steps|strategies|things|tips|tools|trends|tricks|ways)',
    'for (info|details)',
    'stay tuned',
  ],
} as const;

/** Words after "you asked" that introduce the question. Sorted. */
const questionWords = wordSet('about for how if what when where whether which who why');

/** Subjects of "let". Sorted. */
const people = wordSet('he i nobody she somebody someone they we who');

/** Whether the subject of "let" is a person, so that nothing is sold: "Joan will let you in". */
function isOfPerson({ sentence, index, words }: PhraseMatch): boolean {
  const subject = sentence.words[index - 1];
  if (subject === undefined || !words.some(({ lower }) => lower === 'let')) return false;
  return people.has(subject.lower) || (index > 1 && /^\p{Lu}\p{Ll}+$/u.test(subject.text));
}

/** Sales talk: openers that raise a need, promised benefits, launches. */
export const pitch = phraseSignal(lists, (match, kind, doc) => {
  const { before, entry, index, sentence, words } = match;
  // A teaser is sales talk only in a post with a link.
  if (kind === 'teaser') return doc.links.length > 0;
  // "Games, cards and more" ends a list; "more and more people" does not.
  if (entry.startsWith('(and|plus'))
    return before !== 'more' && sentence.words[index + words.length]?.clause !== words.at(-1)?.clause;
  if (entry.startsWith('(will|that will') && isOfPerson(match)) return false;
  const [first] = words;
  // A launch has "meet" at the start and no "who": "The trustees meet on Monday" and "Meet Dilys, who runs the stall"
  // are none.
  if (first?.lower === 'meet' && entry.startsWith('(introducing')) {
    if (index > 0 || sentence.words.slice(1, 6).some(({ lower }) => lower === 'who')) return false;
  }
  // "You asked, we listened" is sales talk. "You asked why the fountain is off" introduces an answer.
  if (first?.lower === 'you' && words[1]?.lower === 'asked' && words.length === 2 && questionWords.has(match.after))
    return false;
  // "How do you keep your bread fresh" asks about readers' habits.
  if (entry.startsWith('(helps|help|helping') && before === 'you') return false;
  // "We can't help you with the peaches" promises nothing.
  if (kind === 'benefit' && /^(?:can't|cannot|couldn't|don't|doesn't|not|won't)$/u.test(before)) return false;
  return kind !== 'opener' || !/^(?:i|we|they|he|she|i'm|im|we're|was|were|am|not|i'd|and|that|when)$/u.test(before);
});
