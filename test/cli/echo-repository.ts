import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder, ouchRule, withPackages } from './command-line.ts';

/** An environment in which Git has no user and only the configuration of the repository. */
export const bare = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

export const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...args], {
    cwd,
    env: bare,
    encoding: 'utf8',
    stdio: 'pipe',
  });

export type Files = Readonly<Record<string, string | Uint8Array>>;

export function write(cwd: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true });
    writeFileSync(join(cwd, name), content);
  }
}

/** Creates a repository whose last commit has these files; without files, it has no commit. */
export function repository(files: Files = {}): string {
  const cwd = folder({});
  rmSync(join(cwd, '.git'), { recursive: true });
  git(cwd, 'init', '-q', '-b', 'main');
  write(cwd, files);
  if (Object.keys(files).length > 0) commit(cwd);
  return cwd;
}

export function commit(cwd: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', 'Plan');
}

/** A configuration in which each post has one finding, its whole text. */
export const echoConfig = join(
  withPackages(
    folder({
      'echo.mjs': ouchRule
        .replaceAll('ouch', 'echo')
        .replace(
          /\*check[\s\S]*$/u,
          "*check(doc) { yield { messageId: 'echo', span: { start: 0, end: doc.text.length }, data: {} }; } };",
        ),
      'echo.json': '{"extends": [], "plugins": ["./echo.mjs"], "rules": {"local/echo": "info"}}',
    }),
  ),
  'echo.json',
);

export const postsOf = (report: {
  readonly diagnostics: readonly { readonly path: string; readonly text: string }[];
}) => report.diagnostics.map(({ path, text }) => `${path}: ${text}`);
