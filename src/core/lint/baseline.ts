import type { Diagnostic } from '../model/diagnostic.ts';

/** One finding in a baseline: a line of the file. */
export interface BaselineEntry {
  readonly fingerprint: string;
  readonly rule: string;
  /** Relative to the folder of the baseline, with forward slashes. */
  readonly path: string;
}

/** A line of a baseline that is not an entry. */
export interface BaselineError {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

const header = '# Findings that existed when `sincerity baseline` wrote this file: one finding per line, sorted.';

const line = /^(?<fingerprint>[0-9a-f]{16}) (?<rule>\S+) (?<path>\S.*)$/u;

/** Parses a baseline. Entries can be in any order, for example after a merge. */
export function readBaseline(text: string): { readonly findings: BaselineEntry[]; readonly errors: BaselineError[] } {
  const findings: BaselineEntry[] = [];
  const errors: BaselineError[] = [];
  for (const [index, row] of text.split(/\r?\n/u).entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue;
    const { fingerprint, rule, path } = line.exec(row)?.groups ?? {};
    if (fingerprint && rule && path) findings.push({ fingerprint, rule, path });
    else errors.push({ line: index + 1, text: row });
  }
  return { findings, errors };
}

/** Escapes control characters, so that a path stays on one line. */
const onOneLine = (name: string) => name.replaceAll(/[\p{Cc}\u2028\u2029]/gu, encodeURIComponent);

/** Formats a baseline: sorted lines without duplicates, so that two branches that add lines can be merged. */
export function writeBaseline(findings: readonly BaselineEntry[]): string {
  const lines = findings.map(({ fingerprint, rule, path }) => `${fingerprint} ${rule} ${onOneLine(path)}`);
  return `${[header, ...[...new Set(lines)].sort()].join('\n')}\n`;
}

/** Returns the entry of a diagnostic; `undefined` for internal rules, which a baseline never contains. */
export function toBaselineEntry({ fingerprint, group, rule, path }: Diagnostic): BaselineEntry | undefined {
  return group === 'internal' ? undefined : { fingerprint, rule, path };
}
