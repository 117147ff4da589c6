import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sincerity } from '../../cli/command-line.ts';
import { lint, withoutErrors } from '../../cli/echo-lint.ts';
import { git, repository, write } from '../../cli/echo-repository.ts';

/** Creates a changed repository and a program that leaves a trace. */
function hostile(): { readonly cwd: string; readonly program: string; readonly hasRun: () => boolean } {
  const cwd = repository({ 'a.txt': 'One.', '.gitattributes': '*.txt filter=x diff=x\n' });
  const trace = join(cwd, '.git/trace');
  const program = join(cwd, '.git/program');
  write(cwd, { '.git/program': `#!/bin/sh\ntouch '${trace}'\ncat\n` });
  chmodSync(program, 0o755);
  write(cwd, { 'a.txt': 'Two.' });
  git(cwd, 'add', 'a.txt');
  write(cwd, { 'a.txt': 'Three.' });
  return { cwd, program, hasRun: () => existsSync(trace) };
}

describe.skipIf(process.platform === 'win32')('git', () => {
  it.each([
    'core.fsmonitor',
    'diff.external',
    'diff.x.command',
    'diff.x.textconv',
    'filter.x.clean',
    'filter.x.process',
    'filter.x=y.clean',
  ])('does not run the program in %s of a repository', async (name) => {
    const { cwd, program, hasRun } = hostile();
    git(cwd, 'config', name, program);
    if (name.startsWith('filter')) {
      const filter = name.slice('filter.'.length, name.lastIndexOf('.'));
      write(cwd, { '.gitattributes': `*.txt filter=${filter}\n` });
      git(cwd, 'config', `filter.${filter}.required`, 'true');
    }
    expect(await lint(['--staged'], { cwd })).toEqual(withoutErrors(['a.txt: Two.']));
    expect(await lint(['--changed'], { cwd })).toEqual(withoutErrors(['a.txt: Three.']));
    expect(await lint(['--since', 'HEAD'], { cwd })).toEqual(withoutErrors(['a.txt: Three.']));
    expect(hasRun()).toBe(false);
  });

  it('does not run hooks', async () => {
    const { cwd, hasRun, program } = hostile();
    git(cwd, 'config', 'core.hooksPath', join(cwd, 'hooks'));
    write(cwd, { 'hooks/post-index-change': `#!/bin/sh\n${program} < /dev/null\n` });
    chmodSync(join(cwd, 'hooks/post-index-change'), 0o755);
    await lint(['--changed'], { cwd });
    expect(hasRun()).toBe(false);
  });

  it('does not fetch a missing object', async () => {
    const { cwd, program, hasRun } = hostile();
    const blob = git(cwd, 'rev-parse', ':a.txt').trim();
    git(cwd, 'config', 'remote.o.url', `ext::${program}`);
    git(cwd, 'config', 'remote.o.promisor', 'true');
    git(cwd, 'config', 'protocol.ext.allow', 'always');
    git(cwd, 'config', 'extensions.partialClone', 'o');
    rmSync(join(cwd, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    expect((await sincerity(['--staged', '--no-config', '-f', 'json'], { cwd })).code).toBe(2);
    expect(hasRun()).toBe(false);
  });

  it('does not enter a bare repository in a folder', async () => {
    const { cwd } = hostile();
    git(cwd, 'init', '--quiet', '--bare', 'inner');
    const { code, stderr } = await sincerity(['--changed', '--no-config'], { cwd: join(cwd, 'inner') });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('not in a Git repository') });
  });
});
