/** What somebody who walks over XML hears of. Names come without their prefixes. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(words: string): void;
  close?(name: string): void;
}

/** The text is no XML, or it ends too early. */
export class XmlFault extends Error {}

const named: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' };

/** Only what every XML has: an entity that a file declares itself stays as it is written, so that none can swell. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|apos|gt|lt|quot));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** Each begins where the one before it ends, so that a tag is walked over once. */
const attribute = /\s*([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/guy;

const local = (name: string) => name.slice(name.indexOf(':') + 1);

function attributesIn(text: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(attribute)) {
    attributes[local(name)] = decoded(double ?? single ?? '');
  }
  return attributes;
}

/** The offset behind a tag: a `>` inside an attribute's quotes does not end it. */
function behindTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const mark = xml[at];
    if (mark === '>') return at + 1;
    if (mark !== '"' && mark !== "'") continue;
    const closing = xml.indexOf(mark, at + 1);
    if (closing < 0) break;
    at = closing;
  }
  throw new XmlFault('A tag has no end.');
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new XmlFault(`There is no "${mark}".`);
  return found + mark.length;
}

const blocks = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const;

/**
 * Walks over XML as programs write it: no entities of its own, and no check beyond tags that match.
 *
 * @throws XmlFault where it breaks off or its tags do not match
 */
export function walkXml(xml: string, listener: XmlListener): void {
  const inside: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at);
    const end = next < 0 ? xml.length : next;
    if (end > at && inside.length > 0) listener.text?.(decoded(xml.slice(at, end)));
    if (next < 0) break;
    if (xml.startsWith('<![CDATA[', next)) {
      at = behind(xml, ']]>', next);
      listener.text?.(xml.slice(next + 9, at - 3));
      continue;
    }
    const block = blocks.find(([opening]) => xml.startsWith(opening, next));
    if (block) {
      at = behind(xml, block[1], next + block[0].length);
      continue;
    }
    at = behindTag(xml, next + 1);
    const tag = xml.slice(next + 1, at - 1);
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim();
      if (inside.pop() !== name) throw new XmlFault(`"${name}" is closed and was not opened.`);
      listener.close?.(local(name));
      continue;
    }
    const isEmpty = tag.endsWith('/');
    const name = /^[^\s/]+/u.exec(tag)?.[0] ?? '';
    listener.open(local(name), attributesIn(tag.slice(name.length)));
    if (isEmpty) listener.close?.(local(name));
    else inside.push(name);
  }
  if (inside.length > 0) throw new XmlFault(`"${inside.at(-1)}" is not closed.`);
}
