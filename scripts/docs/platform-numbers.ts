import { type PlatformLimits, platformLimits, type Sourced } from '../../src/core/model/platform-limits.ts';

type Numbers = Omit<PlatformLimits, 'name'>;

/** What the numbers are called in a table. */
const labels: Readonly<Record<keyof Numbers, string>> = {
  text: 'characters',
  bytes: 'bytes',
  reply: 'characters of a reply',
  address: 'characters for an address',
  hashtags: 'hashtags',
  fold: 'characters before "more"',
};

const shownBy: Readonly<Record<string, readonly (keyof Numbers)[]>> = {
  'below-the-fold': ['fold'],
  'over-limit': ['text', 'bytes', 'reply', 'address', 'hashtags'],
};

/** The built-in numbers that a rule stands on, as a section of its page; empty for most rules. */
export function numbersSection(id: string): string {
  const shown = shownBy[id];
  if (!shown) return '';
  const rows = Object.values(platformLimits).flatMap(({ name, ...limits }) =>
    shown.flatMap((key) => {
      const number: Sourced | undefined = limits[key];
      if (!number) return [];
      const { max, source, asOf } = number;
      return [`| ${name} | ${max.toLocaleString('en')} ${labels[key]} | ${source} | ${asOf} |`];
    }),
  );
  return `## Built-in numbers\n\n| platform | | source | looked up |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
