import { getOwn } from '../text/get-own.ts';
import { monthNames, monthPattern } from '../text/month-names.ts';

/** The time for which a post is scheduled, as given by its file. */
export interface PostTime {
  /** The day as written, without conversion to another time zone: `2026-11-23`. */
  readonly day: string;
  /**
   * Minutes since 1970, used to sort posts. UTC if the file gives a time zone; otherwise the time is treated as UTC.
   * Seconds are fractions.
   */
  readonly at: number;
}

export const dayOrders = ['day-first', 'month-first'] as const;

/** The order of day and month in `05/06/2026`. */
export type DayOrder = (typeof dayOrders)[number];

/** The result of parsing a date. */
export type ParsedDate =
  | { readonly type: 'time'; readonly time: PostTime }
  /** A numeric date. Orders that result in an invalid day are not included. */
  | {
      readonly type: 'numeric';
      readonly mark: string;
      readonly readings: Readonly<Partial<Record<DayOrder, PostTime>>>;
    }
  /** Looks like a date but is invalid, such as `31/02/2026`. */
  | { readonly type: 'invalid'; readonly what: 'day' | 'time' }
  /** Anything else, such as `next Friday at 2 PM` or `TBD`. */
  | { readonly type: 'unrecognized' };

/** Maximum length of a date. The rest of a longer text is ignored. */
const maxLength = 200;

const month = `(?<name>${monthPattern})`;

const weekday = /^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2}[ \u00A0]{1,3}/iu;

/** The midnight that spreadsheets append to a day if the time is in another column. */
const emptyClock = /(?<=^\S{8,10})[T ]00?:00(?::00(?:\.0{1,9})?)?Z?(?=\s\d{1,2}[:.]\d\d)/iu;

