import { describe, expect, it } from 'vitest';
import { type Broken, lintBroken } from './broken.ts';
import { kinds } from './broken-kinds.ts';

/** In milliseconds, on a machine with other things to do. */
const patience = 60_000;

const titled = (all: readonly Broken[]) => all.map((broken) => [broken.title, broken] as const);

const codeOf = ({ says }: Broken) => (says.length > 0 ? 2 : 0);

describe.each(kinds)('%s: what is wrong is said with its place, and what is good is read', (_, all) => {
  it.each(titled(all))(
    '%s',
    async (_, broken) => {
      const { posts, says, notes = '' } = broken;
      expect(await lintBroken(broken)).toEqual({ posts, says, notes, isGoodRead: true, code: codeOf(broken) });
    },
    patience,
  );
});
