import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { labels, type Row, type Source, strengths } from './types.ts';

/** An error in the data that the user can correct. */
export class DataError extends Error {}

const textFields = ['text', 'label', 'kind', 'platform', 'author', 'date', 'parent_text'];

const quoteAll = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function parseRow(line: string, at: string): Partial<Row> {
  let row: Partial<Record<string, unknown>> | null;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new DataError(`${at}: this line is not JSON (${(error as Error).message}).`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new DataError(`${at}: this line is not a JSON object.`);
  }
  if (row.text === undefined) throw new DataError(`${at}: "text" is missing.`);
  for (const name of textFields) {
    if (row[name] !== undefined && typeof row[name] !== 'string') throw new DataError(`${at}: "${name}" is not text.`);
  }
  if (row.expected !== undefined && !(labels as readonly unknown[]).includes(row.expected)) {
    throw new DataError(`${at}: there is no label ${JSON.stringify(row.expected)}. Known are ${quoteAll(labels)}.`);
  }
  if (row.strength !== undefined && !(strengths as readonly unknown[]).includes(row.strength)) {
    throw new DataError(`${at}: "strength" is ${quoteAll(strengths)}, not ${JSON.stringify(row.strength)}.`);
  }
  return row as Partial<Row>;
}

function readSource(path: string): Source {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split('\n');
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseRow(line, `${path}:${index + 1}`)]));
  return { name: basename(path, '.jsonl'), rows: rows.filter((row): row is Row => row.expected !== undefined) };
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such folder',
      ENOTDIR: 'this is not a folder',
    };
    const reason = reasons[code] ?? message;
    throw new DataError(`${folder}: ${reason}.`);
  }
}

/** Reads the labeled rows of all `.jsonl` files in a folder. Rows without a label are skipped. */
export function readSources(folder: string): readonly Source[] {
  const names = listFiles(folder).filter((name) => name.endsWith('.jsonl'));
  const sources = names.sort().map((name) => readSource(join(folder, name)));
  const labeled = sources.filter(({ rows }) => rows.length > 0);
  if (labeled.length === 0) throw new DataError(`${folder}: there is no .jsonl file with a labeled post.`);
  return labeled;
}
