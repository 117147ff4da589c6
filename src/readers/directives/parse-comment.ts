import type { DisableDirective } from '../../core/model/post.ts';
import type { Span } from '../../core/model/span.ts';
import { didYouMean } from '../../core/text/did-you-mean.ts';
import type { Line } from '../base/line.ts';

const commands = ['disable', 'disable-next-post', 'enable'] as const;

/** A comment that disables rules for some posts, or enables them again. */
export interface DirectiveComment {
  /** `unknown` if the command does not exist. The only rule is then the command as written. */
  readonly command: (typeof commands)[number] | 'unknown';
  /** The directive; for `enable`, the rules that are active again. */
  readonly directive: DisableDirective;
  /** For `disable-next-post`: the end offset of its scope. If absent, only the next post is in scope. */
  readonly scopeEnd?: number;
}

/** Tests whether a file may contain directives, so that most files need not be searched. */
export const mayContainDirective = (source: string): boolean => /sincerity-/iu.test(source);

/** Parses rule names separated by whitespace, commas, semicolons or bars. Returns `all` if one of them is `all`. */
export function parseRuleNames(text: string): DisableDirective['rules'] {
  const names = text.split(/[\s,;|]+/u).filter((name) => name !== '');
  return names.some((name) => name.toLowerCase() === 'all') ? 'all' : names;
}

/** The separator before a reason: two hyphens, or the dash that word processors replace them with. */
const dash = /(?:^|\s)-{2,}|\u2014|(?:^|\s)\u2013(?=\s|$)/u;

/** The parts of a comment, as written. */
interface CommentParts {
  readonly word: string;
  readonly names: string;
  readonly until: string | undefined;
  readonly reason: string | undefined;
  readonly dash: string | undefined;
}

function splitComment(text: string): CommentParts | undefined {
  const word = /^sincerity-(?:(?!--)[^\s,:;\u2013\u2014])*/iu.exec(text)?.[0];
  if (word === undefined) return undefined;
  const rest = text.slice(word.length);
  const found = dash.exec(rest);
  const head = rest.slice(0, found?.index).replace(/^[\s,:;]+/u, '');
  const reason = found ? rest.slice(found.index + found[0].length).trim() : '';
  const [, names = '', date] = /^(|.*?[\s,;])until(?:\s*:|(?=\s)|$)(.*)$/isu.exec(head) ?? [undefined, head];
  const until = date?.trim();
  // Rule names after the date belong to the same list as those before it.
  const day = until && /^\d{4}-\d{1,2}-\d{1,2}(?=[\s,;])/u.exec(until)?.[0];
  return {
    word,
    names: day ? `${names} ${until.slice(day.length)}` : names,
    until: day || until,
    reason: reason === '' ? undefined : reason.replaceAll(/\s+/gu, ' '),
    dash: found?.[0].trim(),
  };
}

const commandOf = (word: string) => commands.find((command) => `sincerity-${command}` === word.toLowerCase());

function commentOf({ word, names, until, reason }: CommentParts, span: Span): DirectiveComment {
  const command = commandOf(word);
  const named = parseRuleNames(names);
  const rules = command === undefined ? [word] : named.length === 0 ? 'all' : named;
  return {
    command: command ?? 'unknown',
    directive: { rules, span, ...(reason !== undefined && { reason }), ...(until !== undefined && { until }) },
  };
}

/** Tests for the name of this program, which is not a directive. */
const isName = (word: string) => word.toLowerCase() === 'sincerity-lint';

/**
 * Parses the text of a comment without its delimiters: `sincerity-disable-next-post [rules] [until: date] -- reason`,
 * the same with `sincerity-disable`, or `sincerity-enable [rules]`.
 *
 * @param span the comment in the file, including its delimiters
 * @returns `undefined` if the comment is not a directive
 */
export function parseComment(text: string, span: Span): DirectiveComment | undefined {
  const parts = splitComment(text.trim());
  return parts === undefined || isName(parts.word) ? undefined : commentOf(parts, span);
}

/** Parses the comment `<!-- ... -->` at a span of the source. Returns `undefined` if it is not a directive. */
export function parseMarkupComment(source: string, { start, end }: Span): DirectiveComment | undefined {
  const raw = source.slice(start, end);
  if (!raw.startsWith('<!--') || !raw.endsWith('-->') || !mayContainDirective(raw)) return undefined;
  const text = raw.slice('<!--'.length, -'-->'.length);
  return parseComment(text.replace(/(?<!-)-+$/u, ''), { start, end });
}

/**
 * Tests whether a text is a list of rule names. If only whitespace separates them, each must contain a hyphen or a
 * slash.
 */
function isRuleList(names: string): boolean {
  return names.split(/[,;|]/u).every((item) => {
    const words = item.trim().split(/\s+/u);
    return words.length === 1 || words.every((word) => /[-/]/u.test(word));
  });
}

/** Tests whether a line is a directive, not a sentence such as `#sincerity-disable is a great name`. */
function isDirectiveLine({ word, names, until, reason, dash }: CommentParts, isTag: boolean): boolean {
  const hasReason = reason !== undefined && dash === '--';
  if (commandOf(word) === undefined) {
    const isNear = didYouMean(word.slice('sincerity-'.length), commands) !== undefined;
    return isNear && hasReason && isRuleList(names);
  }
  if (hasReason && !isTag) return true;
  return isRuleList(names) && (until === undefined || /^\S*\d\S*$/u.test(until));
}

/** Parses a directive on a line of plain text: by itself, after `#` or `//`, or in `<!-- -->`. */
function lineComment(source: string, { text, start }: Line): DirectiveComment | undefined {
  if (!mayContainDirective(text)) return undefined;
  const trimmed = text.trim();
  const first = start + text.indexOf(trimmed);
  const span = { start: first, end: first + trimmed.length };
  if (trimmed.startsWith('<!--')) return parseMarkupComment(source, span);
  const [marks = '', sign = ''] = /^(#+|\/\/+)?\s*/u.exec(trimmed) ?? [];
  const parts = splitComment(trimmed.slice(marks.length));
  if (parts === undefined || isName(parts.word)) return undefined;
  return isDirectiveLine(parts, sign.startsWith('#') && sign === marks) ? commentOf(parts, span) : undefined;
}

/** Finds the lines of plain text that are directives. */
export function findLineComments(source: string, lines: readonly Line[]): ReadonlyMap<Line, DirectiveComment> {
  const comments = new Map<Line, DirectiveComment>();
  if (!mayContainDirective(source)) return comments;
  for (const line of lines) {
    const comment = lineComment(source, line);
    if (comment) comments.set(line, comment);
  }
  return comments;
}
