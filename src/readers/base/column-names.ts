/** The roles of keys and columns. `columns` in the configuration uses the same names. */
export const roles = [
  'text',
  'id',
  'kind',
  'platform',
  'account',
  'date',
  'time',
  'language',
  'inReplyTo',
  'status',
  'sincerity',
  'ignore',
  'reason',
  'until',
  'hook',
  'hashtags',
  'alt',
  'comment',
  'answers',
  'replies',
  'followUp',
] as const;

export type ColumnRole = (typeof roles)[number];

const beside: readonly ColumnRole[] = ['hook', 'hashtags', 'alt', 'comment'];

/** Tests whether a role is only for columns next to the text. Nested files have such texts in objects of their own. */
export const isBeside = (role: ColumnRole): boolean => beside.includes(role);

/** Normalized names of exporters and calendars. Earlier names of a list take precedence. */
const aliases: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: [
    'text',
    'message',
    'messagetext',
    'content',
    'contenttext',
    'textcontent',
    'post',
    'postcontent',
    'posttext',
    'postmessage',
    'postbody',
    'fullcaption',
    'fulltext',
    'finalcopy',
    'caption',
    'captions',
    'captiontext',
    'copy',
    'postcopy',
    'socialcopy',
    'draftcopy',
    'body',
    'tweet',
    'tweettext',
    'sharecommentary',
    'captionidea',
    'description',
  ],
  id: ['id', 'postid', 'idstr', 'tweetid', 'sharelink'],
  kind: ['kind', 'postkind'],
  platform: [
    'platform',
    'platforms',
    'network',
    'networks',
    'socialnetwork',
    'socialnetworks',
    'socialmedia',
    'socialmedias',
    'channel',
    'channels',
    'profile',
    'profiles',
    'where',
  ],
  account: ['account', 'accountname', 'handle', 'username', 'author', 'brand', 'brandname', 'accountid'],
  date: [
    'date',
    'datetime',
    'dateandtime',
    'datetimeutc',
    'postingtime',
    'postingdate',
    'scheduledat',
    'scheduledate',
    'scheduleddate',
    'scheduledatetime',
    'scheduleddatetime',
    'scheduletime',
    'scheduledtime',
    'scheduledfor',
    'scheduledon',
    'scheduled',
    'schedule',
    'intendedat',
    'postatspecifictime',
    'publishat',
    'publishdate',
    'publishdatetime',
    'publicationdate',
    'publishedat',
    'postdate',
    'sendat',
    'senddate',
    'duedate',
    'createdat',
    'timestamp',
    'when',
  ],
  time: ['time', 'time24hr', 'publishtime', 'posttime'],
  language: ['language', 'lang', 'locale'],
  inReplyTo: ['inreplyto', 'parent', 'parenttext', 'replyto'],
  status: ['status', 'state'],
  sincerity: ['sincerity'],
  ignore: ['lintignore'],
  reason: ['lintreason'],
  until: ['lintuntil'],
  hook: ['hook', 'hooktitle', 'hookline'],
  hashtags: ['hashtags', 'hashtag'],
  alt: ['alt', 'alttext', 'alttexts', 'mediaalttext', 'mediaalttexts', 'imagealt', 'imagealttext', 'alttextpicture'],
  comment: ['firstcomment', 'firstcommenttext', 'followupcomment', 'comments', 'comment'],
  answers: ['answers'],
  replies: ['replies', 'replycount', 'repliescount'],
  followUp: ['followup'],
};

/** Normalizes a name: `Text (required)`, `post_content` and `Date - Intl. format` lose case, punctuation and notes. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?: - | \().*$/su, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The role of a name. If several names of a file have the same role, the one with the lowest rank is used. */
export interface ColumnMatch {
  readonly role: ColumnRole;
  readonly rank: number;
}

const known = new Map<string, ColumnMatch>(
  roles.flatMap((role) => aliases[role].map((alias, rank): [string, ColumnMatch] => [alias, { role, rank }])),
);

/** Words that a name can contain besides that of its role: `Platform name`, `scheduledPostDate`. */
const fillers = new Set([
  'content',
  'my',
  'name',
  'of',
  'our',
  'planned',
  'post',
  'posts',
  'scheduled',
  'social',
  'the',
  'your',
]);

/** The rank of a name that matches only without its fillers. */
const minRank = 1000;

/** Finds the role of a name without its fillers. Names of texts are not matched: two of them would be ambiguous. */
function findByWords(name: string): ColumnMatch | undefined {
  const words =
    name
      .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const rest = words.filter((word) => !fillers.has(word));
  const part = rest.length < words.length && words.length <= 4 ? known.get(rest.join('')) : undefined;
  return part && part.role !== 'text' && part.role !== 'id'
    ? { role: part.role, rank: minRank + part.rank }
    : undefined;
}

/** Templates have one column per image: `Alt text picture 3`. */
function numbered(squashed: string): ColumnMatch | undefined {
  const part = known.get(squashed.replace(/\d{1,2}$/u, ''));
  return part?.role === 'alt' ? part : undefined;
}

/** In calendars, `comments` is a note about the post; in schedulers, `Comment(s)` or `comments(;)` is the first comment. */
const isTalk = (name: string) => /^\s*comments?\s*$/iu.test(name);

/** Longer names are texts, so they are not cached. */
const longestName = 200;

/** Creates a function that returns the role of a key or column; `undefined` if it has none. */
export function createColumnMatcher(
  columns: Readonly<Record<string, string>> = {},
): (name: string) => ColumnMatch | undefined {
  const chosen = new Map<string, ColumnMatch>();
  for (const role of roles) {
    const name = columns[role];
    if (name !== undefined) chosen.set(normalizeName(name), { role, rank: -1 });
  }
  const seen = new Map<string, ColumnMatch | undefined>();
  return (name) => {
    if (name.length > longestName) return undefined;
    if (seen.has(name)) return seen.get(name);
    const squashed = normalizeName(name);
    const part =
      chosen.get(squashed) ??
      (isTalk(name) ? undefined : (known.get(squashed) ?? numbered(squashed) ?? findByWords(name)));
    seen.set(name, part);
    return part;
  };
}
