import type { Broken } from './broken.ts';

const table = (...dates: string[]) =>
  `Date,Text\n${dates.map((date, n) => `${date},Loaf ${n + 1} of the day is rye.\n`).join('')}`;

/** Dates that are none. */
export const brokenDates: readonly Broken[] = [
  {
    title: 'the 31st of February',
    name: 'a.csv',
    is: table('31/02/2026', '01/03/2026'),
    posts: 2,
    says: ['a.csv:2:1: dates/invalid'],
  },
  {
    title: 'a month of thirteen',
    name: 'a.csv',
    is: table('2026-13-45', '2026-03-02'),
    posts: 2,
    says: ['a.csv:2:1: dates/invalid'],
  },
  {
    title: 'a time beyond the day',
    name: 'a.csv',
    is: table('2026-03-01 25:61', '2026-03-02 10:00'),
    posts: 2,
    says: ['a.csv:2:1: dates/invalid'],
  },
  {
    title: 'a time in a column of its own that is none',
    name: 'a.csv',
    is: 'Date,Time,Text\n2026-03-01,25:61,The rye is back.\n2026-03-02,10:00,The oven is warm.\n',
    posts: 2,
    says: ['a.csv:2:1: dates/invalid'],
  },
  {
    title: 'a leap day in a year without one',
    name: 'a.json',
    is: '[{ "text": "The rye is back.", "date": "2026-02-29" }, { "text": "The oven is warm.", "date": "2028-02-29" }]',
    posts: 2,
    says: ['a.json:1:40: dates/invalid'],
  },
  {
    title: 'a column of nonsense with years in it',
    name: 'a.csv',
    is: table('Q1 2026', 'sometime 2026', '2026ish'),
    posts: 3,
    says: ['a.csv:2:1: dates/none-parsed'],
  },
  {
    title: 'a column of words',
    name: 'a.csv',
    is: table('soon', 'TBD', 'after lunch', 'tomorrow 9:40'),
    posts: 4,
    says: [],
  },
  {
    title: 'three days that no calendar has',
    name: 'a.csv',
    is: table('2026-02-30', '2026-04-31', '2026-06-31'),
    posts: 3,
    says: ['a.csv:2:1: dates/none-parsed'],
  },
  {
    title: 'days and months that cannot both be right',
    name: 'a.csv',
    is: table('13/02/2026', '02/13/2026', '40/40/2026'),
    posts: 3,
    says: ['a.csv:4:1: dates/invalid'],
  },
  {
    title: 'dates in front matter',
    name: 'a.md',
    is: '---\ndate: 2026-02-31\n---\nThe rye is back.\n',
    posts: 1,
    says: ['a.md:2:7: dates/invalid'],
  },
  {
    title: 'a date that is a list',
    name: 'a.json',
    is: '[{ "text": "The rye is back.", "date": [2026, 3, 1] }]',
    posts: 1,
    says: ['a.json:1:40: post/not-string'],
  },
  {
    title: 'the year 0',
    name: 'a.csv',
    is: table('0000-00-00', '0000-00-00 00:00:00', '2026-03-01'),
    posts: 3,
    says: ['a.csv:2:1: dates/invalid', 'a.csv:3:1: dates/invalid'],
  },
  {
    title: 'six cells of a date of Postcron, one of them no month',
    name: 'a.csv',
    is: 'The rye is back in the shop.,2026,13,1,10,0,,\nThe oven is warm again today.,2026,3,2,10,0,,\n',
    posts: 0,
    says: ['a.csv:1:1: table/no-text-column'],
  },
];
