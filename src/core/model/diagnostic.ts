import type { TextEdit } from './edit.ts';
import type { Range } from './position.ts';
import type { RuleGroup } from './rule-group.ts';
import type { Severity } from './severity.ts';
import type { Span } from './span.ts';

/** A finding that has found its place. */
export interface Diagnostic extends Range {
  readonly rule: string;
  readonly group: RuleGroup | 'internal';
  readonly severity: Severity;
  /** Id of the message of the rule, or of the internal rule. */
  readonly messageId: string;
  readonly message: string;
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
  /** The words it points at, as the post has them. */
  readonly text: string;
  /** Where those words are in the post's text. */
  readonly within: Span<'post'>;
  /** The same for the same words in the same post, wherever in the file they stand. */
  readonly fingerprint: string;
  /** Where the rule can be read about; empty where nobody says. */
  readonly docs: string;
  /** What a writer can do, as the rule says it. */
  readonly advice: string;
  readonly suggest?: readonly TextEdit[];
  /** What `--fix` does about it, all of it together. */
  readonly fix?: readonly TextEdit[];
  /** Of words beside a post: which, as an index of its `asides`. */
  readonly extraText?: number;
  /** Of a finding about a feed: the feed's id. */
  readonly feed?: string;
  /** Of a finding about a feed: the other posts that make it up. */
  readonly related?: readonly Related[];
}

/** Another post that belongs to a finding. */
export interface Related extends Range {
  readonly path: string;
  /** Id of the post. */
  readonly post: string;
}
