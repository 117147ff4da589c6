import { Chalk } from 'chalk';
import type { Intent } from '../../core/model/intent.ts';
import type { Severity } from '../../core/model/severity.ts';

type Paint = (text: string) => string;

/** Colors by their purpose. Without color, each function returns its text unchanged. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  /** The signs of a timeline. */
  readonly intent: Readonly<Record<Intent, Paint>>;
  /** The text that a finding is about: colored and underlined. */
  readonly accent: Paint;
  /** The arrow before advice. */
  readonly lead: Paint;
  /** Names and numbers that readers look for. */
  readonly strong: Paint;
  /** Secondary information. */
  readonly faint: Paint;
}

/** Uses only the 16 colors of the terminal's theme. */
export function createPalette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  // chalk joins all its arguments; functions of one parameter can be passed to `map`.
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
