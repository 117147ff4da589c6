import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Position } from '../../src/core/model/position.ts';
import { folder, sincerity } from './command-line.ts';

type Content = string | Uint8Array;

/** Something broken that somebody names on the command line, and what is said of it. */
export interface Broken {
  readonly title: string;
  /** What is named: a file, a folder or a pattern. */
  readonly name: string;
  /** What stands there: the content of a file, the files of a folder by path, or what puts it there. */
  readonly is: Content | Readonly<Record<string, Content>> | ((path: string) => void);
  readonly flags?: readonly string[];
  /** How many posts of it are still read. */
  readonly posts: number;
  /** Position and code of each error: `a.csv:3:7: csv/unclosed-quote`. */
  readonly says: readonly string[];
  /** What is said on standard error, of a file that is read all the same. */
  readonly notes?: string;
  /** Whether it could fill the memory, if it were read as it asks to be. */
  readonly isHeavy?: boolean;
}

/** What comes of a run in which something broken and a good draft are named. */
export interface Verdict extends Pick<Broken, 'posts' | 'says'> {
  readonly isGoodRead: boolean;
  readonly code: number;
  readonly notes: string;
}

interface Report {
  readonly posts: readonly { readonly path: string }[];
  readonly inputErrors: readonly {
    readonly path: string;
    readonly code: string;
    readonly start?: Position;
  }[];
}

const placeOf = (start: Position | undefined) =>
  start === undefined ? '' : `:${start.cell ?? `${start.line}:${start.column}`}`;

/** What a report in JSON says of the broken thing, and of the good draft beside it. */
export function verdict(json: string): Pick<Verdict, 'posts' | 'says' | 'isGoodRead'> {
  const { posts, inputErrors } = JSON.parse(json) as Report;
  const good = posts.filter(({ path }) => path === 'good.md').length;
  return {
    posts: posts.length - good,
    says: inputErrors.map(({ path, start, code }) => `${path}${placeOf(start)}: ${code}`),
    isGoodRead: good === 1,
  };
}

/** Makes a folder with something broken in it and a good draft beside it. */
export function beside({ name, is }: Pick<Broken, 'name' | 'is'>): string {
  const cwd = folder({ 'good.md': 'We open at ten on Sunday, and the kettle is on.\n' });
  const path = join(cwd, name);
  const put = (at: string, content: Content) => {
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, content);
  };
  if (typeof is === 'function') is(path);
  else if (typeof is === 'string' || is instanceof Uint8Array) put(path, is);
  else for (const [inner, content] of Object.entries(is)) put(join(path, inner), content);
  return cwd;
}

/** Lints something broken and a good draft in one run. */
export async function lintBroken(broken: Broken): Promise<Verdict> {
  const cwd = beside(broken);
  const argv = ['--format', 'json', ...(broken.flags ?? []), broken.name, 'good.md'];
  const { code, stdout, stderr } = await sincerity(argv, { cwd });
  return { ...verdict(stdout), code, notes: stderr };
}
