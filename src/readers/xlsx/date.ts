/** What of a number a format shows. */
export interface DateFormat {
  readonly day: boolean;
  readonly clock: boolean;
}

/** Formats that spreadsheets know by number alone (ECMA-376 part 1, 18.8.30). */
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

/** The date format of a number; `undefined` for formats of numbers that are no dates. */
export function parseDateFormat(id: number, code: string | undefined): DateFormat | undefined {
  if (code === undefined) return builtIn.find(([from, to]) => from <= id && id <= to)?.[2];
  // Without words in quotes, escaped characters, colours and conditions; elapsed time stands in brackets too.
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

/** Days from the first day that a workbook counts from until 1970. */
const until1970 = { 1900: 25_569, 1904: 24_107 } as const;

/** The year 9999 ends here. */
const lastDay = 2_958_466;

/**
 * The date of a number, as people write it: `2026-03-04 09:30`, `2026-03-04`, `09:30`.
 *
 * @param serial days and parts of a day
 * @returns `undefined` where the number is no date
 */
export function formatDate(serial: number, format: DateFormat, epoch: 1900 | 1904): string | undefined {
  if (!(serial >= 0 && serial < lastDay)) return undefined;
  const minutes = Math.round(serial * minutesOfDay);
  const [days, ofDay] = [Math.floor(minutes / minutesOfDay), minutes % minutesOfDay];
  const clock = `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
  if (days === 0 && !format.day) return clock;
  // Excel takes 1900 for a leap year: days before its 29 February are one too few.
  const shift = epoch === 1900 && days < 60 ? 1 : 0;
  const day = new Date((days + shift - until1970[epoch]) * 86_400_000).toISOString().slice(0, 10);
  return ofDay === 0 && !format.clock ? day : `${day} ${clock}`;
}
