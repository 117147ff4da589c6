import * as v from 'valibot';
import { defaultFeedKeys, feedKeys } from '../feed/group.ts';
import { defaultWindow, formatWindow, parseWindow } from '../feed/window.ts';
import { accountKinds, jurisdictions } from '../model/account-profile.ts';
import { platforms } from '../model/post.ts';
import { dayOrders } from '../model/post-time.ts';
import { severities } from '../model/severity.ts';
import { isCalendarDay } from '../text/calendar-day.ts';
import { type MergeRule, mergeKeys, mergeRuleSettings, replace } from './merge.ts';

const severity = v.picklist(['off', ...severities]);

// The message of a check completes "Expected … to be …".
const day = v.pipe(v.string(), v.isoDate(), v.check(isCalendarDay, 'a date such as 2026-11-23'));

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
    v.pipe(v.boolean(), v.description('`true` if people contact you about health, money or children.')),
  ),
  campaigns: v.optional(
    v.pipe(
      v.array(campaign),
      v.description('Launch periods: promotional findings in these periods are one severity lower.'),
    ),
  ),
});

const allowedPhrase = v.strictObject({
  phrase: v.pipe(v.string(), v.minLength(1), v.description('Phrase, in any letter case.')),
  rules: v.optional(v.pipe(v.array(v.string()), v.description('Rules that allow the phrase. Default: all.'))),
  accounts: v.optional(v.pipe(v.array(v.string()), v.description('Accounts that may use the phrase. Default: all.'))),
  reason: v.optional(v.pipe(v.string(), v.description('Reason, for readers of this file.'))),
});

const suppressions = v.strictObject({
  requireReason: v.optional(v.pipe(v.boolean(), v.description('`true` if each suppression requires a reason.'))),
});

const feeds = v.strictObject({
  groupBy: v.optional(
    v.pipe(
      v.array(v.picklist(feedKeys)),
      v.description('Properties that the posts of a feed share: account, platform, file.'),
    ),
  ),
  window: v.optional(
    v.pipe(
      v.string(),
      v.check((name) => parseWindow(name) !== undefined, 'a window, such as "28d/20", "30d", "20" or "all"'),
      v.description('Posts that are checked together: the last days or the last posts, whichever covers more.'),
      v.transform((name) => parseWindow(name) ?? defaultWindow),
    ),
  ),
});

/** A configuration key: what it accepts, its value without any configuration, and how it is merged and printed. */
export interface ConfigKey<Schema extends v.GenericSchema = v.GenericSchema, Default = unknown> {
  readonly schema: Schema;
  readonly default: Default;
  readonly merge: MergeRule;
  /** Returns the value as people write it, if the schema transforms it. */
  print?(value: v.InferOutput<Schema>): unknown;
}

/** Creates an entry of the table. */
function key<Schema extends v.GenericSchema, Default extends v.InferOutput<Schema> | undefined = undefined>(
  schema: Schema,
  merge: MergeRule,
  defaultValue?: Default,
  print?: ConfigKey<Schema>['print'],
): ConfigKey<Schema, Default> {
  return { schema, merge, default: defaultValue as Default, ...(print && { print }) };
}

/**
 * The keys of a configuration and of each of its overrides.
 *
 * Validation, merging, `print-config` and the documentation all read this table, so a new key is one entry.
 */
export const configKeys = {
  account: key(
    v.pipe(
      v.union([v.string(), account]),
      v.description('Account that posts: a name or a profile.'),
      v.transform((value): v.InferOutput<typeof account> => (typeof value === 'string' ? { name: value } : value)),
    ),
    mergeKeys,
    { kind: 'business' as const, acronyms: [] },
  ),
  brands: key(
    v.pipe(
      v.array(v.string()),
      v.description('Names of your brands. They count as "we".'),
      v.transform((names) => names.map((name) => name.toLowerCase())),
    ),
    replace,
    [],
  ),
  platform: key(v.pipe(v.picklist(platforms), v.description('Platform of posts that do not specify one.')), replace),
  language: key(v.pipe(v.string(), v.description('Language of posts that do not specify one (BCP 47).')), replace),
  dates: key(
    v.pipe(
      v.picklist(dayOrders),
      v.description('Order of day and month in dates such as 05/06/2026. Default: detected for each file.'),
    ),
    replace,
  ),
  columns: key(
    v.pipe(
      v.record(v.string(), v.string()),
      v.description('Column or key of each role, for files with unusual headers: { "text": "Caption" }.'),
    ),
    mergeKeys,
  ),
  feeds: key(
    v.pipe(feeds, v.description('How posts are grouped into feeds, and which of them are checked together.')),
    mergeKeys,
    { groupBy: [...defaultFeedKeys], window: defaultWindow },
    ({ window, ...rest }) => ({ ...rest, ...(window && { window: formatWindow(window) }) }),
  ),
  allow: key(
    v.pipe(
      v.array(v.union([v.string(), allowedPhrase])),
      v.description('Allowed phrases: a finding inside of one is not reported.'),
      v.transform((entries) => entries.map((entry) => (typeof entry === 'string' ? { phrase: entry } : entry))),
    ),
    replace,
    [],
  ),
  suppressions: key(v.pipe(suppressions, v.description('Requirements for suppressions.')), mergeKeys, {
    requireReason: true,
  }),
  // `off`, a severity, or a severity with the rule's options.
  rules: key(
    v.pipe(
      v.record(v.string(), v.union([severity, v.strictTuple([severity, v.record(v.string(), v.unknown())])])),
      v.description('Severity and options of each rule.'),
    ),
    mergeRuleSettings,
    {},
  ),
};

type Simplify<Type> = { readonly [Name in keyof Type]: Type[Name] };

/** The type of a value after all layers have been merged: the keys of its default are always set. */
type Merged<Value, Default> = Value extends readonly unknown[]
  ? Readonly<Value>
  : Simplify<
      { [Name in Exclude<keyof Value, keyof Default>]?: Readonly<Exclude<Value[Name], undefined>> } & {
        [Name in keyof Value & keyof Default]: Readonly<Exclude<Value[Name], undefined>>;
      }
    >;

type Keys = typeof configKeys;
type Output<Name extends keyof Keys> = v.InferOutput<Keys[Name]['schema']>;
type WithDefault = { [Name in keyof Keys]: Keys[Name]['default'] extends undefined ? never : Name }[keyof Keys];

/** The values of all keys after all layers have been merged. */
export type MergedConfig = {
  readonly [Name in WithDefault]: Merged<Output<Name>, Keys[Name]['default']>;
} & { readonly [Name in Exclude<keyof Keys, WithDefault>]?: Output<Name> };
