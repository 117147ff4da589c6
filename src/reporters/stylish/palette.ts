import { Chalk } from 'chalk';
import type { Intent } from '../../core/model/intent.ts';
import type { Severity } from '../../core/model/severity.ts';

type Paint = (text: string) => string;

/** The few colours there are, by what they say. Without colour each gives its text back. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  /** The signs of a calendar. */
  readonly intent: Readonly<Record<Intent, Paint>>;
  /** The words that a finding is about: coloured and underlined. */
  readonly accent: Paint;
  /** The arrow that leads to what can be done. */
  readonly lead: Paint;
  /** What is looked for: names, numbers. */
  readonly strong: Paint;
  /** What can be skipped. */
  readonly faint: Paint;
}

/** Only the 16 colours that follow the reader's own theme. */
export function createPalette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // chalk joins all its arguments; with one parameter, a paint can be handed to `map`.
  return {
    severity: {
      error: (text) => chalk.red.bold(text),
      warning: (text) => chalk.yellow(text),
      info: (text) => chalk.blue(text),
    },
    intent: {
      promotion: (text) => chalk.yellow(text),
      information: (text) => text,
      conversation: (text) => chalk.green(text),
      appeal: (text) => chalk.cyan(text),
      notice: (text) => chalk.dim(text),
      unknown: (text) => chalk.dim(text),
    },
    accent: (text) => chalk.cyan.underline(text),
    lead: (text) => chalk.cyan(text),
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
  };
}
