import type { ErrorDetails } from '../model/error-details.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import { toClause } from '../text/format.ts';

/** The errors in the content of a configuration. */
export const configErrors = {
  invalid: (message: string, hint: string | undefined): ErrorDetails => ({ code: 'config/invalid', message, hint }),
  invalidOptions: (rule: string, message: string, hint: string | undefined): ErrorDetails => ({
    code: 'config/invalid-options',
    message: `Invalid options of "${rule}": ${message}`,
    hint,
  }),
  unknownRule: (id: string, ids: Iterable<string>): ErrorDetails => ({
    code: 'config/unknown-rule',
    message: `No such rule: "${id}".`,
    hint: didYouMean(id, ids) ?? '`sincerity rules` lists all rules.',
  }),
  duplicateRule: (id: string): ErrorDetails => ({
    code: 'config/duplicate-rule',
    message: `Two rules are named "${id}".`,
  }),
  noRule: (): ErrorDetails => ({
    code: 'config/no-rule',
    message: 'No rule is enabled.',
    hint: 'Extend a preset, for example "recommended", or enable a rule.',
  }),
};

/** The errors in reporters of a configuration. */
export const reporterErrors = {
  invalid: (message: string): ErrorDetails => ({
    code: 'reporter/invalid',
    message: `This is not a valid reporter: ${message}`,
    hint: 'Export `{ id, format(report, environment) }`, where `format` returns text.',
  }),
  notText: (id: string, found: string): ErrorDetails => ({
    code: 'reporter/not-text',
    message: `Expected the reporter "${id}" to return text, but it returned ${found}.`,
    hint: 'Return a string from `format`, or yield strings.',
  }),
  failed: (id: string, cause: unknown): ErrorDetails => ({
    code: 'reporter/failed',
    message: `The reporter "${id}" failed: ${toClause(cause)}.`,
  }),
  nameTaken: (id: string): ErrorDetails => ({
    code: 'reporter/name-taken',
    message: `A built-in reporter is already named "${id}".`,
    hint: 'Rename your reporter.',
  }),
  duplicateName: (id: string): ErrorDetails => ({
    code: 'reporter/duplicate-name',
    message: `Two reporters are named "${id}".`,
  }),
};
