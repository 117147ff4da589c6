import { beforeAll } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { signageEmoji } from '../../../src/signals/detectors/signage-emoji.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('signageEmoji', signageEmoji, [
  ['New 👇🏾 🏡', ['sign: 👇🏾', 'object: 🏡']],
  ['Happy 🎂 ❤️ 😂 🇮🇪 ⚽ 🟩 ✅ 🌧️', []],
  ['👉 cut it above the bud\n👉 burn what is black', []],
]);
