import * as v from 'valibot';
import { feedKeys } from '../feed/group.ts';
import { parseWindow } from '../feed/window.ts';
import { accountKinds, jurisdictions } from '../model/account-profile.ts';
import { platforms } from '../model/post.ts';
import { dayOrders } from '../model/post-time.ts';
import { severities } from '../model/severity.ts';

/** The presets that come with the linter: each gives every rule the severity that the rule itself proposes. */
export const presets = ['recommended', 'strict', 'all'] as const;

export type Preset = (typeof presets)[number];

/**
 * `off`, a severity, or a severity with the rule's options. A severity alone keeps the options that were set before;
 * options are replaced as a whole.
 */
const ruleSetting = v.union([
  v.picklist(['off', ...severities]),
  v.strictTuple([v.picklist(['off', ...severities]), v.record(v.string(), v.unknown())]),
]);

/** Tests whether a text is a date of the calendar, such as `2026-11-23`; 2026-02-30 is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

// The message of a check completes "Expected … to be …".
const day = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'a date such as 2026-11-23'));

const campaign = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.description('Name of the launch, for readers of this file.')),
    from: v.pipe(day, v.description('First day, for example 2026-11-23.')),
    to: v.pipe(day, v.description('Last day, for example 2026-11-29.')),
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from <= to, 'on or after "from"'),
    ['to'],
  ),
);

const account = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.description('Handle or name of the account.'))),
  kind: v.optional(
    v.pipe(
      v.picklist(accountKinds),
      v.description('Kind of account. A nonprofit may appeal for donations; a public body may warn.'),
    ),
  ),
  acronyms: v.optional(
    v.pipe(v.array(v.string()), v.description('Words in capital letters that are not reported as shouting.')),
  ),
  jurisdiction: v.optional(
    v.pipe(
      v.picklist(jurisdictions),
      v.description('Jurisdiction whose rules on labeling ads apply. Not legal advice.'),
    ),
  ),
  sensitive: v.optional(
    v.pipe(v.boolean(), v.description('Whether people contact you about health, money or children.')),
  ),
  campaigns: v.optional(
    v.pipe(
      v.array(campaign),
      v.description('Launch periods: promotional findings in these periods are one severity lower.'),
    ),
  ),
});

/** The keys of a configuration and of each override. */
const settable = {
  rules: v.optional(v.pipe(v.record(v.string(), ruleSetting), v.description('Severity and options of each rule.'))),
  brands: v.optional(v.pipe(v.array(v.string()), v.description('Names of your brands. They count as "we".'))),
  account: v.optional(
    v.pipe(v.union([v.string(), account]), v.description('Account that posts: a name or a profile.')),
  ),
  platform: v.optional(v.pipe(v.picklist(platforms), v.description('Platform of posts that do not specify one.'))),
  language: v.optional(v.pipe(v.string(), v.description('Language of posts that do not specify one (BCP 47).'))),
  allow: v.optional(
    v.pipe(
      v.array(
        v.union([
          v.string(),
          v.strictObject({
            phrase: v.pipe(v.string(), v.minLength(1), v.description('Phrase, in any letter case.')),
            rules: v.optional(v.pipe(v.array(v.string()), v.description('Rules that allow the phrase. Default: all.'))),
            accounts: v.optional(
              v.pipe(v.array(v.string()), v.description('Accounts that may use the phrase. Default: all.')),
            ),
            reason: v.optional(v.pipe(v.string(), v.description('Reason, for readers of this file.'))),
          }),
        ]),
      ),
      v.description('Allowed phrases: a finding inside of one is not reported.'),
    ),
  ),
  suppressions: v.optional(
    v.pipe(
      v.strictObject({
        requireReason: v.optional(
          v.pipe(v.boolean(), v.description('Whether each suppression requires a reason. Default: true.')),
        ),
      }),
      v.description('Requirements for suppressions.'),
    ),
  ),
  dates: v.optional(
    v.pipe(
      v.picklist(dayOrders),
      v.description('Order of day and month in dates such as 05/06/2026. Default: detected for each file.'),
    ),
  ),
  feeds: v.optional(
    v.pipe(
      v.strictObject({
        groupBy: v.optional(
          v.pipe(
            v.array(v.picklist(feedKeys)),
            v.description(
              'Properties that posts of a feed share: account, platform, file. Default: account and platform.',
            ),
          ),
        ),
        window: v.optional(
          v.pipe(
            v.string(),
            v.check((name) => parseWindow(name) !== undefined, 'a window, such as "28d/20", "30d", "20" or "all"'),
            v.description(
              'Posts that are checked together: the last 28 days or 20 posts, whichever covers more ("28d/20").',
            ),
          ),
        ),
      }),
      v.description('How posts are grouped into feeds, and which of them are checked together.'),
    ),
  ),
  columns: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Column or key of each role, for files with unusual headers: { "text": "Caption" }.'),
    ),
  ),
};

const textOrList = v.union([v.string(), v.array(v.string())]);

export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.optional(
    v.pipe(
      textOrList,
      v.description('Presets (recommended, strict, all), files or packages to extend. Default: recommended.'),
    ),
  ),
  plugins: v.optional(v.pipe(v.array(v.string()), v.description('Files or packages that provide rules.'))),
  reporters: v.optional(
    v.pipe(v.array(v.string()), v.description('Files or packages that provide reporters for --format.')),
  ),
  ignores: v.optional(v.pipe(v.array(v.string()), v.description('Files to ignore, as in .gitignore.'))),
  ...settable,
  overrides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          files: v.pipe(textOrList, v.description('Globs, relative to the folder of this file.')),
          ...settable,
        }),
      ),
      v.description('Settings for some files. Later overrides take precedence.'),
    ),
  ),
});

export type Config = v.InferOutput<typeof configSchema>;

export type RuleSetting = v.InferOutput<typeof ruleSetting>;

/** The keys of a configuration, of each override and of each preset. */
export type OverridableConfig = Pick<Config, keyof typeof settable>;

/** Gives a configuration its type. */
export function defineConfig(config: Config): Config {
  return config;
}
