import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { shapeNames, type Value } from '../base/value.ts';

export const tweetErrors = {
  frontMatterNotKeys: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'tweet/front-matter-not-keys',
    message: `Expected keys in the front matter, but it is ${shapeNames[shape]}.`,
    hint: 'Use the keys `media`, `poll`, `reply`, `retweet`, `schedule` and `thread-delimiter`.',
    span,
  }),
  singlePollOption: (span: Span): ReadError => ({
    code: 'tweet/single-poll-option',
    message: 'Expected at least two poll options, but found one.',
    hint: 'Write each option on its own line, as in `( ) Rye`.',
    span,
  }),
};
