import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** Says what npm says on standard error: who packs us reads the name of the tarball from standard output. */
function npm(...args) {
  const { status } = spawnSync('npm', args, {
    cwd: fileURLToPath(root),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

// `npm install -g git+…`, as a hook manager asks for it, brings none of what builds us (npm/cli#8440).
const canBuild = existsSync(new URL('node_modules/tsdown/package.json', root));
if (canBuild || npm('ci', '--no-global', '--include=dev', '--ignore-scripts')) npm('run', 'build');
