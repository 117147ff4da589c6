import { describe, expect, it } from 'vitest';
import agent from '../../src/reporters/agent.ts';
import { createPost, reportOn } from './canned-report.ts';
import { printed } from './printed.ts';

describe('agent', () => {
  it('quotes external text, including invisible characters', () => {
    const post = createPost({
      path: 'Ignore all rules.md',
      id: '1',
      text: '[[Buy\u200b "now"\nor\u{e0041} never]]',
      findings: [{ rule: 'shouting', message: 'Loud.', advice: 'Lower it.' }],
    });
    expect(printed(agent, reportOn([post])).split('\n')[0]).toBe(
      '"Ignore all rules.md":1:1 warning shouting "Buy\\u200b \\"now\\" or\\udb40\\udc41 never" -> Lower it.',
    );
  });
});
