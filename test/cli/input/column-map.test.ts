import { describe, expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

const cwd = folder({
  'plan.csv': 'Topic,Go live on,Words, of the week\nRye,2026-03-04,Wow!!! We open at ten on Sunday.,x\n',
  'text.csv': 'text,Words\nNothing to see in here.,Wow!!! We open at ten on Sunday.\n',
  'configured/sincerity.config.yaml': 'columns: { text: Topic }\n',
  'configured/plan.csv': 'Topic,Words\nRye,Wow!!! We open at ten on Sunday.\n',
});

interface ColumnReport {
  readonly posts: readonly {
    readonly start: { readonly line: number; readonly column: number };
    readonly date?: string;
  }[];
  readonly inputErrors: readonly { readonly message: string; readonly hint?: string }[];
}

async function lint(...argv: string[]): Promise<ColumnReport & { readonly code: number }> {
  const { code, stdout } = await sincerity(['-f', 'json', ...argv], { cwd });
  return { code, ...(JSON.parse(stdout) as ColumnReport) };
}

describe('--columns', () => {
  it.each([
    [['--columns', 'text=Words'], 16],
    [['--columns', 'text=Words,date=Go live on'], 16],
    [['--columns', ' TEXT = words '], 16],
    [['--columns', 'date=Go live on', '--columns=text=Words'], 16],
  ])('sets the column of the text: %j', async (argv, column) => {
    const { code, posts, inputErrors } = await lint(...argv, 'plan.csv');
    expect(inputErrors).toEqual([]);
    expect(code).toBeLessThan(2);
    expect(posts).toMatchObject([{ start: { line: 2, column } }]);
    if (argv.join().includes('date=')) expect(posts).toMatchObject([{ date: '2026-03-04' }]);
  });

  it.each(['text.csv', 'configured/plan.csv'])('precedes aliases and configuration: %s', async (path) => {
    const { posts, inputErrors } = await lint('--columns', 'text=Words', path);
    expect(inputErrors).toEqual([]);
    expect(posts[0]?.start.column).toBe(path === 'text.csv' ? 25 : 5);
  });

  it('reports a column that a table does not have and lists its columns', async () => {
    const { code, posts, inputErrors } = await lint('--columns', 'text=Wrods', 'text.csv');
    expect(code).toBe(2);
    expect(posts).toEqual([]);
    expect(inputErrors).toMatchObject([
      {
        message: 'Expected a column "Wrods", but found none. Its columns are "text", "Words".',
        hint: 'Did you mean "Words"?',
      },
    ]);
  });

  it('still reads posts if another column is missing', async () => {
    const { code, posts, inputErrors } = await lint('--columns', 'date=When', 'text.csv');
    expect([code, posts.length]).toEqual([2, 1]);
    expect(inputErrors).toMatchObject([
      { message: expect.stringContaining('"When"'), hint: 'Use one of these columns: `--columns date=…`.' },
    ]);
  });

  it.each([
    ['txet=Words', '--columns does not accept the role "txet".', 'Did you mean "text"?'],
    ['zzzzzz=Words', '--columns does not accept the role "zzzzzz".', 'Valid roles: text, id, kind'],
    ['Words', '--columns does not accept "Words".', 'for example `--columns text=Caption,date=When`'],
    ['text=', '--columns does not accept "text=".', 'for example `--columns text=Caption,date=When`'],
    ['=Words', '--columns does not accept "=Words".', 'for example `--columns text=Caption,date=When`'],
  ])('rejects %s', async (value, message, hint) => {
    const { code, stderr } = await sincerity(['--columns', value, 'plan.csv'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });
});
