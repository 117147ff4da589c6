import { readFileSync } from 'node:fs';

/** The public sets that we know of, by the name of their file: where each can be had, and under which terms. */
export const sets = JSON.parse(readFileSync(new URL('sets.json', import.meta.url), 'utf8'));
