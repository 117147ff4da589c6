const spelled = /^(\d{4})-(\d{2})-(\d{2})(?!\d)(?:[_T ](\d{2})[-:.]?(\d{2})(?!\d))?/u;
const joined = /^(\d{4})(\d{2})(\d{2})(?!\d)/u;

function dateIn(name: string): string | undefined {
  const [, year, month = '', day = '', hour, minute] = spelled.exec(name) ?? joined.exec(name) ?? [];
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (year === undefined || !isDay) return undefined;
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? `${year}-${month}-${day} ${hour}:${minute}` : `${year}-${month}-${day}`;
}

/** Returns the date at the start of the name of a file or else of its folder: `2026-05-04_07-30_rye/post.md`. */
export function parsePathDate(path: string): string | undefined {
  const [name = '', folder = ''] = path.split(/[\\/]/u).reverse();
  return dateIn(name) ?? dateIn(folder);
}

/** Returns a file's name without folder and extension: the id of a post that has a file to itself. */
export function getStem(path: string): string {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return name.replace(/(?<=.)\.[^.]*$/u, '');
}
