import { reporterErrors } from '../../core/config/errors.ts';
import type { Reporter } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { reporterNames } from '../../reporters/index.ts';
import type { ReadFlags } from '../input/lint-flags.ts';

/**
 * The reporters that the configuration of the working folder brings.
 *
 * @throws UserError if a reporter cannot be loaded or its name is taken
 */
export async function loadCustomReporters(
  cwd: string,
  { config }: Pick<ReadFlags, 'config'>,
): Promise<readonly Reporter[]> {
  const { reporters } = await createConfigurationLookup({ cwd, ...(config !== undefined && { config }) })(cwd);
  const own: Reporter[] = [];
  for (const { reporter, at } of await reporters()) {
    const { id } = reporter;
    if (reporterNames.includes(id)) {
      throw new UserError(reporterErrors.nameTaken(id), { at });
    }
    if (own.some((other) => other.id === id)) throw new UserError(reporterErrors.duplicateName(id), { at });
    own.push(reporter);
  }
  return own;
}
