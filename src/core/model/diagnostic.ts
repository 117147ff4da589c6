import type { TextEdit } from './edit.ts';
import type { Range } from './position.ts';
import type { RuleGroup } from './rule-group.ts';
import type { Severity } from './severity.ts';
import type { Span } from './span.ts';

/** A finding with its position in a file. */
export interface Diagnostic extends Range {
  readonly rule: string;
  readonly group: RuleGroup | 'internal';
  readonly severity: Severity;
  /** Id of a message of the rule. */
  readonly messageId: string;
  readonly message: string;
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
  /** The flagged words, as written in the post. */
  readonly text: string;
  /** Offsets of those words in the post's text. */
  readonly within: Span<'post'>;
  /** Stays the same for the same words in the same post, wherever the post is in the file. */
  readonly fingerprint: string;
  /** URL of the rule's documentation, or an empty string. */
  readonly docs: string;
  /** Suggested edits, for a person to choose from. */
  readonly advice: string;
  readonly suggest?: readonly TextEdit[];
  /** Edits that `--fix` makes, all together. */
  readonly fix?: readonly TextEdit[];
  /** If the finding is in an extra text: its index in `extraTexts`. */
  readonly extraText?: number;
  /** If the finding is about a feed: the feed's id. */
  readonly feed?: string;
  /** If the finding is about a feed: the other posts that belong to it. */
  readonly related?: readonly Related[];
}

/** Another post that belongs to a finding. */
export interface Related extends Range {
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
}
