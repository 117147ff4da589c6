import type { DisableDirective, Post } from '../../core/model/post.ts';
import { toSourceSpan } from '../../core/model/source-map.ts';
import type { DirectiveComment } from './parse-comment.ts';

/**
 * The maximum number of active directives, and of exceptions to one. Beyond it, the oldest directive ends. Real files
 * have only a few, and each post contains all active directives.
 */
const maxDirectives = 100;

/** An active comment, and the part of its directive that has not been enabled again. */
interface ActiveDirective {
  readonly comment: DirectiveComment;
  readonly directive: DisableDirective;
  /** For `disable-next-post`: the end offset of its scope. Set at the next post if absent. */
  end?: number | undefined;
}

/** Returns the file offset of a post's first letter or digit, after bullets and quote markers. */
function beginOf({ text, offset, map }: Post): number {
  const first = Math.max(0, text.search(/[\p{L}\p{N}]/u));
  return toSourceSpan(map, offset, { start: first, end: first + 1 }).start;
}

/**
 * Returns a directive without some rules, or without all rules if `rules` is absent. Returns `undefined` if no rule is
 * left or there are too many exceptions.
 */
function withoutRules(
  directive: DisableDirective,
  rules: ReadonlySet<string> | undefined,
): DisableDirective | undefined {
  if (rules === undefined) return undefined;
  if (directive.rules === 'all') {
    const except = [...new Set([...(directive.except ?? []), ...rules])];
    return except.length > maxDirectives ? undefined : { ...directive, except };
  }
  const left = directive.rules.filter((rule) => !rules.has(rule));
  if (left.length === directive.rules.length) return directive;
  return left.length > 0 ? { ...directive, rules: left } : undefined;
}

/** Tracks the active directives from the start to the end of a file. */
class DirectiveScope {
  #disabled: ActiveDirective[] = [];
  #next: ActiveDirective[] = [];
  /** The comments that affect a post or end a directive. */
  readonly attached = new Set<DirectiveComment>();

  apply(comment: DirectiveComment): void {
    const { command, directive, scopeEnd } = comment;
    if (command === 'disable-next-post') this.#next.push({ comment, directive, end: scopeEnd });
    if (command === 'disable') {
      this.#disabled.push({ comment, directive });
      if (this.#disabled.length > maxDirectives) this.#disabled.shift();
    }
    if (command === 'enable') {
      const rules = directive.rules === 'all' ? undefined : new Set(directive.rules);
      this.#disabled = this.#disabled.flatMap((active) => {
        const rest = withoutRules(active.directive, rules);
        if (rest !== active.directive) this.attached.add(comment);
        return rest ? [{ ...active, directive: rest }] : [];
      });
    }
  }

  /** Returns the directives that apply to a post that begins at an offset. */
  at(begin: number): readonly DisableDirective[] {
    for (const active of this.#next) active.end ??= begin + 1;
    this.#next = this.#next.filter(({ end = 0 }) => begin < end);
    const all = [...this.#disabled, ...this.#next];
    for (const { comment } of all) this.attached.add(comment);
    return all.map(({ directive }) => directive);
  }
}

/**
 * Attaches the directives in comments to the posts of their file: `disable-next-post` to the next post, `disable` to
 * all posts up to the matching `enable`.
 *
 * A comment without effect is attached without its rules, so that it is reported: to the next post, or to the last one
 * if no post follows.
 */
export function attachDirectives(posts: readonly Post[], comments: readonly DirectiveComment[]): readonly Post[] {
  if (comments.length === 0 || posts.length === 0) return posts;
  const inOrder = posts
    .map((post) => ({ post, begin: beginOf(post), directives: [...post.directives] }))
    .sort((a, b) => a.begin - b.begin);
  const queue = [...comments].sort((a, b) => a.directive.span.start - b.directive.span.start);
  const scope = new DirectiveScope();
  const holders = new Map<DirectiveComment, (typeof inOrder)[number] | undefined>();
  let applied = 0;
  const applyUntil = (begin: number, next: (typeof inOrder)[number] | undefined) => {
    for (let comment = queue[applied]; comment && comment.directive.span.start < begin; comment = queue[++applied]) {
      scope.apply(comment);
      holders.set(comment, next);
    }
  };
  for (const entry of inOrder) {
    applyUntil(entry.begin, entry);
    entry.directives.push(...scope.at(entry.begin));
  }
  applyUntil(Number.POSITIVE_INFINITY, inOrder.at(-1));
  for (const [comment, holder] of holders) {
    if (scope.attached.has(comment)) continue;
    const { directive, command } = comment;
    holder?.directives.push(command === 'unknown' ? directive : { ...directive, rules: [] });
  }
  const directives = new Map(inOrder.map((entry) => [entry.post, entry.directives]));
  return posts.map((post) => ({ ...post, directives: directives.get(post) ?? post.directives }));
}
