import { describe, expect, it } from 'vitest';
import { assignDates } from '../../../src/core/lint/assign-dates.ts';
import type { Post } from '../../../src/core/model/post.ts';
import type { DayOrder } from '../../../src/core/model/post-time.ts';

/** Posts of one file, their dates one below the other. */
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

describe('whether the day or the month comes first', () => {
  it.each<[string, string[], string[]]>([
    ['is told by a number above 12', ['05/06/2026', '25/06/2026'], ['2026-06-05', '2026-06-25']],
    ['is told by it the other way round', ['05/06/2026', '05/25/2026'], ['2026-05-06', '2026-05-25']],
    [
      'is told by most of them, where a file is not of one mind',
      ['05/06/2026', '25/06/2026', '26/06/2026', '06/27/2026'],
      ['2026-06-05', '2026-06-25', '2026-06-26', '2026-06-27'],
    ],
    [
      'is told by dates that lie closer together',
      ['05/06/2026', '06/06/2026', '07/06/2026'],
      ['2026-06-05', '2026-06-06', '2026-06-07'],
    ],
    [
      'is told by a date that has one reading',
      ['2026-06-04', '05/06/2026', '07/06/2026'],
      ['2026-06-04', '2026-06-05', '2026-06-07'],
    ],
    ['is the month with slashes and dashes', ['05/06/2026', '05-06-2026'], ['2026-05-06', '2026-05-06']],
    ['is the day with dots', ['05.06.2026'], ['2026-06-05']],
  ])('%s', (_, dates, expected) => {
    expect(daysIn(dates)).toEqual(expected);
  });

  it('is what the configuration says', () => {
    expect(daysIn(['05/06/2026', '06/06/2026', '07/06/2026'], 'month-first')).toEqual([
      '2026-05-06',
      '2026-06-06',
      '2026-07-06',
    ]);
    expect(daysIn(['05/06/2026'], 'day-first')).toEqual(['2026-06-05']);
  });
});

describe('what is no date', () => {
  it('leaves the post without a moment, and says nothing of words', () => {
    const { posts, errors } = assignDates(postsOf(['tomorrow 9:40', undefined, 'TBD', 'next Friday at 2 PM', 'soon']));
    expect(posts.map(({ time }) => time)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(errors).toEqual([]);
  });

  it('is a problem where it looks like one', () => {
    const { posts, errors } = assignDates(postsOf(['2026-06-04', '31/02/2026', '2026-06-05 25:61']));
    expect(posts.map(({ time }) => time?.day)).toEqual(['2026-06-04', undefined, undefined]);
    expect(errors.map(({ message, span }) => [message, span])).toEqual([
      ['"31/02/2026" is no day of the calendar.', { start: 150, end: 160 }],
      ['"2026-06-05 25:61" has no time of the day.', { start: 250, end: 260 }],
    ]);
    expect(errors[0]?.hint).toContain('2026-11-23 09:30');
  });

  it('is a problem at the first of them where no date of a file can be read', () => {
    const { posts, errors } = assignDates(postsOf(['TBD', '5. Januar 2026', '2026-25-01', '7. Januar 2026']));
    expect(posts).toHaveLength(4);
    expect(errors).toEqual([
      {
        message: 'None of the 3 dates could be read. The first is "5. Januar 2026".',
        hint: expect.stringContaining('columns: { date: "…" }'),
        span: { start: 150, end: 160 },
      },
    ]);
    expect(assignDates(postsOf(['5. Januar 2026', '7. Januar 2026'])).errors).toEqual([]);
    expect(assignDates(postsOf(['5. Januar 2026', '7. Januar 2026', '8. Januar 2026', '2026-01-09'])).errors).toEqual(
      [],
    );
  });

  it('is pointed at in the post where nobody knows its place, and cut where it is long', () => {
    const [post] = postsOf([`2026-02-31 ${'a'.repeat(500)}`]);
    const { dateAt: _, ...placeless } = post as Post;
    const { errors } = assignDates([placeless]);
    expect(errors[0]?.span).toEqual({ start: 0, end: 0 });
    expect(errors[0]?.message.length).toBeLessThan(80);
  });
});

it('a moment that the reader knows is kept', () => {
  const moment = { day: '2026-01-05', at: 1 };
  const posts = postsOf(['2026-06-04']).map((post) => ({ ...post, moment }));
  expect(assignDates(posts).posts[0]?.time).toBe(moment);
});
