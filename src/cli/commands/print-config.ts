import { dirname, resolve } from 'node:path';
import { type ResolvedSettings, resolveSettings } from '../../core/config/resolve.ts';
import { formatWindow } from '../../core/feed/window.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { toDisplayPath } from '../../node/files/display-path.ts';
import { createIgnoreTest } from '../../node/files/ignore-files.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';

export interface PrintConfigFlags {
  readonly format: string;
  readonly config?: string | false;
}

/** A value and its origin. */
interface Entry {
  readonly key: string;
  readonly value: unknown;
  readonly from: string;
}

/** The settings of a file, flat, by key path. */
function entriesOf({ settings, origins }: ResolvedSettings, off: readonly string[]): Entry[] {
  const { rules, feedRules, feeds, profile, account, platform, language, dates, columns = {} } = settings;
  const enabled = [...rules, ...feedRules]
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
    .flatMap(({ rule, severity, options }) => {
      const isSet = Object.keys(options as object).length > 0;
      return [
        { key: `rules.${rule.id}`, value: severity },
        ...(isSet ? [{ key: `rules.${rule.id}.options`, value: options }] : []),
      ];
    });
  const entries = [
    { key: 'account.name', value: account },
    { key: 'account.kind', value: profile.kind },
    { key: 'account.acronyms', value: profile.acronyms },
    { key: 'account.jurisdiction', value: profile.jurisdiction },
    { key: 'account.sensitive', value: profile.sensitive },
    { key: 'account.campaigns', value: profile.campaigns?.map(({ name, from, to }) => `${name} (${from} to ${to})`) },
    { key: 'brands', value: profile.brands },
    { key: 'platform', value: platform },
    { key: 'language', value: language },
    { key: 'dates', value: dates },
    { key: 'feeds.by', value: feeds.groupBy },
    { key: 'feeds.window', value: formatWindow(feeds.window) },
    ...Object.entries(columns).map(([name, value]) => ({ key: `columns.${name}`, value })),
    ...enabled,
    ...off.map((id) => ({ key: `rules.${id}`, value: 'off' })),
  ];
  return entries
    .filter(({ value }) => value !== undefined)
    .map((entry) => ({ ...entry, from: origins.get(entry.key) ?? 'default' }));
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

/** Prints the configuration of a file and the origin of each value. */
export async function printConfig(path: string, { format, config }: PrintConfigFlags, io: Io): Promise<number> {
  const cwd = io.cwd();
  const absolute = resolve(cwd, path);
  const { file, layers, rules, ignoredBy } = await createConfigurationLookup({
    cwd,
    ...(config !== undefined && { config }),
  })(dirname(absolute));
  const resolved = resolveSettings(layers, rules, absolute);
  const { rules: postRules, feedRules } = resolved.settings;
  const enabled = new Set([...postRules, ...feedRules].map(({ rule }) => rule.id));
  const off = rules.map(({ id }) => id).filter((id) => !enabled.has(id));
  const entries = entriesOf(resolved, off);
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
