import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import {
  contentRepository,
  emptyFolder,
  installTestTimeout,
  installTimeout,
  removeFolders,
  root,
} from './content-repository.ts';

afterAll(removeFolders);

// Newer releases of pre-commit install hooks this way; the release in Debian does not.
it.runIf(process.env.PRE_COMMIT_TESTS === 'required')(
  'npm installs the package from a clone, like newer releases of pre-commit',
  () => {
    const home = emptyFolder();
    const { run } = contentRepository();
    const clone = join(home, 'clone');
    expect(run('git', ['clone', '-q', `file://${root}`, clone])).toMatchObject({ status: 0 });
    const args = ['install', '--allow-git=root', '--install-links', '-g', `git+file://${clone}`];
    const env = { NPM_CONFIG_PREFIX: join(home, 'prefix') };
    const installed = run('npm', args, { env, timeout: installTimeout });
    expect(installed.status, installed.output).toBe(0);
    const { stdout } = run(join(home, 'prefix', 'bin', 'sincerity'), ['drafts']);
    expect(stdout).toContain('No findings');
  },
  installTestTimeout,
);
