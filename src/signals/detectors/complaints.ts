import { phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases of complaints by customers. Their topics can be sales, deliveries and discounts. Sorted. Source: complaints
 * to firms.
 */
const lists = {
  complaint: [
    "(am|i'm|so|very|really|extremely|not|super|not super|beyond) (annoyed|angry|disappointed|frustrated|frustrating|impressed|disappointing|upset|unhappy|annoying)",
    '(been|was|were|getting|got|keep getting) (charged|overcharged|denied|declined|cancelled|canceled|billed|ignored|refused|scammed|ripped off|messed around)',
    '(charged|billed|overcharged|refund|refunded|debited) (me|my|us|twice)',
    '(days|weeks|hours|months) (late|of waiting|on hold)',
    "(doesn't|don't|didn't|won't|can't|isn't|not|never|hasn't|haven't|wasn't|no) (work|working|worked|arrive|arrived|deliver|delivered|received|receive|showed up|turn up|turned up|come|connect|load|loading|sent|shipped|delivering)",
    '(fix|sort) (this|your|that|it out|the damn|the bloody)',
    '(get|got) (your|their) (act|shit) together',
    "(i|we|i've|we've) (ordered|paid|complained|returned|waited|already|been waiting|been trying|have been|have tried|called|emailed)",
    '(never|neither one|neither|nothing|none) (again|arrived|delivered|works)',
    '(ordered|bought|paid for) <number>',
    "(still|yet) (not|haven't|hasn't|no|waiting|nothing|here|broken)",
    '(terrible|awful|horrible|pathetic|disgusting|ridiculous|useless|rubbish|shocking|appalling|unacceptable|poor|worst|shoddy|shitty|crap|bad) (service|customer|experience|support|app|company|delivery|update|quality|product|communication|and)',
    "(what a|such a|is a|it's a) (joke|shambles|disgrace|scam|waste|mess|nightmare)",
    "(why|when) (is|are|does|do|did|has|have|can|can't|won't|isn't) my",
    'X (my|the|your|you|this|it)',
    'no answer',
    'no reply',
    'no response',
    'not happy',
    'pissed off',
    'sick and tired',
    'used to be',
  ],
} as const;

/** Complaints of customers. */
export const complaints = phraseSignal(lists);
