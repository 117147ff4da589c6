import { phraseSignal } from '../shared/evidence.ts';

/**
 * Requests for an audience. Sorted. Source: comments that advertise channels. "Watch our video on resetting it" is help
 * and not included.
 */
const lists = {
  recruit: [
    '(check|checking|checkout|go to|hear|listen to|see|view|visit|watch) (out)? (my|some of my) (beats|blog|channel|cover|covers|first|latest|mixtape|music|new|other|page|playlist|profile|remix|song|songs|soundcloud|store|shop|video|videos|vlog|vlogs|youtube)',
    '(check|checking|checkout|visit) (out)? our (latest|new)? (channel|collection|instagram|page|podcast|profile|range|shop|store|youtube)',
    '(check|come check|go check|please check) (me|us) out',
    '(follow|like) (me|us) (back|for|on)',
    '(follow|like|share|sub|subscribe) (and|or) (follow|like|share|sub|subscribe)',
    '(follow|like|support) (my|our) (account|blog|channel|page|profile)',
    '(sub|subscribe) (to)? (me|my|our|us)',
    'please (follow me|like my|sub|subscribe)',
  ],
} as const;

/** Words after an ask that make it part of help: "follow us so we can message you". */
const helpful = /^(?:and|first|so|then)$/u;

/** Asks to follow the sender, to like the sender's page, or to watch the sender's channel. */
export const recruiting = phraseSignal(lists, ({ after }) => !helpful.test(after));
