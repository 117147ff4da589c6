import type { ErrorDetails } from '../../core/model/error-details.ts';

/** The errors of baseline files. */
export const baselineErrors = {
  missing: (flag: string): ErrorDetails => ({
    code: 'baseline/missing',
    message: 'The baseline file does not exist.',
    hint: `Create it with \`sincerity baseline${flag}\`.`,
  }),
  mergeConflict: (): ErrorDetails => ({
    code: 'baseline/merge-conflict',
    message: 'This file contains merge conflict markers.',
    hint: 'Keep the lines of both sides, then run `sincerity baseline --prune`.',
  }),
  invalidLine: (): ErrorDetails => ({
    code: 'baseline/invalid-line',
    message: 'Expected a line of a baseline.',
    hint: 'Create the file again with `sincerity baseline`.',
  }),
};
