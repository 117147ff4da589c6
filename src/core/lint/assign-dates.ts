import type { Post } from '../model/post.ts';
import { type DayOrder, type ParsedDate, type PostTime, parseDate } from '../model/post-time.ts';
import type { ReadError } from '../model/reader.ts';
import { toSourceSpan } from '../model/source-map.ts';
import { lintErrors } from './errors.ts';

/** The order of day and month if nothing in the file decides it. */
const defaultOrder = (mark: string): DayOrder => (mark === '.' ? 'day-first' : 'month-first');

function toTime(date: ParsedDate, order: DayOrder | undefined): PostTime | undefined {
  if (date.type === 'time') return date.time;
  if (date.type !== 'numeric') return undefined;
  const { mark, readings } = date;
  return readings[order ?? defaultOrder(mark)] ?? readings['day-first'] ?? readings['month-first'];
}

/** Returns the minutes between the first and the last date. */
function dateRange(dates: readonly ParsedDate[], order: DayOrder): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const at = toTime(date, order)?.at;
    if (at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return last - first;
}

/**
 * Decides for a whole file whether the day or the month comes first: by the dates that have only one reading, else by the
 * order with the shorter range of dates. `undefined` if both have the same range.
 */
function inferOrder(dates: readonly ParsedDate[]): DayOrder | undefined {
  let balance = 0;
  for (const date of dates) {
    if (date.type !== 'numeric') continue;
    const { 'day-first': dayFirst, 'month-first': monthFirst } = date.readings;
    if (!monthFirst) balance++;
    else if (!dayFirst) balance--;
  }
  if (balance === 0) balance = dateRange(dates, 'month-first') - dateRange(dates, 'day-first');
  if (balance === 0 || Number.isNaN(balance)) return undefined;
  return balance > 0 ? 'day-first' : 'month-first';
}

const shown = (date: string) => (date.length > 40 ? `${date.slice(0, 39)}…` : date);

const dateSpan = ({ dateAt, map, offset }: Post) => dateAt ?? toSourceSpan<'post'>(map, offset, { start: 0, end: 0 });

/** Tests whether a text is meant as a date, unlike `TBD` or `tomorrow 9:40`: it has a year, or a number as long. */
function namesYear(date: string): boolean {
  return /\d{4}/u.test(date);
}

/** Returns one error if none of the dates of a file could be parsed. */
function noDatesError(dated: readonly Post[]): ReadError[] {
  const meant = dated.filter(({ date = '' }) => namesYear(date));
  const [first] = meant;
  if (!first || meant.length < 3) return [];
  return [lintErrors.noDates(meant.length, shown(first.date ?? ''), dateSpan(first))];
}

/**
 * Sets the time of the posts of one file. Whether `05/06/2026` is in May or in June is decided once for all of them.
 *
 * A post without a date, or with one such as `next Friday`, gets no time. An invalid date is an error; if no date of the
 * file can be parsed, there is one error for all.
 *
 * @param order the configured order
 */
export function assignDates(
  posts: readonly Post[],
  order?: DayOrder,
): { readonly posts: readonly Post[]; readonly errors: readonly ReadError[] } {
  const dated = posts.filter(({ date, time }) => date !== undefined && time === undefined);
  if (dated.length === 0) return { posts, errors: [] };
  const parsed = new Map(dated.map((post) => [post, parseDate(post.date ?? '')]));
  const all = [...parsed.values()];
  const decided = order ?? inferOrder(all);
  const times = new Map([...parsed].map(([post, date]) => [post, toTime(date, decided)]));
  const none = [...times.values()].every((time) => time === undefined) ? noDatesError(dated) : [];
  const invalid = [...parsed].flatMap(([post, date]): ReadError[] => {
    if (date.type !== 'invalid') return [];
    return [lintErrors.invalidDate(shown(post.date ?? ''), date.what, dateSpan(post))];
  });
  return {
    posts: posts.map((post) => {
      const time = times.get(post);
      return time ? { ...post, time } : post;
    }),
    errors: none.length > 0 ? none : invalid,
  };
}
