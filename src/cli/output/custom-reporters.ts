import { reporterErrors } from '../../core/config/errors.ts';
import type { Reporter } from '../../core/model/report.ts';
import { UserError } from '../../core/model/user-error.ts';
import { createConfigurationLookup } from '../../linter/lint.ts';
import { reporterNames } from '../../reporters/index.ts';
import type { ReadFlags } from '../input/lint-flags.ts';

/**
 * Loads the reporters of the configuration of the working folder.
 *
 * @throws {UserError} if a reporter cannot be loaded, or if its name is already used
 */
export async function loadCustomReporters(
  cwd: string,
  { config, configCode }: Pick<ReadFlags, 'config' | 'configCode'>,
): Promise<readonly Reporter[]> {
  const options = { cwd, ...(config !== undefined && { config }), ...(configCode !== undefined && { configCode }) };
  const { reporters } = await createConfigurationLookup(options)(cwd);
  const custom: Reporter[] = [];
  for (const { reporter, at } of await reporters()) {
    const { id } = reporter;
    if (reporterNames.includes(id)) {
      throw new UserError(reporterErrors.nameTaken(id), { at });
    }
    if (custom.some((other) => other.id === id)) throw new UserError(reporterErrors.duplicateName(id), { at });
    custom.push(reporter);
  }
  return custom;
}
