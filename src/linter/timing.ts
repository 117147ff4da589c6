import type { FeedRule } from '../core/rule/feed-rule.ts';
import type { PostRule, Rule } from '../core/rule/rule.ts';

/** What took time, by itself: what was measured inside it is not counted again. */
export interface TimingEntry {
  readonly name: string;
  readonly kind: 'rule' | 'step';
  /** In milliseconds. */
  readonly time: number;
  readonly findings: number;
  /** How many posts a rule has looked at; of a step, nothing. */
  readonly posts: number;
}

/** Measures rules and the steps around them. It has no clock of its own. */
export interface Timer {
  /** Does a step of the work. Steps that wait for something come one after the other. */
  step<Result>(name: string, work: () => Result): Result;
  /** The same rules, measured. */
  timeRules(rules: readonly Rule[]): readonly Rule[];
  /** In the order in which they were first seen. */
  laps(): readonly TimingEntry[];
}

type Count = { -readonly [Key in keyof TimingEntry]: TimingEntry[Key] };

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

/** @param clock milliseconds since whenever */
export function createTimer(clock: () => number): Timer {
  const counts = new Map<string, Count>();
  const timed = new WeakMap<Rule, Rule>();
  /** The time that was spent inside of what is being measured, from the outermost in. */
  const inner: number[] = [];

  const countOf = (name: string, kind: TimingEntry['kind']): Count => {
    const key = `${kind} ${name}`;
    const count = counts.get(key) ?? { name, kind, time: 0, findings: 0, posts: 0 };
    counts.set(key, count);
    return count;
  };
  const measured = <Result>(count: Count, work: () => Result): Result => {
    const started = clock();
    inner.push(0);
    const stop = () => {
      const took = clock() - started;
      count.time += took - (inner.pop() ?? 0);
      const outer = inner.pop();
      if (outer !== undefined) inner.push(outer + took);
    };
    let result: Result;
    try {
      result = work();
    } catch (cause) {
      stop();
      throw cause;
    }
    if (isPromise(result)) return result.finally(stop) as Result;
    stop();
    return result;
  };

  const measure = (rule: Rule): Rule => {
    const count = countOf(rule.id, 'rule');
    /** Rules yield: what they do is done when the last finding is out. */
    const drained = <Found>(findings: () => Iterable<Found>): Found[] => {
      const all = measured(count, () => [...findings()]);
      count.findings += all.length;
      return all;
    };
    if (rule.scope === 'post') {
      const check: PostRule['check'] = (doc, options) => {
        count.posts++;
        return drained(() => rule.check(doc, options));
      };
      return { ...rule, check };
    }
    const feedRule: FeedRule = {
      ...rule,
      digest(doc, options, place) {
        count.posts++;
        return measured(count, () => rule.digest(doc, options, place));
      },
      check: (feed, options) => drained(() => rule.check(feed, options)),
    };
    return feedRule;
  };

  return {
    step: (name, work) => measured(countOf(name, 'step'), work),
    timeRules: (rules) =>
      rules.map((rule) => {
        const known = timed.get(rule) ?? measure(rule);
        timed.set(rule, known);
        return known;
      }),
    laps: () => [...counts.values()],
  };
}
