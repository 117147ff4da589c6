import type { ErrorDetails } from '../../core/model/error-details.ts';

const withoutGit = (flag: string) => `Remove ${flag} to lint without Git.`;

/** The errors of Git. `flag` is the command-line flag that needs Git. */
export const gitErrors = {
  notInstalled: (flag: string): ErrorDetails => ({
    code: 'git/not-installed',
    message: 'Git is not installed.',
    hint: withoutGit(flag),
  }),
  untrusted: (folder: string): ErrorDetails => ({
    code: 'git/untrusted-repository',
    message: 'Git does not trust this repository, because another user owns it.',
    hint: `If you trust it, run \`git config --global --add safe.directory ${folder}\`.`,
  }),
  noRepository: (flag: string): ErrorDetails => ({
    code: 'git/no-repository',
    message: 'This folder is not in a Git repository.',
    hint: withoutGit(flag),
  }),
  noWorkTree: (flag: string): ErrorDetails => ({
    code: 'git/no-work-tree',
    message: 'This folder is not in a Git work tree.',
    hint: withoutGit(flag),
  }),
  failed: (reason: string, flag: string): ErrorDetails => ({
    code: 'git/failed',
    message: `Git failed: ${reason}.`,
    hint: withoutGit(flag),
  }),
  missingBlob: (): ErrorDetails => ({
    code: 'git/missing-object',
    message: 'Git does not have this version of the file.',
    hint: 'Run `git diff` to fetch it into a partial clone; otherwise, run `git fsck` to list missing objects.',
  }),
  unknownRevision: (name: string): ErrorDetails => ({
    code: 'git/unknown-revision',
    message: `No such revision: "${name}".`,
    hint: 'Use a commit, a branch or a tag. In CI, fetch it first if the clone is shallow.',
  }),
};
