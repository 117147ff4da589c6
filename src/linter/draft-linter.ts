import { dirname, resolve } from 'node:path';
import { defaultSettings, resolveSettings } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import type { LintedPost } from '../core/model/linted-post.ts';
import type { InputError } from '../core/model/report.ts';
import { createPostStore } from '../node/cache/compressed-post-store.ts';
import type { ResultCache } from '../node/cache/result-cache.ts';
import type { Configuration } from '../node/config/configuration.ts';
import { toDisplayPath } from '../node/files/display-path.ts';
import { createIgnoreTest } from '../node/files/ignore-files.ts';
import type { Input } from '../node/files/input.ts';
import { openInput } from '../node/input/open-input.ts';
import { lintSource, type SourceOptions } from './linter.ts';

/** A draft with everything said of its posts. */
export interface LintedInput {
  readonly draft: Input;
  /** Absolute. */
  readonly path: string;
  readonly posts: readonly LintedPost[];
  readonly inputErrors: readonly InputError[];
}

/** Lints drafts one by one, each by what is configured where it lies. */
export interface DraftLinter {
  /** @returns nothing for a draft that is ignored */
  lint(draft: Input): Promise<LintedInput[]>;
  /** What was settled for a file, by the path that reports show. */
  readonly settingsOf: (path: string) => Settings;
}

export interface DraftOptions extends Pick<SourceOptions, 'isBaselined' | 'today'> {
  readonly cwd: string;
  readonly columns?: Readonly<Record<string, string>>;
  readonly cache?: ResultCache;
  /** What drafts hold instead of what they read, by their absolute paths. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** Whether ignored drafts are left out; they are, unless this is `false`. */
  readonly ignore?: boolean;
  readonly onNotice?: (path: string, notice: string) => void;
  /** Hears what leaves a draft out. */
  readonly onLeftOut?: (path: string, by: string) => void;
}

/** Settles what holds for files, once for all that the same layers concern: to check options takes its time. */
function createSettingsResolver(): (configuration: Configuration, path: string) => Settings {
  const known = new WeakMap<Configuration, Map<string, Settings>>();
  return (configuration, path) => {
    const { layers, rules } = configuration;
    const concerned = layers.map(({ applies }) => (applies?.(path) === false ? '-' : '+')).join('');
    const settled = known.get(configuration) ?? new Map<string, Settings>();
    known.set(configuration, settled);
    const settings = settled.get(concerned) ?? resolveSettings(layers, rules, path).settings;
    settled.set(concerned, settings);
    return settings;
  };
}

/** A draft that holds something else than what it would read. */
function withContents({ path, isFromSearch = false }: Input, bytes: Uint8Array): Input {
  return { ...(path !== undefined && { path }), isFromSearch, read: async (decodeBytes) => decodeBytes(bytes) };
}

/** @param configurationOf what holds in a folder */
export function draftLinter(
  configurationOf: (folder: string) => Promise<Configuration>,
  { cwd, columns, cache, contents, ignore = true, onNotice, onLeftOut, isBaselined, today }: DraftOptions,
): DraftLinter {
  const ignoredBy = createIgnoreTest(cwd);
  const settled = new Map<string, Settings>();
  const keep = createPostStore();
  const settingsFor = createSettingsResolver();
  return {
    settingsOf: (path) => settled.get(path) ?? defaultSettings,
    async lint(draft) {
      const path = resolve(cwd, draft.path ?? '<stdin>');
      const configuration = await configurationOf(dirname(path));
      if (draft.path !== undefined && ignore) {
        const by = ignoredBy(path) ?? configuration.ignoredBy(path);
        if (by !== undefined) {
          if (!draft.isBase) onLeftOut?.(toDisplayPath(path, cwd), by);
          return [];
        }
      }
      const settings = settingsFor(configuration, path);
      const posts: LintedPost[] = [];
      const inputErrors: InputError[] = [];
      // What a file held and what it holds are kept apart, or each would push out the other.
      const era = draft.isBase ? 'past-' : '';
      let part = 0;
      const held = draft.isBase ? undefined : contents?.get(path);
      for await (const opened of openInput(held ? withContents(draft, held) : draft, path, toDisplayPath(path, cwd))) {
        if (!('reader' in opened)) {
          inputErrors.push(opened);
          continue;
        }
        const { file, reader, companionFiles, notice } = opened;
        if (notice && !draft.isBase) onNotice?.(file.path, notice);
        settled.set(file.path, settings);
        const memory = cache?.forFile(`${resolve(cwd, file.path)}#${era}${part++}`, settings, configuration.sources);
        const linted = await lintSource(file, reader, settings, {
          keep,
          ...(memory && { memory }),
          ...(isBaselined && { isBaselined }),
          ...(today !== undefined && { today }),
          ...(companionFiles && { companionFiles }),
          ...(columns && { columnOverrides: columns }),
        });
        await memory?.save();
        for (const post of linted.posts) posts.push(post);
        for (const problem of linted.inputErrors) inputErrors.push(problem);
      }
      return [{ draft, path, posts, inputErrors }];
    },
  };
}
