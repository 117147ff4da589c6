import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCacheKey } from '../../node/cache/cache-key.ts';
import { CorruptEntryError, createDigest, createFileStore, type FileStore } from '../../node/cache/file-store.ts';
import { isCurrent, type Snapshot, takeSnapshot } from '../../node/cache/snapshot.ts';
import { isCode } from '../../node/files/file-kinds.ts';
import { agentVariables } from '../io/coding-agent.ts';
import type { Io, OutputStream } from '../io/io.ts';
import { buildVersion, getCacheFolder } from './cache-location.ts';

/** The output of a run, and a snapshot of the files that it read. */
interface CachedRun {
  readonly snapshot: Snapshot;
  /** The day of the run. The output depends on it, because suppressions expire and feeds are linted as of today. */
  readonly day: string;
  readonly code: number;
  readonly stdout: string;
}

/** Records the output of a run, so that it can be printed again if nothing has changed. */
export interface RunCache {
  /** Returns the recorded run if no file has changed since, otherwise `undefined`. */
  replay(): CachedRun | undefined;
  /** Streams that record what is written. */
  readonly io: Io;
  /**
   * Takes the snapshot. Must be called before any file is read.
   *
   * @param roots absolute paths of files and folders
   * @param more absolute paths of other files that the output depends on
   */
  start(roots: readonly string[], more: readonly string[], isInput: (name: string) => boolean): void;
  /**
   * Stores the output.
   *
   * @param sources absolute paths of configuration files
   */
  commit(code: number, sources: readonly string[]): Promise<void>;
}

/** Environment variables that a report depends on. */
const variables = [
  'CI',
  'COLUMNS',
  'ConEmuTask',
  'DEBUG',
  'FORCE_COLOR',
  'GITHUB_STEP_SUMMARY',
  'NO_COLOR',
  'SINCERITY_AGENT',
  'TERM',
  'TERM_PROGRAM',
  'WT_SESSION',
  ...agentVariables,
];

/** Maximum length of a stored report in UTF-16 units. */
const maxReportLength = 32_000_000;

const today = () => new Date().toDateString();

function createName(argv: readonly string[], { env, platform, stdout, cwd }: Io): string {
  const values = variables.map((variable) => env[variable] ?? null);
  const key = [buildVersion(), process.version, argv, cwd(), platform, stdout.isTTY, stdout.columns, values];
  return `run-${createDigest(JSON.stringify(key))}.json`;
}

/** Returns the value of a flag before the command line is parsed. */
function flagValue(flag: string, argv: readonly string[]): string | undefined {
  const index = argv.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (index < 0) return undefined;
  return argv[index] === flag ? argv[index + 1] : argv[index]?.slice(flag.length + 1);
}

function recordOutput(output: OutputStream, record: (text: string | Uint8Array) => void): OutputStream {
  return {
    write(text) {
      record(text);
      return output.write(text);
    },
    ...(output.once && { once: (event, listener) => output.once?.(event, listener) }),
    isTTY: output.isTTY,
    columns: output.columns,
  };
}

/** Returns the stored run. A corrupt entry counts as absent, so that the run replaces it. */
function readFrom(store: FileStore, name: string): CachedRun | undefined {
  try {
    const text = store.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  } catch (cause) {
    if (cause instanceof CorruptEntryError || cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export function createRunCache(argv: readonly string[], io: Io): RunCache {
  const location = flagValue('--cache-location', argv);
  const folder = getCacheFolder(location === undefined ? {} : { cacheLocation: location }, io.cwd());
  const store = createFileStore(folder, readCacheKey());
  const name = createName(argv, io);
  let stdout = '';
  let isReplayable = true;
  const day = today();
  let snapshot: Snapshot | undefined;
  return {
    replay() {
      const cached = readFrom(store, name);
      return cached?.day === today() && isCurrent(cached.snapshot) ? cached : undefined;
    },
    io: Object.create(io, {
      stdout: {
        value: recordOutput(io.stdout, (text) => {
          if (typeof text !== 'string') isReplayable = false;
          else if (stdout.length < maxReportLength) stdout += text;
        }),
      },
      stderr: {
        value: recordOutput(io.stderr, () => {
          isReplayable = false;
        }),
      },
    }),
    start(roots, more, isInput) {
      // The file may be part of an archive, whose other files are not in the snapshot.
      if (roots.some((root) => /\.js(?:on)?$/iu.test(root))) return;
      snapshot = takeSnapshot(roots, isInput, more);
    },
    async commit(code, sources) {
      const before = snapshot;
      if (!before || !isReplayable || stdout.length >= maxReportLength) return;
      // A configuration in JavaScript can read any file, so that its run cannot be replayed.
      const isPlain = sources.every((path) => !isCode(path) && statSync(path).mtimeMs < before.at);
      const configured = isPlain
        ? takeSnapshot(
            [],
            () => true,
            sources.map((path) => resolve(path)),
          )
        : undefined;
      if (!configured || !isCurrent(before)) return;
      const cached: CachedRun = {
        snapshot: { ...before, files: { ...configured.files, ...before.files } },
        day,
        code,
        stdout,
      };
      // If storing fails, the next run lints again.
      await store.put(name, JSON.stringify(cached)).catch(() => {});
    },
  };
}
