import { memoize } from '../../core/model/memoize.ts';
import { byStart } from '../../core/text/sort-spans.ts';
import { phraseList } from '../../nlp/phrase-list.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { createEvidence, type Evidence } from '../shared/evidence.ts';

/** Abstract nouns and adjectives that fit any topic. */
const abstractions = wordSet(`
  ability accessibility accountability accuracy adaptability adaptation adoption advantage advantages aesthetics
  agency agility alignment alternatives ambiguity ambition analytics approach architecture aspiration aspirations
  asset assets attention attribution authenticity authority automation autonomy awareness backbone balance barrier
  barriers baseline benefit benefits blueprint boldness bottleneck bottlenecks boundaries branding bravery
  breakthrough breakthroughs brilliance burden burnout capabilities capability capacity catalyst certainty challenge
  challenges chaos clarity clutter cognition coherence collaboration comfort commitment communication compassion
  competence competitiveness complexities complexity compliance concept concepts confidence connections consequence
  consequences consistency constraint constraints consumption control convenience convergence conversion cooperation
  craft craftsmanship creation creativity credibility criteria crossroads culture curiosity decision-making
  dedication depth desperation determination development differentiation differentiator dilemma direction discipline
  discovery disruption distribution diversity dopamine durability dynamic dynamics economics ecosystem edge
  effectiveness efficiency elegance empathy empowerment endurance engagement enthusiasm entrepreneurship equity
  essence ethics evolution excellence excitement execution expectation expectations expertise exploration exposure
  factor factors fatigue fear flexibility flow fluidity focus foundation fragmentation framework framing freedom
  friction frustration fulfillment fulfilment functionality fundamentals fusion future gains gap gaps grit
  groundwork growth guardrails habits hustle hype ideals ideation identity ideology imagination impact
  implementation implications importance improvement improvements incentive incentives inefficiencies inefficiency
  inequality influence infrastructure ingenuity initiative innovation innovations insight insights inspiration
  instinct instincts integration integrity intelligence intent intention interplay intrigue introspection intuition
  investment iteration iterations journey knowledge landscape layer layers leadership learning legacy leverage
  lifestyle limitation limitations liquidity logic longevity loyalty magic margins mastery maturity meaning
  mentality metric metrics milestone milestones mindset moat moats momentum motivation narrative narratives
  necessity niche noise norms nostalgia novelty nuance nuances obsession obstacle obstacles opportunities
  opportunity optics optimisation optimism optimization originality outcome outcomes outreach oversight ownership
  paradigm paradox pathways patience patterns perception performance perseverance persistence persona
  personalization perspective perspectives philosophy pitfall pitfalls positioning possibilities possibility
  potential potentials pragmatism precision preparation presence pressure principle principles priorities privacy
  privilege process productivity proficiency profitability progress prosperity psychology purpose pursuit rapport
  readiness realities realm reasoning recognition redundancy refinement reinvention relationships relevance
  reliability reputation resilience resourcefulness respect responsibility responsiveness restraint results
  retention reward rhythm risk risks roadmap robustness scalability scale scarcity scepticism scope security
  self-awareness self-reflection sense-making sentiment serendipity setback setbacks shift shifts signal
  significance simplicity skepticism skill skills solidarity solution solutions sophistication sovereignty
  specialization speed spirit stability stamina standards storytelling strategies strategy strength strengths
  structure struggle substance subtlety success sustainability symbolism synergies synergy system takeaway takeaways
  talent tapestry taste teamwork temptation tenacity tension theme themes thinking touchpoint touchpoints traction
  trade-off trade-offs tradeoff tradeoffs trajectories trajectory transformation transition transparency trend
  trends trust truth turnaround uncertainty unity urgency usability utility validation value values variables
  velocity versatility viability virality visibility vision vitality volatility vulnerability well-being wellbeing
  willpower wisdom workflow workflows workforce
`);

/** Endings of abstract nouns: "differentiation", "predictability". */
const abstractEnding =
  /..(?:ability|ibility|ance|ence|ency|ation|ization|isation|ution|ction|ment|ness|sion|[aeiv]ity|ship|ism)s?$/u;

/** Words with such an ending that name things, places, people and everyday events. */
const concrete = wordSet(`
  absence accident affiliation ambulance announcement announcements apartment apartments application applications
  argument arguments attendance balance basement capitalism celebrity charity citizenship city comment comments
  commission communism community competition compliment compliments condition conditions conference congratulation
  congratulations connection conversation conversations corporation correction criticism department departments
  difference direction discussion discussions distance document documents donation donations edition education election
  elections electricity element elements entrance equipment evidence experience explanation extension facility fashion
  feminism fiction finance function functions government governments graduation guidance hence illness immigration
  independence installation instance instruction instructions insurance intersection investment investments invitation
  journalism location locations mansion medication membership mention moment moments nation nations occasion ointment
  operation operations organisation organization organizations owners ownership passion payment payments pension
  permission population position prediction presence prison production profession pronunciation protection question
  questions racism reaction reactions reality recommendation reference registration relationship relationships religion
  reservation residence restaurant science season sentence sexism shipment silence situation situations socialism
  statement statements station stations subscription television terrorism transportation treatment university vacation
  vacations vaccination version violence warship wellness witness
`);

