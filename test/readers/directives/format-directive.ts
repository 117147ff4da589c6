import type { DisableDirective } from '../../../src/core/model/post.ts';

/** Formats the rules, exceptions, reason and expiry of a directive. */
export function formatDirective({ rules, except, reason, until }: Omit<DisableDirective, 'span'>): string {
  const ruleIds = rules === 'all' ? 'all' : rules.join(' ') || 'nothing';
  return [
    ruleIds,
    except && `but ${except.join(' ')}`,
    until !== undefined && `until ${until}`,
    reason && `-- ${reason}`,
  ]
    .filter(Boolean)
    .join(' ');
}
