import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io, OutputStream } from '../../src/cli/io/io.ts';
import { main } from '../../src/cli/main.ts';
import type { start } from '../../src/cli/start.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  readonly platform?: string;
  readonly tty?: boolean;
  readonly columns?: number;
}

async function* stream(content: string | Uint8Array) {
  yield Buffer.from(content);
}

/**
 * Runs the command line in this process, with its own streams and environment.
 *
 * @param run `start` replays a cached run; `main` always lints
 */
export async function sincerity(
  argv: readonly string[],
  options: RunOptions,
  run: typeof start = main,
): Promise<Outcome> {
  const { cwd, stdin = '', env = {}, platform = 'linux', tty = false, columns } = options;
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written): OutputStream => ({
    write: (text) => {
      written[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    },
    isTTY: tty,
    columns,
  });
  const io = {
    stdin: stream(stdin),
    stdout: output('stdout'),
    stderr: output('stderr'),
    env,
    platform,
    cwd: () => cwd,
  };
  const code = await run(argv, io);
  return { code, ...written };
}

/**
 * Creates a temporary folder that is the root of a repository.
 *
 * @param files contents by path; a path that ends in a slash is an empty folder
 */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sincerity-')));
  mkdirSync(join(root, '.git'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(root, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), content);
  }
  return root;
}

/** Links the packages of this project into a folder, so that its modules can import them. */
export function withPackages(root: string): string {
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(root, 'node_modules'));
  return root;
}

/** A rule as a plugin may export it, in plain JavaScript. It flags every "ouch". */
export const ouchRule = `
import * as v from 'valibot';
export default {
  id: 'ouch', group: 'form', summary: 'Says ouch.', why: 'It hurts.', advice: 'Say where it hurts.',
  sources: [], since: '1.0.0', presets: { recommended: 'warning', strict: 'error' },
  messages: { ouch: 'It says ouch.' },
  options: v.strictObject({ most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description('How many are fine.')), 0) }),
  examples: { bad: ['[[Ouch]]'], good: ['Fine.'] },
  language: 'any',
  *check(doc, options) {
    const all = [...doc.text.matchAll(/ouch/giu)];
    if (all.length <= options.most) return;
    for (const { index } of all) yield { messageId: 'ouch', span: { start: index, end: index + 4 }, data: {} };
  },
};
`;
