import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  type Scalar,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import type { ReadProblem } from '../core/reader.ts';
import type { Span } from '../core/source-map.ts';
import { coarse, type Excerpt, unixLines } from './excerpt.ts';
import type { Entry, Value } from './value.ts';
import { blockScalar } from './yaml-block.ts';
import { type FlowStyle, flowScalar } from './yaml-flow.ts';

/** The text of a scalar with its map; the parser has the last word on the text. */
function excerptOf(source: string, { start, end }: Span, style: string, value: string): Excerpt {
  const text = unixLines(value);
  const raw = source.slice(start, end);
  const isBlock = style.startsWith('BLOCK');
  const inner = style === 'PLAIN' || isBlock ? 0 : 1;
  const mapped = isBlock
    ? blockScalar(raw, text)
    : flowScalar(raw.slice(inner, raw.length - inner), style as FlowStyle);
  return mapped.text === text ? { text, at: start + inner, map: mapped.map } : coarse(text, start, end);
}

function spanOf(node: Node, base: number): Span {
  const [start, end] = node.range ?? [0, 0];
  return { start: base + start, end: base + end };
}

/** One document of a file, on its way to being read. */
interface Reading {
  /** The whole file. */
  readonly source: string;
  /** Where in the file the parsed stretch begins. */
  readonly base: number;
  readonly document: Document;
  readonly errors: readonly YAMLError[];
}

function scalarValue(node: Scalar, { source, base, errors }: Reading): Value {
  const span = spanOf(node, base);
  const { value } = node;
  const isBroken = errors.some(({ pos: [from] }) => base + from >= span.start && base + from <= span.end);
  if (value === null || value === undefined || isBroken) return { shape: 'nothing', span };
  if (typeof value === 'string') {
    const style = node.type ?? 'PLAIN';
    return { shape: 'text', span, excerpt: () => excerptOf(source, span, style, value) };
  }
  const shape = typeof value === 'boolean' ? 'boolean' : 'number';
  return { shape, span, text: source.slice(span.start, span.end) };
}

/** The entries of a map; those it merges (`<<`) come first, so that its own count. */
function entriesOf(map: YAMLMap, reading: Reading, merged = new Set<YAMLMap>()): Entry[] {
  merged.add(map);
  const inherited: Entry[] = [];
  const own: Entry[] = [];
  for (const { key, value } of map.items as { key: unknown; value: Node | null }[]) {
    const name = isScalar(key) ? String(key.value) : '';
    if (name === '<<') {
      const target = resolve(value, reading);
      const sources = isSeq(target) ? target.items.map((item) => resolve(item as Node, reading)) : [target];
      // The first of several wins, and so has to come last.
      for (const other of sources.reverse()) {
        if (isMap(other) && !merged.has(other)) inherited.push(...entriesOf(other, reading, merged));
      }
    } else if (value) own.push({ name, value: yamlValue(value, reading) });
  }
  return [...inherited, ...own];
}

function resolve(node: Node | Alias | null, { document }: Reading): Node | undefined {
  return isAlias(node) ? node.resolve(document) : (node ?? undefined);
}

/** Reads a node as a value. An alias stands for its anchor, and points there. */
function yamlValue(node: Node, reading: Reading): Value {
  const target = resolve(node, reading);
  if (isScalar(target)) return scalarValue(target, reading);
  const span = spanOf(target ?? node, reading.base);
  if (isMap(target)) return { shape: 'record', span, entries: () => entriesOf(target, reading) };
  if (isSeq(target)) {
    const items = () => target.items.map((item) => yamlValue(item as Node, reading));
    return { shape: 'list', span, items };
  }
  return { shape: 'nothing', span };
}

/** A sentence of ours around the parser's. */
function problemOf({ message, pos: [start, end] }: YAMLError, base: number): ReadProblem {
  const reason = message
    .replace(/\n[\s\S]*/u, '')
    .replace(/["']quote$/u, 'quote')
    .replace(/^Maximum call stack.*$/u, 'it is nested too deeply to be read')
    .replace(/[.:]$/u, '');
  return {
    message: `This is not valid YAML: ${reason}.`,
    span: { start: base + start, end: base + end },
  };
}

/** Aliases of which there is no anchor: the parser minds them only when it makes values. */
function lostAliases(document: Document, base: number): ReadProblem[] {
  const problems: ReadProblem[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      problems.push({
        message: `This is not valid YAML: there is no anchor "&${alias.source}" before this.`,
        span: spanOf(alias, base),
      });
    },
  });
  return problems;
}

/**
 * Reads the YAML documents in a stretch of a file.
 *
 * Broken YAML is a problem; what can be read beside it is read.
 */
export function yamlValues(
  source: string,
  start = 0,
  end = source.length,
): { readonly roots: readonly Value[]; readonly problems: readonly ReadProblem[] } {
  const documents = parseAllDocuments(source.slice(start, end), { prettyErrors: false, logLevel: 'silent' });
  const roots: Value[] = [];
  const problems: ReadProblem[] = [];
  for (const document of documents) {
    const { errors, contents } = document;
    // The first error of a document usually makes the others.
    problems.push(...errors.slice(0, 1).map((error) => problemOf(error, start)));
    if (errors.length === 0 && source.includes('*', start)) problems.push(...lostAliases(document, start));
    if (contents) roots.push(yamlValue(contents, { source, base: start, document, errors }));
  }
  return { roots, problems };
}
