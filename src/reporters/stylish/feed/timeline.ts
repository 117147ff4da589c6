import type { TimelineEntry } from '../../../core/model/feed.ts';
import { type Intent, intents } from '../../../core/model/intent.ts';
import { formatCount } from '../../../core/text/format.ts';
import { type RenderContext, wrapParagraph } from '../render-context.ts';

/** More lines are no longer taken in at a glance. */
const maxLines = 12;

const indent = 2;

const intentNames: Readonly<Record<Intent, string>> = {
  promotion: 'promotion',
  information: 'information',
  conversation: 'conversation',
  appeal: 'appeal',
  notice: 'notice',
  unknown: 'hard to place',
};

const dayLength = 24 * 60 * 60 * 1000;

/** The Monday of a day's week, `2026-11-23`; nothing for what is no day. */
function mondayOf(day: string | undefined): string {
  const at = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(at)) return '';
  const afterMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - afterMonday * dayLength).toISOString().slice(0, 10);
}

/** Posts by the Mondays of their weeks; those without a day come last. */
function groupByWeek(strip: readonly TimelineEntry[]): [monday: string, slots: TimelineEntry[]][] {
  const weeks = new Map<string, TimelineEntry[]>();
  for (const slot of strip) {
    const monday = mondayOf(slot.day);
    const week = weeks.get(monday);
    if (week) week.push(slot);
    else weeks.set(monday, [slot]);
  }
  return [...weeks].sort(([a], [b]) => Number(a === '') - Number(b === ''));
}

/** One line of signs: those of a week, or as many of them as fit. */
interface Row {
  readonly label: string;
  readonly slots: readonly TimelineEntry[];
}

/** Paints runs of the same sign, not sign by sign: that would paint the same, with more codes than signs. */
function paintSigns(slots: readonly TimelineEntry[], { glyphs, palette }: RenderContext): string {
  const runs: { readonly intent: Intent; length: number }[] = [];
  for (const { intent } of slots) {
    const run = runs.at(-1);
    if (run?.intent === intent) run.length += 1;
    else runs.push({ intent, length: 1 });
  }
  return runs
    .map(({ intent, length }) => palette.intent[intent](Array(length).fill(glyphs.signs[intent]).join(' ')))
    .join(' ');
}

/** What the signs stand for: of those that occur, each with its word on one line. */
function renderLegend(slots: readonly TimelineEntry[], { glyphs, palette, width }: RenderContext): string[] {
  const seen = new Set(slots.map(({ intent }) => intent));
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
 * What the posts of a feed are for, one sign a post, a line for each week where days are known; the last lines of a long
 * feed. Behind them, what the signs stand for.
 */
export function renderTimeline(strip: readonly TimelineEntry[], context: RenderContext): string[] {
  const weeks = groupByWeek(strip);
  const isDated = weeks.some(([monday]) => monday !== '');
  const lead = isDated ? '2026-11-23  '.length : 0;
  const perRow = Math.floor((context.width - indent - lead + 1) / 2);
  const rows = weeks.flatMap(([monday, slots]): Row[] =>
    Array.from({ length: Math.ceil(slots.length / perRow) }, (_, row) => ({
      label: isDated ? monday || 'no date' : '',
      slots: slots.slice(row * perRow, (row + 1) * perRow),
    })),
  );
  const shown = rows.slice(-maxLines);
  const hidden = rows.slice(0, -maxLines).reduce((sum, { slots }) => sum + slots.length, 0);
  const { faint } = context.palette;
  return [
    ...(hidden > 0 ? wrapParagraph(context, `${formatCount(hidden, 'post')} before these`, { indent }).map(faint) : []),
    ...shown.map(({ label, slots }, index) => {
      const again = label === shown[index - 1]?.label;
      return `${' '.repeat(indent)}${faint((again ? '' : label).padEnd(lead))}${paintSigns(slots, context)}`;
    }),
    ...renderLegend(
      shown.flatMap(({ slots }) => slots),
      context,
    ),
  ];
}
