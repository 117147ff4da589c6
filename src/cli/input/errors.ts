import type { ErrorDetails } from '../../core/model/error-details.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';

/** The errors in arguments and flags. */
export const usageErrors = {
  /** @param sentence an error of the parser of arguments */
  invalid: (sentence: string, suggestion: string | undefined): ErrorDetails => ({
    code: 'usage/invalid',
    message: `${sentence}.`,
    hint: suggestion === undefined ? 'See `sincerity --help`.' : `Did you mean "${suggestion}"?`,
  }),
  invalidValue: (flag: string, value: string, hint: string): ErrorDetails => ({
    code: 'usage/invalid-value',
    message: `${flag} does not accept "${value}".`,
    hint,
  }),
  invalidChoice: (flag: string, value: string, choices: readonly string[]): ErrorDetails =>
    usageErrors.invalidValue(flag, value, didYouMean(value, choices) ?? `Valid values: ${choices.join(', ')}.`),
  unknownRole: (name: string, roles: readonly string[]): ErrorDetails => ({
    code: 'usage/unknown-role',
    message: `--columns does not accept the role "${name}".`,
    hint: didYouMean(name, roles) ?? `Valid roles: ${roles.join(', ')}.`,
  }),
  conflict: (one: string, other: string, hint: string): ErrorDetails => ({
    code: 'usage/conflict',
    message: `${one} and ${other} cannot be used together.`,
    hint,
  }),
  stdinTwice: (flag: string): ErrorDetails => ({
    code: 'usage/stdin-twice',
    message: `${flag} and --files-from - both read standard input.`,
    hint: `Remove ${flag}, or write the list to a file.`,
  }),
  unknownCommand: (name: string, hint: string): ErrorDetails => ({
    code: 'usage/unknown-command',
    message: `No such command or file: "${name}".`,
    hint,
  }),
  noInput: (): ErrorDetails => ({
    code: 'usage/no-input',
    message: 'No input was given.',
    hint: 'Pass a file or a folder, for example `sincerity drafts/`, or pipe text to `sincerity -`.',
  }),
};
