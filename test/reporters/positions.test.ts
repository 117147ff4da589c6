import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/core/model/diagnostic.ts';
import type { Environment, Report, Reporter } from '../../src/core/model/report.ts';
import { lint as run } from '../../src/linter/lint.ts';
import checkstyle from '../../src/reporters/checkstyle.ts';
import gitlab from '../../src/reporters/gitlab.ts';
import json from '../../src/reporters/json.ts';
import rdjson from '../../src/reporters/rdjson.ts';
import sarif from '../../src/reporters/sarif.ts';
import { folder } from '../cli/command-line.ts';
import { workbook } from '../readers/xlsx/workbook.ts';
import { cannedReport, joined } from './canned-report.ts';
import { elements } from './elements.ts';

const environment: Environment = { color: false, width: 80, unicode: true, quiet: false };

/** A line and a column in the units of a format; no column if the format omits it. */
type Point = readonly [line: number, column: number | undefined];

interface Place {
  readonly path: string;
  readonly rule: string;
  readonly start: Point;
  /** Absent if the format has no end. */
  readonly end?: Point;
}

interface Position {
  readonly line: number;
  readonly column?: number;
}

const point = ({ line, column }: Position): Point => [line, column];

/** Parsers of the positions of findings in each format; input errors are skipped. */
const places: Readonly<Record<string, (text: string) => Place[]>> = {
  checkstyle: (text) => {
    let path = '';
    return elements(text).flatMap(({ name, attributes }) => {
      const { line, column, source = '' } = attributes;
      if (name === 'file') path = attributes.name ?? '';
      if (name !== 'error' || source === 'input-error') return [];
      return [{ path, rule: source, start: [Number(line), Number(column)] }];
    });
  },
  gitlab: (text) =>
    JSON.parse(text)
      .filter(({ check_name }: { check_name: string }) => check_name !== 'input-error')
      .map(
        (one: {
          check_name: string;
          location: { path: string; positions: { begin: Position; end: Position } };
        }): Place => ({
          path: one.location.path,
          rule: one.check_name,
          start: point(one.location.positions.begin),
          end: point(one.location.positions.end),
        }),
      ),
  json: (text) =>
    JSON.parse(text).diagnostics.map(
      ({ path, rule, start, end }: { path: string; rule: string; start: Position; end: Position }): Place => ({
        path: path.replaceAll('\\', '/'),
        rule,
        start: point(start),
        end: point(end),
      }),
    ),
  rdjson: (text) =>
    JSON.parse(text)
      .diagnostics.filter(({ code }: { code?: object }) => code)
      .map(
        (one: {
          code: { value: string };
          location: { path: string; range: { start: Position; end: Position } };
        }): Place => ({
          path: one.location.path,
          rule: one.code.value,
          start: point(one.location.range.start),
          end: point(one.location.range.end),
        }),
      ),
  sarif: (text) =>
    JSON.parse(text).runs[0].results.map(
      (one: {
        ruleId: string;
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: string };
              region: { startLine: number; startColumn: number; endLine: number; endColumn: number };
            };
          },
        ];
      }): Place => {
        const { artifactLocation, region } = one.locations[0].physicalLocation;
        return {
          path: decodeURIComponent(artifactLocation.uri.replace('file:///', '')),
          rule: one.ruleId,
          start: [region.startLine, region.startColumn],
          end: [region.endLine, region.endColumn],
        };
      },
    ),
};

const formats: Readonly<Record<string, Reporter>> = { checkstyle, gitlab, rdjson, sarif };

/** Returns the UTF-16 column of a column in bytes. */
const fromBytes = (line: string, column: number) =>
  Buffer.from(line)
    .subarray(0, column - 1)
    .toString('utf8').length + 1;

/** Formats a place as text, to compare and to sort. */
const formatPlace = ({ path, rule, start, end }: Place) => [path, rule, ...start, ...(end ?? [])].join(' ');

/**
 * Converts the positions of a format into our units.
 *
 * @param lineAt a line of a file, or the words of a cell; `undefined` if it is not available
 */
function inOurUnits(id: string, report: Report, lineAt: (path: string, line: number) => string | undefined): string[] {
  const found = places[id]?.(joined(formats[id]?.format(report, environment) ?? '')) ?? [];
  const converted = (path: string, [line, column]: Point): Point => {
    const words = id === 'rdjson' ? lineAt(path, line) : undefined;
    return [line, words === undefined || column === undefined ? column : fromBytes(words, column)];
  };
  return found
    .map(({ path, rule, start, end }) =>
      formatPlace({ path, rule, start: converted(path, start), ...(end && { end: converted(path, end) }) }),
    )
    .sort();
}

