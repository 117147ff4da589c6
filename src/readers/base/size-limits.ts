import type { Reader } from '../../core/model/reader.ts';
import { fileErrors } from './errors.ts';

/**
 * In UTF-16 units. These parsers build trees that take forty times as much memory as the file; a year of posts has a
 * tenth of this.
 */
const maxFileLength = 5_000_000;

/**
 * For formats that are read as a tree of the whole file: makes nesting that is deeper than the stack a problem of the
 * file instead of a crash, and so with files of which the tree would fill the memory.
 */
export function withSizeLimits(read: Reader['read']): Reader['read'] {
  return async (file, options) => {
    try {
      const { length } = file.text;
      if (length <= maxFileLength) return await read(file, options);
      return { posts: [], errors: [fileErrors.tooLong(length, maxFileLength)] };
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      return { posts: [], errors: [fileErrors.tooDeep()] };
    }
  };
}
