import type { RuleSummary } from '../model/report.ts';
import { getDocsUrl } from '../rule/rule-meta.ts';

/** What the linter itself has to say of posts and of wishes written beside them. */
const notes = {
  'internal/expired-suppression': {
    summary: 'A wish for silence whose last day is over.',
    why: 'What was meant for one launch would hold for ever.',
    advice: 'Remove it, or give it a new day.',
  },
  'internal/unexplained-suppression': {
    summary: 'A wish for silence that gives no reason.',
    why: 'Whoever reads it next year cannot know whether it still holds.',
    advice: 'Say why in a few words: after `--` in a comment, under `reason` elsewhere.',
  },
  'internal/rule-crash': {
    summary: 'A rule that stopped.',
    why: 'The post or the feed was read without it.',
    advice: 'Turn the rule off for now, and tell its author which post it was.',
  },
  'internal/unknown-suppression': {
    summary: 'A wish for silence that names no rule.',
    why: 'It changes nothing.',
    advice: 'Correct the name, or remove it. `sincerity rules` lists them all.',
  },
  'internal/unused-suppression': {
    summary: 'A wish for silence about something that nobody says.',
    why: 'It would hide the next finding that deserves to be seen.',
    advice: 'Remove it.',
  },
} as const satisfies Readonly<Record<string, Pick<RuleSummary, 'summary' | 'why' | 'advice'>>>;

export type InternalRule = keyof typeof notes;

/** Where all of them can be read about. */
const internalDocs = getDocsUrl({ id: 'README' });

export const isInternal = (id: string): id is InternalRule => Object.hasOwn(notes, id);

export function internalRuleSummary(id: InternalRule): RuleSummary {
  return {
    id,
    group: 'internal',
    ...notes[id],
    docs: internalDocs,
    severity: id === 'internal/rule-crash' ? 'error' : 'warning',
  };
}
