import { expect, it } from 'vitest';
import { folder, sincerity } from '../command-line.ts';

it('a notice contains no CI commands and control characters of a file name', async () => {
  const name = '::error::x ##[group]\u001b[1m.txt';
  const cwd = folder({ [name]: Buffer.from('Caf\u00e9 opens at ten.', 'latin1') });
  const { stderr } = await sincerity(['.'], { cwd });
  expect(stderr).toMatch(/^: :error::x # #\[group\]␛\[1m\.txt: \S.+\n$/u);
});
