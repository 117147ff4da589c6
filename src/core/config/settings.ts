import type { FeedKey } from '../feed/group.ts';
import type { Window } from '../feed/window.ts';
import type { AccountProfile } from '../model/account-profile.ts';
import type { Platform } from '../model/post.ts';
import type { DayOrder } from '../model/post-time.ts';
import type { EnabledRule } from '../rule/enabled-rule.ts';
import type { FeedRule } from '../rule/feed-rule.ts';
import type { PostRule } from '../rule/rule.ts';
import type { AllowedPhrase } from './allowed-phrases.ts';

/** Everything that is settled for one file. */
export interface Settings {
  readonly rules: readonly EnabledRule<PostRule>[];
  readonly feedRules: readonly EnabledRule<FeedRule>[];
  readonly feeds: { readonly groupBy: readonly FeedKey[]; readonly window: Window };
  readonly profile: AccountProfile;
  readonly account?: string;
  readonly platform?: Platform;
  readonly language?: string;
  readonly dates?: DayOrder;
  readonly columns?: Readonly<Record<string, string>>;
  readonly allow: readonly AllowedPhrase[];
  readonly suppressions: { readonly requireReason: boolean };
  /** All known rules' ids, for directives that name one. */
  readonly ruleIds: ReadonlySet<string>;
}
