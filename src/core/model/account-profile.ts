/** The configured profile of an account. */
export interface AccountProfile {
  readonly kind: AccountKind;
  /** Names of the sender and its products, in lower case. */
  readonly brands: readonly string[];
  /** Words in capitals that do not count as shouting. */
  readonly acronyms: readonly string[];
  /** The country whose advertising rules apply. If absent, the strictest rules apply. */
  readonly jurisdiction?: Jurisdiction;
  /**
   * Whether the topics of the account are private, such as health, money or children. Requests to continue in private
   * are then not reported.
   */
  readonly sensitive?: boolean;
  /** A dated launch. */
  readonly campaigns?: readonly Campaign[];
}

/** The first and the last day, such as `2026-11-23`. Both are included. */
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
