/** The parts of a date that a number format displays. */
export interface DateFormat {
  readonly day: boolean;
  readonly clock: boolean;
}

/** Built-in formats, which have only an id (ECMA-376 part 1, 18.8.30). */
const builtIn: readonly (readonly [from: number, to: number, format: DateFormat])[] = [
  [14, 17, { day: true, clock: false }],
  [18, 21, { day: false, clock: true }],
  [22, 22, { day: true, clock: true }],
  [27, 31, { day: true, clock: false }],
  [32, 35, { day: false, clock: true }],
  [36, 36, { day: true, clock: false }],
  [45, 47, { day: false, clock: true }],
  [50, 58, { day: true, clock: false }],
];

/** Returns the date format with an id or a format code, or `undefined` if it is not a date format. */
export function parseDateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return builtIn.find(([from, to]) => from <= id && id <= to)?.[2];
  // Quoted text, escaped characters, colors and conditions are ignored. Elapsed time (`[h]`) is in brackets like these,
  // but is not ignored.
  const marks = code
    .slice(0, 255)
    .toLowerCase()
    .replaceAll(/"[^"]*"|\\.|_./gu, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gu, '')
    .replaceAll('general', '');
  const [day, clock] = [/[dy]/u.test(marks), /[hs]/u.test(marks)];
  return day || clock ? { day, clock } : undefined;
}

const minutesOfDay = 1440;
const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The serial number of 1970-01-01 in each date system. */
const serialOf1970 = { 1900: 25_569, 1904: 24_107 } as const;

/** The serial number of the day after 9999-12-31. */
const serialLimit = 2_958_466;

/**
 * Formats a serial number as a date: `2026-03-04 09:30`, `2026-03-04` or `09:30`.
 *
 * @param serial days since the start of the date system; the fraction is the time
 * @returns `undefined` if the number is out of range
 */
export function formatDate(serial: number, format: DateFormat, epoch: 1900 | 1904): string | undefined {
  if (!(serial >= 0 && serial < serialLimit)) return undefined;
  const minutes = Math.round(serial * minutesOfDay);
  const [days, ofDay] = [Math.floor(minutes / minutesOfDay), minutes % minutesOfDay];
  const clock = `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
  if (days === 0 && !format.day) return clock;
  // Excel treats 1900 as a leap year, so serial numbers before February 29 of that year are one day too low.
  const shift = epoch === 1900 && days < 60 ? 1 : 0;
  const day = new Date((days + shift - serialOf1970[epoch]) * 86_400_000).toISOString().slice(0, 10);
  return ofDay === 0 && !format.clock ? day : `${day} ${clock}`;
}
