import { dirname, resolve } from 'node:path';
import { settle, unsettled } from '../core/config/resolve.ts';
import type { Settings } from '../core/config/settings.ts';
import type { JudgedPost } from '../core/model/linted-post.ts';
import type { Problem } from '../core/model/report.ts';
import { shelf } from '../node/cache/compressed-post-store.ts';
import type { Cache } from '../node/cache/result-cache.ts';
import type { Configuration } from '../node/config/configuration.ts';
import { shownPath } from '../node/files/display-path.ts';
import { ignoreFiles } from '../node/files/ignore-files.ts';
import type { Draft } from '../node/files/input.ts';
import { openDraft } from '../node/input/open-input.ts';
import { lintSource, type SourceOptions } from './linter.ts';

/** A draft with everything said of its posts. */
export interface LintedDraft {
  readonly draft: Draft;
  /** Absolute. */
  readonly path: string;
  readonly posts: readonly JudgedPost[];
  readonly problems: readonly Problem[];
}

/** Lints drafts one by one, each by what is configured where it lies. */
export interface DraftLinter {
  /** @returns nothing for a draft that is ignored */
  lint(draft: Draft): Promise<LintedDraft[]>;
  /** What was settled for a file, by the path that reports show. */
  readonly settingsOf: (path: string) => Settings;
}

export interface DraftOptions extends Pick<SourceOptions, 'isKnown' | 'today'> {
  readonly cwd: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly cache?: Cache;
  /** What drafts hold instead of what they read, by their absolute paths. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** Whether ignored drafts are left out; they are, unless this is `false`. */
  readonly ignore?: boolean;
  readonly onNotice?: (path: string, notice: string) => void;
  /** Hears what leaves a draft out. */
  readonly onLeftOut?: (path: string, by: string) => void;
}

/** Settles what holds for files, once for all that the same layers concern: to check options takes its time. */
function settling(): (configuration: Configuration, path: string) => Settings {
  const known = new WeakMap<Configuration, Map<string, Settings>>();
  return (configuration, path) => {
    const { layers, rules } = configuration;
    const concerned = layers.map(({ applies }) => (applies?.(path) === false ? '-' : '+')).join('');
    const settled = known.get(configuration) ?? new Map<string, Settings>();
    known.set(configuration, settled);
    const settings = settled.get(concerned) ?? settle(layers, rules, path).settings;
    settled.set(concerned, settings);
    return settings;
  };
}

/** A draft that holds something else than what it would read. */
function holding({ path, isSearched = false }: Draft, bytes: Uint8Array): Draft {
  return { ...(path !== undefined && { path }), isSearched, read: async (decodeBytes) => decodeBytes(bytes) };
}

/** @param configurationOf what holds in a folder */
export function draftLinter(
  configurationOf: (folder: string) => Promise<Configuration>,
  { cwd, map, cache, contents, ignore = true, onNotice, onLeftOut, isKnown, today }: DraftOptions,
): DraftLinter {
  const ignoredBy = ignoreFiles(cwd);
  const settled = new Map<string, Settings>();
  const keep = shelf();
  const settingsFor = settling();
  return {
    settingsOf: (path) => settled.get(path) ?? unsettled,
    async lint(draft) {
      const path = resolve(cwd, draft.path ?? '<stdin>');
      const configuration = await configurationOf(dirname(path));
      if (draft.path !== undefined && ignore) {
        const by = ignoredBy(path) ?? configuration.ignoredBy(path);
        if (by !== undefined) {
          if (!draft.isPast) onLeftOut?.(shownPath(path, cwd), by);
          return [];
        }
      }
      const settings = settingsFor(configuration, path);
      const posts: JudgedPost[] = [];
      const problems: Problem[] = [];
      // What a file held and what it holds are kept apart, or each would push out the other.
      const era = draft.isPast ? 'past-' : '';
      let part = 0;
      const held = draft.isPast ? undefined : contents?.get(path);
      for await (const opened of openDraft(held ? holding(draft, held) : draft, path, shownPath(path, cwd))) {
        if (!('reader' in opened)) {
          problems.push(opened);
          continue;
        }
        const { file, reader, beside, notice } = opened;
        if (notice && !draft.isPast) onNotice?.(file.path, notice);
        settled.set(file.path, settings);
        const memory = cache?.pageFor(`${resolve(cwd, file.path)}#${era}${part++}`, settings, configuration.sources);
        const linted = await lintSource(file, reader, settings, {
          keep,
          ...(memory && { memory }),
          ...(isKnown && { isKnown }),
          ...(today !== undefined && { today }),
          ...(beside && { beside }),
          ...(map && { map }),
        });
        await memory?.save();
        for (const post of linted.posts) posts.push(post);
        for (const problem of linted.problems) problems.push(problem);
      }
      return [{ draft, path, posts, problems }];
    },
  };
}
