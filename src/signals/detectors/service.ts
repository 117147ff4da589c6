import { phraseSignal } from '../shared/evidence.ts';

/** Phrases of customer service. They contain many imperatives and sell nothing. Sorted. */
const lists = {
  /** Topics of customer service in replies. Other posts have them too. */
  answer: [
    '(can|could|may|might|should|will|would) help (you|u)',
    '(issue|issues|problem|problems|error|errors|outage|outages|trouble|concern|concerns|complaint) (with|you|is|are|has|have|was|in|persists|continues|on|at)?',
    '(steps|instructions|article|form|troubleshooting) (here|below|for|to|on how|in this|at)',
    '(step|steps) (to|for)',
  ],
  help: [
    '(apologies|apologise|apologize|apology|our apologies|my apologies|sincerest apologies)',
    '(assist|assisting|assistance)',
    '(bear with us|hang tight|hang in there|stand by)',
    '(can|could|would|will) you (please|also|tell|send|dm|provide|confirm|share|let|try|check|elaborate|explain|give|pm|follow)',
    '(check|checking|look|looking|looked|investigate|investigating|working) (into|on) (this|it|that|your|the)',
    '(customer|support|care|service|help|technical|tech) (team|service|services|support|care|desk|agent|centre|center|line|reps|rep)',
    '(dm|pm|message|send|email|e-mail|text|inbox) (us|me) (your|the|with|so|more|a|an|and|if|at|details|directly|here|for|when|via|back|any)?',
    '(for)? (any|the|this) (inconvenience|trouble|delay|delays|confusion|frustration|hassle|wait)',
    '(has been|been|being|is) (resolved|fixed|sorted|escalated|forwarded|passed|reported|logged|looked)',
    '(hear|heard) (about|this|that|of) (your|this|the|you)?',
    '(help|helping) (you|u) (further|out|with (this|that|it)|from there|from here|better)',
    '(join|meet|find|message|reach|contact|tell) us (in|via|by|through) (dm|dms|a dm|pm|direct message|private message|chat)',
    '(let (us|me) know|lmk)',
    '(order|account|tracking|reference|flight|booking|case|ticket|phone|serial|confirmation|policy|customer) (number|no|details|id|info|information)',
    '(passed|pass|passing|forward|forwarded|forwarding|relay|relayed) (this|it|that|your|these) (on|along|to|with|feedback|comments|info)',
    '(please)? (try|tried) (restarting|resetting|reinstalling|uninstalling|rebooting|logging|clearing|to|again|this|these|updating|unplugging|the)',
    '(reach|reached|reaching|get|contact|contacted) (out|in touch|back|us|to us)',
    '(share|shared) (this|it|that|your|these) (along|to|with|feedback|comments|info)',
    '(thanks|thank you) for (your|the)? (patience|reaching out|letting us know|bringing|contacting|reporting|flagging|the heads up|the report|the info|the feedback|your feedback|getting|waiting|understanding|checking|asking)',
    '(the|our|your|to) (feedback|suggestion|suggestions)',
    "(we'd|we would|i'd|would|we'll|i'll|we|happy|glad|here|like|love|able|want|going|let's|hope) (be)? (happy|glad|here|like|love|able)? to (help|assist|look into|take a look|check|investigate|get this|sort|hear more|follow up|make this right)",
    "(we'll|i'll|we will|i will|we can|i can|we'd|so we can) (check|look|take|get|see|do|pass|let|help|assist|be|follow|keep|try|go|review|reply|respond|contact|call|arrange|make|find|forward|investigate|fix|sort|have|work|ask)",
    "(we're|we are|i'm|i am|so|very|really|we're so|we're very) sorry (to|for|about|that|you|if|this|your)?",
    '(what|which) (device|version|browser|model|app|error|country|os|operating|location|store|city|state|phone|happens|exactly)',
    '(you|your) (refund|refunded|reimbursed|replacement|delivery|package|parcel|shipment)',
    'as soon as possible',
    'asap',
    'do you have (a|an|any|your|the)',
    'does (this|that|it) (help|work|happen)',
    'have you (tried|checked|contacted|been|received|had|got|already|restarted)',
    'hope (this|that) helps',
    "that's not (what|good|right|cool|the)",
    'we hear you',
    'we understand',
    "we're here (to|for|if|24/7)",
  ],
} as const;

/** Help with a problem. */
export const service = phraseSignal(lists, (_, kind, { post }) => kind === 'help' || post.kind === 'reply');
