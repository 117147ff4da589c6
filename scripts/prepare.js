import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Runs npm with its output on standard error, because `npm pack` prints the name of the tarball to standard output. */
function npm(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

// `npm install -g git+…`, which hook managers use, does not install development dependencies (npm/cli#8440).
const canBuild = existsSync(new URL('node_modules/tsdown/package.json', root));
if (canBuild || npm('ci', '--no-global', '--include=dev', '--ignore-scripts')) npm('run', 'build');
