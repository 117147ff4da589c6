import { dirname, resolve } from 'node:path';
import type { RunObserver } from '../../linter/options.ts';
import type { ResultCache } from '../../node/cache/result-cache.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { findReader } from '../../readers/index.ts';
import { tool } from '../../version.ts';
import type { Io } from '../io/io.ts';
import { createEnvironment } from '../io/terminal.ts';

/** Replaces control characters, which a terminal could interpret as commands. */
export const escapeControls = (text: string) => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, '?');

/** Returns a line about the runtime and the terminal. It never contains the values of environment variables. */
export function debugHeader(io: Io, flags: { readonly color?: boolean }): string {
  const { color, width, unicode } = createEnvironment(io, flags);
  const { versions, arch } = process;
  const parts = [
    `${tool.name} ${tool.version}`,
    `Node.js ${versions.node}`,
    `${io.platform} ${arch}`,
    `${color ? 'color' : 'no color'}, ${width} columns, ${unicode ? 'Unicode' : 'ASCII'}`,
    `in ${escapeControls(io.cwd())}`,
  ];
  return `${parts.join('; ')}\n`;
}

export const formatNumber = (count: number, name: string) =>
  `${count.toLocaleString('en')} ${name}${count === 1 ? '' : 's'}`;

type DebugObserver = Required<Pick<RunObserver, 'onConfiguration' | 'onLinted' | 'onLeftOut' | 'onCrash'>> & {
  readonly cache?: ResultCache;
};

/** Returns an observer that prints how each file is linted, or why it is skipped. */
export function createDebugObserver(io: Io, cache: ResultCache | undefined): DebugObserver {
  const cwd = io.cwd();
  let cachedPosts = 0;
  const files = new Map<string, string | undefined>();
  const print = (path: string, text: string) => io.stderr.write(`${escapeControls(path)}: ${escapeControls(text)}\n`);
  return {
    ...(cache && {
      cache: {
        forFile(...args) {
          const fileCache = cache.forFile(...args);
          return {
            ...fileCache,
            get(post) {
              const analysis = fileCache.get(post);
              if (analysis) cachedPosts++;
              return analysis;
            },
          };
        },
      },
    }),
    onConfiguration: (folder, { file }) => files.set(folder, file),
    onLeftOut: (path, by) => print(path, `ignored by ${by}`),
    onCrash(path, cause) {
      const lines = (cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)).split('\n');
      for (const line of lines) print(path, line);
    },
    onLinted({ path: named }, linted) {
      const absolute = resolve(cwd, named ?? '<stdin>');
      const file = files.get(dirname(absolute));
      const reader = named === undefined ? 'text' : findReader(absolute)?.id;
      for (const { posts, inputErrors } of linted) {
        const facts = [
          reader === undefined ? 'no reader' : `read as ${reader}`,
          file === undefined ? 'no configuration' : `configured by ${toDisplayPath(file, cwd)}`,
          formatNumber(posts.length, 'post'),
          ...(cache ? [`${cachedPosts.toLocaleString('en')} from the cache`] : []),
          ...(inputErrors.length > 0 ? [formatNumber(inputErrors.length, 'error')] : []),
        ];
        print(toDisplayPath(absolute, cwd), facts.join(', '));
      }
      cachedPosts = 0;
    },
  };
}
