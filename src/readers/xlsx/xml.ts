import { Parser } from 'saxen';

/** What somebody who walks over XML hears of. Names come without their prefixes. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(words: string): void;
  close?(name: string): void;
}

/** The text is no XML, or it ends too early. */
export class XmlError extends Error {}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Walks over XML. An entity that a document declares itself stays as it is written, so that none can swell.
 *
 * @throws XmlFault where it breaks off or its tags do not match
 */
export function walkXml(xml: string, listener: XmlListener): void {
  const parser = new Parser();
  let fault: XmlError | undefined;
  parser.on('error', ({ message }) => {
    fault ??= new XmlError(message);
  });
  parser.on('openTag', (name, attributes, decode) => {
    const plain = Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)]);
    listener.open(local(name), Object.fromEntries(plain));
  });
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closeTag', (name) => listener.close?.(local(name)));
  parser.parse(xml);
  if (fault) throw fault;
}
