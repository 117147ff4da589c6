import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { folder, ouchRule, sincerity, withPackages } from '../command-line.ts';

describe('rules', () => {
  it('lists each rule in a line', async () => {
    const { code, stdout } = await sincerity(['rules'], { cwd: folder({}) });
    const [header, ...lines] = stdout.trimEnd().split('\n');
    expect(header).toMatch(/^rule +group +recommended +summary$/u);
    expect(lines.map((line) => line.split(/ {2,}/u))).toEqual(
      rules.map(({ id, group, presets, summary }) => [id, group, presets.recommended ?? 'off', summary]),
    );
    expect(code).toBe(0);
  });

  it('lists rules of plugins and prints JSON', async () => {
    const cwd = withPackages(folder({ 'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]', 'ouch.mjs': ouchRule }));
    const { stdout } = await sincerity(['rules', '--format', 'json'], { cwd });
    const listed = JSON.parse(stdout);
    expect(listed).toHaveLength(rules.length + 1);
    expect(listed.at(-1)).toEqual({
      id: 'local/ouch',
      group: 'form',
      summary: 'Says ouch.',
      presets: { recommended: 'warning', strict: 'error', all: 'warning' },
    });
    expect(listed[0].docs).toBe(
      `https://github.com/sincerity-lint/sincerity-lint/blob/main/docs/rules/${listed[0].id}.md`,
    );
  });

  it.each([
    ['its URL', "docs: 'https://example.org/ouch',", 'https://example.org/ouch'],
    ['its first source with a URL', "sources: ['FB14', 'https://example.org/study'],", 'https://example.org/study'],
    ['no URL', "sources: ['a book'],", undefined],
  ])('uses %s as the docs of a plugin rule', async (_, meta, docs) => {
    const files = { 'sincerity.config.yaml': 'plugins: ["./ouch.mjs"]', 'a.txt': 'Ouch.\n' };
    const cwd = withPackages(folder({ ...files, 'ouch.mjs': ouchRule.replace('sources: [],', meta) }));
    const { stdout } = await sincerity(['rules', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).at(-1).docs).toBe(docs);
    const report = JSON.parse((await sincerity(['--format', 'json', 'a.txt'], { cwd })).stdout);
    expect(report.diagnostics).toMatchObject([{ rule: 'local/ouch' }]);
    expect(report.diagnostics[0].docs).toBe(docs);
    const page = (await sincerity(['explain', 'local/ouch'], { cwd })).stdout;
    expect(page.match(/^https:.*$/mu)?.[0]).toBe(docs);
  });
});
