import type { Coverage } from './coverage.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Json } from './json.ts';
import type { Range } from './position.ts';
import type { ExtraText, Platform, PostKind } from './post.ts';
import type { PostScore } from './post-score.ts';
import type { PostTime } from './post-time.ts';
import type { Span } from './span.ts';

/** A post with everything that was said of it. */
export interface LintedPost extends PostScore, Range {
  readonly path: string;
  readonly id: string;
  readonly kind: PostKind;
  readonly text: string;
  readonly platform?: Platform;
  /** All that it goes to, where that is more than one. */
  readonly platforms?: readonly Platform[];
  readonly account?: string;
  readonly date?: string;
  readonly time?: PostTime;
  readonly language: string;
  readonly coverage: Coverage;
  /** Words that stand beside it: alt texts, the first comment. */
  readonly extraTexts?: readonly Pick<ExtraText, 'kind' | 'text'>[];
  /** What rules about feeds noted of it, by their names. */
  readonly digests: Readonly<Record<string, Json>>;
  /** Where the words stand that rules about feeds may point at. */
  readonly places: readonly (Range & { readonly within: Span<'post'> })[];
  /** Rules that it asks to ignore, in so far as that counts. */
  readonly ignores: readonly string[] | 'all';
  /** Whether it belongs to a launch of its sender. */
  readonly inCampaign: boolean;
  /** What to know of a post that was not read in full, in a sentence or two. */
  readonly note?: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Where something is missing and some rule spoke. */
  readonly nextStep?: NextStep;
  /** Findings that a wish or an allowed phrase keeps silent. */
  readonly suppressed: number;
  /** Findings that a baseline knows. */
  readonly baselined: number;
}

/** Where a post could begin to talk: what one of the rules that spoke says to do instead. */
export interface NextStep {
  readonly rule: string;
  readonly advice: string;
}
