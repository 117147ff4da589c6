import * as v from 'valibot';
import { defineRule } from '../src/core/rule.ts';

export default defineRule({
  id: 'shouting',
  group: 'form',
  summary: 'Capital letters and exclamation marks that raise the voice.',
  why: 'Capitals and rows of exclamation marks read as shouting, and screen readers may spell them out.',
  instead: 'Read it aloud at this volume, and keep one emphasis.',
  sources: ['GUN16'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  language: 'any',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: { marks: '{count} exclamation marks in a row read as shouting. One carries as far.' },
  options: v.strictObject({}),
  examples: { bad: ['Wow[[!!!]]'], good: ['I finished! Knees did not.'] },
  *check(doc, { say }) {
    for (const match of doc.text.matchAll(/!{3,}/gu)) {
      yield say('marks', { start: match.index, end: match.index + match[0].length }, { count: match[0].length });
    }
  },
});
