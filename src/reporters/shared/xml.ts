import { escapeControls } from './escape.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text from outside as one line of XML 1.0, for content and for attributes. What that knows no way to write (controls, halves
 * of surrogate pairs, U+FFFE and U+FFFF), and what a terminal would obey, is shown instead. `##[`, in which the runners of several CIs look for commands, is written with
 * an entity.
 */
export function escapeXml(text: string): string {
  return escapeControls(text.replaceAll(/\s+/gu, ' ').trim(), true)
    .replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/gu, (character) => entities[character] ?? character)
    .replaceAll(/##(?=\w*\[)/gu, '#&#35;');
}

type Attributes = Readonly<Record<string, string | number>>;

/** The tag that opens an element. */
export function writeStartTag(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${pairs.join('')}>`;
}

/** An element, with content that is XML already, or without any. */
export function writeElement(name: string, attributes: Attributes, content?: string): string {
  const start = writeStartTag(name, attributes);
  return content === undefined ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}
