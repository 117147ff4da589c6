import { phraseSignal } from '../shared/evidence.ts';

/** Practical news, in which orders and urgency are appropriate. Sorted. Source: notices of councils, schools, shops. */
const lists = {
  notice: [
    '(apply|applications|closing date|deadline) (by|close|closes|is|for) <any>',
    '(being|voluntarily|been|urgently) recalled',
    '(boil|do not drink) (your|the)? (water|tap water)',
    '(breaking|deprecated) (change|changes)',
    '(call|dial|ring) (911|999|111|112|101|000)',
    '(due to|because of) (the)? (weather|snow|flooding|illness|strike|bank holiday|storm|power cut|maintenance)',
    '(our|the|this|that) (office|shop|store|library|museum|line|lines|branch|school|road|park|surgery|clinic|office hours|opening hours) (is|are|will be|remains|reopens|closes|opens) (closed|open|shut|back)?',
    '(planned|scheduled|essential|emergency) (maintenance|works|outage|downtime|closure|roadworks)',
    '(product|safety|urgent|voluntary) (recall|notice|alert|warning)',
    '(road|school|office|library|bridge|lane|line|service) (closed|closure|closures|closes)',
    '(severe|flood|weather|storm|snow|wind|heat|fire) (warning|warnings|alert|alerts)',
    "(we are|we're|we will be|we'll be) (closed|open|shut|hiring|recruiting)",
    '(will be|is|are) (closed|unavailable|cancelled|canceled|postponed|delayed|diverted|suspended)',
    'closed (on|today|tomorrow|for|until|this|from|monday|tuesday|wednesday|thursday|friday|saturday|sunday)',
    'do not (use|eat|drink|consume|travel)',
    'last seen',
    'opening hours',
    'please avoid',
    'power cut',
    'stop using (it|the|these|this|them|your)',
  ],
} as const;

/** Practical news for readers: safety, closures, recalls, opening hours, jobs. */
export const notices = phraseSignal(lists);
