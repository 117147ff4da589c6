import { describe, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { isPostRule } from '../../src/core/rule.ts';
import { testVariants } from '../../src/testing.ts';

for (const rule of rules.filter(isPostRule)) testVariants(rule, { describe, it });
