import { describe, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { testVariants } from '../../src/testing.ts';

for (const rule of rules) testVariants(rule, { describe, it });
