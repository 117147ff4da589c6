import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { formatCode } from './code.ts';

/** Returns the name of a rule, linked to its documentation if it has one. */
export function formatRuleLink({ rule, docs }: Pick<Diagnostic, 'rule' | 'docs'>): string {
  const isSafe = /^https:\/\/[^\s<>()|\\`]+$/u.test(docs);
  return isSafe ? `[${formatCode(rule)}](${docs})` : formatCode(rule);
}
