import { presetSeverity } from '../../core/config/resolve.ts';
import { presets } from '../../core/config/schema.ts';
import type { Rule } from '../../core/rule/rule.ts';
import { getDocsUrl } from '../../core/rule/rule-meta.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';

function asJson(rules: readonly Rule[]): string {
  const entries = rules.map((rule) => ({
    id: rule.id,
    group: rule.group,
    summary: rule.summary,
    presets: Object.fromEntries(presets.map((preset) => [preset, presetSeverity(preset, rule) ?? 'off'])),
    docs: getDocsUrl(rule) || undefined,
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

function asTable(rules: readonly Rule[]): string {
  const rows = [
    ['rule', 'group', 'recommended', 'summary'],
    ...rules.map((rule) => [rule.id, rule.group, presetSeverity('recommended', rule) ?? 'off', rule.summary]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}

/** Prints a list of the built-in rules and of the plugin rules in the configuration of the working folder. */
export async function listRules({ format }: { readonly format: string }, io: Io): Promise<number> {
  const cwd = io.cwd();
  const { rules } = await createConfigurationLookup({ cwd })(cwd);
  io.stdout.write(format === 'json' ? asJson(rules) : asTable(rules));
  return exitCodes.ok;
}
