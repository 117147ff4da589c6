import type { Resolved } from '../../io/terminal.ts';
import type { SkippedFile } from './skipped-files.ts';

/** An error that prevents linting, or a part of it. */
export interface DoctorError {
  readonly at?: string;
  readonly message: string;
  readonly hint?: string;
}

/** The configuration of a folder. All paths are relative to the working folder. */
export interface FolderFacts {
  readonly folder: string;
  /** `null` if there is none, or if it is invalid. */
  readonly config: string | null;
  /** The folders that were searched for a configuration, the nearest first. */
  readonly searched: readonly string[];
  readonly on: number;
  readonly off: number;
  /** Number of plugin rules. */
  readonly fromPlugins: number;
}

export interface Diagnosis {
  readonly versions: Readonly<Record<string, string | null>>;
  readonly terminal: {
    readonly color: Resolved;
    readonly unicode: Resolved;
    readonly width: number;
    readonly locale: string;
  };
  readonly git: { readonly version: string | null; readonly root: string | null; readonly shallow: boolean };
  readonly folders: readonly FolderFacts[];
  readonly ignoreFiles: readonly string[];
  /** Number of files by reader. */
  readonly read: Readonly<Record<string, number>>;
  readonly skipped: readonly SkippedFile[];
  readonly baseline: { readonly file: string; readonly findings: number | null };
  readonly cache: { readonly folder: string; readonly files: number };
  readonly errors: readonly DoctorError[];
}

export interface DoctorFlags {
  readonly format: string;
  readonly baseline: string;
  readonly cacheLocation?: string;
  readonly config?: string | false;
  readonly color?: boolean;
}
