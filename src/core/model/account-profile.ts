/** Who speaks, as configured. */
export interface AccountProfile {
  readonly kind: AccountKind;
  /** Names under which the sender is known, lower case. */
  readonly brands: readonly string[];
  /** Words in capitals that are no shouting, as configured. */
  readonly acronyms: readonly string[];
  /** Whose advertising rules hold; the stricter of all where it is not said. */
  readonly jurisdiction?: Jurisdiction;
  /** Whether people write about health, money or children: then "message us" is a courtesy. */
  readonly sensitive?: boolean;
  /** When the sender has something to launch. */
  readonly campaigns?: readonly Campaign[];
}

/** A stretch of days, both included, as `2026-11-23`. */
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
