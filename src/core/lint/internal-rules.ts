import type { RuleSummary } from '../model/report.ts';
import { getDocsUrl } from '../rule/rule-meta.ts';

/** Texts of the linter's own findings, which concern suppressions and crashed rules. */
const notes = {
  'internal/expired-suppression': {
    summary: 'Suppressions past their expiry date.',
    why: 'A suppression for one launch would otherwise stay in place forever.',
    advice: 'Remove it, or set a new expiry date.',
  },
  'internal/unexplained-suppression': {
    summary: 'Suppressions without a reason.',
    why: 'Without a reason, nobody can decide later whether the suppression is still needed.',
    advice: 'Add a short reason: after `--` in a comment, or under `reason` elsewhere.',
  },
  'internal/rule-crash': {
    summary: 'Rules that crashed.',
    why: 'The post or the feed was checked without this rule.',
    advice: 'Turn the rule off for now, and report the post to the author of the rule.',
  },
  'internal/unknown-suppression': {
    summary: 'Suppressions that name an unknown rule.',
    why: 'The suppression has no effect.',
    advice: 'Correct the name, or remove the suppression. `sincerity rules` lists all rules.',
  },
  'internal/unused-suppression': {
    summary: 'Suppressions that match no finding.',
    why: 'An unused suppression may hide a later finding.',
    advice: 'Remove it.',
  },
} as const satisfies Readonly<Record<string, Pick<RuleSummary, 'summary' | 'why' | 'advice'>>>;

export type InternalRule = keyof typeof notes;

/** The page that documents all of them. */
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
