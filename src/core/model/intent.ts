export const intents = ['promotion', 'information', 'conversation', 'appeal', 'notice', 'unknown'] as const;

/** What a post seems to be for. `appeal` asks for help for a cause, `notice` informs readers of something practical. */
export type Intent = (typeof intents)[number];
