import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type { Report } from '../../src/core/model/report.ts';
import { createPost, reportOn } from './canned-report.ts';

const shouting = { rule: 'shouting', message: 'This reads as shouting.', advice: 'Keep one emphasis.' };

/** Returns a report on one finding with the given properties. */
export function reportWith(changed: Partial<Diagnostic>, more: Partial<LintedPost> = {}): Report {
  const post = createPost({ path: 'a.md', id: '1', text: '[[WOW!!!]] It is out.', findings: [shouting] });
  return reportOn([{ ...post, ...more, diagnostics: post.diagnostics.map((found) => ({ ...found, ...changed })) }]);
}
