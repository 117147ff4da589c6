import { phraseSignal } from '../shared/evidence.ts';

/** Phrases that fit any customer. Sorted. Source: our own reading of customer-service replies. */
const lists = {
  stock: [
    '(apologise|apologize|apologies|sorry) (sincerely)? for (any|the|this|your) (inconvenience|trouble|frustration|delay|issue|issues|confusion) (caused|this may have caused|this has caused|this may cause|experienced)?',
    '(as a valued|our valued|valued) (customer|customers|guest|guests|client|clients|member|members)',
    "(do not|don't|never|please do not) hesitate to (contact|reach out|reach|get in touch|ask|call|message|email|let us know|let me know) (us|to us|with us|me|if you|should you)? (have any questions|need anything|need any|if you have any)?",
    '(feel free|please feel free) to (contact|reach out|reach|get in touch|ask|call|message|email|dm) (us|to us|with us|me)?',
    '(hope|hoping|looking forward|look forward|forward) (to)? (see|seeing|welcoming|serving|hearing|having|hosting) (from)? (you)? (again|back|soon|you again|you back|you soon|from you|back soon|again soon)',
    '(if|should) you (have|need|require) any (further|other|more|additional)? (questions|assistance|help|information|queries|concerns)',
    '(is|are) (extremely|very|really|truly|so)? important to us',
    '(it means|this means|that means|means) (a lot|so much|the world|everything) (to us|to me|to our team|to the team|to hear)',
    '(our|the) team (is|will be) (looking|happy|in touch|working)',
    '(rest assured|be assured|please be assured)',
    '(thank you|thanks|many thanks) (again|so much|very much|a lot|a million)? for (your|the|all your|taking the time|choosing|being|reaching|contacting|bringing|sharing|leaving|letting|visiting|shopping|joining|supporting|stopping|writing|getting|following|tagging|commenting|such|this|these) (kind|lovely|wonderful|amazing|great|continued|valuable|positive|valued|honest|5|five|a|an|us|this|to|with|in|by|part|our|out|it|star)? (words|support|feedback|review|reviews|comment|comments|patience|understanding|custom|loyalty|business|message|interest|time|patronage|recommendation|enquiry|inquiry|purchase|order|attention|star|stars|with us|us|to us|here|rating|out)?',
    '(very|really|so|highly|greatly|extremely|truly) (much)? (appreciated|grateful for your)',
    "(we are|we're|i am|i'm|so|very|really) (so|very|really|truly|delighted|thrilled|happy|glad|pleased|sorry) (delighted|thrilled|happy|glad|pleased|sorry)? (to hear|you enjoyed|that you enjoyed|you had|that you had|you love|you loved|you liked|you feel|to read)",
    '(we|i) (love|loved) (hearing|to hear|seeing|to see|reading) (from|that|this|your|about) (our|you|it|feedback|guests|customers|this|such)?',
    '(we|i) (really|truly|sincerely|greatly|so|very much|do)? (appreciate|value|welcome) (you|your|all|the|every|all of your|all your|hearing|it) (taking the time|feedback|support|business|patience|kind words|custom|loyalty|comments|input|understanding|very much|so much|from you|review)?',
    '(we|i) (strive|aim|endeavour|endeavor|always strive|always aim) (to|for) (provide|offer|deliver|give|ensure|make|improve|excellence|the best|exceed)',
    "(we|we'd|we would|i) (hope|love|can't wait) to (see|welcome|serve|have|host|hear from) (you|from you) (again|back|soon)?",
    '(your|all) (feedback|satisfaction|opinion|support|business|comments|views|experience|loyalty|trust) (is|are|means|mean) (very|extremely|really|so|truly|highly|greatly|important|valuable|valued|appreciated|everything|a lot|much|the world)',
    'glad (you|to hear) (enjoyed|liked|loved|it|that|you|had)?',
    'happy to (help|assist|hear)',
    'have a (great|good|nice|lovely|wonderful|fantastic|amazing|blessed|beautiful) (day|weekend|evening|week|one|night|rest of your day|day ahead)',
    'hope to see you (again|soon|back|again soon)',
    'keep up the (good|great|amazing|excellent) work',
    'thank you so much',
    'thanks for (sharing|stopping by|reaching out|the feedback|your comment|the love|the support|the kind words|the review|the great review|tagging us|letting us know)',
    'we (value|appreciate) your',
    'we look forward to',
    'we take (all|this|these|your|customer|such) <any> (very)? seriously',
    'we want to make (this|it|things) right',
    'your (continued|ongoing) (support|loyalty|patronage)',
  ],
} as const;

/** Stock phrases of replies. */
export const stockPhrases = phraseSignal(lists);
