// Generated from the files of this folder by `npm run docs`.
import type { Rule } from '../src/core/rule.ts';
import shouting from './shouting.ts';

export const rules: readonly Rule[] = [shouting];
