import { counted, inert } from '../../output/debug.ts';
import type { Diagnosis } from './types.ts';

/** The maximum number of examples in a line. */
const maxExamples = 3;

type Row = readonly string[];

/** Rows whose cells stand below one another. */
function aligned(rows: readonly Row[], indent = ''): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(known[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

const listed = (names: readonly string[]) => {
  const shown = names.slice(0, maxExamples).map(inert).join(', ');
  return names.length > maxExamples ? `${shown} and ${(names.length - maxExamples).toLocaleString('en')} more` : shown;
};

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

function gitLine({ version, root, shallow }: Diagnosis['git']): string {
  if (version === null) return 'not installed';
  if (root === null) return `${version}, no repository`;
  return `${version}, repository ${inert(root)}${shallow ? ' (shallow clone: --since may not find its revision)' : ''}`;
}

function surroundings({ versions, terminal, git, baseline, cache, ignoreFiles }: Diagnosis): Row[] {
  const { node, platform, jiti, valibot, ...own } = versions;
  const { color, unicode, width, locale } = terminal;
  const shown = [
    `${color.value ? 'color' : 'no color'} (${color.source})`,
    `${width} columns`,
    `${unicode.value ? 'Unicode' : 'ASCII'} (${unicode.source})`,
    locale,
  ];
  return [
    ...Object.entries(own).map(([name, version]) => [name, String(version)]),
    ['Node.js', `${node}, ${platform}`],
    ['packages', `jiti ${jiti ?? 'is not installed'}, valibot ${valibot ?? 'is not installed'}`],
    ['Git', gitLine(git)],
    ['terminal', shown.join(', ')],
    [
      'baseline',
      baseline.findings === null
        ? `none (${inert(baseline.file)})`
        : `${inert(baseline.file)}, ${counted(baseline.findings, 'finding')}`,
    ],
    [
      'cache',
      cache.files === 0 ? `none (${inert(cache.folder)})` : `${inert(cache.folder)}, ${counted(cache.files, 'file')}`,
    ],
    ['ignore files', ignoreFiles.length === 0 ? 'none' : ignoreFiles.map(inert).join(', ')],
  ];
}

function configurations({ folders }: Diagnosis): Row[] {
  const kinds = grouped(folders, ({ config, on, off }) => `${config ?? ''}\0${on}\0${off}`);
  return kinds.map(([, same]) => {
    const [{ config, on, off, fromPlugins, searched }] = same as [(typeof folders)[number]];
    const plugins = fromPlugins > 0 ? `, ${fromPlugins} from plugins` : '';
    const places = `in ${listed(same.map(({ folder }) => folder))}`;
    if (on + off === 0) return ['broken', 'see below', places];
    const looked = config === null ? ` (searched ${listed(searched)})` : '';
    return [config === null ? 'none' : inert(config), `${on} rules on, ${off} off${plugins}`, `${places}${looked}`];
  });
}

/** A diagnosis for people. */
export function page(diagnosis: Diagnosis): string {
  const { read, skipped, errors } = diagnosis;
  const kinds = Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const reasons = grouped(skipped, ({ why }) => why).sort(([a], [b]) => (a < b ? -1 : 1));
  const out = reasons.map(([why, all]) => [
    inert(why),
    all.length.toLocaleString('en'),
    listed(all.map(({ path }) => path)),
  ]);
  const complaints = errors.map(({ at, message, hint }) =>
    inert(`${at === undefined ? '' : `${at}: `}${message}${hint === undefined ? '' : ` ${hint}`}`),
  );
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Configuration', configurations(diagnosis)],
    [`${counted(total, 'file')} to read`, kinds.map(([kind, count]) => [kind, count.toLocaleString('en')])],
    [`${skipped.length.toLocaleString('en')} skipped`, out],
    [counted(errors.length, 'error'), complaints.map((line) => [line])],
  ];
  const filled = sections.filter(([, rows]) => rows.length > 0);
  return [
    aligned(surroundings(diagnosis)),
    ...filled.map(([title, rows]) => `\n${title}\n${aligned(rows, '  ')}`),
    errors.length === 0 ? '\nNo errors.\n' : '',
  ].join('');
}
