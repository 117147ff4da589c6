import type { LintedPost } from '../../core/model/linted-post.ts';

/** Properties that only the section of a post in a report needs. Feed rules need the others. */
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

/** Posts per compressed block: enough to compress well, few enough to decompress for one post. */
const blockSize = 64;

/** The first posts stay uncompressed: they take little memory, and most runs have no more. */
const maxUncompressed = 4_000;

type Block = readonly Details[];

/** A getter of an optional property returns `undefined` if the post does not have it. */
type WithUndefined<Values> = { readonly [Key in keyof Values]: Values[Key] | undefined };

/**
 * A post whose details are read from its block. Its other properties stay in memory. Getters are on the prototype, so
 * that a post takes little memory.
 */
class StoredPost implements WithUndefined<LintedPost> {
  readonly path: LintedPost['path'];
  readonly id: LintedPost['id'];
  readonly kind: LintedPost['kind'];
  readonly coverage: LintedPost['coverage'];
  readonly intent: LintedPost['intent'];
  readonly score: LintedPost['score'];
  readonly feedFeatures: LintedPost['feedFeatures'];
  readonly digests: LintedPost['digests'];
  readonly places: LintedPost['places'];
  readonly ignores: LintedPost['ignores'];
  readonly inCampaign: LintedPost['inCampaign'];
  declare readonly platform?: NonNullable<LintedPost['platform']>;
  declare readonly platforms?: NonNullable<LintedPost['platforms']>;
  declare readonly account?: string;
  declare readonly time?: NonNullable<LintedPost['time']>;
  readonly #block: number;
  readonly #index: number;
  readonly #read: (block: number) => Block;

  constructor(post: LintedPost, block: number, index: number, read: (block: number) => Block) {
    this.path = post.path;
    this.id = post.id;
    this.kind = post.kind;
    this.coverage = post.coverage;
    this.intent = post.intent;
    this.score = post.score;
    this.feedFeatures = post.feedFeatures;
    this.digests = post.digests;
    this.places = post.places;
    this.ignores = post.ignores;
    this.inCampaign = post.inCampaign;
    if (post.platform) this.platform = post.platform;
    if (post.platforms) this.platforms = post.platforms;
    if (post.account) this.account = post.account;
    if (post.time) this.time = post.time;
    this.#block = block;
    this.#index = index;
    this.#read = read;
  }

  get #details(): Details {
    return this.#read(this.#block)[this.#index] as Details;
  }

  get extraTexts() {
    return this.#details.extraTexts;
  }

  get intentReason() {
    return this.#details.intentReason;
  }

  get confidence() {
    return this.#details.confidence;
  }

  get conversation() {
    return this.#details.conversation;
  }

  get date() {
    return this.#details.date;
  }

  get diagnostics() {
    return this.#details.diagnostics;
  }

  get end() {
    return this.#details.end;
  }

  get baselined() {
    return this.#details.baselined;
  }

  get language() {
    return this.#details.language;
  }

  get scoreBreakdown() {
    return this.#details.scoreBreakdown;
  }

  get improvements() {
    return this.#details.improvements;
  }

  get missingSignals() {
    return this.#details.missingSignals;
  }

  get note() {
    return this.#details.note;
  }

  get promotion() {
    return this.#details.promotion;
  }

  get start() {
    return this.#details.start;
  }

  get suppressed() {
    return this.#details.suppressed;
  }

  get text() {
    return this.#details.text;
  }

  get nextStep() {
    return this.#details.nextStep;
  }
}

/**
 * Stores the details of posts compressed and outside of the heap, in a twentieth of the memory. They are decompressed on
 * access.
 *
 * @returns a function that returns the same post, or one with equal properties
 */
export function createPostStore(atHand = maxUncompressed): (post: LintedPost) => LintedPost {
  const blocks: Buffer[] = [];
  // Serialized at once: an object that waits for its block would outlive the young generation.
  let open = Buffer.allocUnsafeSlow(1 << 16);
  let used = 0;
  let waiting = 0;
  let count = 0;
  // Loaded on demand: most runs lint one file.
  let zlib: typeof import('node:zlib') | undefined;
  // Reports read several properties of one post after the other.
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
    append(JSON.stringify(Object.fromEntries(details.map((name) => [name, post[name]]))));
    return new StoredPost(post, blocks.length, waiting - 1, read) as LintedPost;
  };
}
