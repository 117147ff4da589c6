import type { Post } from '../model/post.ts';
import { type DayOrder, type ParsedDate, type PostTime, parseDate } from '../model/post-time.ts';
import type { ReadError } from '../model/reader.ts';
import { toSourceSpan } from '../model/source-map.ts';

/** The order in which numbers are read where nothing in the file tells. */
const usual = (mark: string): DayOrder => (mark === '.' ? 'day-first' : 'month-first');

function momentOf(dating: ParsedDate, order: DayOrder | undefined): PostTime | undefined {
  if (dating.type === 'time') return dating.time;
  if (dating.type !== 'numeric') return undefined;
  const { mark, readings } = dating;
  return readings[order ?? usual(mark)] ?? readings['day-first'] ?? readings['month-first'];
}

/** How many minutes lie between the first and the last of the dates. */
function stretch(datings: readonly ParsedDate[], order: DayOrder): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const dating of datings) {
    const at = momentOf(dating, order)?.at;
    if (at === undefined) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return last - first;
}

/**
 * Decides for a whole file whether the day or the month comes first: by the dates that have one reading only, else by
 * the reading under which all dates lie closer together. `undefined` where both do.
 */
function orderIn(datings: readonly ParsedDate[]): DayOrder | undefined {
  let balance = 0;
  for (const dating of datings) {
    if (dating.type !== 'numeric') continue;
    const { 'day-first': dayFirst, 'month-first': monthFirst } = dating.readings;
    if (!monthFirst) balance++;
    else if (!dayFirst) balance--;
  }
  if (balance === 0) balance = stretch(datings, 'month-first') - stretch(datings, 'day-first');
  if (balance === 0 || Number.isNaN(balance)) return undefined;
  return balance > 0 ? 'day-first' : 'month-first';
}

const shown = (date: string) => (date.length > 40 ? `${date.slice(0, 39)}…` : date);

const spanOf = ({ dateAt, map, offset }: Post) => dateAt ?? toSourceSpan(map, offset, { start: 0, end: 0 });

const wrong = {
  day: 'is no day of the calendar',
  time: 'has no time of the day',
} as const;

/** Whether somebody meant a date and not `TBD` or `tomorrow 9:40`: it has a year, or a number as long. */
function namesYear(date: string): boolean {
  return /\d{4}/u.test(date);
}

/** What to say of a file with dates in it of which none could be read. */
function noneRead(dated: readonly Post[]): ReadError[] {
  const meant = dated.filter(({ date = '' }) => namesYear(date));
  const [first] = meant;
  if (!first || meant.length < 3) return [];
  return [
    {
      message: `None of the ${meant.length.toLocaleString('en')} dates could be read. The first is "${shown(first.date ?? '')}".`,
      hint: 'Write them as 2026-11-23 09:30, 23/11/2026 or Nov 23, 2026, or name another column in the configuration: `columns: { date: "…" }`.',
      span: spanOf(first),
    },
  ];
}

/**
 * Fills in the moments of the posts of one file. Whether `05/06/2026` is in May or in June is decided for all of them.
 *
 * What has no date, or one that only people understand, has no moment. What looks like a date and is none is a problem;
 * where no date of the file can be read, there is one problem for all.
 *
 * @param order what the configuration says of it
 */
export function assignDates(
  posts: readonly Post[],
  order?: DayOrder,
): { readonly posts: readonly Post[]; readonly errors: readonly ReadError[] } {
  const dated = posts.filter(({ date, time }) => date !== undefined && time === undefined);
  if (dated.length === 0) return { posts, errors: [] };
  const datings = new Map(dated.map((post) => [post, parseDate(post.date ?? '')]));
  const all = [...datings.values()];
  const decided = order ?? orderIn(all);
  const moments = new Map([...datings].map(([post, dating]) => [post, momentOf(dating, decided)]));
  const none = [...moments.values()].every((moment) => moment === undefined) ? noneRead(dated) : [];
  const slips = [...datings].flatMap(([post, dating]): ReadError[] => {
    if (dating.type !== 'invalid') return [];
    return [
      {
        message: `"${shown(post.date ?? '')}" ${wrong[dating.what]}.`,
        hint: 'Write the date as 2026-11-23 or 2026-11-23 09:30. Without it, the post keeps its place in the file.',
        span: spanOf(post),
      },
    ];
  });
  return {
    posts: posts.map((post) => {
      const time = moments.get(post);
      return time ? { ...post, time } : post;
    }),
    errors: none.length > 0 ? none : slips,
  };
}
