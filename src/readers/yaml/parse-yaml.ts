import {
  type Alias,
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex, type SpanIndex } from '../../core/model/span-index.ts';
import { exceedsLimit, type MappedText, normalizeLineEnds, opaqueText } from '../base/mapped-text.ts';
import type { Entry, Value } from '../base/value.ts';
import { type DirectiveComment, parseComment } from '../directives/parse-comment.ts';
import { mapBlockScalar } from './block-scalar.ts';
import { yamlErrors } from './errors.ts';
import { type FlowStyle, mapFlowScalar } from './flow-scalar.ts';
import { tokenizeYaml } from './tokens.ts';

/**
 * Returns the text of a scalar with its map. If it differs from the parser's value, the value is mapped to the scalar
 * as a whole.
 */
function excerptOf(source: string, { start, end }: Span, style: string, value: string): MappedText {
  const text = normalizeLineEnds(value);
  const raw = source.slice(start, end);
  if (exceedsLimit(raw)) return opaqueText(text, start, end);
  const isBlock = style.startsWith('BLOCK');
  const inner = style === 'PLAIN' || isBlock ? 0 : 1;
  const mapped = isBlock
    ? mapBlockScalar(raw, text)
    : mapFlowScalar(raw.slice(inner, raw.length - inner), style as FlowStyle);
  return mapped.text === text ? { text, offset: start + inner, map: mapped.map } : opaqueText(text, start, end);
}

function spanOf(node: Node, base: number): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: base + start, end: base + end };
}

/** The number of characters that aliases may repeat in any file. A longer file may repeat ten times its length. */
const minAliasBudget = 1_000_000;

/** Limits how much text the aliases of a file repeat, so that it fits in memory. */
interface AliasBudget {
  readonly errors: ReadError[];
  /** The number of characters that aliases may still repeat. */
  left: number;
}

/** The context for reading the values of a document. */
interface DocumentContext {
  /** The whole file. */
  readonly source: string;
  /** Offset in the file at which the parsed section begins. */
  readonly base: number;
  /** The positions of syntax errors. */
  readonly errorSpans: SpanIndex;
  /** The nodes of the aliases whose anchor is defined before them. */
  readonly anchors: ReadonlyMap<Alias, Node>;
  readonly aliasBudget: AliasBudget;
}

function scalarValue(node: Scalar, { source, base, errorSpans }: DocumentContext): Value {
  const span = spanOf(node, base);
  const { value } = node;
  if (value === null || value === undefined || errorSpans.within(span)) return { shape: 'null', span };
  if (typeof value === 'string') {
    const style = node.type ?? 'PLAIN';
    return { shape: 'text', span, excerpt: () => excerptOf(source, span, style, value) };
  }
  const shape = typeof value === 'boolean' ? 'boolean' : 'number';
  return { shape, span, text: source.slice(span.start, span.end) };
}

/** Returns the entries of a map. Merged entries (`<<`) come first, because the last entry of a key takes precedence. */
function entriesOf(map: YAMLMap, context: DocumentContext, merged = new Set<YAMLMap>()): Entry[] {
  merged.add(map);
  const inherited: Entry[] = [];
  const own: Entry[] = [];
  for (const { key, value } of map.items as { key: unknown; value: Node | null }[]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '<<') {
      const target = resolve(value, context);
      const sources = isSeq(target) ? target.items.map((item) => resolve(item as Node, context)) : [target];
      // The first of several maps takes precedence, so it must come last.
      for (const other of sources.reverse()) {
        if (isMap(other) && !merged.has(other)) inherited.push(...entriesOf(other, context, merged));
      }
    } else if (value) own.push({ name, value: yamlValue(value, context) });
  }
  return [...inherited, ...own];
}

function resolve(node: Node | Alias | null, { anchors, aliasBudget, base }: DocumentContext): Node | undefined {
  if (!isAlias(node)) return node ?? undefined;
  const target = anchors.get(node);
  if (target === undefined || aliasBudget.left < 0) return undefined;
  const [start, end] = target.range ?? [0, 0];
  aliasBudget.left -= end - start;
  if (aliasBudget.left >= 0) return target;
  aliasBudget.errors.push(yamlErrors.aliasLimit(spanOf(node, base)));
  return undefined;
}

