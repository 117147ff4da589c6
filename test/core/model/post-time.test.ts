import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOrders, type PostTime, parseDate } from '../../../src/core/model/post-time.ts';

const at = (iso: string) => new Date(`${iso}Z`).valueOf() / 60_000;

const moment = (day: string, time = '00:00'): PostTime => ({ day, at: at(`${day}T${time}`) });

/** The time of an unambiguous text. */
function momentOf(text: string): PostTime | undefined {
  const dating = parseDate(text);
  if (dating.type === 'time') return dating.time;
  const readings = dating.type === 'numeric' ? Object.values(dating.readings) : [];
  return readings.length === 1 ? readings[0] : undefined;
}

describe('parseDate', () => {
  it.each<[string, PostTime]>([
    ['2026-01-05', moment('2026-01-05')],
    ['2026-1-5 9:05', moment('2026-01-05', '09:05')],
    ['2026/01/05 09:05', moment('2026-01-05', '09:05')],
    ['2026.1.5', moment('2026-01-05')],
    ['2026-01-05T10:00:30.250Z', moment('2026-01-05', '10:00:30')],
    ['2026-01-05T10:00:00+02:00', { day: '2026-01-05', at: at('2026-01-05T08:00') }],
    ['2026-01-05T23:30:00-0500', { day: '2026-01-05', at: at('2026-01-06T04:30') }],
    ['2026-01-05T10:00Z[Europe/London]', moment('2026-01-05', '10:00')],
    ['2026-01-05 10:00 CET', moment('2026-01-05', '09:00')],
    ['2026-01-05 10:00 PM (EST)', { day: '2026-01-05', at: at('2026-01-06T03:00') }],
    ['2026-01-05 10:00 Uhr', moment('2026-01-05', '10:00')],
    ['2026-01-05 10:00 to', moment('2026-01-05', '10:00')],
    ['2026-01-05 24:00', { day: '2026-01-05', at: at('2026-01-06T00:00') }],
    ['2026-01-05 00:00:00 17:15', moment('2026-01-05', '17:15')],
    ['2026-01-05T00:00:00.000Z 17:15', moment('2026-01-05', '17:15')],
    ['20260623', moment('2026-06-23')],
    ['20260623T101500Z', moment('2026-06-23', '10:15')],
    ['16.07.2030 10:25', moment('2030-07-16', '10:25')],
    ['16. 7. 2030', moment('2030-07-16')],
    ['06-24-2026 20:00', moment('2026-06-24', '20:00')],
    ['1/27/26 5:30 PM', moment('2026-01-27', '17:30')],
    ['27/1/2026 12:05 a.m.', moment('2026-01-27', '00:05')],
    ['27/1/2026 12 PM', moment('2026-01-27', '12:00')],
    ['1/27/2026, 9.30am', moment('2026-01-27', '09:30')],
    ['Jan 5, 2026 9:00 AM', moment('2026-01-05', '09:00')],
    ['January 5, 2026', moment('2026-01-05')],
    ['Monday, January 5th, 2026 at 2 PM', moment('2026-01-05', '14:00')],
    ['5 January 2026', moment('2026-01-05')],
    ['5th of Sept. 2026', moment('2026-09-05')],
    ['05-Jan-26', moment('2026-01-05')],
    ['Mon, 5 Jan 2026 10:00:00 +0100', { day: '2026-01-05', at: at('2026-01-05T09:00') }],
    ['Mon Jan 05 2026 10:00:00 GMT+0100 (Central European Time)', { day: '2026-01-05', at: at('2026-01-05T09:00') }],
    ['Sat Dec 06 18:20:30 +0000 2025', moment('2025-12-06', '18:20:30')],
    ['2016-08-26 01:29:32 +0000', moment('2016-08-26', '01:29:32')],
    ['1767607200', moment('2026-01-05', '10:00')],
    ['1767607200000', moment('2026-01-05', '10:00')],
    ['2024-02-29', moment('2024-02-29')],
    ['January 5, 2026 9:00 AM → January 7, 2026', moment('2026-01-05', '09:00')],
    ['5 Jan 2026 – 7 Jan 2026', moment('2026-01-05')],
    ['2026-01-05 9:00 - 10:30', moment('2026-01-05', '09:00')],
    ['2026-01-05 9am-10am', moment('2026-01-05', '09:00')],
    ['2026-01-05 to 2026-01-07', moment('2026-01-05')],
    ['2026-01-05 (Monday)', moment('2026-01-05')],
  ])('parses %s', (text, expected) => {
    expect(momentOf(text)).toEqual(expected);
  });

  it.each([
    ['31/02/2026', 'day'],
    ['2026-13-45', 'day'],
    ['2025-02-29', 'day'],
    ['Feb 30, 2026', 'day'],
    ['31 June 2026', 'day'],
    ['20261345', 'day'],
    ['2026-01-05 25:61', 'time'],
    ['5/1/2026 13:00 AM', 'time'],
    ['2026-01-05T10:00+99:00', 'time'],
  ] as const)('reports %s as an invalid %s', (text, what) => {
    expect(parseDate(text)).toEqual({ type: 'invalid', what });
  });

  it.each([
    '',
    'TBD',
    'soon',
    'Friday',
    'tomorrow 9:40',
    'next Friday at 2 PM',
    'in 3 days',
    '5 Jan 10:00',
    '5/1',
    '09:30',
    'Week 3',
    '192.168.1.1',
    '5.1.26.3',
    '12345',
    '0123456789',
    '2026-01-05 10:00 2026-01-06',
    '5. Januar 2026',
  ])('does not recognize "%s"', (text) => {
    expect(parseDate(text)).toEqual({ type: 'unrecognized' });
  });

  it('returns both readings of a numeric date', () => {
    expect(parseDate('05/06/2026 10:00')).toEqual({
      type: 'numeric',
      mark: '/',
      readings: { 'day-first': moment('2026-06-05', '10:00'), 'month-first': moment('2026-05-06', '10:00') },
    });
  });
});

