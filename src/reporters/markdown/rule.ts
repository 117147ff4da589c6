import type { Diagnostic } from '../../core/model/diagnostic.ts';
import { code } from './code.ts';

/** A rule's name, linked to its page where it has one. */
export function ruleLink({ rule, docs }: Pick<Diagnostic, 'rule' | 'docs'>): string {
  const isSafe = /^https:\/\/[^\s<>()|\\`]+$/u.test(docs);
  return isSafe ? `[${code(rule)}](${docs})` : code(rule);
}
