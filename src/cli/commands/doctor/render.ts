import { escapeControls, formatNumber } from '../../output/debug.ts';
import type { Diagnosis } from './types.ts';

/** Maximum number of examples in a line. */
const maxExamples = 3;

type Row = readonly string[];

/** Formats rows as a table with aligned columns. */
function formatTable(rows: readonly Row[], indent = ''): string {
  const widths = rows.reduce<number[]>(
    (current, row) => row.map((cell, column) => Math.max(current[column] ?? 0, cell.length)),
    [],
  );
  return rows
    .map((row) => `${indent}${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

const formatExamples = (names: readonly string[]) => {
  const shown = names.slice(0, maxExamples).map(escapeControls).join(', ');
  return names.length > maxExamples ? `${shown} and ${(names.length - maxExamples).toLocaleString('en')} more` : shown;
};

function groupItems<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups];
}

function formatGit({ version, root, shallow }: Diagnosis['git']): string {
  if (version === null) return 'not installed';
  if (root === null) return `${version}, no repository`;
  return `${version}, repository ${escapeControls(root)}${shallow ? ' (shallow clone: --since may not find its revision)' : ''}`;
}

function listEnvironment({ versions, terminal, git, baseline, cache, ignoreFiles }: Diagnosis): Row[] {
  const { node, platform, jiti, valibot, ...tools } = versions;
  const { color, unicode, width, locale } = terminal;
  const shown = [
    `${color.value ? 'color' : 'no color'} (${color.source})`,
    `${width} columns`,
    `${unicode.value ? 'Unicode' : 'ASCII'} (${unicode.source})`,
    locale,
  ];
  return [
    ...Object.entries(tools).map(([name, version]) => [name, String(version)]),
    ['Node.js', `${node}, ${platform}`],
    ['packages', `jiti ${jiti ?? 'is not installed'}, valibot ${valibot ?? 'is not installed'}`],
    ['Git', formatGit(git)],
    ['terminal', shown.join(', ')],
    [
      'baseline',
      baseline.findings === null
        ? `none (${escapeControls(baseline.file)})`
        : `${escapeControls(baseline.file)}, ${formatNumber(baseline.findings, 'finding')}`,
    ],
    [
      'cache',
      cache.files === 0
        ? `none (${escapeControls(cache.folder)})`
        : `${escapeControls(cache.folder)}, ${formatNumber(cache.files, 'file')}`,
    ],
    ['ignore files', ignoreFiles.length === 0 ? 'none' : ignoreFiles.map(escapeControls).join(', ')],
  ];
}

function listConfigurations({ folders }: Diagnosis): Row[] {
  const kinds = groupItems(folders, ({ config, on, off }) => `${config ?? ''}\0${on}\0${off}`);
  return kinds.map(([, same]) => {
    const [{ config, on, off, fromPlugins, searched }] = same as [(typeof folders)[number]];
    const plugins = fromPlugins > 0 ? `, ${fromPlugins} from plugins` : '';
    const places = `in ${formatExamples(same.map(({ folder }) => folder))}`;
    if (on + off === 0) return ['invalid', 'see errors', places];
    const searchNote = config === null ? ` (searched ${formatExamples(searched)})` : '';
    return [
      config === null ? 'none' : escapeControls(config),
      `${on} rules on, ${off} off${plugins}`,
      `${places}${searchNote}`,
    ];
  });
}

/** Formats a diagnosis as text. */
export function formatDiagnosis(diagnosis: Diagnosis): string {
  const { read, skipped, errors } = diagnosis;
  const kinds = Object.entries(read).sort(([a], [b]) => (a < b ? -1 : 1));
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const reasons = groupItems(skipped, ({ why }) => why).sort(([a], [b]) => (a < b ? -1 : 1));
  const skippedRows = reasons.map(([why, all]) => [
    escapeControls(why),
    all.length.toLocaleString('en'),
    formatExamples(all.map(({ path }) => path)),
  ]);
  const errorLines = errors.map(({ at, message, hint }) =>
    escapeControls(`${at === undefined ? '' : `${at}: `}${message}${hint === undefined ? '' : ` ${hint}`}`),
  );
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Configuration', listConfigurations(diagnosis)],
    [`${formatNumber(total, 'file')} to lint`, kinds.map(([kind, count]) => [kind, count.toLocaleString('en')])],
    [`${skipped.length.toLocaleString('en')} skipped`, skippedRows],
    [formatNumber(errors.length, 'error'), errorLines.map((line) => [line])],
  ];
  const filled = sections.filter(([, rows]) => rows.length > 0);
  return [
    formatTable(listEnvironment(diagnosis)),
    ...filled.map(([title, rows]) => `\n${title}\n${formatTable(rows, '  ')}`),
    errors.length === 0 ? '\nNo errors.\n' : '',
  ].join('');
}
