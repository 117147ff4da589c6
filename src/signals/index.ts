/** The signals that rules of others can stand on. Each takes a doc and returns evidence, computed once a post. */

export { hype } from './claims/hype.ts';
export { selfReference } from './claims/self-reference.ts';
export { superlatives } from './claims/superlatives.ts';
export { virtue } from './claims/virtue.ts';
export { bait } from './form/bait.ts';
export { shouting } from './form/shouting.ts';
export { notices } from './occasion/notices.ts';
export { callsToAction } from './push/calls-to-action.ts';
export { offers } from './push/offers.ts';
export { pitch } from './push/pitch.ts';
export { pressure } from './push/pressure.ts';
export { commercialAsks, plainSentences, pushClauses } from './push/push.ts';
export { pushShare, substanceOf } from './push/push-share.ts';
export { urgency } from './push/urgency.ts';
export { stockPhrases } from './reply/stock-phrases.ts';
export { address } from './talk/address.ts';
export { credits } from './talk/credits.ts';
export { knowHow } from './talk/know-how.ts';
export { mistakes } from './talk/mistakes.ts';
export { questions } from './talk/questions.ts';
export { service } from './talk/service.ts';
export { specifics } from './talk/specifics.ts';
export { talk } from './talk/talk.ts';
export { thanks } from './talk/thanks.ts';