function isAbstract(word: string): boolean {
  return abstractions.has(word) || (abstractEnding.test(word) && !concrete.has(word));
}

/** Endings of verbs of improvement: "optimizing", "simplify". */
const improvingEnding = /...(?:i[sz](?:e|es|ed|ing)|if(?:y|ies|ied|ying))$/u;

/** Words with such an ending that are not about improvement. */
const plainVerbs = wordSet(`
  advertise advertised advertises advertising advise advised advises advising apologise apologised apologises
  apologising apologize apologized apologizes apologizing arise arises arising bruise bruised bruises capsized
  chastise classified comprise comprises criticise criticised criticising criticize criticized criticizing cruise
  cruised cruises cruising despise disguise disguised enterprise enterprises exercise exercised exercises exercising
  expertise franchise franchises horrified identified identifies identify identifying jeopardise jeopardize
  justified justify likewise marginalise marginalised marginalize marginalized merchandise minimise minimised
  minimize minimized modified modify mortified notified notifies notify notifying organise organised organises
  organising organize organized organizes organizing otherwise paradise petrified polarised polarized practise
  practised practises practising praise praised praises praising premise premises promise promised promises
  promising qualified qualify raise raised raises raising realise realised realises realising realize realized
  realizes realizing recognise recognised recognising recognize recognized recognizing resize revise revised
  satisfied satisfy satisfying sized specified specify supervise surprise surprised surprises surprising televised
  terrified terrifying terrorised traumatised traumatized treatise unrealised verified verifies verify verifying
`);

/** Verbs of progress, in their base form. */
const progress = wordSet(`
  accelerate align bolster boost broaden captivate cement clarify compound converge cultivate deepen delve disrupt
  elevate embody embrace empower enable enhance enrich ensure envision evoke evolve facilitate flourish foster fuel
  garner harness highlight hinge hone ignite illustrate innovate inspire integrate iterate leverage mitigate
  navigate nurture outpace outperform outweigh overcome pave propel redefine refine reframe reimagine reinforce
  reinvent reshape resonate rethink scale shape showcase signal skyrocket solidify spark streamline strengthen
  sustain thrive transcend transform underestimate underpin underscore unleash unlock validate
`);

/** Returns the possible base forms of a word. */
function plainForms(word: string): readonly string[] {
  const [, stem] = /^(.{3,}?)(?:ing|e?d|e?s)$/u.exec(word) ?? [];
  return stem === undefined ? [word] : [word, stem, `${stem}e`];
}

const isProgress = (word: string): boolean =>
  plainForms(word).some((form) => progress.has(form)) || (improvingEnding.test(word) && !plainVerbs.has(word));

/** Adjectives and adverbs that intensify any noun or verb. */
const shine = wordSet(`
  actionable adaptable ambitious authentic collaborative commendable compelling consistent crucial cutting-edge
  data-driven drastically dynamic effortless effortlessly essential essentially evolving forward-thinking
  foundational frictionless fundamental fundamentally genuinely groundbreaking high-quality holistic
  immersive impactful indispensable inevitable ingenious innovative insightful instantly intentional
  intricate intuitive invaluable iterative long-term meaningful meaningfully meticulous mission-critical
  multifaceted next-level noteworthy nuanced optimal pivotal predictable proactive profound purposeful quietly
  real-time real-world relentless resilient revolutionary robust scalable seamless seamlessly
  significantly strategic strategically streamlined structural sustainable systemic tangible timeless
  transformative transparent ultimately undeniable unparalleled user-friendly versatile vibrant visionary
  vital
`);

/** Phrases of progress. Sorted. */
const pairs = phraseList([
  '(better|deeper|easier|faster|higher|smarter|smoother|stronger) and (better|deeper|easier|faster|more|smarter|smoother|stronger)',
  '(drive|drives|driving) (adoption|better|change|engagement|growth|home|innovation|real|results|smarter|success|traffic|value)',
  '(game-changer|game-changers|game-changing|next-level|no-brainer|win-win)',
  '(push|pushes|pushing) (the)? (boundaries|forward|limits)',
]);

type Kind = 'abstraction' | 'progress' | 'shine';

/** Words that fit any topic: abstract nouns, verbs of progress, and intensifiers. */
export const generalities = memoize((doc): readonly Evidence<Kind>[] => {
  const kindOf = (word: string): Kind | undefined => {
    if (isAbstract(word)) return 'abstraction';
    if (shine.has(word)) return 'shine';
    return isProgress(word) ? 'progress' : undefined;
  };
  const words = doc.sentences.flatMap(({ words }) =>
    words.flatMap((word, index) => {
      // A capital inside a sentence starts a name.
      const kind = index === 0 || word.text === word.lower ? kindOf(word.lower.replace(/'s$/u, '')) : undefined;
      return kind ? [createEvidence<Kind>(kind, [word])] : [];
    }),
  );
  return [...words, ...pairs(doc).map((pair) => createEvidence<Kind>('progress', pair.words))].sort(byStart);
});
