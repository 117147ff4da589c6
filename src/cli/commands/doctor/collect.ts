import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { resolveSettings } from '../../../core/config/resolve.ts';
import { UserError } from '../../../core/model/user-error.ts';
import { formatMegabytes } from '../../../core/text/format.ts';
import { createConfigurationLookup } from '../../../linter/lint.ts';
import { parseBaseline } from '../../../node/cache/baseline-file.ts';
import { findProjectFolders } from '../../../node/config/config-files.ts';
import type { Configuration } from '../../../node/config/configuration.ts';
import { toDisplayPath } from '../../../node/files/display-path.ts';
import { extensions } from '../../../node/files/extensions.ts';
import { findInputs } from '../../../node/files/find-inputs.ts';
import { createIgnoreTest, ignoreFileNames } from '../../../node/files/ignore-files.ts';
import { maxFileSize } from '../../../node/files/input.ts';
import { getExtension } from '../../../node/files/input-files.ts';
import { git } from '../../../node/git/git.ts';
import { findReader } from '../../../readers/index.ts';
import { tool } from '../../../version.ts';
import type { Io } from '../../io/io.ts';
import { createEnvironment, resolveColor, resolveUnicode } from '../../io/terminal.ts';
import { getCacheFolder } from '../../run-cache/cache-location.ts';
import { findSkippedFiles, listFolders, type SkippedFile } from './skipped-files.ts';
import type { Diagnosis, DoctorError, DoctorFlags, FolderFacts } from './types.ts';

/** Returns the version of an installed package, or `null`. */
function getVersion(name: string): string | null {
  try {
    const main = createRequire(import.meta.url).resolve(name);
    // Some packages do not export their package.json.
    const root = main.slice(0, main.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
    return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
  } catch {
    return null;
  }
}

async function collectGit(cwd: string): Promise<Diagnosis['git']> {
  const query = async (...args: readonly string[]) => (await git(args, cwd, 'doctor')).toString('utf8').trim();
  let version: string | null = null;
  try {
    version = (await query('--version')).replace(/^git version /u, '');
    const [root = '', shallow] = (await query('rev-parse', '--show-toplevel', '--is-shallow-repository')).split('\n');
    return { version, root: toDisplayPath(resolve(root), cwd), shallow: shallow === 'true' };
  } catch (cause) {
    if (cause instanceof UserError) return { version, root: null, shallow: false };
    throw cause;
  }
}

function countFiles(folder: string): number {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')).length : 0;
}

const toDoctorError = ({
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

/** Runs a step. A `UserError` is added to `errors`, once. */
async function attempt<Result>(
  work: () => Result | Promise<Result>,
  errors: DoctorError[],
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    const error = toDoctorError(cause);
    const isListed = errors.some(({ at, message }) => at === error.at && message === error.message);
    if (!isListed) errors.push(error);
    return undefined;
  }
}

function describeFolder(folder: string, configuration: Configuration | undefined, cwd: string): FolderFacts {
  const { file, layers = [], rules = [] } = configuration ?? {};
  const { settings } = resolveSettings(layers, rules, join(folder, 'post'));
  const on = configuration ? settings.rules.length + settings.feedRules.length : 0;
  return {
    folder: toDisplayPath(folder, cwd),
    config: file === undefined ? null : toDisplayPath(file, cwd),
    searched: findProjectFolders(folder).map(({ path }) => toDisplayPath(path, cwd)),
    on,
    off: rules.length - on,
    fromPlugins: rules.filter(({ id }) => id.includes('/')).length,
  };
}

/** Returns why a matching file is skipped, or `undefined`. */
function getSkipReason(path: string): string | undefined {
  if (getExtension(path) !== 'zip' && findReader(path) === undefined) return `no reader for .${getExtension(path)}`;
  const isReadInPieces = ['js', 'json', 'zip'].includes(getExtension(path));
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return !isReadInPieces && size > maxFileSize ? `larger than ${formatMegabytes(maxFileSize)}` : undefined;
}

/** Collects the files to lint, their configurations, and the environment. No posts are read. */
export async function diagnose(paths: readonly string[], flags: DoctorFlags, io: Io): Promise<Diagnosis> {
  const cwd = io.cwd();
  const errors: DoctorError[] = [];
  const named = paths.length > 0 ? paths : ['.'];
  const { files, inputErrors } = await findInputs(named, {
    cwd,
    extensions: new Set(extensions),
    allowUnmatched: paths.length === 0,
  });
  errors.push(...inputErrors.map(({ path, message, hint }) => toDoctorError({ at: path, message, hint })));
  const configurationOf = createConfigurationLookup({
    cwd,
    ...(flags.config !== undefined && { config: flags.config }),
  });
  const found = new Set(files);
  const searched = named
    .map((path) => resolve(cwd, path))
    .filter((path) => existsSync(path) && statSync(path).isDirectory());
  const folders = [...new Set([cwd, ...searched, ...files.map((file) => dirname(file))])].sort();
  const configured = new Map<string, Configuration | undefined>();
  for (const folder of folders) configured.set(folder, await attempt(() => configurationOf(folder), errors));

  const ignoredBy = createIgnoreTest(cwd);
  const skipped: SkippedFile[] = searched.flatMap((folder) => [...findSkippedFiles(folder, found)]);
  const read = new Map<string, number>();
  for (const path of files) {
    const why = ignoredBy(path) ?? configured.get(dirname(path))?.ignoredBy(path) ?? getSkipReason(path);
    if (why !== undefined) skipped.push({ path, why });
    else {
      const kind = getExtension(path) === 'zip' ? 'zip' : (findReader(path)?.id ?? '');
      read.set(kind, (read.get(kind) ?? 0) + 1);
    }
  }
  const baseline = resolve(cwd, flags.baseline);
  const findings = await attempt(() => parseBaseline(baseline, toDisplayPath(baseline, cwd)), errors);
  const cache = getCacheFolder(flags, cwd);
  const settingFolders = listFolders(folders, (folder) => folder === cwd || existsSync(join(folder, '.git')));
  return {
    versions: {
      [tool.name]: tool.version,
      node: process.versions.node,
      jiti: getVersion('jiti'),
      valibot: getVersion('valibot'),
      platform: `${io.platform} ${process.arch}`,
    },
    terminal: {
      color: resolveColor(flags.color, io.env, io.stdout),
      unicode: resolveUnicode(io),
      width: createEnvironment(io, {}).width,
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    git: await collectGit(cwd),
    folders: folders.map((folder) => describeFolder(folder, configured.get(folder), cwd)),
    ignoreFiles: settingFolders
      .flatMap((folder) => ignoreFileNames.map((name) => join(folder, name)))
      .filter((file) => existsSync(file))
      .map((file) => toDisplayPath(file, cwd)),
    read: Object.fromEntries(read),
    skipped: skipped.map(({ path, why }) => ({ path: toDisplayPath(path, cwd), why })),
    baseline: { file: toDisplayPath(baseline, cwd), findings: findings?.length ?? null },
    cache: { folder: toDisplayPath(cache, cwd), files: countFiles(cache) },
    errors,
  };
}
