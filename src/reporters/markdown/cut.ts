import { countBytes } from '../../core/model/line-index.ts';
import { formatCount } from '../../core/text/format.ts';

/** Bytes for the line that says what was left out. */
const reserve = 100;

/** As many whole sections as have room in so many bytes, and a line that says how many were left out. */
export function* truncateSections(sections: Iterable<string>, room: number): Generator<string> {
  let left = room - reserve;
  let more = 0;
  for (const section of sections) {
    left -= countBytes(section, 0, section.length);
    if (left < 0) more += 1;
    else yield section;
  }
  if (more > 0) yield `*Left out for want of room*: ${formatCount(more, 'section')}.\n`;
}
