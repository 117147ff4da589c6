import { listSignal } from './evidence.ts';

/** Customers spoken of before others. Sorted. Source: the founding example of this project (SEED). */
const lists = {
  audience: [
    '(another|one more) (happy|satisfied|delighted|5-star|five-star|great) (customer|client|guest|member|review)',
    '(love|loving) (seeing|hearing|reading) (our|your|these|this) (customers|community|clients|guests|reviews|feedback|members|followers|fans)?',
    '(our|the) (lovely|wonderful|amazing|fantastic|loyal|happy|valued)? (customers|community|clients|guests|followers|members|fans|patients|readers)',
    '(reviews|feedback|comments|messages|words) like (this|these|yours)',
    '(that|this) is (exactly)? why',
    "(that's|it's|this is) why we",
    'customers like you',
    'what our (customers|clients|guests|members) (say|think|are saying)',
  ],
} as const;

/** Words that turn from the person thanked to everybody else. */
export const audience = listSignal(lists);
