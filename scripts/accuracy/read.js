import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Something about the data that its owner can mend. */
export class DataError extends Error {}

/** What a row can be labelled as. CONTRIBUTING.md says what each means. */
const labels = ['promotion', 'information', 'conversation', 'canned-reply', 'not-english'];

const strengths = ['strong', 'weak'];

const textFields = ['text', 'label', 'kind', 'platform', 'author', 'date', 'parent_text'];

const quoted = (names) => names.map((name) => `"${name}"`).join(', ');

function rowOf(line, at) {
  let row;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new DataError(`${at}: this line is not JSON (${error.message}).`);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new DataError(`${at}: this line is not a JSON object.`);
  }
  if (row.text === undefined) throw new DataError(`${at}: "text" is missing.`);
  for (const name of textFields) {
    if (row[name] !== undefined && typeof row[name] !== 'string') throw new DataError(`${at}: "${name}" is not text.`);
  }
  if (row.expected !== undefined && !labels.includes(row.expected)) {
    throw new DataError(`${at}: there is no label ${JSON.stringify(row.expected)}. Known are ${quoted(labels)}.`);
  }
  if (row.strength !== undefined && !strengths.includes(row.strength)) {
    throw new DataError(`${at}: "strength" is ${quoted(strengths)}, not ${JSON.stringify(row.strength)}.`);
  }
  return row;
}

function readSource(path) {
  const lines = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split('\n');
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, `${path}:${index + 1}`)]));
  return { name: basename(path, '.jsonl'), rows: rows.filter(({ expected }) => expected !== undefined) };
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch (error) {
    const reason = { ENOENT: 'there is no such folder', ENOTDIR: 'this is not a folder' }[error.code] ?? error.message;
    throw new DataError(`${folder}: ${reason}.`);
  }
}

/** The labelled rows of every `.jsonl` file in a folder, by source. Rows that nobody labelled are left out. */
export function readSources(folder) {
  const names = namesIn(folder).filter((name) => name.endsWith('.jsonl'));
  const sources = names.sort().map((name) => readSource(join(folder, name)));
  const labelled = sources.filter(({ rows }) => rows.length > 0);
  if (labelled.length === 0) throw new DataError(`${folder}: there is no .jsonl file with a labelled post.`);
  return labelled;
}
