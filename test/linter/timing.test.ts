import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defineFeedRule } from '../../src/core/rule/feed-rule.ts';
import { defineRule, type PostRule } from '../../src/core/rule/rule.ts';
import { createTimer } from '../../src/linter/timing.ts';

const about = {
  group: 'form',
  summary: 'A rule.',
  why: 'Why.',
  advice: 'Instead.',
  sources: [],
  since: '1.0.0',
  presets: {},
  messages: { found: 'Found.' },
  options: v.strictObject({}),
  examples: { bad: [], good: [] },
} as const;

/** A clock that somebody has to move. */
function clockwork() {
  let now = 0;
  return {
    clock: () => now,
    pass: (time: number) => {
      now += time;
    },
  };
}

const span = { start: 0, end: 0 };

describe('a stopwatch', () => {
  it('counts what a rule does until its last finding is out, its posts and its findings', () => {
    const { clock, pass } = clockwork();
    const rule = defineRule({
      ...about,
      id: 'slow',
      *check(_, { finding }) {
        pass(2);
        yield finding('found', span);
        pass(3);
        yield finding('found', span);
        pass(5);
      },
    });
    const watch = createTimer(clock);
    const [timed] = watch.timeRules([rule]) as [PostRule];
    const found = timed.check({} as never, {});
    pass(100);
    expect([...found]).toHaveLength(2);
    expect([...timed.check({} as never, {})]).toHaveLength(2);
    expect(watch.entries()).toEqual([{ name: 'slow', kind: 'rule', time: 20, posts: 2, findings: 4 }]);
    expect(timed).toMatchObject({ id: 'slow', messages: about.messages });
    expect(watch.timeRules([rule])[0]).toBe(timed);
  });

  it('counts the notes of a rule about feeds, and what it makes of them', () => {
    const { clock, pass } = clockwork();
    const rule = defineFeedRule({
      ...about,
      id: 'feed',
      digest() {
        pass(1);
        return 'noted';
      },
      *check(_, { finding }) {
        pass(4);
        yield finding('found', { post: {} as never, digest: null, platforms: [] }, {});
      },
    });
    const watch = createTimer(clock);
    const [timed] = watch.timeRules([rule]);
    if (timed?.scope !== 'feed') throw new Error('It is about feeds.');
    expect([
      timed.digest({} as never, {}, () => ({}) as never),
      timed.digest({} as never, {}, () => ({}) as never),
    ]).toEqual(['noted', 'noted']);
    expect([...timed.check({} as never, {})]).toHaveLength(1);
    expect(watch.entries()).toEqual([{ name: 'feed', kind: 'rule', time: 6, posts: 2, findings: 1 }]);
  });

  it('counts what was measured inside of something else once, also where that stops or takes its time', async () => {
    const { clock, pass } = clockwork();
    const rule = defineRule({
      ...about,
      id: 'broken',
      check() {
        pass(10);
        throw new Error('stopped');
      },
    });
    const watch = createTimer(clock);
    const [timed] = watch.timeRules([rule]) as [PostRule];
    await watch.step('outer', async () => {
      pass(1);
      await watch.step('inner', async () => {
        await Promise.resolve();
        pass(2);
        expect(() => timed.check({} as never, {})).toThrow('stopped');
      });
      pass(3);
    });
    await expect(watch.step('refused', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(watch.step('quick', () => 7)).toBe(7);
    expect(watch.entries().map(({ name, time }) => [name, time])).toEqual([
      ['broken', 10],
      ['outer', 4],
      ['inner', 2],
      ['refused', 0],
      ['quick', 0],
    ]);
  });
});
