import type { Sentence } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { createEvidence, phraseSignal } from '../shared/evidence.ts';

/** Phrases that present a general statement as insight. Sorted. Source: our own reading of replies. */
const lists = {
  contrast: [
    "(are not|aren't|is not|isn't|not|was not|wasn't) (about|just|merely|only|simply)",
    "(it's|that's) not (a|about|an|just|only|really|the)",
    '(it|that|this) (is|was) (never|not) (a|about|an|just|only|really|the)',
    '(less|more) about <any>',
    'no longer',
    'rather than',
  ],
  gloss: [
    '(example|masterclass|proof|recipe|reminder|testament) (for|in|of|that|to)',
    '(feel|feels|seem|seems) (less|like|more|so much) <any>',
    '(it|that|this|which) (clearly|just|perfectly|really|truly)? (adds|brings|captures|creates|drives|explains|gives|highlights|makes|means|opens|proves|puts|reminds|shows|speaks|takes|turns)',
    '(that|the|their|this|your) (ability|art|attention|balance|blend|combination|combo|concept|contrast|evolution|fact|focus|gap|idea|impact|intersection|jump|leap|level|mix|notion|pace|potential|power|rate|rise|shift|speed|thought|value|way) (between|from|in|is|of|on|that|to|where|you)',
    '(turned|turning|turns) <any>? <any>? <any>? into',
    'from <any> to <any>',
    'without (any|breaking|compromising|having|losing|needing|sacrificing|the|worrying)',
  ],
  moral: [
    '(always|never|rarely|usually) (beats|compounds|matters|pays|wins)',
    '(are|becomes|is|remains) (always|often|so|still)? (critical|crucial|essential|everything|gold|key|king|power|real|undeniable|underrated|vital)',
    '(are|is|was) the (battle|bottleneck|differentiator|edge|foundation|future|goal|key|moat|move|real|secret|trick|unlock|win)',
    '(a|that|the) (actual|biggest|deeper|hard|hardest|hidden|key|quiet|real|true|tricky|underlying) (advantage|answer|benefit|bottleneck|challenge|cost|edge|flex|game|gap|hack|hedge|insight|issue|key|lesson|magic|moat|opportunity|part|power|problem|question|risk|secret|shift|signal|skill|story|test|thing|trap|trick|unlock|value|win|work)',
    '(everybody|everyone|few|most <any>|people|too many) (chase|chases|forget|forgets|give up|ignore|is|love|loves|miss|misses|overlook|quit|skip|skips|stop|talk|talks|think|thinks|underestimate|want|wants)',
    '(few|no one|nobody) (asking|asks|cares|is|mentions|notices|talking|talks|tells|wants)',
    "(here's|is|it's|that is|that's|this is) (exactly|often|precisely|really|usually)? (how|what|when|where|why) (good|great|it|many|most|people|real|so|the|things|true|we|you)",
    "(its|the) (best|real|whole)? (beauty|bottleneck|challenge|difference|future|goal|irony|key|lesson|magic|point|power|secret|takeaway|trick|trouble|win) (comes|here|is|isn't|lies|of|was)",
    'at the end of the day',
    'beats',
    'in the long run',
    'is (how|what|when|where|why)',
    'is the new',
    'more than (just)? (a|about|an|ever|most|people)',
    'speaks volumes',
  ],
  quip: [
    '(are|be|feels|is|seems|was) (almost|just|kind of|kinda|sort of)? like (a|an|having|that|the|trying|watching)',
    '(are|feels|is|just|like|was) (basically|essentially|literally|peak|pure|the real) (a|an|the)?',
    '(are|feels|is|was) (a|an|the) <any>? <any>? (blueprint|definition|dream|equivalent|goldmine|nightmare|playbook|version) (for|in|of)?',
    '(looks|sounds)? more like',
    'plot twist',
  ],
} as const;

const listed = phraseSignal(lists);

/** Participles that comment on the words before them: ", making it easier". */
const comment =
  /[a-z](?:, |—| — | – | - )(?!(?:according|anything|being|during|everything|evening|excluding|going|including|morning|nothing|something|starting)\b)[a-z]{2,}ing (?:a|an|for|how|in|it|its|more|on|people|real|that|the|them|their|this|to|us|what|you|your)\b/u;

const denial = /\b(?:ain't|aren't|didn't|doesn't|don't|isn't|never|no longer|not|wasn't|weren't|won't)\b/u;

/** The start of the second half of a contrast: "It isn't hype. It's noise." */
const turn = /^(?:but )?(?:it's|it is|that's|they're|they are|this is|you're|the real)\b/u;

/** ", not a tool." at the end of a sentence. */
const foil = /(?:,|—|–| - )\s?not (?:\S+ ){0,4}\S+$/u;

interface Turn extends Span {
  readonly kind: 'contrast' | 'gloss';
}

/** Finds contrasts, within a sentence or with the sentence before it, and comments at its end. */
function findTurns(text: string, { start, end }: Sentence, before: string): Turn[] {
  const sentenceText = text
    .slice(start, end)
    .toLowerCase()
    .replace(/[\s.!?…]+$/u, '');
  const at = (kind: Turn['kind'], found: RegExpExecArray | null): Turn[] =>
    found ? [{ kind, start: start + found.index, end: start + found.index + found[0].length }] : [];
  const contrast = [
    ...at('contrast', foil.exec(sentenceText)),
    ...(denial.test(before) && !before.includes('?') ? at('contrast', turn.exec(sentenceText)) : []),
  ];
  return [...contrast, ...at('gloss', comment.exec(sentenceText))];
}

/** Morals, contrasts, quips, and clauses that explain why something matters. */
export const epigrams = memoize((doc) => {
  const turns = doc.sentences.flatMap((sentence, index) => {
    const before = doc.sentences[index - 1];
    return findTurns(doc.text, sentence, before ? doc.text.slice(before.start, before.end).toLowerCase() : '');
  });
  return [
    ...listed(doc),
    ...turns.map(({ kind, start, end }) => createEvidence<Turn['kind'] | 'moral' | 'quip'>(kind, [], { start, end })),
  ].sort(byStart);
});
