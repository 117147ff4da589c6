import type { ErrorDetails } from '../../core/model/error-details.ts';

/** A thing that could not be written, by the area of its code. */
const written = {
  report: 'Could not write the report.',
  configuration: 'Could not write the configuration.',
  baseline: 'Could not write the baseline.',
  fix: 'Could not fix this file.',
};

/** The errors of output files. */
export const outputErrors = {
  /** @param reason a sentence */
  notWritten: (what: keyof typeof written, reason: string): ErrorDetails => ({
    code: `output/${what}-not-written`,
    message: `${written[what]} ${reason}`,
    hint: what === 'fix' ? 'Files before it have been fixed; files after it are unchanged.' : undefined,
  }),
};
