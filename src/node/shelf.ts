import type { JudgedPost } from '../core/report.ts';

/** What is said of a post that only its own section of a report needs. Feeds are judged by the rest. */
const details = [
  'asides',
  'because',
  'confidence',
  'conversation',
  'date',
  'diagnostics',
  'end',
  'language',
  'ledger',
  'lift',
  'missing',
  'note',
  'promotion',
  'start',
  'suppressed',
  'text',
  'wayIn',
] as const satisfies readonly (keyof JudgedPost)[];

type Details = Pick<JudgedPost, (typeof details)[number]>;

/** In bytes. Many posts fit, and little is lost at the end of each. */
const blockSize = 4 * 1024 * 1024;

/** As many posts as take little memory as they are. Most runs have fewer. */
const mostAtHand = 4_000;

/**
 * Puts away what long runs say of their posts: as bytes outside of the heap, a fifth of what the objects take there,
 * and read again when somebody asks. The first thousands stay as they are.
 *
 * @returns a function that gives back the same post, or one that reads the same
 */
export function shelf(atHand = mostAtHand): (post: JudgedPost) => JudgedPost {
  const blocks: Buffer[] = [];
  let used = blockSize;
  let count = 0;
  // Reports go from post to post, and ask several things of each.
  let last: { readonly post: object; readonly details: Details } | undefined;

  const store = (bytes: Buffer): { readonly block: number; readonly at: number } => {
    if (used + bytes.length > (blocks.at(-1)?.length ?? 0)) {
      blocks.push(Buffer.allocUnsafeSlow(Math.max(blockSize, bytes.length)));
      used = 0;
    }
    bytes.copy(blocks.at(-1) as Buffer, used);
    used += bytes.length;
    return { block: blocks.length - 1, at: used - bytes.length };
  };

  class ShelvedPost {
    readonly #block: number;
    readonly #at: number;
    readonly #size: number;

    constructor({ block, at }: ReturnType<typeof store>, size: number) {
      this.#block = block;
      this.#at = at;
      this.#size = size;
    }

    static read(post: ShelvedPost): Details {
      if (last?.post === post) return last.details;
      const bytes = blocks[post.#block]?.subarray(post.#at, post.#at + post.#size);
      last = { post, details: JSON.parse(bytes?.toString('utf8') ?? '') };
      return last.details;
    }
  }
  for (const name of details) {
    Object.defineProperty(ShelvedPost.prototype, name, {
      get(this: ShelvedPost) {
        return ShelvedPost.read(this)[name];
      },
    });
  }

  return (post) => {
    count++;
    if (count <= atHand) return post;
    const bytes = Buffer.from(JSON.stringify(Object.fromEntries(details.map((name) => [name, post[name]]))));
    const { path, id, kind, reading, intent, score, traces, digests, ignores, inCampaign } = post;
    const shelved = new ShelvedPost(store(bytes), bytes.length) as unknown as {
      -readonly [Key in keyof JudgedPost]: JudgedPost[Key];
    };
    shelved.path = path;
    shelved.id = id;
    shelved.kind = kind;
    shelved.reading = reading;
    shelved.intent = intent;
    shelved.score = score;
    shelved.traces = traces;
    shelved.digests = digests;
    shelved.ignores = ignores;
    shelved.inCampaign = inCampaign;
    if (post.platform) shelved.platform = post.platform;
    if (post.platforms) shelved.platforms = post.platforms;
    if (post.account) shelved.account = post.account;
    if (post.moment) shelved.moment = post.moment;
    return shelved;
  };
}
