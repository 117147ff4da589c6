import type { Reader } from '../../core/model/reader.ts';
import { fileErrors } from './errors.ts';

/** In UTF-16 units, ten times a year of posts. The trees of these parsers take forty times the memory of the file. */
const maxFileLength = 5_000_000;

/**
 * Wraps a reader that parses the whole file to a tree: a file that is too long for the memory, or nested too deeply for the
 * stack, is a read error instead of a crash.
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
