import * as v from 'valibot';
import type { Reporter } from '../model/report.ts';
import { UserError } from '../model/user-error.ts';
import { validate } from '../rule/validate.ts';

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
  const refusal = (value: unknown) =>
    new UserError(`Expected the reporter "${id}" to return text, but it returned ${named(value)}.`, {
      at,
      hint: 'Return a string from `format`, or yield strings.',
    });
  if (typeof given === 'string') yield given;
  else if (!isIterable(given)) throw refusal(given);
  else {
    for (const piece of given) {
      if (typeof piece !== 'string') throw refusal(piece);
      yield piece;
    }
  }
}

/** Wraps a custom reporter, so that its errors name it. */
function guarded(reporter: Reporter, at: string): Reporter {
  const { id } = reporter;
  return {
    id,
    *format(report, environment) {
      try {
        yield* text(reporter.format(report, environment), id, at);
      } catch (cause) {
        if (cause instanceof UserError) throw cause;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new UserError(`The reporter "${id}" failed: ${reason.split('\n')[0]?.replace(/\.$/u, '')}.`, {
          at,
          cause,
        });
      }
    },
  };
}

/**
 * The reporters that a module brings.
 *
 * @param exported its default export: a reporter, or a list of them
 * @throws UserError saying what one lacks
 */
export function parseReporters(exported: unknown, at: string): Reporter[] {
  return (Array.isArray(exported) ? exported : [exported]).map((value) => {
    const result = validate(reporterShape, value);
    if ('output' in result) return guarded(value as Reporter, at);
    throw new UserError(`This is not a valid reporter: ${result.error.message}`, {
      at,
      hint: 'Export `{ id, format(report, environment) }`, where `format` returns text.',
    });
  });
}
