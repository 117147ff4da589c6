import { describe, expect, it } from 'vitest';
import { parseComment } from '../../../src/readers/directives/parse-comment.ts';
import { formatDirective } from './format-directive.ts';

describe('parseComment', () => {
  it.each([
    ['sincerity-disable', 'disable: all'],
    ['  Sincerity-DISABLE-next-post  ', 'disable-next-post: all'],
    ['sincerity-disable all -- launch', 'disable: all -- launch'],
    ['sincerity-disable shouting', 'disable: shouting'],
    ['sincerity-disable shouting, promo-density -- launch week', 'disable: shouting promo-density -- launch week'],
    ['sincerity-disable shouting  promo-density,acme/jargon', 'disable: shouting promo-density acme/jargon'],
    ['sincerity-disable: shouting', 'disable: shouting'],
    ['sincerity-disable shouting until: 2026-12-31', 'disable: shouting until 2026-12-31'],
    ['sincerity-disable shouting Until 2026-12-31 -- why', 'disable: shouting until 2026-12-31 -- why'],
    ['sincerity-disable until:2026-12-31', 'disable: all until 2026-12-31'],
    ['sincerity-disable until 2026-12-31, shouting', 'disable: shouting until 2026-12-31'],
    ['sincerity-disable until: next Friday -- why', 'disable: all until next Friday -- why'],
    ['sincerity-disable until: 2026-02-30', 'disable: all until 2026-02-30'],
    ['sincerity-disable until', 'disable: all until '],
    ['sincerity-disable shouting \u2014 launch', 'disable: shouting -- launch'],
    ['sincerity-disable shouting\u2014launch', 'disable: shouting -- launch'],
    ['sincerity-disable shouting \u2013 launch', 'disable: shouting -- launch'],
    ['sincerity-disable--launch', 'disable: all -- launch'],
    ['sincerity-disable shouting --- launch', 'disable: shouting -- launch'],
    ['sincerity-disable -- until we -- well -- know', 'disable: all -- until we -- well -- know'],
    ['sincerity-disable shouting --  ', 'disable: shouting'],
    [
      'sincerity-disable\n  shouting\n  -- a launch\n  that takes long',
      'disable: shouting -- a launch that takes long',
    ],
    ['sincerity-enable', 'enable: all'],
    ['sincerity-enable shouting', 'enable: shouting'],
    ['sincerity-disable-next-line shouting -- why', 'unknown: sincerity-disable-next-line -- why'],
    ['sincerity-ignore', 'unknown: sincerity-ignore'],
    ['sincerity-', 'unknown: sincerity-'],
    ['sincerity-lint reads this file', undefined],
    ['a sincerity-disable further on', undefined],
    ['sincerity', undefined],
  ])('parses %j', (words, expected) => {
    const comment = parseComment(words, { start: 0, end: words.length });
    expect(comment && `${comment.command}: ${formatDirective(comment.directive)}`).toBe(expected);
  });
});