const clock = String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d)(?:[:.](?<second>\d\d)(?:[.,]\d{1,9})?)?)?(?!\d)`;

/** The month is in `name` or `month`. For numeric dates, `first` and `second` are the two ambiguous numbers. */
const heads: readonly RegExp[] = [
  // 2026-01-05, 2026/1/5, 2026.1.5
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)/u,
  // 20260105
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)(?!\d)/u,
  // 05/01/2026, 5.1.26, 5. 1. 2026
  /^(?<first>\d{1,2})(?<mark>[-/.]) ?(?<second>\d{1,2})\k<mark> ?(?<year>\d{4}|\d\d)(?!\d)/u,
  // 5 January 2026, 5th Jan 2026, 05-Jan-26
  new RegExp(
    String.raw`^(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[-\s.]{1,3}${month}\.?[-\s,]{1,3}(?<year>\d{4}|(?<=-)\d\d)(?!\d)`,
    'iu',
  ),
  // January 5, 2026
  new RegExp(String.raw`^${month}\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>\d{4})(?!\d)`, 'iu'),
];

/** The format of X, `Sat Dec 06 18:20:30 +0000 2025`, without the weekday. */
const unixDate = new RegExp(
  String.raw`^${month} (?<day>\d\d?) (?<clock>\d\d?:\d\d(?::\d\d)?(?: [+-]\d{4}| [A-Z]{3,4})?) (?<year>\d{4})$`,
  'iu',
);

const beforeClock = /^(?:T|[\s,]{1,4}(?:(?:at|@)\s{1,3})?)(?=\d)/iu;

const clockStart = new RegExp(`^${clock}`, 'iu');

/** A time without colons after a `T`: `100000`. */
const bareClock = /^(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?!\d)/u;

const half = /^\s{0,2}(?<half>[ap])(?:\.?m)?\b\.?/iu;

const zone = /^\s?(?:Z|UTC|GMT)?(?<sign>[-+\u2212])(?<hours>\d\d?)(?::?(?<minutes>\d\d))?(?![\d:]|\s?[ap]\.?m)/iu;

/** Minutes east of UTC by abbreviation. Those with several meanings, such as IST, are missing. */
const zoneMinutes: Readonly<Record<string, number>> = {
  acst: 570,
  aedt: 660,
  aest: 600,
  akdt: -480,
  akst: -540,
  awst: 480,
  brt: -180,
  cat: 120,
  cdt: -300,
  cest: 120,
  cet: 60,
  eat: 180,
  edt: -240,
  eest: 180,
  eet: 120,
  est: -300,
  hkt: 480,
  hst: -600,
  jst: 540,
  kst: 540,
  mdt: -360,
  msk: 180,
  mst: -420,
  nzdt: 780,
  nzst: 720,
  pdt: -420,
  pht: 480,
  pst: -480,
  sast: 120,
  sgt: 480,
  wat: 60,
  west: 60,
};

const zoneName = /^\s?\(?(?<name>[a-z]{3,4})\b\)?/iu;

/** The start of the second half of a range. */
const range = /^\s{0,3}(?:[-\u2013\u2014\u2192>]|to\b|until\b)/iu;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Returns the start of a day in minutes since 1970, or `undefined` for an invalid day. */
function midnight(year: number, month: number, day: number): number | undefined {
  // In schedules and archives, earlier and later years are typing errors.
  if (year < 1970 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.valueOf() / 60_000 : undefined;
}

/**
 * Parses the time after a date.
 *
 * @returns minutes since midnight, in UTC if the text has a time zone; `undefined` if the time is invalid, `unknown` if
 * the text is not recognized
 */
function parseTimeOfDay(text: string): number | undefined | 'unknown' {
  const before = beforeClock.exec(text)?.[0];
  if (before === undefined) return range.test(text) || !/\d/u.test(text) ? 0 : 'unknown';
  let rest = text.slice(before.length);
  const found = clockStart.exec(rest);
  const compact = /^T$/iu.test(before) ? bareClock.exec(rest) : null;
  const { hour, minute, second } = (compact ?? found)?.groups ?? {};
  rest = rest.slice((compact ?? found)?.[0].length);
  const halfOfDay = half.exec(rest);
  if (hour === undefined || (minute === undefined && !halfOfDay)) return 'unknown';
  if (halfOfDay) rest = rest.slice(halfOfDay[0].length);
  const offset = zone.exec(rest);
  if (offset) rest = rest.slice(offset[0].length);
  const named = offset ? undefined : getOwn(zoneMinutes, zoneName.exec(rest)?.groups?.name?.toLowerCase() ?? '');
  // `10:00 - 11:30` is a range. `10:00 and 99` is not recognized.
  if (/\d/u.test(rest) && !range.test(rest)) return 'unknown';
  const [hours, minutes, seconds] = [Number(hour), Number(minute ?? 0), Number(second ?? 0)];
  const isAfternoon = halfOfDay?.groups?.half?.toLowerCase() === 'p';
  const isMorning = halfOfDay !== null && !isAfternoon;
  const [away, more] = [Number(offset?.groups?.hours ?? 0), Number(offset?.groups?.minutes ?? 0)];
  const isLate = hours > 23 && !(hours === 24 && minutes === 0 && seconds === 0);
  if (isLate || minutes > 59 || seconds > 59 || (isMorning && hours > 12) || away > 14 || more > 59) return undefined;
  const onTheDial = halfOfDay ? (hours === 12 ? 0 : hours) + (isAfternoon && hours <= 12 ? 12 : 0) : hours;
  const eastward = named ?? (offset?.groups?.sign === '+' ? 1 : -1) * (away * 60 + more);
  return onTheDial * 60 + minutes + seconds / 60 - eastward;
}

function createPostTime(year: number, month: number, day: number, minutes: number): PostTime | undefined {
  const start = midnight(year, month, day);
  if (start === undefined) return undefined;
  return { day: `${year}-${twoDigits(month)}-${twoDigits(day)}`, at: start + minutes };
}

/** Parses seconds or milliseconds since 1970. */
function fromUnixTime(text: string): PostTime {
  const seconds = Number(text.slice(0, 10));
  return { day: new Date(seconds * 1000).toISOString().slice(0, 10), at: seconds / 60 };
}

/** Combines the groups of a matched date with a time of day. */
function toParsedDate(groups: Readonly<Record<string, string | undefined>>, minutes: number | undefined): ParsedDate {
  if (minutes === undefined) return { type: 'invalid', what: 'time' };
  const { year: written = '', mark = '', first, second } = groups;
  const year = Number(written.length === 2 ? `20${written}` : written);
  if (first !== undefined) {
    const [one, two] = [Number(first), Number(second)];
    const dayFirst = createPostTime(year, two, one, minutes);
    const monthFirst = createPostTime(year, one, two, minutes);
    if (!dayFirst && !monthFirst) return { type: 'invalid', what: 'day' };
    const readings = { ...(dayFirst && { 'day-first': dayFirst }), ...(monthFirst && { 'month-first': monthFirst }) };
    return { type: 'numeric', mark, readings };
  }
  const month = groups.name ? monthNames.indexOf(groups.name.slice(0, 3).toLowerCase()) + 1 : Number(groups.month);
  const time = createPostTime(year, month, Number(groups.day), minutes);
  return time ? { type: 'time', time } : { type: 'invalid', what: 'day' };
}

/**
 * Parses a date: ISO 8601, numeric dates with the year first or last, English month names, RFC 2822, `Sat Dec 06
 * 18:20:30 +0000 2025`, Unix seconds (10 digits) and milliseconds (13), `20260105`, each with or without a 24-hour or
 * 12-hour time and an offset. For a range, returns its start.
 *
 * Abbreviations of time zones such as `EST` are converted; other names are ignored, so that such a time counts as UTC.
 */
export function parseDate(written: string): ParsedDate {
  const text = written.slice(0, maxLength).trim();
  if (/^[1-9]\d{9}(?:\d{3})?$/u.test(text)) return { type: 'time', time: fromUnixTime(text) };
  const day = text.replace(weekday, '').replace(emptyClock, '');
  const whole = unixDate.exec(day)?.groups;
  const head = whole ? undefined : heads.map((pattern) => pattern.exec(day)).find((found) => found !== null);
  const groups = whole ?? head?.groups;
  if (!groups) return { type: 'unrecognized' };
  const minutes = parseTimeOfDay(whole ? ` ${whole.clock}` : day.slice(head?.[0].length));
  return minutes === 'unknown' ? { type: 'unrecognized' } : toParsedDate(groups, minutes);
}
