export const groups = ['push', 'pressure', 'bait', 'claims', 'reply', 'disclosure', 'decency', 'form', 'feed'] as const;

export type RuleGroup = (typeof groups)[number];
