import { describe, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { isPostRule } from '../../src/core/rule/rule.ts';
import { testVariants, type VariantName } from '../../src/testing.ts';

/** Variants that change what a rule counts. */
const exceptions: Readonly<Record<string, readonly VariantName[]>> = {
  'over-limit': ['in spaces that do not break or do not show'],
  'styled-letters': ['in spaces that do not break or do not show'],
};

for (const rule of rules.filter(isPostRule)) {
  testVariants(rule, { describe, it }, { except: exceptions[rule.id] ?? [] });
}
