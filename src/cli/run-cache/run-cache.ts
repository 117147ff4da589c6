import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { CorruptEntryError, createDigest, createFileStore, type FileStore } from '../../node/cache/file-store.ts';
import { isCurrent, type Snapshot, takeSnapshot } from '../../node/cache/snapshot.ts';
import { isCode } from '../../node/files/file-kinds.ts';
import { agentVariables } from '../io/coding-agent.ts';
import type { Io, OutputStream } from '../io/io.ts';
import { buildVersion, getCacheFolder } from './cache-location.ts';

/** What a run said, and what it looked at. */
interface CachedRun {
  readonly snapshot: Snapshot;
  /** The day on which it was said: wishes may end, and feeds are looked at today. */
  readonly day: string;
  readonly code: number;
  readonly stdout: string;
}

/** Remembers what a whole run said: where nothing has changed since, it need not be found out again. */
export interface RunCache {
  /** What the same run said, where all that it looked at is as it was. */
  replay(): CachedRun | undefined;
  /** A world in which what is said is heard. */
  readonly io: Io;
  /** Begins before anything is read. @param roots files and folders, absolute; @param more files that count besides */
  start(roots: readonly string[], more: readonly string[], isDraft: (name: string) => boolean): void;
  /** Puts away what was said. @param sources files of configurations, absolute */
  commit(code: number, sources: readonly string[]): Promise<void>;
}

/** What of the environment a report depends on. */
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

/** As much as is kept of a report, in UTF-16 units. */
const longestReport = 32_000_000;

const today = () => new Date().toDateString();

function nameOf(argv: readonly string[], { env, platform, stdout, cwd }: Io): string {
  const seen = variables.map((name) => env[name] ?? null);
  const world = [buildVersion(), process.version, argv, cwd(), platform, stdout.isTTY, stdout.columns, seen];
  return `run-${createDigest(JSON.stringify(world))}.json`;
}

/** The value of a flag, before anybody has read the others. */
function flagValue(flag: string, argv: readonly string[]): string | undefined {
  const index = argv.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  if (index < 0) return undefined;
  return argv[index] === flag ? argv[index + 1] : argv[index]?.slice(flag.length + 1);
}

function heard(output: OutputStream, hear: (text: string | Uint8Array) => void): OutputStream {
  return {
    write(text) {
      hear(text);
      return output.write(text);
    },
    ...(output.once && { once: (event, listener) => output.once?.(event, listener) }),
    isTTY: output.isTTY,
    columns: output.columns,
  };
}

/** What was put away, unless it is damaged: then it is found out anew, and put away again. */
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
  const store = createFileStore(getCacheFolder(location === undefined ? {} : { cacheLocation: location }, io.cwd()));
  const name = nameOf(argv, io);
  let stdout = '';
  let isCalm = true;
  const day = today();
  let snapshot: Snapshot | undefined;
  return {
    replay() {
      const told = readFrom(store, name);
      return told?.day === today() && isCurrent(told.snapshot) ? told : undefined;
    },
    io: Object.create(io, {
      stdout: {
        value: heard(io.stdout, (text) => {
          if (typeof text !== 'string') isCalm = false;
          else if (stdout.length < longestReport) stdout += text;
        }),
      },
      stderr: {
        value: heard(io.stderr, () => {
          isCalm = false;
        }),
      },
    }),
    start(roots, more, isDraft) {
      // It may be of an archive, whose other files tell more of its posts.
      if (roots.some((root) => /\.js(?:on)?$/iu.test(root))) return;
      snapshot = takeSnapshot(roots, isDraft, more);
    },
    async commit(code, sources) {
      const before = snapshot;
      if (!before || !isCalm || stdout.length >= longestReport) return;
      // Code may read whatever it likes, and nobody knows what it has read.
      const isPlain = sources.every((path) => !isCode(path) && statSync(path).mtimeMs < before.at);
      const configured = isPlain
        ? takeSnapshot(
            [],
            () => true,
            sources.map((path) => resolve(path)),
          )
        : undefined;
      if (!configured || !isCurrent(before)) return;
      const told: CachedRun = {
        snapshot: { ...before, files: { ...configured.files, ...before.files } },
        day,
        code,
        stdout,
      };
      // What cannot be kept is found out again.
      await store.put(name, JSON.stringify(told)).catch(() => {});
    },
  };
}
