import { dirname, resolve } from 'node:path';
import type { RunObserver } from '../../linter/options.ts';
import type { ResultCache } from '../../node/cache/result-cache.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { findReader } from '../../readers/index.ts';
import { tool } from '../../version.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/** Names of files may hold what a terminal would obey. */
export const inert = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?');

/** Formats the runtime and terminal in one line. It shows conclusions from the environment, never its variables. */
export function debugHeader(io: Io, flags: { readonly color?: boolean }): string {
  const { color, width, unicode } = createEnvironment(io, flags);
  const { versions, arch } = process;
  const parts = [
    `${tool.name} ${tool.version}`,
    `Node.js ${versions.node}`,
    `${io.platform} ${arch}`,
    `${color ? 'color' : 'no color'}, ${width} columns, ${unicode ? 'Unicode' : 'ASCII'}`,
    `in ${inert(io.cwd())}`,
  ];
  return `${parts.join('; ')}\n`;
}

export const counted = (count: number, name: string) =>
  `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;

type Debugging = Required<Pick<RunObserver, 'onConfiguration' | 'onLinted' | 'onLeftOut'>> & {
  readonly cache?: ResultCache;
};

/** Says of each file on standard error how it was read, or why not, and how much of it the cache knew. */
export function debugging(io: Io, cache: ResultCache | undefined): Debugging {
  const cwd = io.cwd();
  let recalled = 0;
  const files = new Map<string, string | undefined>();
  const print = (path: string, text: string) => io.stderr.write(`${inert(path)}: ${inert(text)}\n`);
  return {
    ...(cache && {
      cache: {
        forFile(...asked) {
          const page = cache.forFile(...asked);
          return {
            ...page,
            get(post) {
              const analysis = page.get(post);
              if (analysis) recalled++;
              return analysis;
            },
          };
        },
      },
    }),
    onConfiguration: (folder, { file }) => files.set(folder, file),
    onLeftOut: (path, by) => print(path, `ignored by ${by}`),
    onLinted({ path: named }, linted) {
      const absolute = resolve(cwd, named ?? '<stdin>');
      const file = files.get(dirname(absolute));
      const reader = named === undefined ? 'text' : findReader(absolute)?.id;
      for (const { posts, inputErrors } of linted) {
        const facts = [
          reader === undefined ? 'no reader' : `read as ${reader}`,
          file === undefined ? 'no configuration' : `configured by ${toDisplayPath(file, cwd)}`,
          counted(posts.length, 'post'),
          ...(cache ? [`${recalled.toLocaleString('en')} from the cache`] : []),
          ...(inputErrors.length > 0 ? [counted(inputErrors.length, 'error')] : []),
        ];
        print(toDisplayPath(absolute, cwd), facts.join(', '));
      }
      recalled = 0;
    },
  };
}
