import type { Reader } from '../core/reader.ts';

/** Makes nesting that is deeper than the stack a problem of the file instead of a crash. */
export function shallow(read: Reader['read']): Reader['read'] {
  return (file, options) => {
    try {
      return read(file, options);
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      return {
        posts: [],
        problems: [{ message: 'This file is nested too deeply to be read.', hint: 'Posts need a few levels at most.' }],
      };
    }
  };
}
