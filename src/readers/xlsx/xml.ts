import { Parser } from 'saxen';

/** Callbacks for the parts of an XML document. Names have no namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(words: string): void;
  close?(name: string): void;
}

/** Thrown if XML is malformed or incomplete. */
export class XmlError extends Error {}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Parses XML and calls the listener. Entities declared by the document are not expanded, so they cannot exhaust memory.
 *
 * @throws XmlError if the XML is incomplete or its tags do not match
 */
export function walkXml(xml: string, listener: XmlListener): void {
  const parser = new Parser();
  let error: XmlError | undefined;
  parser.on('error', ({ message }) => {
    error ??= new XmlError(message);
  });
  parser.on('openTag', (name, attributes, decode) => {
    const plain = Object.entries(attributes()).map(([key, value]) => [localName(key), decode(value)]);
    listener.open(localName(name), Object.fromEntries(plain));
  });
  parser.on('text', (text, decode) => listener.text?.(decode(text)));
  parser.on('cdata', (text) => listener.text?.(text));
  parser.on('closeTag', (name) => listener.close?.(localName(name)));
  parser.parse(xml);
  if (error) throw error;
}
