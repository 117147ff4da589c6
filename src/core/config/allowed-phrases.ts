import type { Span } from '../model/span.ts';
import { normalizeHandle } from '../text/normalize-handle.ts';

/** A phrase in which findings are not reported: all of them, or those of some rules or some accounts. */
export interface AllowedPhrase {
  readonly phrase: string;
  /** Default: all rules. */
  readonly rules?: readonly string[] | undefined;
  /** With or without the `@`, in any letter case. Default: all accounts. */
  readonly accounts?: readonly string[] | undefined;
}

/** Normalizes case and apostrophes. Offsets stay the same: a text that would change its length keeps its case. */
function fold(text: string): string {
  const plain = text.replaceAll('’', "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

/**
 * Creates a test of whether a finding is inside of an allowed phrase.
 *
 * @param account the account of the post, if known
 */
export function createAllowedPhraseTest(
  allowed: readonly AllowedPhrase[],
  text: string,
  account: string | undefined,
): (rule: string, within: Span<'post'>) => boolean {
  const mine = allowed.filter(
    ({ accounts }) =>
      !accounts || (account !== undefined && accounts.map(normalizeHandle).includes(normalizeHandle(account))),
  );
  if (mine.length === 0) return () => false;
  const folded = fold(text);
  return (rule, { start, end }) =>
    mine.some(({ phrase, rules }) => {
      if (rules && !rules.includes(rule)) return false;
      const words = fold(phrase);
      for (let at = folded.indexOf(words); words !== '' && at >= 0; at = folded.indexOf(words, at + 1)) {
        if (at <= start && end <= at + words.length) return true;
      }
      return false;
    });
}
