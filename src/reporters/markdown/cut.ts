import { countBytes } from '../../core/model/line-index.ts';
import { formatCount } from '../../core/text/format.ts';

/** Number of bytes that are reserved for the line that counts the omitted sections. */
const reserve = 100;

/** Returns the sections that fit into `room` bytes, and a line that counts the omitted ones. */
export function* truncateSections(sections: Iterable<string>, room: number): Generator<string> {
  let left = room - reserve;
  let omitted = 0;
  for (const section of sections) {
    left -= countBytes(section, 0, section.length);
    if (left < 0) omitted += 1;
    else yield section;
  }
  if (omitted > 0) yield `*Omitted because of the size limit*: ${formatCount(omitted, 'section')}.\n`;
}
