/**
 * The signals that rules of others can stand on. Each takes a doc and returns evidence, computed once a post; those that
 * return something else say so.
 */

/** Words for people who have never met the sender, and for those who know it. */
export { acquaintance } from './derived/acquaintance.ts';
/** The reader, spoken to. */
export { address } from './derived/address.ts';
/** Signs that thanks is meant for more people than the one who is thanked. */
export { audienceSigns } from './derived/audience.ts';
/** Likes, tags, shares, votes and comments that are asked for. */
export { bait } from './derived/bait.ts';
/** What readers are told to do, and of what kind it is. */
export { callsToAction } from './derived/calls-to-action.ts';
/** Sales beside one of those. */
export { crisisSales } from './derived/crisis-sales.ts';
/** Ways to send somebody elsewhere who spoke in public. */
export { deflections } from './derived/deflections.ts';
/** What a reply is made of that uses words fit for any subject. */
export { fillerSigns } from './derived/filler.ts';
/** Achievements under a cover of humility or complaint, with both parts. */
export { humblebrags } from './derived/humblebrags.ts';
/** A "we" that takes its readers in without asking. */
export { inclusiveWe as closeness } from './derived/inclusive-we.ts';
/** Signs that somebody also writes letters, sends mail or meets people. */
export { offlineContact as elsewhere } from './derived/offline-contact.ts';
/** Others than the sender who are named, credited or shared. */
export { others } from './derived/others.ts';
/** Praise, complaints and anniversaries of one customer, told in public. */
export { personalMoments } from './derived/personal.ts';
/** What makes a reply somebody's: people, dates, numbers, quotations, links. */
export { personalDetails as particulars } from './derived/personal-details.ts';
/** Questions that open a pitch, or ask for nothing but "yes". */
export { pitchQuestions } from './derived/pitch-questions.ts';
/** Fear of missing out, and guilt. */
export { pressure } from './derived/pressure.ts';
/** Asks that serve the sender; the sentences without a push; the clauses that push (a set of clauses). */
export { commercialAsks, plainSentences, pushClauses } from './derived/push.ts';
/** The share of words in pushing clauses, and the number of words outside of them (numbers). */
export { ownWordCount as substanceOf, pushShare } from './derived/push-share.ts';
/** Every question: one that a reader could answer, one that leads into a pitch, or an empty one. */
export { questions } from './derived/questions.ts';
/** What is held out to make people buy; what sells beyond doubt; the same with orders to sign up. */
export { incentives as lures, sales, salesAndSignUps } from './derived/sales.ts';
/** Lines that read as an advert's: a promise, a blurb, a slogan. */
export { salesCopy } from './derived/sales-copy.ts';
/** Claims to be the best that the sender makes of itself, or of what it sells. */
export { superlatives } from './derived/superlatives.ts';
/** Orders to buy or sign up beside a customer's praise. */
export { testimonialSales } from './derived/testimonial-sales.ts';
/** Where a post sells, or praises its sender: what wants something to stand on. */
export { unsupportedClaims as claims } from './derived/unsupported-claims.ts';
/** Scarcity and haste; those without a day, an hour or a reason. */
export { urgency, vagueUrgency } from './derived/urgency.ts';
/** What is of use to readers who buy nothing. */
export { usefulPart } from './derived/useful-part.ts';
/** Hooks of a post that never says what they promise. */
export { withheldHooks } from './derived/withheld.ts';
/** Words of coming back to what followers asked or said. */
export { answers } from './detectors/answers.ts';
/** How replies end that fit any post: stock questions and wishes. */
export { closings } from './detectors/closings.ts';
/** What people say who were let down. */
export { complaints } from './detectors/complaints.ts';
/** Others who are named or thanked for what they did. */
export { credits } from './detectors/credits.ts';
/** Disasters, grief, days of mourning and of awareness. */
export { crises } from './detectors/crises.ts';
/** Labels of adverts and gifts, clear or ambiguous. */
export { disclosures } from './detectors/disclosures.ts';
/** Calls, cards, visits and invitations, done or promised. */
export { followUps } from './detectors/follow-ups.ts';
/** How press releases begin: "we are thrilled to announce". */
export { formulas } from './detectors/formulas.ts';
/** Praise, agreement or an echo before anything is said of what is answered. */
export { genericOpeners as verdicts } from './detectors/generic-openers.ts';
/** Help that is asked for: advice, missing people and pets, money for a cause. */
export { requests } from './detectors/good-causes.ts';
/** Phrases that raise curiosity, whether or not it is stilled. */
export { hooks } from './detectors/hooks.ts';
/** Words that tell readers how to feel. */
export { hype } from './detectors/hype.ts';
/** Sentences that explain: a cause or a condition, and what follows from it. */
export { knowHow } from './detectors/know-how.ts';
/** Mistakes that the writer owns. */
export { mistakes } from './detectors/mistakes.ts';
/** Closures, outages, warnings, deadlines of duty. */
export { notices } from './detectors/notices.ts';
/** Prices, reductions, prizes, and what is free. */
export { offers } from './detectors/offers.ts';
/** Sales talk beyond asks and offers: needs that are made, benefits, launches. */
export { pitch } from './detectors/pitch.ts';
/** Births, weddings, first jobs, those they love. */
export { privateLife } from './detectors/private-life.ts';
/** Mentions of the sender: we, our, the brand. */
export { selfReference } from './detectors/self-reference.ts';
/** Words of helping somebody with a problem. */
export { service } from './detectors/service.ts';
/** Capitals and exclamation marks beyond an emphasis or two. */
export { shouting } from './detectors/shouting.ts';
/** Emoji that point, and emoji of things. */
export { signageEmoji as signs } from './detectors/signage-emoji.ts';
/** What is granted to somebody who objects, and words of an argument that is to be won. */
export { concessions, sparring } from './detectors/sparring.ts';
/** Dates, times, numbers, names and quotations. */
export { specifics } from './detectors/specifics.ts';
/** Sentences of customer service that could be sent to anybody. */
export { stockPhrases } from './detectors/stock-phrases.ts';
/** Words to somebody in trouble. */
export { sympathy } from './detectors/sympathy.ts';
/** How people speak to people, not to an audience. */
export { talk } from './detectors/talk.ts';
/** A customer's praise that is shown around. */
export { testimonials } from './detectors/testimonials.ts';
/** Thanks and praise given to somebody. */
export { thanks } from './detectors/thanks.ts';
/** Virtues that are announced: "we truly care". */
export { virtue } from './detectors/virtue.ts';
