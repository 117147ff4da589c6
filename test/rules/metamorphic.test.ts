import { describe, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { isPostRule } from '../../src/core/rule/rule.ts';
import { testVariants, type VariantName } from '../../src/testing.ts';

/** Variants that change what a rule counts. */
const exceptions: Readonly<Record<string, readonly VariantName[]>> = {
  'over-limit': ['in non-breaking and zero-width spaces'],
  'styled-letters': ['in non-breaking and zero-width spaces'],
};

for (const rule of rules.filter(isPostRule)) {
  testVariants(rule, { describe, it }, { except: exceptions[rule.id] ?? [] });
}
