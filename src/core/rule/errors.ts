import type { ErrorDetails } from '../model/error-details.ts';

/** The errors in rules of plugins. */
export const ruleErrors = {
  invalid: (id: string | undefined, reason: string): ErrorDetails => ({
    code: 'rule/invalid',
    message: `The rule${id === undefined ? '' : ` "${id}"`} is invalid: ${reason}`,
    hint: 'Declare rules with `defineRule` or `defineFeedRule`.',
  }),
};
