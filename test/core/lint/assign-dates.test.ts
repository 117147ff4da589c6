import { describe, expect, it } from 'vitest';
import { assignDates } from '../../../src/core/lint/assign-dates.ts';
import type { Post } from '../../../src/core/model/post.ts';
import type { DayOrder } from '../../../src/core/model/post-time.ts';

/** Creates posts of one file with these dates. */
function postsOf(dates: readonly (string | undefined)[]): Post[] {
  return dates.map((date, index) => ({
    id: String(index + 1),
    path: 'posts.csv',
    text: 'Rye at eight.',
    offset: index * 100,
    map: [[13, 13]],
    kind: 'post',
    fields: {},
    directives: [],
    ...(date !== undefined && { date, dateAt: { start: index * 100 + 50, end: index * 100 + 60 } }),
  }));
}

const daysIn = (dates: readonly (string | undefined)[], order?: DayOrder) =>
  assignDates(postsOf(dates), order).posts.map(({ time }) => time?.day);

describe('order of day and month', () => {
  it.each<[string, string[], string[]]>([
    ['follows from a number above 12', ['05/06/2026', '25/06/2026'], ['2026-06-05', '2026-06-25']],
    ['follows from a number above 12 in the second place', ['05/06/2026', '05/25/2026'], ['2026-05-06', '2026-05-25']],
    [
      'follows from the majority if the dates of a file differ',
      ['05/06/2026', '25/06/2026', '26/06/2026', '06/27/2026'],
      ['2026-06-05', '2026-06-25', '2026-06-26', '2026-06-27'],
    ],
    [
      'follows from dates that are closer together',
      ['05/06/2026', '06/06/2026', '07/06/2026'],
      ['2026-06-05', '2026-06-06', '2026-06-07'],
    ],
    [
      'follows from a date that has only one reading',
      ['2026-06-04', '05/06/2026', '07/06/2026'],
      ['2026-06-04', '2026-06-05', '2026-06-07'],
    ],
    ['is the month with slashes and dashes', ['05/06/2026', '05-06-2026'], ['2026-05-06', '2026-05-06']],
    ['is the day with dots', ['05.06.2026'], ['2026-06-05']],
  ])('%s', (_, dates, expected) => {
    expect(daysIn(dates)).toEqual(expected);
  });

  it('can be configured', () => {
    expect(daysIn(['05/06/2026', '06/06/2026', '07/06/2026'], 'month-first')).toEqual([
      '2026-05-06',
      '2026-06-06',
      '2026-07-06',
    ]);
    expect(daysIn(['05/06/2026'], 'day-first')).toEqual(['2026-06-05']);
  });
});

describe('invalid dates', () => {
  it('leave a post without a time and cause no error if they are not dates', () => {
    const { posts, errors } = assignDates(postsOf(['tomorrow 9:40', undefined, 'TBD', 'next Friday at 2 PM', 'soon']));
    expect(posts.map(({ time }) => time)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(errors).toEqual([]);
  });

  it('are errors if they look like dates', () => {
    const { posts, errors } = assignDates(postsOf(['2026-06-04', '31/02/2026', '2026-06-05 25:61']));
    expect(posts.map(({ time }) => time?.day)).toEqual(['2026-06-04', undefined, undefined]);
    expect(errors.map(({ code, message, span }) => [code, message, span])).toEqual([
      ['dates/invalid', '"31/02/2026" is not a date of the calendar.', { start: 150, end: 160 }],
      ['dates/invalid', '"2026-06-05 25:61" has no valid time of day.', { start: 250, end: 260 }],
    ]);
    expect(errors[0]?.hint).toContain('2026-11-23 09:30');
  });

  it('are reported once, at the first of them, if no date of a file can be parsed', () => {
    const { posts, errors } = assignDates(postsOf(['TBD', '5. Januar 2026', '2026-25-01', '7. Januar 2026']));
    expect(posts).toHaveLength(4);
    expect(errors).toEqual([
      {
        code: 'dates/none-parsed',
        message: 'None of the 3 dates could be parsed. The first is "5. Januar 2026".',
        hint: expect.stringContaining('columns: { date: "…" }'),
        span: { start: 150, end: 160 },
      },
    ]);
    expect(assignDates(postsOf(['5. Januar 2026', '7. Januar 2026'])).errors).toEqual([]);
    expect(assignDates(postsOf(['5. Januar 2026', '7. Januar 2026', '8. Januar 2026', '2026-01-09'])).errors).toEqual(
      [],
    );
  });

  it('are reported at the post if their position is unknown, and shortened', () => {
    const [post] = postsOf([`2026-02-31 ${'a'.repeat(500)}`]);
    const { dateAt: _, ...placeless } = post as Post;
    const { errors } = assignDates([placeless]);
    expect(errors[0]?.span).toEqual({ start: 0, end: 0 });
    expect(errors[0]?.message.length).toBeLessThan(80);
  });
});

it('keeps a time that the reader has set', () => {
  const time = { day: '2026-01-05', at: 1 };
  const posts = postsOf(['2026-06-04']).map((post) => ({ ...post, time }));
  expect(assignDates(posts).posts[0]?.time).toBe(time);
});
