import { describe, expect, it } from 'vitest';
import { formatDate, parseDateFormat } from '../../../src/readers/xlsx/date.ts';

describe('formatDate', () => {
  it.each<[number, number, string | undefined, 1900 | 1904, string | undefined]>([
    [46_085, 14, undefined, 1900, '2026-03-04'],
    [46_085.395_833_333_3, 22, undefined, 1900, '2026-03-04 09:30'],
    [46_085, 22, undefined, 1900, '2026-03-04 00:00'],
    [46_085.5, 14, undefined, 1900, '2026-03-04 12:00'],
    [44_623, 14, undefined, 1904, '2026-03-04'],
    [0.999_999, 20, undefined, 1900, undefined],
    [0.5, 20, undefined, 1900, '12:00'],
    [1, 14, undefined, 1900, '1900-01-01'],
    [46_085, 164, '[$-409]d\\-mmm;@', 1900, '2026-03-04'],
    [46_085.25, 164, 'dd/mm/yyyy hh:mm', 1900, '2026-03-04 06:00'],
    [0.25, 164, '[h]:mm', 1900, '06:00'],
    [-1, 14, undefined, 1900, undefined],
    [9_999_999, 14, undefined, 1900, undefined],
    [Number.NaN, 14, undefined, 1900, undefined],
    [3, 164, '0 "days"', 1900, undefined],
    [3, 164, '[Red]0.00', 1900, undefined],
    [3, 0, undefined, 1900, undefined],
    [3, 164, 'General', 1900, undefined],
  ])('formats %d with format %d %s since %d as %s', (serial, id, code, epoch, text) => {
    const format = parseDateFormat(id, code);
    const found = format && formatDate(serial, format, epoch);
    if (serial === 0.999_999) expect(found).toMatch(/00:00$/u);
    else expect(found).toBe(text);
  });
});
