import type { CommanderError } from 'commander';
import { parseWindow, type Window } from '../../core/feed/window.ts';
import { UserError } from '../../core/model/user-error.ts';
import { isCalendarDay } from '../../core/text/calendar-day.ts';
import { usageErrors } from './errors.ts';

/** Returns a parser for a flag that accepts only some names. It has these `names`, for completion scripts. */
export function choice<Name extends string>(
  flag: string,
  names: readonly Name[],
): ((value: string) => Name) & { readonly names: readonly Name[] } {
  const parse = (value: string) => {
    const name = names.find((candidate) => candidate === value);
    if (name !== undefined) return name;
    throw new UserError(usageErrors.invalidChoice(flag, value, names));
  };
  return Object.assign(parse, { names });
}

/** Returns a parser for a flag that accepts whole numbers, including 0. */
export function count(flag: string): (value: string) => number {
  return (value) => {
    if (/^\d{1,9}$/u.test(value)) return Number(value);
    throw new UserError(usageErrors.invalidValue(flag, value, 'Use a whole number, 0 or more.'));
  };
}

/** Parses a window: `30d`, `20`, `28d/20` or `all`. */
export function windowSize(value: string): Window {
  const window = parseWindow(value);
  if (window) return window;
  const hint = 'Use days (30d), posts (20), both (28d/20, whichever covers more posts) or all.';
  throw new UserError(usageErrors.invalidValue('--window', value, hint));
}

/** Parses a date such as `2026-11-23`. */
export function calendarDay(value: string): string {
  if (isCalendarDay(value)) return value;
  throw new UserError(usageErrors.invalidValue('--as-of', value, 'Use a date, for example 2026-11-23.'));
}

/** Converts an error of commander to a `UserError`. */
export function usageError({ message }: CommanderError): UserError {
  const [first = '', second = ''] = message.replace(/^error: /u, '').split('\n');
  const plain = (text: string) => text.replaceAll("'", '"').replace(/\.$/u, '');
  const sentence = plain(first.charAt(0).toUpperCase() + first.slice(1));
  const suggestion = /\(Did you mean (?:one of )?(?<names>.+)\?\)/u.exec(second)?.groups?.names;
  return new UserError(usageErrors.invalid(sentence, suggestion));
}
