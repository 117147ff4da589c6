import { dirname, resolve } from 'node:path';
import { type ConfigKey, configKeys } from '../../core/config/config-keys.ts';
import { type ResolvedSettings, resolveSettings } from '../../core/config/resolve.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { createIgnoreTest } from '../../node/files/ignore-files.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';

export interface PrintConfigFlags {
  readonly format: string;
  readonly config?: string | false;
}

/** A setting and its origin. */
interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly from: string;
}

/** Returns the settings of a file by key path. Rules are last, sorted by id, with those that are off at the end. */
function listEntries({ settings, values, origins }: ResolvedSettings): Entry[] {
  const enabled = [...settings.rules, ...settings.feedRules].map(({ rule, severity, options }) => {
    const hasOptions = Object.keys(options as object).length > 0;
    return [rule.id, hasOptions ? [severity, options] : severity] as const;
  });
  const ids = new Set(enabled.map(([id]) => id));
  const off = [...settings.ruleIds].filter((id) => !ids.has(id)).map((id) => [id, 'off'] as const);
  const rules = Object.fromEntries([...enabled.sort(([a], [b]) => (a < b ? -1 : 1)), ...off]);
  return Object.entries<ConfigKey>(configKeys).flatMap(([key, { merge, print }]) => {
    const value = key === 'rules' ? rules : values[key as keyof typeof values];
    if (value === undefined) return [];
    return merge
      .flatten(key, print ? print(value) : value)
      .map(([path, part]) => ({ key: path, value: part, from: origins.get(path) ?? 'default' }));
  });
}

function asTable(entries: readonly Entry[]): string {
  const rows = entries.map(({ key, value, from }) => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
    from,
  ]);
  const width = (column: number) => Math.min(40, Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([key = '', value = '', from]) => `${key.padEnd(first)}  ${value.padEnd(second)}  ${from}\n`)
    .join('');
}

/** Prints the settings for a file and the origin of each. */
export async function printConfig(path: string, { format, config }: PrintConfigFlags, io: Io): Promise<number> {
  const cwd = io.cwd();
  const absolute = resolve(cwd, path);
  const { file, layers, rules, ignoredBy } = await createConfigurationLookup({
    cwd,
    ...(config !== undefined && { config }),
  })(dirname(absolute));
  const entries = listEntries(resolveSettings(layers, rules, absolute));
  const head = {
    file: toDisplayPath(absolute, cwd),
    config: file === undefined ? null : toDisplayPath(file, cwd),
    ignored: (ignoredBy(absolute) ?? createIgnoreTest(cwd)(absolute)) !== undefined,
  };
  if (format === 'json') {
    const settings = Object.fromEntries(entries.map(({ key, value, from }) => [key, { value, from }]));
    io.stdout.write(`${JSON.stringify({ ...head, settings }, undefined, 2)}\n`);
  } else {
    const ignored = head.ignored ? ' (ignored)' : '';
    io.stdout.write(`${head.file}: ${head.config ?? 'no configuration'}${ignored}\n\n${asTable(entries)}`);
  }
  return exitCodes.ok;
}
