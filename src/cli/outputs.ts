import { resolve } from 'node:path';
import { didYouMean } from '../core/did-you-mean.ts';
import type { Environment, Report, Reporter } from '../core/report.ts';
import { UserError } from '../core/user-error.ts';
import { reporterNames, reporters } from '../reporters/index.ts';
import type { Io } from './io.ts';
import { environmentOf } from './terminal.ts';
import { write } from './write.ts';

/** A reporter and where its text goes: a file, or standard output. */
export interface Output {
  readonly reporter: Reporter;
  /** Absolute. */
  readonly file?: string;
}

/** `sarif:out.sarif` as a name and a file; a drive's colon (`json:C:\out.json`) belongs to the file. */
function partsOf(format: string): { readonly name: string; readonly file?: string } {
  const colon = format.indexOf(':');
  return colon < 0 ? { name: format } : { name: format.slice(0, colon), file: format.slice(colon + 1) };
}

function refuse(format: string, hint: string): never {
  throw new UserError(`--format does not take "${format}".`, { hint });
}

async function loaded(name: string, own: readonly Reporter[]): Promise<Reporter> {
  const known = own.find(({ id }) => id === name) ?? (await reporters.find(({ id }) => id === name)?.load());
  if (known) return known;
  const names = [...own.map(({ id }) => id), ...reporterNames].sort();
  return refuse(name, didYouMean(name, names) ?? `It takes ${names.join(', ')}.`);
}

/**
 * What `--format` asks for.
 *
 * @param own reporters that the configuration brings
 * @throws UserError where a name is unknown, or two reports would go to the same place
 */
export async function outputsFor(
  formats: readonly string[],
  own: readonly Reporter[],
  { cwd }: Pick<Io, 'cwd'>,
): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const format of formats) {
    const { name, file } = partsOf(format);
    if (file === '') refuse(format, 'Name the file after the colon, as in `sarif:out.sarif`.');
    const reporter = await loaded(name, own);
    const path = file === undefined ? undefined : resolve(cwd(), file);
    if (outputs.some((other) => other.file === path)) {
      refuse(
        format,
        `Another report goes ${path ? 'to the same file' : 'to standard output'}: name a file, as in \`${name}:report\`.`,
      );
    }
    outputs.push({ reporter, ...(path !== undefined && { file: path }) });
  }
  return outputs;
}

function* chunks(text: string | Iterable<string>): Generator<string> {
  if (typeof text === 'string') yield text;
  else yield* text;
}

/** Tells a report in every way that was asked for. A file gets neither colour nor the width of a terminal. */
export async function tell(
  report: Report,
  outputs: readonly Output[],
  io: Io,
  flags: { readonly color?: boolean; readonly quiet?: boolean },
  more: Pick<Environment, 'base' | 'only'>,
): Promise<void> {
  const shown = environmentOf(io, flags);
  for (const { reporter, file } of outputs) {
    if (file === undefined) await write(reporter.format(report, { ...shown, ...more }), io.stdout);
    else {
      const { writeFileWhole } = await import('../node/write-file.ts');
      const text = reporter.format(report, { ...shown, color: false, width: 80, unicode: true, ...more });
      await writeFileWhole(file, [...chunks(text)].join(''));
    }
  }
}
