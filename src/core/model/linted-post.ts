import type { Coverage } from './coverage.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { Range } from './position.ts';
import type { ExtraText, Platform, PostKind } from './post.ts';
import type { PostScore } from './post-score.ts';
import type { PostTime } from './post-time.ts';
import type { Span } from './span.ts';

/** A post with its score and its diagnostics. */
export interface LintedPost extends PostScore, Range {
  readonly path: string;
  readonly id: string;
  readonly kind: PostKind;
  readonly text: string;
  readonly platform?: Platform;
  /** All platforms, if there are several. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  readonly date?: string;
  readonly time?: PostTime;
  readonly language: string;
  readonly coverage: Coverage;
  /** Additional texts of the post, such as alt texts and the first comment. */
  readonly extraTexts?: readonly Pick<ExtraText, 'kind' | 'text'>[];
  /** The digests of the post by feed rules, by rule id. */
  readonly digests: Readonly<Record<string, Json>>;
  /** Positions of words that feed rules can report. */
  readonly places: readonly (Range & { readonly within: Span<'post'> })[];
  /** Rules that a valid directive suppresses. */
  readonly ignores: readonly string[] | 'all';
  /** Whether the post is part of a campaign of its sender. */
  readonly inCampaign: boolean;
  /** One or two sentences about a post that was not fully analyzed. */
  readonly note?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Set if a signal is missing and a rule reported something. */
  readonly nextStep?: NextStep;
  /** Number of findings that a directive or an allowed phrase suppressed. */
  readonly suppressed: number;
  /** Number of findings in the baseline. */
  readonly baselined: number;
}

/** The advice of a rule that reported something, as a first step to a better post. */
export interface NextStep {
  readonly rule: string;
  readonly advice: string;
}
