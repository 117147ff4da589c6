import type { LintedPost } from '../../core/model/linted-post.ts';

/** Properties that are needed only to print a post. Feed rules need the others. */
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

/** Number of posts per compressed block. Larger blocks compress better, smaller ones are faster to read. */
const blockSize = 64;

/** Number of posts that are not compressed. They take little memory, and most runs have no more. */
const maxUncompressed = 4_000;

type Block = readonly Details[];

/** All properties as required properties that can be `undefined`, because getters exist for optional properties too. */
type WithUndefined<Values> = { readonly [Key in keyof Values]: Values[Key] | undefined };

/**
 * A post whose details are read from a compressed block. Its other properties are in memory. The getters are on the
 * prototype, so that a post takes little memory.
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
 * Creates a store of posts. Their details are compressed and outside of the heap, in a twentieth of the memory, and are
 * decompressed on access.
 *
 * @param uncompressed number of posts that are not compressed
 * @returns a function that stores a post and returns it, or an object with the same properties
 */
export function createPostStore(uncompressed = maxUncompressed): (post: LintedPost) => LintedPost {
  const blocks: Buffer[] = [];
  // Posts are serialized immediately. As objects, they would survive into the old generation of the garbage collector.
  let open = Buffer.allocUnsafeSlow(1 << 16);
  let used = 0;
  let waiting = 0;
  let count = 0;
  // Loaded on demand, because most runs lint few posts.
  let zlib: typeof import('node:zlib') | undefined;
  // The last block is cached, because reports read several properties of a post in succession.
  let last: { readonly block: number; readonly posts: readonly Details[] } | undefined;

  const parse = (bytes: Buffer): Details[] => JSON.parse(`[${bytes.toString('utf8')}]`);

  const read = (block: number): readonly Details[] => {
    const bytes = blocks[block];
    if (bytes === undefined || zlib === undefined) return parse(open.subarray(0, used));
    if (last?.block !== block) last = { block, posts: parse(zlib.inflateSync(bytes)) };
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
    if (count <= uncompressed) return post;
    if (waiting === blockSize) {
      zlib ??= process.getBuiltinModule('node:zlib');
      blocks.push(zlib.deflateSync(open.subarray(0, used), { level: 1 }));
      [used, waiting] = [0, 0];
    }
    append(JSON.stringify(Object.fromEntries(details.map((name) => [name, post[name]]))));
    return new StoredPost(post, blocks.length, waiting - 1, read) as LintedPost;
  };
}
