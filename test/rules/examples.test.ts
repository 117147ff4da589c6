import { describe, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { testRule } from '../../src/testing.ts';

for (const rule of rules) testRule(rule, { describe, it });