/** Converts a node to a value. An alias has the value and the span of its anchor. */
function yamlValue(node: Node, context: DocumentContext): Value {
  const target = resolve(node, context);
  if (isScalar(target)) return scalarValue(target, context);
  const span = spanOf(target ?? node, context.base);
  if (isMap(target)) return { shape: 'record', span, entries: () => entriesOf(target, context) };
  if (isSeq(target)) {
    const items = () => target.items.map((item) => yamlValue(item as Node, context));
    return { shape: 'list', span, items };
  }
  return { shape: 'null', span };
}

/** Converts a syntax error of the parser to a read error. */
function toReadError({ message, pos: [start, end] }: YAMLError, base: number): ReadError {
  const reason = message
    .replace(/\n[\s\S]*/u, '')
    .replace(/["']quote$/u, 'quote')
    .replace(/^Maximum call stack.*$/u, 'it is nested too deeply to be parsed')
    .replace(/[.:]$/u, '');
  return yamlErrors.syntax(reason, { start: base + start, end: base + end });
}

/** The results of checks for which the parser needs quadratic time. */
interface NodeChecks {
  readonly anchors: ReadonlyMap<Alias, Node>;
  readonly errors: readonly ReadError[];
}

/** Resolves aliases, and finds undefined aliases and duplicate keys. */
function checkNodes(document: Document, base: number): NodeChecks {
  const named = new Map<string, Node>();
  const anchors = new Map<Alias, Node>();
  const errors: ReadError[] = [];
  let hasDuplicate = false;
  visit(document, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor) named.set(node.anchor, node);
        return;
      }
      const target = named.get(node.source);
      if (target) anchors.set(node, target);
      else errors.push(yamlErrors.undefinedAlias(node.source, spanOf(node, base)));
    },
    Map(_, map) {
      if (map.anchor) named.set(map.anchor, map);
      const keys = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (keys.has(key.value) && !hasDuplicate) {
          hasDuplicate = true;
          errors.push(yamlErrors.duplicateKey(spanOf(key, base)));
        }
        keys.add(key.value);
      }
    },
  });
  return { anchors, errors };
}

/** The values of a section of YAML. */
interface YamlValues {
  readonly roots: readonly Value[];
  readonly errors: readonly ReadError[];
  /** The directives in comments. */
  readonly comments: readonly DirectiveComment[];
}

/**
 * Parses the YAML documents in a section of a file.
 *
 * Valid values are returned even if there are errors. Values are read lazily: the error about aliases that repeat too
 * much text is added to `errors` only when the values are read.
 */
export function parseYaml(source: string, start = 0, end = source.length): YamlValues {
  const options = { prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
  const comments: DirectiveComment[] = [];
  const text = source.slice(start, end);
  const tokens = tokenizeYaml(text, ({ start: from, end: to }) => {
    const comment = parseComment(text.slice(from, to).replace(/^#+/u, ''), { start: start + from, end: start + to });
    if (comment) comments.push(comment);
  });
  const documents = new Composer(options).compose(tokens);
  const roots: Value[] = [];
  const errors: ReadError[] = [];
  const aliasBudget = { errors, left: Math.max(minAliasBudget, 10 * (end - start)) };
  for (const document of documents) {
    const { errors: syntaxErrors, contents } = document;
    const { anchors, errors: nodeErrors } = checkNodes(document, start);
    // The other syntax errors of a document usually follow from the first.
    const [first] = syntaxErrors;
    errors.push(...(first ? [toReadError(first, start)] : nodeErrors));
    const errorSpans = createSpanIndex(syntaxErrors.map(({ pos: [at] }) => ({ start: start + at, end: start + at })));
    const context = { source, base: start, errorSpans, anchors, aliasBudget };
    if (contents) roots.push(yamlValue(contents, context));
  }
  return { roots, errors, comments };
}
