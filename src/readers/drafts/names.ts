import type { Platform } from '../../core/model/post.ts';
import { parseNetwork } from '../base/network-names.ts';

/**
 * The role of a heading or label in a file of drafts:
 *
 * - `post`: its content is a post (`Post 3: Jokers`, `Day 4`, `Monday`, `Shorter version`)
 * - `numbered`: a post if the file is known to hold posts (`3. The loud bang`)
 * - `network`: a post, or posts, for networks (`LinkedIn`, `Twitter/X post`)
 * - `text`: the text of the post around it (`Caption`, `Copy`)
 * - `notes`: not published (`Posting notes`, `Image prompt`, `Reel script`)
 */
export type NameRole = 'post' | 'numbered' | 'network' | 'text' | 'notes';

export interface DraftName {
  readonly role: NameRole | undefined;
  readonly platforms: readonly Platform[];
  readonly isThread: boolean;
  /** Whether the name numbers posts: `Post 3`, `Day 4`. */
  readonly isCounted: boolean;
  /** Whether the name alone shows that the content is a post: `Post 3`, but not `Day 3`, which may be a chapter. */
  readonly isCertain: boolean;
}

const notes =
  /\b(?:alt ?text|analytics|angle|articles?|assets?|audience|background|best times?|bio|blog|brainstorm(?:ing)?|brief|cadence|calendar|carousel slides?|changelog|checklist|competitors?|context|design|dms?|e-?mails?|engagement|faq|goals?|graphics?|guidelines?|hashtags?|how to|ideas?|images?|instructions?|kpis?|legend|links?|logistics|media|metrics?|newsletter|notes?|objectives?|outreach|overview|pillars?|plan|podcast|press release|profile|prompts?|purpose|recommendations?|references?|research|resources?|rules?|schedule|script|shot ?list|slides?|sources?|status|story ?board|stor(?:y|ies)|strategy|style|subject|summary|table of contents|targets?|timing|tips|todos?|to-?dos?|tone|tracking|usage|videos?|visuals?|voice)\b/u;

const textNames =
  /^(?:(?:final|full|main|social|post|tweet|instagram|linkedin|facebook) )?(?:body|caption|caption text|content|copy|message|post|post copy|post text|text|tweet|tweet thread|thread|tweet text)$/u;

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b/u;

