import { getOwn } from '../../core/text/get-own.ts';
import { escapeControls } from './escape.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Returns external text as one line of XML 1.0, for content and for attributes. Characters that XML cannot contain
 * (controls, lone surrogates, U+FFFE and U+FFFF) or that a terminal would interpret are replaced by visible ones.
 * `##[`, which starts a command on several CI systems, is written with an entity.
 */
export function escapeXml(text: string): string {
  return escapeControls(text.replaceAll(/\s+/gu, ' ').trim(), true)
    .replaceAll(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll(/[&<>"]/gu, (character) => getOwn(entities, character) ?? character)
    .replaceAll(/##(?=\w*\[)/gu, '#&#35;');
}

type Attributes = Readonly<Record<string, string | number>>;

/** Returns an opening tag. */
export function writeStartTag(name: string, attributes: Attributes): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${pairs.join('')}>`;
}

/** Returns an element. The content, if any, must already be XML. */
export function writeElement(name: string, attributes: Attributes, content?: string): string {
  const start = writeStartTag(name, attributes);
  return content === undefined ? `${start.slice(0, -1)}/>` : `${start}${content}</${name}>`;
}
