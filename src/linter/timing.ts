import type { FeedRule } from '../core/rule/feed-rule.ts';
import type { PostRule, Rule } from '../core/rule/rule.ts';

/** The time of a rule or step, without what was measured inside it. */
export interface TimingEntry {
  readonly name: string;
  readonly kind: 'rule' | 'step';
  /** In milliseconds. */
  readonly time: number;
  readonly findings: number;
  /** The number of posts that a rule checked; 0 for a step. */
  readonly posts: number;
}

/** Measures rules and steps. */
export interface Timer {
  /** Runs and measures a step. Asynchronous steps must not overlap. */
  step<Result>(name: string, work: () => Result): Result;
  /** Returns the same rules, measured. */
  timeRules(rules: readonly Rule[]): readonly Rule[];
  /** Returns all entries in the order of their first measurement. */
  entries(): readonly TimingEntry[];
}

type Count = { -readonly [Key in keyof TimingEntry]: TimingEntry[Key] };

function isPromise(value: unknown): value is Promise<unknown> {
  return value instanceof Promise;
}

/** @param clock returns milliseconds since any fixed point */
export function createTimer(clock: () => number): Timer {
  const counts = new Map<string, Count>();
  const timed = new WeakMap<Rule, Rule>();
  /** A stack: the time of inner measurements of each running measurement. */
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
    /** Rules are generators: their work is complete after the last finding. */
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
        const measuredRule = timed.get(rule) ?? measure(rule);
        timed.set(rule, measuredRule);
        return measuredRule;
      }),
    entries: () => [...counts.values()],
  };
}