const counted =
  /^(?:(?:social|linkedin|twitter|facebook|instagram|x|threads|bluesky|mastodon) )?(?:announcement|caption|day|draft|option|post|reply|skeet|slot|thread|toot|tweet|update|variant|variation|version|week \d+ (?:day|post))(?: ?(?:no\.? ?|n[°º] ?|#)?\d{1,3}| (?:[a-z]|one|two|three|four|five|six|seven|eight|nine|ten))\b(?! (?:i?s|are|was|tips?|of(?! \d))\b)/u;

const variant =
  /^(?:alt(?:ernative|ernate)?|backup|long(?:er|-form)?|main|short(?:er|-form)?|single|standalone|teaser|launch|follow-?up|reminder)(?: [a-z]+){0,2} ?(?:alt|caption|copy|draft|post|thread|tweet|variant|version)s?$/u;

const titled = /^(?:announcement|caption|draft|post|skeet|thread|toot|tweet)\s*(?:[:–—]|-\s)/u;

const certain = /\b(?:captions?|drafts?|posts?|skeets?|threads?|toots?|tweets?)\b/u;

const numbered = /^(?:#\s?)?\d{1,3}(?:[.):]|\s[-–—])\s*\S/u;

/** Returns the words of a name in lower case, without pictures, and without what stands in brackets at its end. */
function simplify(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s.,:;#/&+|()[\]'’–—-]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

const withoutBrackets = (name: string) => name.replace(/\s*[([][^)\]]*[)\]]\s*:?$/u, '').trim();

/** Returns the networks of a name that consists of nothing but networks, and words such as "post". */
function networksIn(name: string): readonly Platform[] {
  const plain = name
    .replaceAll(
      /\b(?:caption|company|copy|draft|feed|main|page|personal|post|profile|text|thread|tweet|update|version)s?\b/gu,
      ' ',
    )
    .replaceAll(/[\s:.#\d]+$/gu, '')
    .trim();
  if (plain === '') return [];
  const parts = plain.split(/\s*(?:[+&,/|]|\band\b)\s*/u).filter((part) => part !== '');
  const all = parts.flatMap((part) => parseNetwork(part)?.platform ?? []);
  if (parts.length > 0 && all.length === parts.length) return [...new Set(all)];
  const one = parseNetwork(plain)?.platform;
  return one ? [one] : [];
}

/** Classifies the name of a heading or label in a file of drafts. */
export function classifyName(name: string): DraftName {
  const simple = simplify(name);
  const bare = withoutBrackets(simple).replace(/\s*:$/u, '');
  const [, inBrackets = ''] = /[([]([^)\]]*)[)\]]\s*:?$/u.exec(simple) ?? [];
  const segments = bare.split(/\s*(?::|\s[–—-])\s+/u);
  const [head = bare] = segments;
  const own = networksIn(head);
  const platforms =
    [own, networksIn(inBrackets), networksIn(segments.at(-1) ?? '')].find((found) => found.length > 0) ?? [];
  const isThread = /\bthread\b/u.test(bare);
  const is = (role: NameRole | undefined): DraftName => ({
    role,
    platforms,
    isThread,
    isCounted: counted.test(bare),
    isCertain: role === 'network' || (role === 'post' && certain.test(bare)),
  });
  if (/\b(?:ideas?|todo|tbd)\b/u.test(inBrackets)) return is('notes');
  if (textNames.test(head) && own.length === 0) return is(head.length === bare.length ? 'text' : 'post');
  if (counted.test(bare) || titled.test(bare) || variant.test(bare) || variant.test(head)) return is('post');
  if (own.length > 0) return is('network');
  if (weekday.test(bare)) return is(notes.test(bare) ? 'notes' : 'post');
  if (numbered.test(simple)) return is('numbered');
  // A title may contain such a word as well: "The loop that system design forgets".
  const words = head.split(' ');
  const isNotes =
    words.length < 6 && (notes.test(words.slice(0, 2).join(' ')) || notes.test(words.slice(-2).join(' ')));
  return is(isNotes ? 'notes' : undefined);
}

/** Tests whether the name of a file, or its title, announces several posts. */
export function announcesPosts(name: string): boolean {
  const simple = simplify(name.replaceAll(/[-_.]/gu, ' '));
  return /\b(?:captions|posts|tweets|toots|(?:tweet|twitter|x) threads|(?:bluesky|facebook|instagram|linkedin|mastodon|post|social|threads|twitter) (?:copy|drafts|queue|variants|versions)|social (?:media|copy|drafts?|content)|(?:content|social|post) (?:calendar|plan|queue)|posting (?:calendar|plan|queue))\b/u.test(
    simple,
  );
}

/** The place of a field in the published post, or `meta` for data that is not published. */
export type FieldRole = 'hook' | 'text' | 'callToAction' | 'hashtags' | 'meta';

const fieldNames: readonly (readonly [FieldRole, RegExp])[] = [
  ['hook', /^(?:hook|headline|opening|first line|opener)(?: line)?$/u],
  ['callToAction', /^(?:cta|call[ -]to[ -]action)(?: text| line)?$/u],
  ['hashtags', /^(?:hash ?tags?|tags)(?: \d+)?$/u],
  [
    'text',
    /^(?:(?:final|full|main|post|tweet|linkedin|instagram|facebook|x|twitter) )?(?:body|caption|copy|content|message|post|text|tweet|thread|tweet \d+|part \d+)(?: text| copy)?$/u,
  ],
  [
    'meta',
    /^(?:account|alt(?: text)?|angle|approved|asset|assets|audience|author|best time|campaign|case study|category|channel|channels|char(?:acter)?s?(?: count)?|creative|date|day|design|due|emoji|file|format|goal|graphic|hook type|id|image|image prompt|image idea|images|intent|keywords|kind|length|link|links|location|media|mention|mentions|network|networks|note|notes|objective|owner|photo|pillar|pillars|platform|platforms|post date|post time|post type|posted|priority|publish(?: date| time)?|published|purpose|reference|review|schedule|scheduled(?: for)?|source|status|suggested (?:image|visual|time)|tag|target(?: audience)?|theme|time|timing|title|tone|topic|type|url|utm|video|visual|visuals|when|where|why|word count|words)$/u,
  ],
];

/** Returns the role of a field by its name; `undefined` if the name is not one of a field. */
export function classifyField(name: string): FieldRole | undefined {
  const bare = withoutBrackets(simplify(name));
  return fieldNames.find(([, pattern]) => pattern.test(bare))?.[0];
}
