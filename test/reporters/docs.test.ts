import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporterNames } from '../../src/reporters/index.ts';

const contentOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = contentOf('docs/reporters.md');

describe('docs/reporters.md', () => {
  it.each(reporterNames)('has a section for %s', (name) => {
    expect(page).toContain(`\n## ${name}\n`);
    expect(page).toContain(`[\`${name}\`](#${name})`);
  });

  it('shows the example of a custom reporter', () => {
    expect(page).toContain(contentOf('fixtures/own-reporter/slack.js'));
  });
});