const two = (number: number) => String(number).padStart(2, '0');
const months = 'January February March April May June July August September October November December'.split(' ');

interface Parts {
  readonly date: Date;
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly clock: string;
  readonly half: string;
}

function partsOf(date: Date): Parts {
  const [h, min] = [date.getUTCHours(), two(date.getUTCMinutes())];
  return {
    date,
    y: date.getUTCFullYear(),
    m: date.getUTCMonth() + 1,
    d: date.getUTCDate(),
    clock: `${two(h)}:${min}`,
    half: `${h % 12 || 12}:${min} ${h < 12 ? 'AM' : 'PM'}`,
  };
}

/** Formats with minutes that people and programs use. */
const dialects: readonly ((parts: Parts) => string)[] = [
  ({ date }) => date.toISOString(),
  ({ date }) => date.toUTCString(),
  ({ date }) => String(date.valueOf()),
  ({ date }) => String(date.valueOf() / 1000),
  ({ y, m, d, clock }) => `${y}-${two(m)}-${two(d)} ${clock}`,
  ({ y, m, d, clock }) => `${y}-${two(m)}-${two(d)}T${clock}:00+0000`,
  ({ y, m, d, clock }) => `${y}/${two(m)}/${two(d)} ${clock}`,
  ({ y, m, d, half }) => `${y}.${m}.${d} ${half}`,
  ({ y, m, d, clock }) => `${y}${two(m)}${two(d)} ${clock}`,
  ({ y, m, d, clock }) => `${d} ${months[m - 1]} ${y} ${clock}`,
  ({ y, m, d, half }) => `${months[m - 1]} ${d}, ${y} ${half}`,
  ({ y, m, d, half }) => `${months[m - 1]?.slice(0, 3)} ${d}, ${y}, ${half.replace(' ', '').toLowerCase()}`,
  ({ y, m, d, clock }) => `${two(d)}-${months[m - 1]?.slice(0, 3)}-${two(y % 100)} ${clock}`,
  ({ date, y, m, d, clock }) =>
    `${date.toUTCString().slice(0, 3)} ${months[m - 1]?.slice(0, 3)} ${two(d)} ${clock}:00 +0000 ${y}`,
];

const anyDate = fc
  .integer({ min: Date.UTC(2002, 0) / 60_000, max: Date.UTC(2099, 11) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

describe('round trip', () => {
  it('parses a formatted time back to the same time', () => {
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...dialects), (date, write) => {
        const expected = { day: date.toISOString().slice(0, 10), at: date.valueOf() / 60_000 };
        expect(parseDate(write(partsOf(date)))).toEqual({ type: 'time', time: expected });
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('includes the original among the readings of a numeric date', () => {
    const marks = fc.constantFrom('/', '-', '.');
    fc.assert(
      fc.property(anyDate, marks, fc.constantFrom(...dayOrders), fc.boolean(), (date, mark, order, isLong) => {
        const { y, m, d, clock, half } = partsOf(date);
        const pair = order === 'day-first' ? [d, m] : [m, d];
        const text = [...pair, isLong ? y : two(y % 100)].join(mark);
        const dating = parseDate(`${text} ${isLong ? clock : half}`);
        const expected = { day: date.toISOString().slice(0, 10), at: date.valueOf() / 60_000 };
        expect(dating.type === 'numeric' && dating.readings[order]).toEqual(expected);
      }),
      { seed: 4, numRuns: 2_000 },
    );
  });

  it('changes the time but not the day by an offset', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -14 * 60, max: 14 * 60 }), (date, offset) => {
        const { y, m, d, clock } = partsOf(date);
        const away = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
        expect(momentOf(`${y}-${two(m)}-${two(d)}T${clock}${away}`)).toEqual({
          day: date.toISOString().slice(0, 10),
          at: date.valueOf() / 60_000 - offset,
        });
      }),
      { seed: 4 },
    );
  });
});

it.each([
  ['digits', '1'],
  ['spaces', ' '],
  ['dates', '2026-01-05 '],
  ['months', 'jan '],
  ['marks', '1/'],
  ['colons', '1:'],
])('parses a million %s quickly', (_, unit) => {
  const hostile = `2026-01-05 ${unit.repeat(1_000_000)}!`;
  const start = performance.now();
  parseDate(hostile);
  parseDate(hostile.slice(11));
  expect(performance.now() - start).toBeLessThan(1_000);
});
