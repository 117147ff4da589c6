import { Parser } from 'saxen';

/** An element of an XML report with its attributes and its own text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly within: readonly string[];
  text: string;
}

/** Returns all elements of a report in the order of their start tags. */
export function elements(xml: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  new Parser()
    .on('openTag', (name, attributes, decode) => {
      const own = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
      const element = { name, attributes: Object.fromEntries(own), within: open.map((each) => each.name), text: '' };
      all.push(element);
      open.push(element);
    })
    .on('closeTag', () => open.pop())
    .on('text', (text, decode) => {
      const element = open.at(-1);
      if (element) element.text += decode(text);
    })
    .on('error', (error) => {
      throw error;
    })
    .parse(xml);
  return all;
}
