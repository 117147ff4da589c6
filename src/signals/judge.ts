import type { Doc } from '../core/doc.ts';
import type { Intent, Judgement } from '../core/report.ts';
import { bait } from './bait.ts';
import { credits } from './credits.ts';
import { notices } from './notices.ts';
import { offers } from './offers.ts';
import { commercialAsks, pushClauses } from './push.ts';
import { questions } from './questions.ts';
import { fewest, ledgerOf } from './score.ts';
import { specifics } from './specifics.ts';
import { type Tally, tally, weigh } from './tally.ts';
import { thanks } from './thanks.ts';
import { conversationBase, conversationWeights, promotionBase, promotionWeights } from './weights.ts';

const logistic = (logOdds: number): number => Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;

/** From here on, the evidence says so more than it says otherwise. */
const likely = 0.5;

function intentOf(doc: Doc, counts: Tally, promotion: number, conversation: number): Intent {
  if (doc.words.length === 0 && doc.links.length === 0) return 'unknown';
  const sells = commercialAsks(doc).some(({ kind }) => kind === 'buy' || kind === 'follow') || offers(doc).length > 0;
  if (!sells && notices(doc).length > 0) return 'notice';
  if (!sells && (counts['ask:cause'] ?? 0) > 0) return 'appeal';
  if (promotion >= likely) return 'promotion';
  return conversation >= likely ? 'conversation' : 'information';
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const seen = (count: number, noun: string): string[] => (count > 0 ? [plural(count, noun)] : []);

/** One line that says what the intent was read from. */
function because(doc: Doc, intent: Intent): string {
  const talking = listed([
    ...seen(questions(doc).filter(({ kind }) => kind === 'answerable').length, 'real question'),
    ...seen(thanks(doc).length, 'word of thanks or praise').map((text) => text.replace('praises', 'praise')),
    ...seen(credits(doc).length, 'credit'),
    ...seen(specifics(doc).length, 'specific'),
  ]);
  switch (intent) {
    case 'promotion': {
      const asks = commercialAsks(doc).length;
      const found = listed([
        ...seen(asks, 'ask'),
        ...seen(offers(doc).length, 'offer'),
        ...seen(bait(doc).length, 'bait'),
      ]);
      const clauses = doc.clauses.filter((clause) => clause.words.some((word) => !word.tagged)).length;
      const pushing = `${pushClauses(doc).size} of ${plural(clauses, 'clause')} push`;
      return found === '' ? 'it speaks of what is for sale' : `${pushing}: ${found}`;
    }
    case 'conversation':
      return talking === '' ? 'it talks to somebody' : `it talks: ${talking}`;
    case 'information':
      return talking === '' ? 'it tells, and asks for nothing' : `it tells: ${talking}`;
    case 'appeal':
      return 'it asks for a cause';
    case 'notice':
      return 'it tells people what they need to know';
    case 'unknown':
      return doc.language === 'en' ? 'there is nothing here to read' : 'only English is read word by word';
  }
}

/** Sums up a post's signals: what it seems to be for, how sure that is, and its score with every point accounted for. */
export function judge(doc: Doc): Judgement {
  if (doc.language !== 'en') {
    return {
      intent: 'unknown',
      because: because(doc, 'unknown'),
      promotion: 0,
      conversation: 0,
      score: null,
      confidence: 'none',
      ledger: [],
    };
  }
  const counts = tally(doc);
  const promotion = logistic(weigh(promotionBase, promotionWeights, counts));
  const conversation = logistic(weigh(conversationBase, conversationWeights, counts));
  const intent = intentOf(doc, counts, promotion, conversation);
  const ledger = ledgerOf(doc);
  const scored = ledger.length > 0;
  return {
    intent,
    because: because(doc, intent),
    promotion,
    conversation,
    score: scored ? ledger.reduce((sum, row) => sum + row.points, 0) : null,
    confidence: scored ? (doc.words.length < fewest.confident ? 'low' : 'high') : 'none',
    ledger,
  };
}
