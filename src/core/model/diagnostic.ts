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
  /** The id of a message of the rule. */
  readonly messageId: string;
  readonly message: string;
  readonly path: string;
  /** The id of the post. */
  readonly post: string;
  /** The reported words, as written in the post. */
  readonly text: string;
  /** The position of the words in the text of the post. */
  readonly within: Span<'post'>;
  /** Identifies the finding. It does not change if the post moves within its file. */
  readonly fingerprint: string;
  /** URL of the documentation of the rule, or an empty string. */
  readonly docs: string;
  /** Alternative edits, from which a person can choose. */
  readonly advice: string;
  readonly suggest?: readonly TextEdit[];
  /** Edits that `--fix` applies together. */
  readonly fix?: readonly TextEdit[];
  /** The index in `extraTexts`, if the finding is in an extra text. */
  readonly extraText?: number;
  /** The id of the feed, if the finding is about a feed. */
  readonly feed?: string;
  /** The other posts that the finding is about, if it is about a feed. */
  readonly related?: readonly Related[];
}

/** Another post that a finding is about. */
export interface Related extends Range {
  readonly path: string;
  /** The id of the post. */
  readonly post: string;
}
