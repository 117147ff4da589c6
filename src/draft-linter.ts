import { dirname, resolve } from 'node:path';
import type { Settings } from './core/config.ts';
import type { JudgedPost, Problem } from './core/report.ts';
import { settle, unsettled } from './core/settle.ts';
import { lintSource, type SourceOptions } from './linter.ts';
import type { Configuration } from './node/configuration.ts';
import { ignoreFiles } from './node/ignore-files.ts';
import { type Draft, openDraft } from './node/open-draft.ts';
import { shelf } from './node/shelf.ts';
import { shownPath } from './node/shown-path.ts';

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
  /** Whether ignored drafts are left out; they are, unless this is `false`. */
  readonly ignore?: boolean;
  readonly onNotice?: (path: string, notice: string) => void;
  /** Hears what leaves a draft out. */
  readonly onLeftOut?: (path: string, by: string) => void;
}

/** @param configurationOf what holds in a folder */
export function draftLinter(
  configurationOf: (folder: string) => Promise<Configuration>,
  { cwd, map, ignore = true, onNotice, onLeftOut, isKnown, today }: DraftOptions,
): DraftLinter {
  const ignoredBy = ignoreFiles(cwd);
  const settled = new Map<string, Settings>();
  const keep = shelf();
  return {
    settingsOf: (path) => settled.get(path) ?? unsettled,
    async lint(draft) {
      const path = resolve(cwd, draft.path ?? '<stdin>');
      const configuration = await configurationOf(dirname(path));
      if (draft.path !== undefined && ignore) {
        const by = ignoredBy(path) ?? (configuration.ignores(path) ? '"ignores" of the configuration' : undefined);
        if (by !== undefined) {
          onLeftOut?.(shownPath(path, cwd), by);
          return [];
        }
      }
      const { settings } = settle(configuration.layers, configuration.rules, path);
      const posts: JudgedPost[] = [];
      const problems: Problem[] = [];
      for await (const opened of openDraft(draft, path, shownPath(path, cwd))) {
        if (!('reader' in opened)) {
          problems.push(opened);
          continue;
        }
        const { file, reader, beside, notice } = opened;
        if (notice) onNotice?.(file.path, notice);
        settled.set(file.path, settings);
        const linted = await lintSource(file, reader, settings, {
          keep,
          ...(isKnown && { isKnown }),
          ...(today !== undefined && { today }),
          ...(beside && { beside }),
          ...(map && { map }),
        });
        for (const post of linted.posts) posts.push(post);
        for (const problem of linted.problems) problems.push(problem);
      }
      return [{ draft, path, posts, problems }];
    },
  };
}
