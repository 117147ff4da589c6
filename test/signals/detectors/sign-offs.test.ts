import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { signOff } from '../../../src/signals/detectors/sign-offs.ts';
import { docOf } from '../../posts.ts';

beforeAll(loadTags);

describe('signOff', () => {
  it.each(['Moved it. – Amir', 'Moved it ^KS', 'Moved it /MT https://a.example', 'Beth from Streets here: moved it'])(
    'finds a sign-off in "%s"',
    (text) => {
      expect(signOff(docOf(text))).toBeDefined();
    },
  );

  it.each(['Moved it.', 'The AC/DC shirt', 'It is here'])('finds no sign-off in "%s"', (text) => {
    expect(signOff(docOf(text))).toBeUndefined();
  });
});
