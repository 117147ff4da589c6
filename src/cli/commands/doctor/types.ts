import type { Resolved } from '../../io/terminal.ts';
import type { SkippedFile } from './skipped-files.ts';

/** Something that keeps sincerity from its work. */
export interface DoctorError {
  readonly at?: string;
  readonly message: string;
  readonly hint?: string;
}

/** What holds in a folder. All paths are as people read them, from the working folder. */
export interface FolderFacts {
  readonly folder: string;
  /** `null` where there is none, or what there is cannot be read. */
  readonly config: string | null;
  /** Where one was looked for, the nearest folder first. */
  readonly searched: readonly string[];
  readonly on: number;
  readonly off: number;
  /** How many of all rules come from plugins. */
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
  /** How many files are read, by their readers. */
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
