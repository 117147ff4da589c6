import { readers } from '../../readers/index.ts';

/** Extensions of files that are drafts wherever they lie: lower case, without the dot. */
export const extensions: readonly string[] = [
  ...new Set(readers.filter(({ isNamed }) => !isNamed).flatMap((reader) => reader.extensions)),
];
