import * as v from 'valibot';
import type { Reporter } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { validate } from '../rule/validate.ts';
import { reporterErrors } from './errors.ts';

const reporterShape = v.looseObject({
  id: v.pipe(
    v.string(),
    v.check((id) => /^[^\s:]+$/u.test(id), 'a name without spaces or colons, such as "slack"'),
  ),
  format: v.custom<Reporter['format']>((value) => typeof value === 'function'),
});

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

function named(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Yields the output of a reporter, and checks that it is text. */
function* text(given: unknown, id: string, at: string): Generator<string> {
  const toError = (value: unknown) => new UserError(reporterErrors.notText(id, named(value)), { at });
  if (typeof given === 'string') yield given;
  else if (!isIterable(given)) throw toError(given);
  else {
    for (const piece of given) {
      if (typeof piece !== 'string') throw toError(piece);
      yield piece;
    }
  }
}

/** Wraps a custom reporter, so that its errors state its id. */
function guarded(reporter: Reporter, at: string): Reporter {
  const { id } = reporter;
  return {
    id,
    *format(report, environment) {
      try {
        yield* text(reporter.format(report, environment), id, at);
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        throw new UserError(reporterErrors.failed(id, cause), { at, cause });
      }
    },
  };
}

/**
 * Validates the reporters that a module exports.
 *
 * @param exported the default export: a reporter or a list of reporters
 * @throws UserError if a reporter is invalid
 */
export function parseReporters(exported: unknown, at: string): Reporter[] {
  return (Array.isArray(exported) ? exported : [exported]).map((value) => {
    const result = validate(reporterShape, value);
    if ('output' in result) return guarded(value as Reporter, at);
    throw new UserError(reporterErrors.invalid(result.error.message), { at });
  });
}
