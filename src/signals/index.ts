/**
 * The signals. A signal takes a document and returns evidence: spans of the document, each with a kind. Results are
 * cached by document.
 */

/** Phrases for people who do not know the sender, and phrases for people who do. */
export { acquaintance } from './derived/acquaintance.ts';
/** Words that address the reader. */
export { address } from './derived/address.ts';
/** Signs that thanks are meant for other readers than the person who is thanked. */
export { audienceSigns } from './derived/audience.ts';
/** Requests for likes, tags, shares, votes and comments. */
export { bait } from './derived/bait.ts';
/** Calls to action, with the kind of each. */
export { callsToAction } from './derived/calls-to-action.ts';
/** Sales in posts about a crisis. */
export { crisisSales } from './derived/crisis-sales.ts';
/** Requests to continue a public conversation in private. */
export { deflections } from './derived/deflections.ts';
/** The parts of a reply whose words fit any subject. */
export { fillerSigns } from './derived/filler.ts';
/** Achievements presented as humility or as a complaint, with both parts. */
export { humblebrags } from './derived/humblebrags.ts';
/** A "we" that includes the readers. */
export { inclusiveWe } from './derived/inclusive-we.ts';
/** Signs that the sender also writes letters or email, or meets people. */
export { offlineContact } from './derived/offline-contact.ts';
/** People and organizations other than the sender that are named, credited or shared. */
export { others } from './derived/others.ts';
/** Public praise, complaints and anniversaries of one customer. */
export { personalMoments } from './derived/personal.ts';
/** The details that make a reply personal: people, dates, numbers, quotations, links. */
export { personalDetails } from './derived/personal-details.ts';
/** Questions that open a pitch, or that allow only "yes". */
export { pitchQuestions } from './derived/pitch-questions.ts';
/** Fear of missing out, and guilt. */
export { pressure } from './derived/pressure.ts';
/** Sales phrases and superlatives. */
export { salesTalk } from './derived/push.ts';
/** Questions: answerable ones, those that lead into a pitch, and empty ones. */
export { questions } from './derived/questions.ts';
/** Incentives to buy; unambiguous sales; sales and sign-ups; these, proposals and requests to follow. */
export { incentives, sales, salesAndSignUps, unwantedSales } from './derived/sales.ts';
/** Lines that read like an advertisement: promises, blurbs, slogans. */
export { salesCopy } from './derived/sales-copy.ts';
/** Asks that benefit the sender. */
export { commercialAsks } from './derived/selling.ts';
/** Superlatives that the sender uses for itself or for its products. */
export { superlatives } from './derived/superlatives.ts';
/** Asks to buy or sign up in posts with a customer's praise. */
export { testimonialSales } from './derived/testimonial-sales.ts';
/** Claims and offers that need facts. */
export { unsupportedClaims } from './derived/unsupported-claims.ts';
/** Scarcity and haste; the same without a date or a time. */
export { urgency, vagueUrgency } from './derived/urgency.ts';
/** The sentences that are useful to readers who buy nothing. */
export { usefulPart } from './derived/useful-part.ts';
/** Hooks that the post does not resolve. */
export { withheldHooks } from './derived/withheld.ts';
/** Answers to questions and comments of followers. */
export { answers } from './detectors/answers.ts';
/** Generic endings of replies: stock questions and good wishes. */
export { closings } from './detectors/closings.ts';
/** Complaints of unhappy customers. */
export { complaints } from './detectors/complaints.ts';
/** Credit or thanks to others for their work. */
export { credits } from './detectors/credits.ts';
/** Disasters, grief, days of mourning and of awareness. */
export { crises } from './detectors/crises.ts';
/** Labels of advertisements and gifts, clear or ambiguous; possible payments for a post. */
export { considerations, disclosures } from './detectors/disclosures.ts';
/** Calls, cards, visits and invitations, reported or promised. */
export { followUps } from './detectors/follow-ups.ts';
/** Opening formulas of press releases: "we are thrilled to announce". */
export { formulas } from './detectors/formulas.ts';
/** Praise, agreement or an echo that opens a reply before it mentions the answered post. */
export { genericOpeners } from './detectors/generic-openers.ts';
/** Requests for help: advice, missing people and pets, money for a cause. */
export { requests } from './detectors/good-causes.ts';
/** Phrases that raise curiosity, resolved or not. */
export { hooks } from './detectors/hooks.ts';
/** Words that tell readers how to feel. */
export { hype } from './detectors/hype.ts';
/** Sentences that explain a cause or a condition and its consequence. */
export { knowHow } from './detectors/know-how.ts';
/** Mistakes that the sender admits. */
export { mistakes } from './detectors/mistakes.ts';
/** Closures, outages, warnings, legal deadlines. */
export { notices } from './detectors/notices.ts';
/** Prices, discounts, prizes, and free goods. */
export { offers } from './detectors/offers.ts';
/** Sales talk beyond calls to action and offers: needs, benefits, launches. */
export { pitch } from './detectors/pitch.ts';
/** Births, weddings, first jobs, family. */
export { privateLife } from './detectors/private-life.ts';
/** Requests to follow the sender. */
export { recruiting } from './detectors/recruiting.ts';
/** Mentions of the sender: we, our, the brand. */
export { selfReference } from './detectors/self-reference.ts';
/** Help with a problem. */
export { service } from './detectors/service.ts';
/** Many words in capitals, and rows of exclamation marks. */
export { shouting } from './detectors/shouting.ts';
/** Emoji used as signs, and emoji of objects. */
export { signageEmoji } from './detectors/signage-emoji.ts';
/** Concessions to a critic, and words of an argument. */
export { concessions, sparring } from './detectors/sparring.ts';
/** Dates, times, numbers, names and quotations. */
export { specifics } from './detectors/specifics.ts';
/** Stock sentences of customer service. */
export { stockPhrases } from './detectors/stock-phrases.ts';
/** Sympathy for somebody with a problem. */
export { sympathy } from './detectors/sympathy.ts';
/** Everyday, conversational language. */
export { talk } from './detectors/talk.ts';
/** A customer's praise that the sender shares. */
export { testimonials } from './detectors/testimonials.ts';
/** Thanks and praise for somebody. */
export { thanks } from './detectors/thanks.ts';
/** Virtues that senders claim for themselves: "we truly care". */
export { virtue } from './detectors/virtue.ts';
