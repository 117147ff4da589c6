import type { TimelineEntry } from '../../../core/model/feed.ts';
import { type Intent, intents } from '../../../core/model/intent.ts';
import { formatCount } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

/** Maximum number of lines of a timeline. */
const maxLines = 12;

const indent = 2;

const intentNames: Readonly<Record<Intent, string>> = {
  promotion: 'promotion',
  information: 'information',
  conversation: 'conversation',
  appeal: 'appeal',
  notice: 'notice',
  unknown: 'unclear',
};

const dayLength = 24 * 60 * 60 * 1000;

/** Returns the Monday of a day's week, `2026-11-23`; empty if the day is invalid. */
function mondayOf(day: string | undefined): string {
  const at = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(at)) return '';
  const afterMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - afterMonday * dayLength).toISOString().slice(0, 10);
}

/** Groups posts by the Mondays of their weeks; those without a day come last. */
function groupByWeek(timeline: readonly TimelineEntry[]): [monday: string, entries: TimelineEntry[]][] {
  const weeks = new Map<string, TimelineEntry[]>();
  for (const entry of timeline) {
    const monday = mondayOf(entry.day);
    const week = weeks.get(monday);
    if (week) week.push(entry);
    else weeks.set(monday, [entry]);
  }
  return [...weeks].sort(([a], [b]) => Number(a === '') - Number(b === ''));
}

/** One line of signs: a week, or the part of it that fits. */
interface Row {
  readonly label: string;
  readonly entries: readonly TimelineEntry[];
}

/** Paints runs of equal signs: painting each sign would print many more escape codes. */
function paintSigns(entries: readonly TimelineEntry[], { glyphs, palette }: RenderContext): string {
  const runs: { readonly intent: Intent; length: number }[] = [];
  for (const { intent } of entries) {
    const run = runs.at(-1);
    if (run?.intent === intent) run.length += 1;
    else runs.push({ intent, length: 1 });
  }
  return runs
    .map(({ intent, length }) => palette.intent[intent](Array(length).fill(glyphs.signs[intent]).join(' ')))
    .join(' ');
}

/** Renders a legend of the signs that occur. */
function renderLegend(entries: readonly TimelineEntry[], { glyphs, palette, width }: RenderContext): string[] {
  const seen = new Set(entries.map(({ intent }) => intent));
  const lines: { text: string; length: number }[] = [];
  for (const intent of intents.filter((each) => seen.has(each))) {
    const [sign, name] = [glyphs.signs[intent], intentNames[intent]];
    const [item, length] = [`${palette.intent[intent](sign)} ${palette.faint(name)}`, sign.length + 1 + name.length];
    const line = lines.at(-1);
    if (line && indent + line.length + 2 + length <= width) {
      line.text += `  ${item}`;
      line.length += 2 + length;
    } else lines.push({ text: ' '.repeat(indent) + item, length });
  }
  return lines.map(({ text }) => text);
}

/**
 * Renders the intent of each post of a feed as a sign, one line per week if days are known, and a legend. Of a long
 * feed, only the last lines are shown.
 */
export function renderTimeline(timeline: readonly TimelineEntry[], context: RenderContext): string[] {
  const weeks = groupByWeek(timeline);
  const isDated = weeks.some(([monday]) => monday !== '');
  const lead = isDated ? '2026-11-23  '.length : 0;
  const perRow = Math.floor((context.width - indent - lead + 1) / 2);
  const rows = weeks.flatMap(([monday, entries]): Row[] =>
    Array.from({ length: Math.ceil(entries.length / perRow) }, (_, row) => ({
      label: isDated ? monday || 'no date' : '',
      entries: entries.slice(row * perRow, (row + 1) * perRow),
    })),
  );
  const shown = rows.slice(-maxLines);
  const hidden = rows.slice(0, -maxLines).reduce((sum, { entries }) => sum + entries.length, 0);
  const { faint } = context.palette;
  return [
    ...(hidden > 0 ? wrapParagraph(context, formatCount(hidden, 'earlier post'), { indent }).map(faint) : []),
    ...shown.map(({ label, entries }, index) => {
      const again = label === shown[index - 1]?.label;
      return `${' '.repeat(indent)}${faint((again ? '' : label).padEnd(lead))}${paintSigns(entries, context)}`;
    }),
    ...renderLegend(
      shown.flatMap(({ entries }) => entries),
      context,
    ),
  ];
}
