import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../rules/index.ts';
import { bash } from '../../../src/cli/commands/completion/bash.ts';
import { fish } from '../../../src/cli/commands/completion/fish.ts';
import { type Outline, placeholders } from '../../../src/cli/commands/completion/outline.ts';
import { powershell } from '../../../src/cli/commands/completion/powershell.ts';
import { zsh } from '../../../src/cli/commands/completion/zsh.ts';
import { failLevels } from '../../../src/cli/io/exit-code.ts';
import { reporterNames } from '../../../src/reporters/index.ts';
import { folder, sincerity } from '../command-line.ts';

const cwd = folder({ 'drafts/': '', 'calendar.csv': '', 'my post.md': '' });

function call(program: string, args: readonly string[]) {
  const { error, status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  if (error) throw error;
  return { status, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

const quoted = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;

/** Functions that run a script in a shell and return its completions of a line. */
const completersOf = {
  bash: (script: string, line: string) => {
    // bash splits a line at spaces and around = and :.
    const words = line.split(/ |(?<==)|(?==)|(?<=:)|(?=:)/u);
    const code =
      `source ${quoted(script)}; COMP_WORDS=(${words.map(quoted).join(' ')}); COMP_CWORD=${words.length - 1}; ` +
      `_sincerity; printf '%s\\n' "$\{COMPREPLY[@]}"`;
    return call('bash', ['--norc', '--noprofile', '-c', code]);
  },
  fish: (script: string, line: string) => {
    const output = call('fish', ['--no-config', '-c', `source ${quoted(script)}; complete -C ${quoted(line)}`]);
    return { ...output, lines: output.lines.map((each) => each.replace(/^--format=|\t.*$/gu, '').replace(/\/$/u, '')) };
  },
  zsh: (script: string, line: string) => {
    const ask = fileURLToPath(new URL('../../../fixtures/cli/completion/ask.zsh', import.meta.url));
    const output = call('zsh', ['-f', ask, script, line]);
    return { ...output, lines: output.lines.map((each) => each.replaceAll('\\', '')) };
  },
};

type Shell = keyof typeof completersOf;

const syntaxOf: Readonly<Record<Shell, readonly string[]>> = {
  bash: ['--norc', '-n'],
  fish: ['--no-config', '-n'],
  zsh: ['-f', '-n'],
};

const scripts = folder({});

/** Writes a script into one folder for all tests, in which zsh caches its own completions. */
function writeScript(name: string, text: string): string {
  const path = join(scripts, `${randomUUID()}.${name}`);
  writeFileSync(path, text);
  return path;
}

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await sincerity(['completion', shell], { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

const help = async (command: string) => (await sincerity([command, '--help'].filter(Boolean), { cwd })).stdout;

/** The commands in the help, which commander prints. */
const listed = /\nCommands:\n(.*?)\n\n/su.exec(await help(''))?.[1] ?? '';
const commands = [...listed.matchAll(/^ {2}([a-z-]+) /gmu)].map(([, name = '']) => name);
const flagsIn = (text: string) => [...text.matchAll(/^ {2}(?:(-\w), )?(--[\w-]+)/gmu)];
const flagsOf = async (command: string) =>
  flagsIn(await help(command)).flatMap(([, short, long = '']) => [...(short ? [short] : []), long]);

const files = ['calendar.csv', 'drafts', 'my post.md'];
const ids = rules.map(({ id }) => id);

/** Lines that our script leaves to bash, because only file names can follow. */
const leftToBash = new Set(['sincerity drafts ', 'sincerity feed --config ', 'sincerity --config cal']);

const lines: readonly [line: string, completions: readonly string[]][] = [
  ['sincerity ', [...commands, ...files]],
  ['sincerity fe', ['feed']],
  ['sincerity ca', ['calendar.csv']],
  ['sincerity -q --fail-on never fe', ['feed']],
  ['sincerity drafts ', files],
  ['sincerity feed --config ', files],
  ['sincerity --config cal', ['calendar.csv']],
  ['sincerity --cache-location ', ['drafts']],
  ['sincerity --max-warnings ', []],
  ['sincerity -f ', reporterNames],
  ['sincerity --format=j', reporterNames.filter((name) => name.startsWith('j'))],
  ['sincerity drafts --fail-on ', failLevels],
  ['sincerity lint --fail-on e', ['error']],
  ['sincerity feed --fail-on n', ['never']],
  ['sincerity --format json explain ', ids],
  ['sincerity explain sh', ids.filter((id) => id.startsWith('sh'))],
  ['sincerity rules -f ', ['text', 'json']],
  ['sincerity init --format ', ['yaml', 'json', 'js', 'ts']],
  ['sincerity completion ', ['bash', 'fish', 'powershell', 'zsh']],
];

const sorted = (words: readonly string[]) => [...new Set(words)].sort();

describe.each(['bash', 'fish', 'zsh'] as const)('completion %s', (shell) => {
  // bash must be installed; the others are tested if they are.
  const isAbsent = shell !== 'bash' && !isInstalled(shell);

  it.skipIf(isAbsent)('completes commands, flags, their values and files', async () => {
    const script = writeScript(shell, await scriptFor(shell));
    expect(call(shell, [...syntaxOf[shell], script])).toMatchObject({ status: 0, stderr: '' });
    for (const [line, completions] of lines) {
      const { stderr, lines: found } = completersOf[shell](script, line);
      const expected = shell === 'bash' && leftToBash.has(line) ? [] : completions;
      expect({ line, stderr, found: sorted(found.filter((name) => name !== '.git')) }).toEqual({
        line,
        stderr: '',
        found: sorted(expected),
      });
    }
  });

  it.skipIf(isAbsent)('completes exactly the flags in the help of each command', async () => {
    const script = writeScript(shell, await scriptFor(shell));
    // Only long flags are compared, because each shell omits short flags in its own way.
    const long = (names: readonly string[]) => sorted(names.filter((name) => name.startsWith('--')));
    for (const command of ['', ...commands]) {
      const found = completersOf[shell](script, ['sincerity', ...(command ? [command] : []), '--'].join(' '));
      expect({ command, flags: long(found.lines) }).toEqual({ command, flags: long(await flagsOf(command)) });
    }
  });
});

describe('completion', () => {
  it('leaves files to bash and completes short flags in bash', async () => {
    const script = writeScript('bash', await scriptFor('bash'));
    const { lines: registered } = call('bash', ['--norc', '-c', `source ${quoted(script)}; complete -p sincerity`]);
    expect(registered).toEqual(['complete -o bashdefault -o default -F _sincerity sincerity']);
    expect(sorted(completersOf.bash(script, 'sincerity -').lines)).toEqual(sorted(await flagsOf('')));
    const withoutCompletions = [
      '-f sarif:',
      '-f sarif:dra',
      '-- ',
      '--columns text=Cap',
      '--columns text=Caption feed ',
      'print-config ',
    ];
    for (const line of withoutCompletions) expect(completersOf.bash(script, `sincerity ${line}`).lines).toEqual([]);
    expect(completersOf.bash(script, 'sincerity --columns text=Caption fe').lines).toEqual(['feed']);
  });

  it('has each command, flag and value once and balanced brackets in PowerShell', async () => {
    const script = await scriptFor('powershell');
    const bare = script.replaceAll(/'(?:[^']|'')*'/gu, "''");
    for (const [open = '', close = ''] of ['{}', '()', '[]']) {
      expect(bare.split(open).length).toBe(bare.split(close).length);
    }
    expect(bare.split("'").length % 2).toBe(1);
    for (const name of commands) expect(script).toMatch(new RegExp(`\\$commands = .*'${name}' = '[^']`, 'u'));
    for (const command of ['', ...commands]) {
      const row = new RegExp(`^ {4}'${command}' = \\[ordered\\]@\\{ (.+) \\}$`, 'mu').exec(script)?.[1] ?? '';
      const names = [...row.matchAll(/'(-[^']+)' = '[^']/gu)].map(([, name = '']) => name);
      expect(sorted(names)).toEqual(sorted(await flagsOf(command)));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    }
    expect(script).toContain(`'explain' = @(${ids.map((id) => `'${id}'`).join(', ')})`);
    expect(script).toContain("' --fail-on' = @('error', 'warning', 'info', 'never')");
    expect(script).not.toContain('no-error-on-unmatched-pattern');
  });

  it('has values for each placeholder in the help', async () => {
    const named = ['name', 'severity'];
    for (const command of ['', ...commands]) {
      const found = [
        ...(await help(command)).matchAll(/^ {2}(?:-\w, )?(?:--[\w-]+ )?[<[]([^\s>]+?)(?:\.\.\.)?[>\]] /gmu),
      ];
      for (const [, name = ''] of found) expect([...named, ...Object.keys(placeholders)]).toContain(name);
    }
  });

  it.each([
    ['tcsh', 'completion does not accept "tcsh".', 'Did you mean "bash"?'],
    ['nushell', 'completion does not accept "nushell".', 'Valid values: bash, fish, powershell, zsh.'],
  ])('rejects %s', async (shell, message) => {
    const { code, stdout, stderr } = await sincerity(['completion', shell], { cwd });
    expect(stderr).toContain(`sincerity: ${message}\n  `);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('escapes descriptions', () => {
    const description = `It's "here": [a] \\ $(touch pwned) \`touch pwned\` ’;`;
    const flags = [
      { names: ['-x', '--exact'], description },
      { names: ['--pick'], description, value: ['one', 'two'] },
    ];
    const outline: Outline = [
      { name: '', description, flags, argument: 'files' },
      { name: 'go', description, flags, argument: ['there'] },
    ];
    const texts: Record<Shell, string> = { bash: bash(outline), fish: fish(outline), zsh: zsh(outline) };
    for (const shell of (['bash', 'fish', 'zsh'] as const).filter(isInstalled)) {
      const script = writeScript(shell, texts[shell]);
      expect(completersOf[shell](script, 'sincerity go ').lines).toContain('there');
      expect(sorted(completersOf[shell](script, 'sincerity --pick ').lines)).toEqual(['one', 'two']);
      expect(completersOf[shell](script, 'sincerity go --e').lines).toEqual(['--exact']);
      expect(completersOf[shell](script, 'sincerity p').lines).not.toContain('pwned');
    }
    const row = /^ {4}'go' = (.+)$/mu.exec(powershell(outline))?.[1];
    expect(row).toContain(`'--exact' = '${description.replaceAll(/['’]/gu, '$&$&')}'`);
  });
});
