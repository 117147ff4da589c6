import { phraseSignal } from '../shared/evidence.ts';

/** Opening formulas of press releases. Sorted. Source: advice of newsrooms against them; our own reading of posts. */
const lists = {
  formula: [
    "(it is|it's|it gives) (me|us)? (with)? (a|great|immense|huge|much|enormous)? (excitement|joy|pleasure|pride) (that|to) (i|we)? (announce|introduce|reveal|share|unveil)",
    "(i|i'm|i am|we|we're|we are)? (absolutely|beyond|deeply|extremely|incredibly|just|really|so|super|truly|very)? (chuffed|chuffed to bits|delighted|ecstatic|excited|happy|honored|honoured|humbled|over the moon|overjoyed|pleased|privileged|proud|pumped|stoked|thrilled) (and (excited|honored|honoured|humbled|proud|thrilled))? to (finally|officially)? (announce|introduce|reveal|unveil|confirm)",
    "(i|i'm|i am|we|we're|we are)? (absolutely|beyond|deeply|extremely|incredibly|just|really|so|super|truly|very)? (chuffed|delighted|excited|honored|honoured|humbled|over the moon|pleased|privileged|proud|thrilled) (and (excited|honored|honoured|humbled|proud|thrilled))? to have been (chosen|invited|named|nominated|recognised|recognized|selected|shortlisted)",
    "(i|i'm|i am|we|we're|we are)? (absolutely|beyond|deeply|extremely|incredibly|just|really|so|super|truly|very)? (delighted|ecstatic|excited|happy|honored|honoured|humbled|over the moon|overjoyed|pleased|privileged|proud|pumped|stoked|thrilled) (and (excited|honored|honoured|humbled|proud|thrilled))? to (finally|officially)? share (that|some|the news|this news|the exciting news|our|with you)",
    '(we|i) have (some|a)? (big|exciting|huge) (announcement|news) (to (make|share))?',
    '(we|i) proudly (announce|introduce|present|reveal|unveil)',
  ],
} as const;

/** Announcements of a feeling before the news: "we are thrilled to announce". */
export const formulas = phraseSignal(lists, ({ before }) => !/^(?:if|not|was|were|they|he|she|you)$/u.test(before));
