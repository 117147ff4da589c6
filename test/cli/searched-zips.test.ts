import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { folder, sincerity } from './command-line.ts';

const zip = (name: string, text: string) => zipSync({ [name]: strToU8(text) });

it('opens ZIPs that lie in a folder, without a word on those that hold no draft or are ignored by Git', async () => {
  const cwd = folder({
    '.gitignore': 'old/\n',
    'plan.zip': zip('rye.md', 'The rye is back.'),
    'press/pictures.zip': zip('rye.jpg', 'x'),
    'press/old/old.zip': zip('oven.md', 'The oven was warm.'),
  });
  const lint = async (...paths: string[]) => {
    const { code, stdout } = await sincerity(['--format', 'json', ...paths], { cwd });
    const { posts, inputErrors } = JSON.parse(stdout) as Record<
      'posts' | 'inputErrors',
      { path: string; message: string }[]
    >;
    return { code, posts: posts.map(({ path }) => path), inputErrors: inputErrors.map(({ message }) => message) };
  };
  const outcome = { code: 0, posts: ['plan.zip/rye.md'], inputErrors: [] };
  expect(await lint('.')).toEqual(outcome);
  expect(await lint('**/*.zip')).toEqual(outcome);
  expect(await lint('plan.zip', 'press/pictures.zip')).toEqual({
    ...outcome,
    code: 2,
    inputErrors: ['No supported files in this ZIP.'],
  });
});
