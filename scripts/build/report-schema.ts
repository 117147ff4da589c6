import type { CoverageLevel } from '../../src/core/model/coverage.ts';
import { intents } from '../../src/core/model/intent.ts';
import { extraTextKinds, platforms, postKinds } from '../../src/core/model/post.ts';
import type { PostScore } from '../../src/core/model/post-score.ts';
import { groups } from '../../src/core/model/rule-group.ts';
import { severities } from '../../src/core/model/severity.ts';

/** The subset of JSON Schema (2020-12) that the schema of the report uses. */
export interface SchemaNode {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, ObjectSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'array' | 'boolean' | 'integer' | 'null' | 'number' | 'object' | 'string';
  readonly const?: number | string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

export interface ObjectSchema extends SchemaNode {
  readonly description: string;
  readonly properties: Readonly<Record<string, SchemaNode>>;
  readonly required: readonly string[];
}

const string = (description: string): SchemaNode => ({ type: 'string', description });
const boolean = (description: string): SchemaNode => ({ type: 'boolean', description });
const number = (description: string): SchemaNode => ({ type: 'number', description });
const share = (description: string): SchemaNode => ({ type: 'number', minimum: 0, maximum: 1, description });
const count = (description: string): SchemaNode => ({ type: 'integer', minimum: 0, description });
const ordinal = (description: string): SchemaNode => ({ type: 'integer', minimum: 1, description });
const score = (description: string): SchemaNode => ({ type: 'number', minimum: 0, maximum: 100, description });
const oneOf = (values: readonly string[], description: string): SchemaNode => ({ enum: values, description });
const list = (items: SchemaNode, description: string): SchemaNode => ({ type: 'array', items, description });
const ref = (name: string): SchemaNode => ({ $ref: `#/$defs/${name}` });
const one = (name: string, description: string): SchemaNode => ({ ...ref(name), description });

function nullable({ description = '', ...node }: SchemaNode): SchemaNode {
  return { anyOf: [node, { type: 'null' }], description };
}

/** Returns the schema of an object, with its keys in the order of the report. Keys are required unless optional. */
function object<Key extends string>(
  description: string,
  properties: Readonly<Record<Key, SchemaNode>>,
  optional: readonly NoInfer<Key>[] = [],
): ObjectSchema {
  const required = (Object.keys(properties) as Key[]).filter((key) => !optional.includes(key));
  return { type: 'object', description, properties, required, additionalProperties: false };
}

const coverageLevels = [
  'full',
  'short',
  'too-short',
  'no-words',
  'mixed-language',
  'other-language',
] as const satisfies readonly CoverageLevel[];

const confidences = ['high', 'low', 'none'] as const satisfies readonly PostScore['confidence'][];

const version: SchemaNode = {
  const: 1,
  description: 'Version of the format. It changes only if a key is removed or changes its meaning.',
};
const tool = one('tool', 'The program that wrote the report.');
const platform = (description: string) => oneOf(platforms, description);
const intent = (description: string) => oneOf(intents, description);
const kind = oneOf(postKinds, 'Kind of post.');
const path = string(
  'Path of the file, as passed on the command line or found in a folder; `<stdin>` for standard input.',
);
const id = string('Id of the post in its file.');
const start = one('position', 'Start, inclusive.');
const end = one('position', 'End, exclusive.');
const channels = list(ref('channel'), 'Distinct posts of each account by platform.');

const summaryCounts = {
  files: count('Files that were read.'),
  posts: count('Posts that were linted.'),
  errors: count('Findings of severity `error`.'),
  warnings: count('Findings of severity `warning`.'),
  infos: count('Findings of severity `info`.'),
  suppressed: count('Findings hidden by a suppression or an allowed phrase. They are in no other count.'),
  baselined: count('Findings in the baseline. They are in no other count.'),
};

const definitions = {
  tool: object('The program that wrote the report.', {
    name: string('`sincerity-lint`.'),
    version: string('Version of the program.'),
  }),
  summary: object('Number of files, posts and findings.', summaryCounts),
  post: object(
    'A linted post.',
    {
      path,
      id: string('Id of the post in its file: an id or a heading from the file, or its number, such as `row-4`.'),
      kind,
      text: string('Text of the post.'),
      start,
      end,
      platform: platform('Platform, if known.'),
      platforms: list(platform('A platform.'), 'All platforms, if the post goes to more than one.'),
      account: string('Handle of the account, if known.'),
      date: string('Date as written in the file.'),
      day: string('Day of the date, `YYYY-MM-DD`, if the date could be parsed.'),
      language: string('Language of the post as a BCP 47 tag; `und` if it is unknown.'),
      coverage: one('coverage', 'How much of the post was analyzed.'),
      note: string('Explanation, if the post was not analyzed in full.'),
      extraTexts: list(ref('extraText'), 'Texts that belong to the post: alt texts, the first comment, poll options.'),
      intent: intent('What the post seems to be for.'),
      intentReason: string('Reason for the intent: one line without a period; may be empty.'),
      promotion: share('Evidence that the post promotes, from 0 to 1.'),
      conversation: share('Evidence that the post talks with readers, from 0 to 1.'),
      score: nullable(
        score('Score from 0 (promotion) to 100 (conversation); `null` if the post is too short to score.'),
      ),
      confidence: oneOf(confidences, 'Confidence of the score: `low` for short posts, `none` without a score.'),
      scoreBreakdown: list(
        ref('scoreEntry'),
        'How the score was computed. The points of all entries add up to the score.',
      ),
      improvements: list(ref('improvement'), 'Deletions that would raise the score most; at most two.'),
      missingSignals: list(
        string('Name of a signal.'),
        'Signals of conversation that a promotional post lacks, the easiest to add first.',
      ),
      nextStep: one('nextStep', 'Where to start, if signals are missing and a rule has a finding.'),
      diagnostics: list(ref('diagnostic'), 'Findings in the post.'),
    },
    ['platform', 'platforms', 'account', 'date', 'day', 'note', 'extraTexts', 'nextStep'],
  ),
  coverage: object('How much of a post was analyzed.', {
    level: oneOf(
      coverageLevels,
      'Level: `short` posts have a score of low confidence; the other levels but `full` have no score. In mixed languages, only the English sentences are analyzed.',
    ),
    sentencesRead: count('Sentences that were analyzed.'),
    sentences: count('Sentences with words.'),
  }),
  extraText: object('A text that belongs to a post.', {
    kind: oneOf(extraTextKinds, 'Kind of text.'),
    text: string('The text.'),
  }),
  scoreEntry: object(
    'An entry of the score breakdown.',
    {
      points: number('Points: positive for conversation, negative for promotion.'),
      group: string('Group of the signal; `base` for the initial points.'),
      signal: string('Signal that was found, or `base`, `cap` or `floor`.'),
      text: string('Text that the entry is based on.'),
      span: one('span', 'Location of the text.'),
    },
    ['text', 'span'],
  ),
  improvement: object('A deletion that would raise the score.', {
    spans: list(ref('quotedSpan'), 'Text to delete: one or two parts, in the order of the post.'),
    points: number('Points that the score would rise.'),
    score: score('Score of the remaining text.'),
  }),
  nextStep: object('The advice to start with.', {
    rule: string('Id of the rule.'),
    advice: string('Advice of the rule.'),
  }),
  diagnostic: object(
    'A finding.',
    {
      rule: string('Id of the rule, such as `shouting`, `internal/unused-suppression` or `plugin/name`.'),
      group: oneOf([...groups, 'internal'], 'Group of the rule.'),
      severity: oneOf(severities, 'Severity.'),
      messageId: string('Id of the message within the rule. It stays the same if the text is edited.'),
      message: string('Message.'),
      path,
      post: string('Id of the post.'),
      start,
      end,
      text: string('Text that the finding is about; may be empty.'),
      fingerprint: string(
        'Identifies the finding by rule and text. It does not change if the post moves within the file.',
      ),
      docs: string('URL of the documentation of the rule.'),
      suggest: list(ref('textEdit'), 'Edits that a writer may choose from.'),
      fix: list(ref('textEdit'), 'Edits that `--fix` applies together.'),
      extraText: count('Index in `extraTexts` of the post, if the finding is about one of them.'),
      feed: string('Id of the feed, if the finding is about a feed.'),
      related: list(ref('related'), 'The other posts that the finding is about.'),
    },
    ['docs', 'suggest', 'fix', 'extraText', 'feed', 'related'],
  ),
  textEdit: object('A replacement of text in the file.', { text: string('New text.'), start, end }),
  related: object('Another post that a finding is about.', { path, post: string('Id of the post.'), start, end }),
  feed: object(
    'The posts of an account on a platform.',
    {
      id: string('Id of the feed, `account/platform`; either part may be empty.'),
      account: string('Handle of the account, if known.'),
      platform: platform('Platform, if there is one.'),
      platforms: list(platform('A platform.'), 'All platforms, if the same posts go to several.'),
      posts: count('Posts of the feed.'),
      from: string('First date, as written in the file.'),
      to: string('Last date, as written in the file.'),
      intents: one('intentCounts', 'Posts by intent.'),
      promoShare: nullable(
        share('Promotions among promotions, information and conversation; `null` if there are none of these.'),
      ),
      score: nullable(score('Score of the verdict; `null` if the feed has too few posts.')),
      otherLanguagePosts: count('Posts in other languages, whose intent is unknown.'),
      verdict: one('verdict', 'Summary of the posts in the window.'),
      change: one('change', 'Effect of the compared change; only with `--since` or `--staged`.'),
      diagnostics: list(ref('diagnostic'), 'Findings about the feed.'),
    },
    ['account', 'platform', 'platforms', 'from', 'to', 'change'],
  ),
  intentCounts: object(
    'Posts by intent.',
    Object.fromEntries(intents.map((each) => [each, count(`Posts with the intent \`${each}\`.`)])),
  ),
  verdict: object(
    'Summary of the posts of a feed in a window of time.',
    {
      window: string('The window in words: `the last 28 days: 27 of 41 posts`, `all 9 posts`.'),
      posts: count('Posts in the window, without replies.'),
      replies: count('Replies in the window.'),
      from: string('First day, `YYYY-MM-DD`.'),
      to: string('Last day, `YYYY-MM-DD`.'),
      promotion: nullable(
        one('share', 'Promotions among promotions, information and conversation; `null` if there are none of these.'),
      ),
      dialogue: nullable(one('share', 'Questions, answers and replies among all posts and replies.')),
      hasReplies: boolean('`true` if the input contains replies; otherwise their number is unknown.'),
      longestRun: list(ref('timelineEntry'), 'The longest run of promotions.'),
      timeline: list(ref('timelineEntry'), 'The posts in order of time.'),
      score: nullable(score('Score from 0 to 100; `null` if there are too few posts.')),
      suggestedReplacements: list(
        ref('suggestedReplacement'),
        'Posts whose replacement would raise the score most, best first; at most three.',
      ),
    },
    ['from', 'to'],
  ),
  share: object('A share with its 80% Wilson interval.', {
    count: count('Posts that are counted.'),
    total: count('All posts.'),
    share: share('`count` divided by `total`.'),
    low: share('Lower end of the interval.'),
    high: share('Upper end of the interval.'),
  }),
  timelineEntry: object(
    'A post of a feed.',
    { path, id, intent: intent('Intent of the post.'), kind, day: string('Day, `YYYY-MM-DD`, if known.') },
    ['day'],
  ),
  suggestedReplacement: object('A post to replace.', {
    path,
    id,
    start,
    score: score('Score of the feed after this post and the ones before it in the list are replaced.'),
  }),
  change: object('Effect of a change on a feed.', {
    posts: count('New or changed posts.'),
    before: nullable(one('verdict', 'Verdict before the change; `null` if there was no such feed.')),
  }),
  channel: object(
    'Distinct posts of an account by platform.',
    {
      account: string('Handle of the account, if known.'),
      distinctPosts: count('Posts with different texts.'),
      platforms: list(ref('channelPlatform'), 'Platforms, most posts first.'),
    },
    ['account'],
  ),
  channelPlatform: object('Distinct posts on a platform.', {
    platform: platform('Platform.'),
    distinctPosts: count('Posts with different texts on the platform.'),
  }),
  inputError: object(
    'Input that could not be read.',
    {
      code: string('Id of the error, such as `csv/unclosed-quote`.'),
      path,
      start,
      end,
      message: string('Message.'),
      hint: string('How to correct the input.'),
    },
    ['start', 'end', 'hint'],
  ),
  position: object(
    'A position in a file.',
    {
      line: ordinal('Line, from 1; the row in a spreadsheet.'),
      column: ordinal('Column in UTF-16 code units, from 1. In a spreadsheet it counts from the start of the cell.'),
      offset: count(
        'Offset from the start of the file in UTF-16 code units; in a spreadsheet, from the start of the cell.',
      ),
      cell: string('Cell of a spreadsheet, such as `March!C5`.'),
    },
    ['cell'],
  ),
  span: object('A part of the text of a post, in UTF-16 code units from 0.', {
    start: count('Start, inclusive.'),
    end: count('End, exclusive.'),
  }),
  quotedSpan: object('A part of the text of a post, in UTF-16 code units from 0.', {
    start: count('Start, inclusive.'),
    end: count('End, exclusive.'),
    text: string('The text.'),
  }),
};

/** Returns the schema of a line of NDJSON: its type, then the keys of an object of the JSON report. */
function line(type: string, { description, properties, required }: ObjectSchema): ObjectSchema {
  return {
    type: 'object',
    description,
    properties: { type: { const: type, description: 'Type of the line.' }, ...properties },
    required: ['type', ...required],
    additionalProperties: false,
  };
}

const lines = {
  postLine: line('post', definitions.post),
  diagnosticLine: line('diagnostic', definitions.diagnostic),
  feedLine: line('feed', definitions.feed),
  inputErrorLine: line('inputError', definitions.inputError),
  summaryLine: line('summary', object('The last line.', { version, tool, ...summaryCounts, channels })),
};

/** The root object of the JSON report. */
const report = object(
  'The report of the format `json`.',
  {
    version,
    tool,
    summary: one('summary', 'Number of files, posts and findings.'),
    posts: list(ref('post'), 'The posts, in the order of the input; absent with `sincerity feed`.'),
    feeds: list(ref('feed'), 'The feeds.'),
    channels,
    diagnostics: list(
      ref('diagnostic'),
      'All findings: those of posts, then those of feeds; absent with `sincerity feed`.',
    ),
    inputErrors: list(ref('inputError'), 'Input that could not be read.'),
  },
  ['posts', 'diagnostics'],
);

/**
 * The JSON Schema (2020-12) of the JSON report and of each line of the format `ndjson`. It allows no other keys, so
 * that a test fails if a key is not described.
 */
export const reportSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Report of sincerity-lint',
  description: 'The report of the format `json`, or one line of the format `ndjson`.',
  anyOf: [ref('report'), ...Object.keys(lines).map(ref)],
  $defs: { report, ...definitions, ...lines },
} as const satisfies SchemaNode;
