import type { PhraseMatch } from '../../nlp/phrase-list.ts';
import { phraseSignal } from '../shared/evidence.ts';

/** Questions and good wishes that fit under any post. Sorted. Source: our own reading of replies. */
const lists = {
  question: [
    '(agree|right|thoughts)',
    '(any|got any) (advice|favorite|favourite|features|insights|lessons|plans|surprises|thoughts|tips)',
    '(are|do) you (currently|already)? (considering|exploring|focusing|leaning|planning|seeing|thinking|using)',
    '(curious|interested|wondering) (about|how|if|to hear|to know|to see|what|where|whether|which)',
    "(do|don't) you (agree|feel|find|see|think)",
    '(ever|have you) (considered|explored|felt|found|noticed|thought|tried|wondered)',
    '(how|what) (are|is|was|were) (others|people|teams|you|your)',
    '(how|what|where|which) do (others|people|teams|we|you) (approach|balance|deal|decide|ensure|envision|feel|find|handle|keep|manage|measure|navigate|plan|prevent|see|stay|think|track|view)',
    '(how|what|where|who) (can|comes|could|might|should|will|would) (be|come|happen|next|that|this|we|you)',
    "(what's|what is|what was|whats) (been|it|next|one|the|worked|your)",
    '(what|which) (advice|aspect|bottlenecks|challenges|else|feature|features|has been|helped|inspired|is the|kind|lesson|made|metrics|motivated|part|parts|steps|strategies|surprised|tips|tools|trends|was the|were the)',
    "(who is|who's) (bold|brave|excited|next|ready)",
    'how (long|many|much|often|soon) (before|did|do|does|has|have|is|until|was|you)',
    'ready (for|to)',
    'what if',
    'why not',
  ],
  goodwill: [
    '(big|crazy|exciting|fun|interesting|wild) (days|stuff|things|times) (ahead|coming)',
    "(can't|cannot|can not) wait to (hear|read|see|try)",
    '(curious|eager|excited|looking forward) to (hear|learn|see|try)',
    "(here is|here's) to (all|building|everyone|making|more|the|your)",
    '(hope|hoping) (it|that|the|this|you|your) <any>? (brings|continues|find|finds|inspires|leads)',
    '(imagine|think of) (all the|the) <any>? (applications|possibilities|potential)',
    '(keep|keep on) (at it|building|going|growing|inspiring|it up|iterating|leading|learning|moving|pushing|sharing|shipping|up the good work|up the great work)',
    "(you|you've) (got|have got) this",
    'stay (ahead|alert|consistent|curious|focused|hungry|strong|tuned)',
    'the future (is|looks|of)',
    'the sky is the limit',
    'wishing you (all the best|continued|more|much)',
  ],
} as const;

/** Whether a match is in the last sentence, and that is not the first one. */
function closes({ sentence }: PhraseMatch, last: number): boolean {
  return sentence.index === last && sentence.index > 0;
}

/** Generic questions and good wishes at the end of a reply. */
export const closings = phraseSignal(lists, (match, kind, doc) => {
  if (kind === 'goodwill') return true;
  const last = doc.sentences.findLastIndex(({ words }) => words.length > 0);
  return closes(match, last) && (match.sentence.question || match.words.some(({ lower }) => lower === 'curious'));
});
