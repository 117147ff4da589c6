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

/** Whether a text is a day of the calendar, as `2026-11-23`; 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

// The message of a check says what the value should be: see `complain`.
const day = v.pipe(v.string(), v.isoDate(), v.check(isDay, 'a date such as 2026-11-23'));

const campaign = v.pipe(
  v.strictObject({
    name: v.pipe(v.string(), v.description('What you launch, for those who read this file.')),
    from: v.pipe(day, v.description('Its first day, as 2026-11-23.')),
    to: v.pipe(day, v.description('Its last day, as 2026-11-29.')),
  }),
  v.forward(
    v.partialCheck([['from'], ['to']], ({ from, to }) => from <= to, 'no earlier than the day that it begins'),
    ['to'],
  ),
);

const account = v.strictObject({
  name: v.optional(v.pipe(v.string(), v.description('The handle or name under which you post.'))),
  kind: v.optional(
    v.pipe(v.picklist(accountKinds), v.description('What you are. A nonprofit may appeal, a public body may warn.')),
  ),
  acronyms: v.optional(
    v.pipe(v.array(v.string()), v.description('Words that are written in capitals without shouting.')),
  ),
  jurisdiction: v.optional(
    v.pipe(v.picklist(jurisdictions), v.description('Whose rules on labelling adverts hold. No legal advice.')),
  ),
  sensitive: v.optional(
    v.pipe(v.boolean(), v.description('Whether people write to you about health, money or children.')),
  ),
  campaigns: v.optional(
    v.pipe(v.array(campaign), v.description('When you launch something: pushes of those days weigh a step less.')),
  ),
});

/** What a configuration and each of its overrides may set. */
const settable = {
  rules: v.optional(v.pipe(v.record(v.string(), ruleSetting), v.description('Severity, and options, of each rule.'))),
  brands: v.optional(
    v.pipe(v.array(v.string()), v.description('Names under which you are known: they count as "we".')),
  ),
  account: v.optional(v.pipe(v.union([v.string(), account]), v.description('Who posts: a name, or a profile.'))),
  platform: v.optional(v.pipe(v.picklist(platforms), v.description('Where posts go that do not say so themselves.'))),
  language: v.optional(
    v.pipe(v.string(), v.description('The language of posts that do not say so themselves (BCP 47).')),
  ),
  allow: v.optional(
    v.pipe(
      v.array(
        v.union([
          v.string(),
          v.strictObject({
            phrase: v.pipe(v.string(), v.minLength(1), v.description('The words, in any case.')),
            rules: v.optional(
              v.pipe(v.array(v.string()), v.description('The rules that let them pass; all when absent.')),
            ),
            accounts: v.optional(
              v.pipe(v.array(v.string()), v.description('The accounts that may say so; all when absent.')),
            ),
            reason: v.optional(v.pipe(v.string(), v.description('Why, for those who read this file.'))),
          }),
        ]),
      ),
      v.description('Words that are fine: a finding that points at nothing else is left out.'),
    ),
  ),
  suppressions: v.optional(
    v.pipe(
      v.strictObject({
        requireReason: v.optional(
          v.pipe(v.boolean(), v.description('Whether a wish for silence must say why; true when absent.')),
        ),
      }),
      v.description('What is asked of wishes that rules stay silent.'),
    ),
  ),
  dates: v.optional(
    v.pipe(
      v.picklist(dayOrders),
      v.description('How to read 05/06/2026. Decided by each file as a whole when absent.'),
    ),
  ),
  feeds: v.optional(
    v.pipe(
      v.strictObject({
        groupBy: v.optional(
          v.pipe(
            v.array(v.picklist(feedKeys)),
            v.description('What tells feeds apart: account, platform, file. account and platform when absent.'),
          ),
        ),
        window: v.optional(
          v.pipe(
            v.string(),
            v.check((name) => parseWindow(name) !== undefined, 'a window, such as "28d/20", "30d", "20" or "all"'),
            v.description(
              'Which posts are judged together: the last 28 days or 20 posts, whichever are more ("28d/20").',
            ),
          ),
        ),
      }),
      v.description('How posts are put together to feeds, and which of them are judged together.'),
    ),
  ),
  columns: v.optional(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Which column or key holds what, for files whose headers are unusual: { "text": "Caption" }.'),
    ),
  ),
};

const textOrList = v.union([v.string(), v.array(v.string())]);

export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.optional(
    v.pipe(
      textOrList,
      v.description('Presets (recommended, strict, all), files or packages to start from. recommended when absent.'),
    ),
  ),
  plugins: v.optional(v.pipe(v.array(v.string()), v.description('Files or packages that bring rules of their own.'))),
  reporters: v.optional(
    v.pipe(v.array(v.string()), v.description('Files or packages that bring reporters of their own, for --format.')),
  ),
  ignores: v.optional(v.pipe(v.array(v.string()), v.description('Files to leave alone, as in .gitignore.'))),
  ...settable,
  overrides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          files: v.pipe(textOrList, v.description('Globs, from the folder of this file.')),
          ...settable,
        }),
      ),
      v.description('Settings for some files only; later ones win.'),
    ),
  ),
});

export type Config = v.InferOutput<typeof configSchema>;

export type RuleSetting = v.InferOutput<typeof ruleSetting>;

/** What a configuration, each of its overrides, and each preset may set. */
export type OverridableConfig = Pick<Config, keyof typeof settable>;

/** Gives a configuration its type. */
export function defineConfig(config: Config): Config {
  return config;
}
