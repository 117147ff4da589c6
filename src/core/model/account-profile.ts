/** The configured profile of an account. */
export interface AccountProfile {
  readonly kind: AccountKind;
  /** Names of the sender, in lower case. */
  readonly brands: readonly string[];
  /** Configured words in capitals that are not shouting. */
  readonly acronyms: readonly string[];
  /** The country whose advertising rules apply. Without it, the strictest rules apply. */
  readonly jurisdiction?: Jurisdiction;
  /**
   * Whether the account's topics are private, such as health, money or children. A request to move to private messages
   * is then polite.
   */
  readonly sensitive?: boolean;
  /** A dated launch. */
  readonly campaigns?: readonly Campaign[];
}

/** First and last day, inclusive, such as `2026-11-23`. */
export interface Campaign {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export const jurisdictions = ['uk', 'us'] as const;

export type Jurisdiction = (typeof jurisdictions)[number];

export const accountKinds = [
  'business',
  'nonprofit',
  'personal',
  'public-body',
  'news',
  'marketplace',
  'creator',
] as const;

export type AccountKind = (typeof accountKinds)[number];
