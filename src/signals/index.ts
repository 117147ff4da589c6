/**
 * The signals that rules of others can stand on. Each takes a doc and returns evidence, computed once a post; those that
 * return something else say so.
 */

/** Signs that thanks is meant for more people than the one who is thanked. */
export { audienceSigns } from './claims/audience.ts';
/** Where a post sells, or praises its sender: what wants something to stand on. */
export { claims } from './claims/claims.ts';
/** How press releases begin: "we are thrilled to announce". */
export { formulas } from './claims/formulas.ts';
/** Achievements under a cover of humility or complaint, with both parts. */
export { humblebrags } from './claims/humblebrags.ts';
/** Words that tell readers how to feel. */
export { hype } from './claims/hype.ts';
/** Mentions of the sender: we, our, the brand. */
export { selfReference } from './claims/self-reference.ts';
/** Claims to be the best that the sender makes of itself, or of what it sells. */
export { superlatives } from './claims/superlatives.ts';
/** Orders to buy or sign up beside a customer's praise. */
export { testimonialSales } from './claims/testimonial-sales.ts';
/** A customer's praise that is shown around. */
export { testimonials } from './claims/testimonials.ts';
/** Virtues that are announced: "we truly care". */
export { virtue } from './claims/virtue.ts';
/** Likes, tags, shares, votes and comments that are asked for. */
export { bait } from './form/bait.ts';
/** Phrases that raise curiosity, whether or not it is stilled. */
export { hooks } from './form/hooks.ts';
/** Capitals and exclamation marks beyond an emphasis or two. */
export { shouting } from './form/shouting.ts';
/** Emoji that point, and emoji of things. */
export { signs } from './form/signs.ts';
/** Hooks of a post that never says what they promise. */
export { withheldHooks } from './form/withheld.ts';
/** What people say who were let down. */
export { complaints } from './occasion/complaints.ts';
/** Disasters, grief, days of mourning and of awareness. */
export { crises } from './occasion/crises.ts';
/** Sales beside one of those. */
export { crisisSales } from './occasion/crisis-sales.ts';
/** Labels of adverts and gifts, clear or ambiguous. */
export { disclosures } from './occasion/disclosures.ts';
/** Help that is asked for: advice, missing people and pets, money for a cause. */
export { requests } from './occasion/good-causes.ts';
/** Closures, outages, warnings, deadlines of duty. */
export { notices } from './occasion/notices.ts';
/** Praise, complaints and anniversaries of one customer, told in public. */
export { personalMoments } from './occasion/personal.ts';
/** What readers are told to do, and of what kind it is. */
export { callsToAction } from './push/calls-to-action.ts';
/** Prices, reductions, prizes, and what is free. */
export { offers } from './push/offers.ts';
/** Sales talk beyond asks and offers: needs that are made, benefits, launches. */
export { pitch } from './push/pitch.ts';
/** Questions that open a pitch, or ask for nothing but "yes". */
export { pitchQuestions } from './push/pitch-questions.ts';
/** Fear of missing out, and guilt. */
export { pressure } from './push/pressure.ts';
/** Asks that serve the sender; the sentences without a push; the clauses that push (a set of clauses). */
export { commercialAsks, plainSentences, pushClauses } from './push/push.ts';
/** The share of words in pushing clauses, and the number of words outside of them (numbers). */
export { pushShare, substanceOf } from './push/push-share.ts';
/** What is held out to make people buy; what sells beyond doubt; the same with orders to sign up. */
export { lures, sales, salesAndSignUps } from './push/sales.ts';
/** Lines that read as an advert's: a promise, a blurb, a slogan. */
export { salesCopy } from './push/sales-copy.ts';
/** Scarcity and haste; those without a day, an hour or a reason. */
export { urgency, vagueUrgency } from './push/urgency.ts';
/** How replies end that fit any post: stock questions and wishes. */
export { closings } from './reply/closings.ts';
/** Ways to send somebody elsewhere who spoke in public. */
export { deflections } from './reply/deflections.ts';
/** What a reply is made of that uses words fit for any subject. */
export { fillerSigns } from './reply/filler.ts';
/** What is granted to somebody who objects, and words of an argument that is to be won. */
export { concessions, sparring } from './reply/sparring.ts';
/** Sentences of customer service that could be sent to anybody. */
export { stockPhrases } from './reply/stock-phrases.ts';
/** Praise, agreement or an echo before anything is said of what is answered. */
export { verdicts } from './reply/verdicts.ts';
/** Words for people who have never met the sender, and for those who know it. */
export { acquaintance } from './talk/acquaintance.ts';
/** The reader, spoken to. */
export { address } from './talk/address.ts';
/** Words of coming back to what followers asked or said. */
export { answers } from './talk/answers.ts';
/** A "we" that takes its readers in without asking. */
export { closeness } from './talk/closeness.ts';
/** Others who are named or thanked for what they did. */
export { credits } from './talk/credits.ts';
/** Signs that somebody also writes letters, sends mail or meets people. */
export { elsewhere } from './talk/elsewhere.ts';
/** Calls, cards, visits and invitations, done or promised. */
export { followUps } from './talk/follow-ups.ts';
/** Sentences that explain: a cause or a condition, and what follows from it. */
export { knowHow } from './talk/know-how.ts';
/** Mistakes that the writer owns. */
export { mistakes } from './talk/mistakes.ts';
/** Others than the sender who are named, credited or shared. */
export { others } from './talk/others.ts';
/** What makes a reply somebody's: people, dates, numbers, quotations, links. */
export { particulars } from './talk/particulars.ts';
/** Births, weddings, first jobs, those they love. */
export { privateLife } from './talk/private-life.ts';
/** Every question: one that a reader could answer, one that leads into a pitch, or an empty one. */
export { questions } from './talk/questions.ts';
/** Words of helping somebody with a problem. */
export { service } from './talk/service.ts';
/** Dates, times, numbers, names and quotations. */
export { specifics } from './talk/specifics.ts';
/** Words to somebody in trouble. */
export { sympathy } from './talk/sympathy.ts';
/** How people speak to people, not to an audience. */
export { talk } from './talk/talk.ts';
/** Thanks and praise given to somebody. */
export { thanks } from './talk/thanks.ts';
/** What is of use to readers who buy nothing. */
export { usefulPart } from './talk/useful-part.ts';