/** The positions of the JSON report, reduced to those that a format can represent. */
function expected(id: string, report: Report, isCounted: (found: Diagnostic) => boolean): string[] {
  const found = places.json?.(joined(json.format(report, environment))) ?? [];
  return found
    .map(({ path, rule, start, end }, index) => {
      const diagnostic = report.allDiagnostics()[index];
      if (id === 'checkstyle') return formatPlace({ path, rule, start });
      const isLines = id === 'rdjson' && diagnostic !== undefined && !isCounted(diagnostic);
      const cut = ([line, column]: Point): Point => [line, isLines ? undefined : column];
      return formatPlace({ path, rule, start: cut(start), ...(end && { end: cut(end) }) });
    })
    .sort();
}

const shout = 'WOW!!! This is AMAZING NEWS, @mara and @joan!!! 👍🏽 家族👩‍👩‍👧 BUY IT NOW!!!';

const files: Readonly<Record<string, string | Uint8Array>> = {
  'emoji.md': `👍🏽 @mara ${shout}\n\nÜber ${shout}\n`,
  'crlf.md': `First.\r\n\r\n👩‍👩‍👧 @mara ${shout}\r\nand ${shout}\r\n`,
  'bom.md': `\ufeff${shout}\n\n${shout}\n`,
  'bom crlf.csv': `\ufeffdate,text\r\n2026-03-01,"👍 ${shout}"\r\n2026-03-02,"Ünter ""us""\r\n${shout}"\r\n`,
  'escapes.json': JSON.stringify([{ text: `"Ü" \\ 👍\n${shout}` }, { text: shout }], undefined, 1),
  'one line.ndjson': `${JSON.stringify({ id: 'a', text: `👍 ${shout}` })}\n${JSON.stringify({ id: 'b', text: shout })}\n`,
  'block.yaml': `- id: a\n  text: |\n    👍 Über\n    ${shout}\n- id: b\n  text: "é ${shout}"\n`,
  'plain 👍.txt': `é ${shout}\r${shout}\n`,
  'plan.xlsx': workbook({
    name: 'März',
    rows: [
      ['Date', 'Text'],
      ['2026-03-01', `👍 é ${shout}`],
    ],
  }),
};

describe.each(Object.keys(formats))('positions › %s', (id) => {
  it('match the JSON report for the canned report', () => {
    const lines = new Map(
      cannedReport.posts.flatMap(({ path, text, start }) =>
        text.split('\n').map((line, index) => [`${path.replaceAll('\\', '/')} ${start.line + index}`, line] as const),
      ),
    );
    const isCounted = ({ start }: Diagnostic) => start.byteColumn !== undefined;
    expect(
      inOurUnits(id, cannedReport, (path, line) => (path.endsWith('.xlsx') ? undefined : lines.get(`${path} ${line}`))),
    ).toEqual(expected(id, cannedReport, isCounted));
  });

  describe('real files', () => {
    let cwd = '';
    let report: Report;

    beforeAll(async () => {
      cwd = folder(files);
      report = await run(Object.keys(files), [], { cwd, config: false });
    });

    const linesOf = (path: string) =>
      readFileSync(join(cwd, path), 'utf8')
        .replace(/^\ufeff/u, '')
        .split(/\r\n|\r|\n/u);

    const lineAt = (path: string, line: number) => {
      if (!path.endsWith('.xlsx')) return linesOf(path)[line - 1];
      return report.posts.find((post) => post.path === path && post.start.line === line)?.text;
    };

    it('match the JSON report with emoji, handles, byte order marks and all line endings', () => {
      const ofPosts = { ...report, feeds: [], diagnostics: report.posts.flatMap(({ diagnostics }) => diagnostics) };
      expect(ofPosts.diagnostics.length).toBeGreaterThan(20);
      expect(new Set(ofPosts.diagnostics.map(({ path }) => path)).size).toBe(Object.keys(files).length);
      expect(inOurUnits(id, ofPosts, lineAt)).toEqual(expected(id, ofPosts, () => true));
    });

    it('contain the flagged text', () => {
      const verbatim = report.posts
        .flatMap(({ diagnostics }) => diagnostics)
        .filter(({ path, start, end }) => start.line === end.line && /\.(?:md|txt)$/u.test(path));
      expect(verbatim.length).toBeGreaterThan(8);
      for (const { path, start, end, text } of verbatim) {
        expect(linesOf(path)[start.line - 1]?.slice(start.column - 1, end.column - 1)).toBe(text);
      }
    });
  });
});
