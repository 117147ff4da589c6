import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseCsvRecords, rankDelimiters } from '../../../src/readers/csv/record.ts';
import { decodeCell } from '../../../src/readers/table/row.ts';
import { type Random, seeded } from '../random.ts';

const unix = (text: string) => text.replaceAll(/\r\n?/gu, '\n');

function ours(source: string, delimiter: string): string[][] | string {
  const rows: string[][] = [];
  for (const record of parseCsvRecords(source, delimiter)) {
    if ('fault' in record) return record.fault;
    rows.push(record.cells.map((cell) => decodeCell(source, cell).text));
  }
  return rows;
}

/** Returns the rows of csv-parse, or the code of its error. */
function theirs(source: string, delimiter: string): string[][] | string {
  try {
    const rows = parse(source, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return rows.map((row) => row.map(unix));
  } catch (error) {
    if (error instanceof CsvError) return error.code;
    throw error;
  }
}

const faults: Readonly<Record<string, readonly string[]>> = {
  CSV_QUOTE_NOT_CLOSED: ['unclosed quote'],
  CSV_INVALID_CLOSING_QUOTE: ['text after quote', 'unclosed quote'],
};

function randomTable(random: Random, delimiter: string): string {
  const end = random.pick(['\n', '\r\n', '\r']);
  const cell = () => {
    const text = Array.from({ length: random.below(5) }, () =>
      random.pick(['a', 'é', '🎉', '""', '\n', '\r\n', ' a', ...`,;|${delimiter}`]),
    ).join('');
    const isBare = !/["\r\n]/u.test(text) && !text.includes(delimiter);
    return isBare && random.chance(0.7) ? text : `"${text}"`;
  };
  const rows = Array.from({ length: 1 + random.below(5) }, () =>
    Array.from({ length: 1 + random.below(4) }, cell).join(delimiter),
  );
  return rows.join(end) + random.pick(['', end]);
}

describe('parseCsvRecords', () => {
  it('reads 5,000 random tables like csv-parse', () => {
    for (let seed = 1; seed <= 5000; seed++) {
      const random = seeded(seed);
      const delimiter = random.pick([',', ';', '\t', '|']);
      const source = randomTable(random, delimiter);
      expect(ours(source, delimiter), `seed ${seed}: ${JSON.stringify(source)}`).toEqual(theirs(source, delimiter));
    }
  });

  it('reports the errors of csv-parse in 3,000 random texts, except quotes in unquoted cells', () => {
    const outcomes = new Set<string>();
    for (let seed = 1; seed <= 3000; seed++) {
      const random = seeded(seed);
      const source = Array.from({ length: random.below(14) }, () => random.pick(['a', 'b', ',', '"', '"', '\n'])).join(
        '',
      );
      const expected = theirs(source, ',');
      if (expected === 'INVALID_OPENING_QUOTE') continue;
      const found = ours(source, ',');
      const hint = `seed ${seed}: ${JSON.stringify(source)}`;
      if (typeof expected === 'string') expect(faults[expected], hint).toContain(found);
      else expect(found, hint).toEqual(expected);
      outcomes.add(typeof expected === 'string' ? expected : 'rows');
    }
    expect([...outcomes].sort()).toEqual(['CSV_INVALID_CLOSING_QUOTE', 'CSV_QUOTE_NOT_CLOSED', 'rows']);
  });

  it.each([
    ['a,b;c,d', ','],
    ['"a,b,c";d', ';'],
    ['\n\r\na\tb', '\t'],
    ['a|b|"c,,,,\n,,,"', '|'],
    ['one', ','],
    ['', ','],
    ['a;b\n,,,,', ';'],
  ])('finds the delimiter of %j', (source, delimiter) => {
    expect(rankDelimiters(source)[0]).toBe(delimiter);
  });
});
