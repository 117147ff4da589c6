import type { Rule } from '../src/core/rule.ts';
import shouting from './shouting.ts';

export const rules: readonly Rule[] = [shouting];
