import { readers } from '../../readers/index.ts';

/** Extensions of files that are inputs in any folder: lower case, without the dot. */
export const extensions: readonly string[] = [
  ...new Set(readers.filter(({ isNamed }) => !isNamed).flatMap((reader) => reader.extensions)),
];
