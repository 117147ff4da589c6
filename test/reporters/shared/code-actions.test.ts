import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/core/model/diagnostic.ts';
import type { TextEdit } from '../../../src/core/model/edit.ts';
import rdjson from '../../../src/reporters/rdjson.ts';
import sarif from '../../../src/reporters/sarif.ts';
import { codeActions } from '../../../src/reporters/shared/code-actions.ts';
import { parsed } from '../printed.ts';
import { reportWith } from '../report-with.ts';

describe('code actions', () => {
  const at = (start: number, end: number, text: string, cell?: string): TextEdit => {
    const position = (offset: number) => ({
      line: 1,
      column: offset + 1,
      offset,
      byteColumn: offset + 1,
      ...(cell && { cell }),
    });
    return { text, start: position(start), end: position(end) };
  };
  const [one, two] = [at(3, 6, '!'), at(0, 3, 'Wow')];

  it.each<[string, Partial<Diagnostic>, readonly (readonly TextEdit[])[]]>([
    ['no edits if a finding has none', {}, []],
    ['all edits of a fix', { fix: [one, two] }, [[one, two]]],
    ['each suggestion', { suggest: [one, two] }, [[one], [two]]],
    ['the fix once', { fix: [one], suggest: [one, two] }, [[one], [two]]],
    ['no text that must be escaped in other file formats', { suggest: [at(0, 3, '"Wow", she said')] }, []],
    ['no fix with an edit that must be escaped', { fix: [one, at(0, 3, 'a\nb')] }, []],
    ['no edits in spreadsheets', { fix: [one], start: at(3, 6, '', 'March!C5').start }, []],
  ])('include %s', (_, changed, expected) => {
    const [found] = reportWith(changed).allDiagnostics();
    expect(found && codeActions(found)).toEqual(expected);
  });

  it('are edits in bytes for reviewdog, and fixes in SARIF', () => {
    const report = reportWith({ fix: [one, two] });
    expect(parsed(rdjson, report).diagnostics[0].suggestions).toEqual([
      { range: { start: { line: 1, column: 4 }, end: { line: 1, column: 7 } }, text: '!' },
      { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 4 } }, text: 'Wow' },
    ]);
    const [fix] = parsed(sarif, report).runs[0].results[0].fixes;
    expect(fix.artifactChanges[0].replacements).toEqual([
      { deletedRegion: { startLine: 1, startColumn: 4, endLine: 1, endColumn: 7 }, insertedContent: { text: '!' } },
      { deletedRegion: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 4 }, insertedContent: { text: 'Wow' } },
    ]);
  });

  it('are omitted for reviewdog without columns in bytes', () => {
    const { byteColumn: _, ...start } = one.start;
    expect(parsed(rdjson, reportWith({ fix: [{ ...one, start }] })).diagnostics[0].suggestions).toBeUndefined();
  });
});
