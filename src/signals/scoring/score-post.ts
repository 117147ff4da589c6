import { getConfidence } from '../../core/model/coverage.ts';
import type { Document } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import { emptyScore, type PostScore } from '../../core/model/post-score.ts';
import { hasSale } from '../derived/selling.ts';
import { appeals } from '../detectors/appeals.ts';
import { notices } from '../detectors/notices.ts';
import { testimonials } from '../detectors/testimonials.ts';
import { vacancies } from '../detectors/vacancies.ts';
import type { Evidence } from '../shared/evidence.ts';
import { countFeatures, type FeatureCounts, logOdds } from './features.ts';
import { extractFeedFeatures } from './feed-features.ts';
import { findImprovements } from './improvements.ts';
import { explainIntent } from './intent-reason.ts';
import { findMissingSignals } from './missing-signals.ts';
import { createScoreBreakdown } from './score-breakdown.ts';
import { isUnaddressedReply } from './unaddressed-reply.ts';
import { conversationBase, conversationWeights, promotionBase, promotionWeights } from './weights.ts';

const logistic = (logOdds: number): number => Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;

const promotions = new Map(Object.entries(promotionWeights));
const conversations = new Map(Object.entries(conversationWeights));

/** Minimum likelihood for a post to have an intent. */
const minLikelihood = 0.5;

/** Whether a notice is in the first four sentences. Further down, "closed on Monday" is a detail of something else. */
function isEarly(doc: Document, { clauses: [clause] }: Evidence): boolean {
  return (doc.clauses[clause]?.sentence ?? 0) < 4;
}

function findIntent(doc: Document, counts: FeatureCounts, promotion: number, conversation: number): Intent {
  // A post without words can still be a customer's praise in stars or emoji.
  if (doc.words.length + doc.links.length + testimonials(doc).length === 0) return 'unknown';
  const sells = hasSale(doc);
  if (!sells && (notices(doc).some((notice) => isEarly(doc, notice)) || vacancies(doc).length > 0)) return 'notice';
  // A request for money in an unaddressed reply is not an appeal of the author of the parent post.
  if (!sells && !isUnaddressedReply(doc) && (counts.has('ask:cause') || appeals(doc).length > 0)) return 'appeal';
  if (promotion >= minLikelihood) return 'promotion';
  return conversation >= minLikelihood ? 'conversation' : 'information';
}

/** Returns the intent of a post with its likelihoods, and the score with the points of each signal. */
export function scorePost(doc: Document): PostScore {
  if (doc.coverage.level === 'other-language') return { ...emptyScore, intentReason: explainIntent(doc, 'unknown') };
  const counts = countFeatures(doc);
  const promotion = logistic(logOdds(promotionBase, promotions, counts));
  const conversation = logistic(logOdds(conversationBase, conversations, counts));
  const intent = findIntent(doc, counts, promotion, conversation);
  const scoreBreakdown = createScoreBreakdown(doc);
  return {
    intent,
    intentReason: explainIntent(doc, intent),
    promotion,
    conversation,
    score: scoreBreakdown.length > 0 ? scoreBreakdown.reduce((sum, row) => sum + row.points, 0) : null,
    confidence: getConfidence(doc.coverage),
    scoreBreakdown,
    improvements: findImprovements(doc, scoreBreakdown),
    missingSignals: scoreBreakdown.length > 0 ? findMissingSignals(doc, intent) : [],
    feedFeatures: extractFeedFeatures(doc, intent),
  };
}
