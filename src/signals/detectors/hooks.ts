import type { Document } from '../../core/model/document.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

type Kind = 'cliffhanger' | 'pointer' | 'story' | 'teaser';

/**
 * Phrases that raise curiosity. A cliffhanger and a pointer promise something that follows, a story breaks off before
 * its turning point, a teaser promises something for later. Sorted. Source: the two tests of clickbait in FBC, and
 * headlines as described in WEB17 and CHA16; our words.
 */
const lists: Readonly<Record<Kind, readonly string[]>> = {
  cliffhanger: [
    "(don't|doesn't|do not|does not) want (us|you) to know (about)?",
    '(read|stay|stick around|swipe|wait|watch) (till|to|until) the (very)? end',
    '(the|our|my) results (amazed|shocked|stunned|surprised) (me|us)',
    '(the|this|these|their|his|her|its) (answer|answers|ending|outcome|reason|reasons|reply|response|result|results|secret|truth) (may|might|will|could) (amaze|astonish|shock|stun|surprise) you',
    '(this|these) (easy|simple|weird) (hack|secret|trick)',
    '(this|these|the) one (easy|little|simple|small|strange|tiny|weird) (change|habit|hack|mistake|phrase|rule|secret|thing|tip|trick|word)',
    '(what|how it) (happened|happens) next (amazed|blew|broke|changed|left|made|may|might|shocked|stunned|surprised|will)',
    "(you|you'd|you'll|you are|you're) (never|not|won't|will not|will never|wouldn't|would never|never going to|not going to) (believe|guess) (what|who|where|why|which)",
    "(you|you'll) (won't|will not|will never|wouldn't|would never|never) believe this",
    "here's (the one thing|what (nobody|no one|they) (tell|tells|told|won't tell) you)",
    'not supposed to (post|say|share|tell you) (this|that|it|about)',
    'number <number> (is going to|might|may|will) (amaze|blow|shock|stun|surprise)',
    'this one (hack|secret|trick)',
  ],
  pointer: [
    "(here's|here is|heres) (my|our|the) (answer|method|reason|secret|trick)",
    "(here's|here is|this is|heres) (exactly|precisely)? (how|why|what (happened|i did|i found|i learned|i learnt|it was|they said|we did|we found|we learned|we learnt|to do|you need to know))",
  ],
  story: [
    '(it|that|this) (changed|ruined|saved) (my|our) (business|career|life|marriage)',
    '(it|that|this) was the (best|worst) thing (that)? (could have happened|ever happened|happened) to (me|us)',
    '(one|a single) (call|comment|conversation|decision|e-mail|email|habit|letter|message|phone call|question|sentence) changed (everything|it all|my life|our lives)',
    '(said|told me|told us|whispered) (just|only)? (two|three|four|five|six|seven|eight|nine|ten) (little|short|simple)? words',
    '(then|and then) (everything|it all) changed',
    'best thing (i ever did|that could have happened|that ever happened|that ever happened to me)',
    'worst (decision|mistake) (of my life|i ever made)',
  ],
  teaser: [
    '(all|everything|more) will be revealed',
    '(big|exciting|huge|major|massive|special) (announcement|announcements|changes|news|plans|reveal|things) (are|is)? (ahead|brewing|coming|dropping|in store|in the works|on the horizon|on the way|soon|to come)',
    '(i|we) wish (i|we) could (say|share|tell you) more',
    "(i|we)? (can't|cannot|can not|couldn't) (reveal|say|share|tell you) (any more|anything|it|more|much|the details|what|what it is|when|where|who|who it is)? (just)? yet",
    '(my|our) lips are sealed',
    '(something|somethings) (amazing|awesome|big|brand-new|cool|different|exciting|huge|incredible|magical|massive|new|special|very special|really big|really exciting|really special|truly special) (is|has been)? (about to (drop|happen)|arriving|around the corner|brewing|coming|cooking|dropping|happening|in the works|landing|launching|on the horizon|on its way|on the way)',
    'guess what is coming',
    "guess what's coming",
    'keep (your|those) eyes peeled',
    'stay tuned',
    'watch this space',
  ],
};

/** Whether no word of the clause follows evidence. */
function endsClause(doc: Document, { end, clauses: [, clause] }: Evidence): boolean {
  const words = doc.clauses[clause]?.words ?? [];
  return words.every((word) => word.tagged || word.start < end);
}

const listed = phraseSignal<Kind>(lists, ({ before, after, words }) => {
  // "I told him you won't believe what" and "we'd stay tuned" are reports.
  if (/^(?:that|to|i|they|he|she|we|if|said)$/u.test(before)) return false;
  // "Stay tuned for the results" names the topic.
  return !(words.at(-1)?.lower === 'tuned' && /^(?:for|in|into|to)$/u.test(after));
});

/**
 * Ends of stories that break off: an arrow, or a pointer to the rest. A story without one is complete, and so are most
 * stories that end in an ellipsis.
 */
const breaksOff =
  /(?:[👇⬇⤵↓]|\b(?:full story|more|read on|story|the rest)\b[^.!?\n]{0,30}\b(?:bio|below|comments?|here|link)|\bread on|[👇⬇⤵:]\uFE0F?\s*https?:\S+)[^\p{L}\p{N}\n]*$/imu;

/**
 * Maximum length of the end of a post that is searched. It is long enough for a URL, and limited because the pattern
 * starts again at each arrow of a run.
 */
const maxEndLength = 300;

/** Phrases that raise curiosity. */
export const hooks = (doc: Document): readonly Evidence<Kind>[] => {
  const found = listed(doc);
  if (found.length === 0) return found;
  const isComplete = !breaksOff.test(doc.text.slice(-maxEndLength));
  return found.filter((hook) =>
    hook.kind === 'pointer' ? endsClause(doc, hook) : hook.kind !== 'story' || !isComplete,
  );
};
