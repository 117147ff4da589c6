import type { AccountProfile } from '../model/account-profile.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedRule } from '../rule/feed-rule.ts';
import type { PostRule } from '../rule/rule.ts';
import type { MergedConfig } from './config-keys.ts';

/** The resolved settings of one file: the merged configuration, with its account and its rules ready for use. */
export interface Settings extends Omit<MergedConfig, 'account' | 'brands' | 'rules'> {
  readonly rules: readonly EnabledRule<PostRule>[];
  readonly feedRules: readonly EnabledRule<FeedRule>[];
  readonly profile: AccountProfile;
  /** Handle or name of the account. */
  readonly account?: string;
  /** The ids of all rules, for directives that name one. */
  readonly ruleIds: ReadonlySet<string>;
}
