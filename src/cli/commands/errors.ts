import type { ErrorDetails } from '../../core/model/error-details.ts';

/** The errors of single commands. */
export const commandErrors = {
  fixInGit: (flag: string, other: string): ErrorDetails => ({
    code: 'fix/versions-in-git',
    message: `${flag} and ${other} cannot be used together: the versions in Git may differ from the files on disk.`,
    hint: `Run ${flag} on the files themselves, review the changes, and stage them again.`,
  }),
  configExists: (): ErrorDetails => ({
    code: 'init/config-exists',
    message: 'This folder already has a configuration. It was not changed.',
  }),
  /** @param code of the operating system */
  watchFailed: (code: string): ErrorDetails => ({
    code: 'watch/failed',
    message: `Could not watch for changes: ${code}.`,
    hint:
      code === 'ENOSPC' || code === 'EMFILE'
        ? 'Watch fewer files, or raise the limit of the operating system.'
        : undefined,
  }),
};
