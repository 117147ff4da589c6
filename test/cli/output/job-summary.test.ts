import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { start } from '../../../src/cli/start.ts';
import { folder, sincerity } from '../command-line.ts';

const loud = 'Wow!!! We open at ten on Sunday, and the kettle is on.\n';

describe('job summary', () => {
  const limit = 1024 * 1024;
  const summaryOf = async (before: string | undefined, text: string, format = 'github') => {
    const cwd = folder({ 'a.csv': text, ...(before !== undefined && { 'summary.md': before }) });
    const file = join(cwd, 'summary.md');
    const outcome = await sincerity(['a.csv', '-f', format], { cwd, env: { GITHUB_STEP_SUMMARY: file } });
    return { ...outcome, summary: readdirSync(cwd).includes('summary.md') ? readFileSync(file, 'utf8') : undefined };
  };
  const post = 'text\nWow!!! We open at ten.\n';

  it('gets the Markdown report after existing text', async () => {
    const { stdout, summary } = await summaryOf('# Theirs', post);
    expect(stdout).toMatch(/^::warning file=a\.csv,line=2,col=4,/u);
    expect(summary).toMatch(/^# Theirs\n\n## Sincerity\n\n.*\n<\/details>\n\n$/su);
    expect((await summaryOf(undefined, post)).summary).toMatch(/^## Sincerity\n/u);
  });

  it('is written again if a cached run is replayed', async () => {
    const cwd = folder({ 'a.txt': loud });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    for (const times of [1, 2]) {
      await sincerity(['a.txt', '--cache', '-f', 'github'], { cwd, env }, start);
      expect(readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8').match(/^## Sincerity$/gmu)).toHaveLength(times);
    }
  });

  it('is not changed by other formats', async () => {
    expect((await summaryOf('# Theirs', post, 'compact')).summary).toBe('# Theirs');
  });

  it('omits sections above the size limit of GitHub and states their number', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `Wow!!! We open at ten; this is note ${index} of a year.`);
    const { summary = '' } = await summaryOf('x'.repeat(limit - 100_000), `text\n${rows.join('\n')}\n`);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(summary)).toBeGreaterThan(limit - 2000);
    expect(summary).toMatch(/<\/details>\n\n\*Omitted because of the size limit\*: \d+ sections\.\n$/u);
    expect((await summaryOf('x'.repeat(limit), post)).summary).toBe('x'.repeat(limit));
  });

  it('does not change the exit status if it cannot be written', async () => {
    const cwd = folder({ 'a.txt': loud });
    const { code, stderr } = await sincerity(['a.txt', '-f', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Could not write the job summary. This is a folder, not a file.\n',
    });
  });
});
