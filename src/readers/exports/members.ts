import { exportErrors } from './errors.ts';

/** The location of the files in a platform's archive. */
interface ArchiveLayout {
  /**
   * Matches the path of a file with posts. The group `root` is the archive's folder, and `ending` the file extension.
   */
  readonly posts: RegExp;
  /** At least one of these files must be next to the posts, because the file name alone is ambiguous. */
  readonly siblings?: readonly string[];
  /** Companion files, relative to the folder of the posts. */
  readonly companions: readonly string[];
}

const personal = ['personal_information/personal_information.json', 'personal_information.json'];
const profile = ['profile_information/profile_information.json', 'profile_information.json'];

const layouts: readonly ArchiveLayout[] = [
  {
    posts:
      /^(?<root>|.*?\/)(?:(?:your_facebook_activity|this_profile's_activity_across_facebook)\/)?posts\/(?:page|profile|your)_posts\w*\.(?<ending>html|json)$/u,
    companions: profile.flatMap((name) => [`../${name}`, `../../${name}`, `../../personal_information/${name}`]),
  },
  {
    posts:
      /^(?<root>|.*?\/)(?:your_instagram_activity\/(?:content|media)|content)\/(?:posts_\d+|reels|stories)\.(?<ending>html|json)$/u,
    companions: personal.flatMap((name) => [`../../personal_information/${name}`, `../../${name}`, `../${name}`]),
  },
  {
    posts: /^(?<root>|.*?\/)your_instagram_activity\/threads\/threads_and_replies\.(?<ending>html|json)$/u,
    companions: personal.map((name) => `../../personal_information/${name}`),
  },
  {
    posts: /^(?<root>|.*\/)Shares\.csv$/u,
    siblings: ['Connections.csv', 'Invitations.csv', 'Profile.csv', 'Registration.csv', 'messages.csv'],
    companions: [],
  },
  {
    posts: /^(?<root>|.*\/)outbox\.json$/u,
    siblings: ['actor.json'],
    companions: ['actor.json'],
  },
  {
    posts: /^(?<root>|.*?\/)(?:data\/)?(?:community-)?tweets?(?:-part\d+)?\.js$/u,
    siblings: ['account.js', 'manifest.js'],
    companions: ['account.js', 'note-tweet.js'],
  },
];

/** Resolves a path relative to the folder of a file. */
function resolvePath(name: string, path: string): string {
  const folders = name.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folders.pop();
    else folders.push(step);
  }
  return folders.join('/');
}

/** A file in an archive that cannot be linted, and the error. */
export interface RejectedFile {
  readonly name: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** The archive files among a set of files. */
export interface ArchiveMembers {
  /** The files with posts, in numeric order. */
  readonly posts: readonly string[];
  readonly rejectedFiles: readonly RejectedFile[];
  /** Tests whether a file is in an archive. Only the files with posts in an archive are inputs. */
  isInside(name: string): boolean;
}

const numeric = new Intl.Collator('en', { numeric: true });

const withoutEnding = (name: string) => name.replace(/\.[^./]*$/u, '');

/** Sorts by number: `tweets.js`, `tweets-part1.js`, `tweets-part2.js`, …, `tweets-part10.js`. */
const inOrder = (a: string, b: string) => numeric.compare(withoutEnding(a), withoutEnding(b));

/**
 * Finds archives of platforms by the names of their files.
 *
 * @param names paths with forward slashes, relative to one folder or ZIP
 */
export function findArchiveMembers(names: readonly string[]): ArchiveMembers {
  const known = new Set(names);
  const roots = new Set<string>();
  const posts: string[] = [];
  const rejectedFiles: RejectedFile[] = [];
  for (const { posts: pattern, siblings } of layouts) {
    const pages: string[] = [];
    let isFound = false;
    for (const name of names) {
      const groups = pattern.exec(name)?.groups;
      if (!groups || (siblings && !siblings.some((other) => known.has(resolvePath(name, other))))) continue;
      roots.add(groups.root ?? '');
      if (groups.ending === 'html') pages.push(name);
      else {
        posts.push(name);
        isFound = true;
      }
    }
    const [page] = isFound ? [] : pages;
    if (page === undefined) continue;
    rejectedFiles.push({ name: page, ...exportErrors.htmlArchive() });
  }
  return {
    posts: posts.sort(inOrder),
    rejectedFiles,
    isInside: (name) => [...roots].some((root) => name.startsWith(root)),
  };
}

/** Returns the possible paths of a file's companion files. They depend on the year of the archive. */
export function findCompanions(name: string): readonly string[] {
  return layouts
    .filter(({ posts }) => posts.test(name))
    .flatMap(({ companions }) => companions.map((path) => resolvePath(name, path)));
}
