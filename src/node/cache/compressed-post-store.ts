import type { LintedPost } from '../../core/model/linted-post.ts';

/** What is said of a post that only its own section of a report needs. Feeds are judged by the rest. */
const details = [
  'extraTexts',
  'intentReason',
  'confidence',
  'conversation',
  'date',
  'diagnostics',
  'end',
  'baselined',
  'language',
  'scoreBreakdown',
  'improvements',
  'missingSignals',
  'note',
  'promotion',
  'start',
  'suppressed',
  'text',
  'nextStep',
] as const satisfies readonly (keyof LintedPost)[];

type Details = Pick<LintedPost, (typeof details)[number]>;

/** How many posts are put away together: enough to be alike, and few enough to be read again for the sake of one. */
const blockSize = 64;

/** As many posts as take little memory as they are. Most runs have fewer. */
const mostAtHand = 4_000;

/** A place on the shelf. */
class PostRef {
  readonly #block: number;
  readonly #index: number;
  readonly #read: (block: number) => readonly Details[];

  constructor(block: number, index: number, read: (block: number) => readonly Details[]) {
    this.#block = block;
    this.#index = index;
    this.#read = read;
  }

  static details(place: PostRef): Details | undefined {
    return place.#read(place.#block)[place.#index];
  }
}

for (const name of details) {
  Object.defineProperty(PostRef.prototype, name, {
    get(this: PostRef) {
      return PostRef.details(this)?.[name];
    },
  });
}

/**
 * Puts away what long runs say of their posts: compressed, outside of the heap, in a twentieth of the memory that it
 * takes there, and read again when somebody asks. The first thousands stay as they are.
 *
 * @returns a function that gives back the same post, or one that reads the same
 */
export function createPostStore(atHand = mostAtHand): (post: LintedPost) => LintedPost {
  const blocks: Buffer[] = [];
  // Written out at once: an object that waits for others outlives the young generation, and is old when it is garbage.
  let open = Buffer.allocUnsafeSlow(1 << 16);
  let used = 0;
  let waiting = 0;
  let count = 0;
  // Loaded for those who need it: most runs are of one draft.
  let zlib: typeof import('node:zlib') | undefined;
  // Reports go from post to post, and ask several things of each.
  let last: { readonly block: number; readonly posts: readonly Details[] } | undefined;

  const parsed = (bytes: Buffer): Details[] => JSON.parse(`[${bytes.toString('utf8')}]`);

  const read = (block: number): readonly Details[] => {
    const bytes = blocks[block];
    if (bytes === undefined || zlib === undefined) return parsed(open.subarray(0, used));
    if (last?.block !== block) last = { block, posts: parsed(zlib.inflateSync(bytes)) };
    return last.posts;
  };

  const append = (json: string) => {
    const size = Buffer.byteLength(json) + 1;
    if (used + size > open.length) open = Buffer.concat([open.subarray(0, used)], 2 * (used + size));
    if (waiting > 0) used += open.write(',', used);
    used += open.write(json, used);
    waiting++;
  };

  return (post) => {
    count++;
    if (count <= atHand) return post;
    if (waiting === blockSize) {
      zlib ??= process.getBuiltinModule('node:zlib');
      blocks.push(zlib.deflateSync(open.subarray(0, used), { level: 1 }));
      [used, waiting] = [0, 0];
    }
    const { path, id, kind, coverage, intent, score, feedFeatures, digests, places, ignores, inCampaign } = post;
    append(JSON.stringify(Object.fromEntries(details.map((name) => [name, post[name]]))));
    const shelved = new PostRef(blocks.length, waiting - 1, read) as unknown as {
      -readonly [Key in keyof LintedPost]: LintedPost[Key];
    };
    shelved.path = path;
    shelved.id = id;
    shelved.kind = kind;
    shelved.coverage = coverage;
    shelved.intent = intent;
    shelved.score = score;
    shelved.feedFeatures = feedFeatures;
    shelved.digests = digests;
    shelved.places = places;
    shelved.ignores = ignores;
    shelved.inCampaign = inCampaign;
    if (post.platform) shelved.platform = post.platform;
    if (post.platforms) shelved.platforms = post.platforms;
    if (post.account) shelved.account = post.account;
    if (post.time) shelved.time = post.time;
    return shelved;
  };
}
