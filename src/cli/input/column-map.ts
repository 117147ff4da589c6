import { UserError } from '../../core/model/user-error.ts';
import { type ColumnRole, roles } from '../../readers/base/column-names.ts';
import { usageErrors } from './errors.ts';

/**
 * Parses the values of `--columns`: `text=Caption,date=Go live on`.
 *
 * @throws {UserError} if a value has another form or contains an unknown role
 */
export function parseColumnMap(flags: readonly string[]): Readonly<Partial<Record<ColumnRole, string>>> {
  const map: Partial<Record<ColumnRole, string>> = {};
  // A comma separates pairs only if a pair follows. Otherwise it is part of a column name.
  for (const pair of flags.flatMap((flag) => flag.split(/,(?=\s*\p{L}+\s*=)/u))) {
    const at = pair.indexOf('=');
    const [name, column] = [pair.slice(0, Math.max(0, at)).trim(), pair.slice(at + 1).trim()];
    if (name === '' || column === '') {
      const hint = 'Use pairs of a role and a column name, for example `--columns text=Caption,date=When`.';
      throw new UserError(usageErrors.invalidValue('--columns', pair.trim(), hint));
    }
    const role = roles.find((known) => known.toLowerCase() === name.toLowerCase());
    if (role === undefined) throw new UserError(usageErrors.unknownRole(name, roles));
    map[role] = column;
  }
  return map;
}
