export const intents = ['promotion', 'information', 'conversation', 'appeal', 'notice', 'unknown'] as const;

/** The purpose of a post. An `appeal` asks for help for a cause, a `notice` gives readers practical information. */
export type Intent = (typeof intents)[number];
