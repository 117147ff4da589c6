import { type PlatformLimits, platformLimits, type Sourced } from '../../src/core/model/platform-limits.ts';

type Numbers = Omit<PlatformLimits, 'name'>;

/** The units of the limits. */
const labels: Readonly<Record<keyof Numbers, string>> = {
  text: 'characters',
  bytes: 'bytes',
  reply: 'characters of a reply',
  address: 'characters per link',
  hashtags: 'hashtags',
  fold: 'characters before "more"',
};

const shownBy: Readonly<Record<string, readonly (keyof Numbers)[]>> = {
  'below-the-fold': ['fold'],
  'over-limit': ['text', 'bytes', 'reply', 'address', 'hashtags'],
};

/** The section with the built-in limits that a rule uses; empty for most rules. */
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
  return `## Built-in limits\n\n| Platform | Limit | Source | As of |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}
