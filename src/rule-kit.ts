/**
 * The only import of a rule: functions that declare rules, the types of the rule API, helpers, signals and feed measures.
 */
export {
  campaignAdjustedLimit,
  countsTowardRatio,
  dialogueShare,
  findLongestRun,
  findPromotionRuns,
  hasReplies,
  isDialogue,
  isPromotion,
  lowestScoring,
  minPosts,
  promotionShare,
  type Unanswered,
  unansweredQuestions,
} from './core/feed/measures.ts';
export { findRepeats, type Repeat } from './core/feed/repeats.ts';
export { estimateShare, toPercent } from './core/feed/share.ts';
export type { AccountProfile } from './core/model/account-profile.ts';
export type { Coverage, CoverageLevel } from './core/model/coverage.ts';
export type { Clause, Document, Sentence, Token, TokenKind, Word } from './core/model/document.ts';
export type { Edit } from './core/model/edit.ts';
export type { Share } from './core/model/feed.ts';
export type { Intent } from './core/model/intent.ts';
export type { Json } from './core/model/json.ts';
export type { LintedPost } from './core/model/linted-post.ts';
export { memoize } from './core/model/memoize.ts';
export { type Counting, type PlatformLimits, platformLimits } from './core/model/platform-limits.ts';
export { type ExtraText, type Platform, type Post, type PostKind, platforms } from './core/model/post.ts';
export { toPostSpan } from './core/model/post-span.ts';
export type { RuleGroup } from './core/model/rule-group.ts';
export type { Severity } from './core/model/severity.ts';
export type { Space, Span } from './core/model/span.ts';
export { createSpanIndex, type SpanIndex } from './core/model/span-index.ts';
export { allowOption, createAllowMatcher } from './core/rule/allow-option.ts';
export {
  type CreateFeedFinding,
  defineFeedRule,
  type FeedExample,
  type FeedExamplePost,
  type FeedFinding,
  type FeedPost,
  type FeedRule,
  type FeedRuleDefinition,
  type FeedView,
} from './core/rule/feed-rule.ts';
export type { Plugin } from './core/rule/plugin.ts';
export {
  type CreateFinding,
  defineRule,
  type Example,
  type Finding,
  type PostRule,
  type Rule,
  type RuleDefinition,
} from './core/rule/rule.ts';
export type { MessageData, PresetSetting, RuleMeta } from './core/rule/rule-meta.ts';
export type { StandardSchema } from './core/rule/standard-schema.ts';
export { type PhraseFinder, type PhraseMatch, phraseList } from './nlp/phrase-list.ts';
export { wordSet } from './nlp/word-set.ts';
/** The clauses that push or sell, including product descriptions if the post is an advert. */
export { advertClauses, isPromotional } from './signals/derived/advert.ts';
/** The number of words in a reply beside a request to continue in private. */
export { substanceBesides } from './signals/derived/deflections.ts';
/** The topics of the answered post that a reply does not mention. */
export { ignoredTopics } from './signals/derived/ignored-topics.ts';
/** Tests for instructions, such as a recipe. */
export { isInstructional } from './signals/derived/instructions.ts';
/** The length of a text as a platform counts it, and the offset in the document of an offset in the post. */
export { measureLength, toTextOffset } from './signals/derived/length.ts';
/** Tests a reply for moderation, and the answered post for an objection. */
export { isModeration, isObjection } from './signals/derived/objections.ts';
/** Tests for public service, such as a vote or a vaccination. */
export { isPublicService } from './signals/derived/pressure.ts';
/** Tests the answered post for a question about something to buy. Returns undefined if there is no answered post. */
export { isAskedForOffer } from './signals/derived/purchase-questions.ts';
/** The sentences without a push, the clauses that push, and the clauses that push or sell. */
export { plainSentences, pushClauses, sellingClauses } from './signals/derived/push.ts';
/**
 * The share of words in clauses that push or sell, without and with product descriptions, and the number of words outside
 * of these clauses. `mostlyPush` and `minOwnWords` are the limits that our rules use.
 */
export { advertShare, minOwnWords, mostlyPush, ownWordCount, pushShare } from './signals/derived/push-share.ts';
/** The span from the first evidence to the last that closely follows it. */
export { firstCluster } from './signals/derived/sales.ts';
/** The number of words after a hook that count as an answer to it. */
export { defaultAnswerLength } from './signals/derived/withheld.ts';
/** Repeated lines that point to the link in the bio. */
export { doubledBioLines } from './signals/detectors/bio-lines.ts';
/** The position of a hashtag in a block of hashtags. */
export { findPlaceInBlock } from './signals/detectors/disclosures.ts';
/** The surplus marks of a row of exclamation marks, as spans of the post. */
export { surplusMarks } from './signals/detectors/shouting.ts';
/** The name or initials that end a reply. */
export { signOff } from './signals/detectors/sign-offs.ts';
/** Tests evidence of `specifics` for a date or a time. */
export { isLimit } from './signals/detectors/specifics.ts';
/** Words in styled letters or with invisible characters. */
export { styled } from './signals/detectors/styled.ts';
/** The hashtags above a limit that can be deleted, as spans of the post. */
export { surplusTags } from './signals/detectors/surplus-tags.ts';
export * from './signals/index.ts';
export { type Evidence, findClauses, phraseSignal, type Signal } from './signals/shared/evidence.ts';
/** The text of a document with quotations and code replaced by spaces. */
export { ownText } from './signals/shared/own-text.ts';
export { quoteList } from './signals/shared/quote-list.ts';
