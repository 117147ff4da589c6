import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { resolveSettings } from '../../../core/config/resolve.ts';
import { UserError } from '../../../core/model/user-error.ts';
import { configurationsFor } from '../../../linter/lint.ts';
import { findingsIn } from '../../../node/cache/baseline-file.ts';
import { projectFolders } from '../../../node/config/config-files.ts';
import type { Configuration } from '../../../node/config/configuration.ts';
import { shownPath } from '../../../node/files/display-path.ts';
import { extensions } from '../../../node/files/extensions.ts';
import { findInputs } from '../../../node/files/find-inputs.ts';
import { ignoreFileNames, ignoreFiles } from '../../../node/files/ignore-files.ts';
import { extensionOf } from '../../../node/files/input-files.ts';
import { maxFileSize } from '../../../node/files/read-errors.ts';
import { git } from '../../../node/git/git.ts';
import { megabytes } from '../../../node/input/read-file.ts';
import { readerFor } from '../../../readers/index.ts';
import { tool } from '../../../version.ts';
import type { Io } from '../../io/io.ts';
import { colorOf, environmentOf, unicodeOf } from '../../io/terminal.ts';
import { folderOf } from '../../run-cache/cache-location.ts';
import { findSkippedFiles, foldersOf, type SkippedFile } from './skipped-files.ts';
import type { Diagnosis, DoctorError, DoctorFlags, FolderFacts } from './types.ts';

/** The version of a package that is installed beside us; `null` where it is not. */
function versionOf(name: string): string | null {
  try {
    const main = createRequire(import.meta.url).resolve(name);
    // Not every package lets others read its package.json by its name.
    const root = main.slice(0, main.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

async function gitFacts(cwd: string): Promise<Diagnosis['git']> {
  const ask = async (...args: readonly string[]) => (await git(args, cwd, 'doctor')).toString('utf8').trim();
  let version: string | null = null;
  try {
    version = (await ask('--version')).replace(/^git version /u, '');
    const [root = '', shallow] = (await ask('rev-parse', '--show-toplevel', '--is-shallow-repository')).split('\n');
    return { version, root: shownPath(resolve(root), cwd), shallow: shallow === 'true' };
  } catch (cause) {
    if (cause instanceof UserError) return { version, root: null, shallow: false };
    throw cause;
  }
}

function countFiles(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).length : 0;
}

const troubleOf = ({
  at,
  message,
  hint,
}: {
  at?: string | undefined;
  message: string;
  hint?: string | undefined;
}): DoctorError => ({
  ...(at !== undefined && { at }),
  message,
  ...(hint !== undefined && { hint }),
});

/** Does something of which a user may hear that it cannot be done. */
async function attempt<Result>(
  work: () => Result | Promise<Result>,
  troubles: DoctorError[],
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const trouble = troubleOf(cause);
    const isKnown = troubles.some(({ at, message }) => at === trouble.at && message === trouble.message);
    if (!isKnown) troubles.push(trouble);
    return undefined;
  }
}

function factsOf(folder: string, configuration: Configuration | undefined, cwd: string): FolderFacts {
  const { file, layers = [], rules = [] } = configuration ?? {};
  const { settings } = resolveSettings(layers, rules, join(folder, 'post'));
  const on = configuration ? settings.rules.length + settings.feedRules.length : 0;
  return {
    folder: shownPath(folder, cwd),
    config: file === undefined ? null : shownPath(file, cwd),
    searched: projectFolders(folder).map(({ path }) => shownPath(path, cwd)),
    on,
    off: rules.length - on,
    fromPlugins: rules.filter(({ id }) => id.includes('/')).length,
  };
}

/** Why a file that was found is not read after all. */
function refusalOf(path: string): string | undefined {
  if (extensionOf(path) !== 'zip' && readerFor(path) === undefined) return `no reader for .${extensionOf(path)}`;
  const isReadInPieces = ['js', 'json', 'zip'].includes(extensionOf(path));
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return !isReadInPieces && size > maxFileSize ? `larger than ${megabytes(maxFileSize)}` : undefined;
}

/** Finds out what there is to lint, and by which settings, without reading a post. */
export async function diagnose(paths: readonly string[], flags: DoctorFlags, io: Io): Promise<Diagnosis> {
  const cwd = io.cwd();
  const errors: DoctorError[] = [];
  const named = paths.length > 0 ? paths : ['.'];
  const { files, problems } = await findInputs(named, {
    cwd,
    extensions: new Set(extensions),
    allowUnmatched: paths.length === 0,
  });
  errors.push(...problems.map(({ path, message, hint }) => troubleOf({ at: path, message, hint })));
  const configurationOf = configurationsFor({ cwd, ...(flags.config !== undefined && { config: flags.config }) });
  const found = new Set(files);
  const searched = named
    .map((path) => resolve(cwd, path))
    .filter((path) => existsSync(path) && statSync(path).isDirectory());
  const folders = [...new Set([cwd, ...searched, ...files.map((file) => dirname(file))])].sort();
  const configured = new Map<string, Configuration | undefined>();
  for (const folder of folders) configured.set(folder, await attempt(() => configurationOf(folder), errors));

  const ignoredBy = ignoreFiles(cwd);
  const out: SkippedFile[] = searched.flatMap((folder) => [...findSkippedFiles(folder, found)]);
  const read: Record<string, number> = {};
  for (const path of files) {
    const why = ignoredBy(path) ?? configured.get(dirname(path))?.ignoredBy(path) ?? refusalOf(path);
    if (why !== undefined) out.push({ path, why });
    else {
      const kind = extensionOf(path) === 'zip' ? 'zip' : (readerFor(path)?.id ?? '');
      read[kind] = (read[kind] ?? 0) + 1;
    }
  }
  const baseline = resolve(cwd, flags.baseline);
  const findings = await attempt(() => findingsIn(baseline, shownPath(baseline, cwd)), errors);
  const cache = folderOf(flags, cwd);
  const holders = foldersOf(folders, (folder) => folder === cwd || existsSync(join(folder, '.git')));
  return {
    versions: {
      [tool.name]: tool.version,
      node: process.versions.node,
      jiti: versionOf('jiti'),
      valibot: versionOf('valibot'),
      platform: `${io.platform} ${process.arch}`,
    },
    terminal: {
      color: colorOf(flags.color, io.env, io.stdout),
      unicode: unicodeOf(io),
      width: environmentOf(io, {}).width,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    git: await gitFacts(cwd),
    folders: folders.map((folder) => factsOf(folder, configured.get(folder), cwd)),
    ignoreFiles: holders
      .flatMap((folder) => ignoreFileNames.map((name) => join(folder, name)))
      .filter((file) => existsSync(file))
      .map((file) => shownPath(file, cwd)),
    read,
    skipped: out.map(({ path, why }) => ({ path: shownPath(path, cwd), why })),
    baseline: { file: shownPath(baseline, cwd), findings: findings?.length ?? null },
    cache: { folder: shownPath(cache, cwd), files: countFiles(cache) },
    errors,
  };
}
