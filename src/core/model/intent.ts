export const intents = ['promotion', 'information', 'conversation', 'appeal', 'notice', 'unknown'] as const;

/** What a post seems to be for. `appeal` asks for a cause, `notice` tells people what they need to know. */
export type Intent = (typeof intents)[number];
