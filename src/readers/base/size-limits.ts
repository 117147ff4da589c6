import type { Reader } from '../../core/model/reader.ts';

/**
 * In UTF-16 units. These parsers build trees that take forty times as much memory as the file; a year of posts has a
 * tenth of this.
 */
const longestFile = 5_000_000;

/**
 * For formats that are read as a tree of the whole file: makes nesting that is deeper than the stack a problem of the
 * file instead of a crash, and so with files of which the tree would fill the memory.
 */
export function withSizeLimits(read: Reader['read']): Reader['read'] {
  return async (file, options) => {
    try {
      const { length } = file.text;
      if (length <= longestFile) return await read(file, options);
      const [has, most] = [length, longestFile].map((count) => count.toLocaleString('en'));
      return {
        posts: [],
        errors: [
          {
            message: `This file has ${has} characters; of this kind of file, at most ${most} are read.`,
            hint: 'Split it into smaller files, or use CSV.',
          },
        ],
      };
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      return {
        posts: [],
        errors: [{ message: 'This file is nested too deeply to be read.', hint: 'Posts need a few levels at most.' }],
      };
    }
  };
}
