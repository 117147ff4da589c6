import type { Diagnostic } from '../model/diagnostic.ts';

/** A finding that was there before, as a line of a baseline keeps it. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** From the baseline's folder, with forward slashes. */
  readonly path: string;
}

/** What of a baseline could not be read. */
export interface BaselineError {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

const header =
  '# Findings that were there before `sincerity baseline` wrote this file. A finding has a line, in their order.';

const line = /^(?<fingerprint>[0-9a-f]{16}) (?<rule>\S+) (?<path>\S.*)$/u;

/** Reads a baseline: lines in any order, such as after a merge, and comments. */
export function readBaseline(text: string): { readonly findings: BaselineEntry[]; readonly faults: BaselineError[] } {
  const findings: BaselineEntry[] = [];
  const faults: BaselineError[] = [];
  for (const [index, row] of text.split(/\r?\n/u).entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const { fingerprint, rule, path } = line.exec(row)?.groups ?? {};
    if (fingerprint && rule && path) findings.push({ fingerprint, rule, path });
    else faults.push({ line: index + 1, text: row });
  }
  return { findings, faults };
}

/** A name on one line, whatever it consists of. */
const onOneLine = (name: string) => name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, encodeURIComponent);

/** Writes a baseline: sorted, each line once, so that two branches that add lines can be merged. */
export function writeBaseline(findings: readonly BaselineEntry[]): string {
  const lines = findings.map(({ fingerprint, rule, path }) => `${fingerprint} ${rule} ${onOneLine(path)}`);
  return `${[header, ...[...new Set(lines)].sort()].join('\n')}\n`;
}

/** What a baseline keeps of a finding; of rules that stopped and of wishes for silence nothing. */
export function parseBaselineEntry({ fingerprint, group, rule, path }: Diagnostic): BaselineEntry | undefined {
  return group === 'internal' ? undefined : { fingerprint, rule, path };
}
