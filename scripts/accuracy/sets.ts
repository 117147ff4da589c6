import { readFileSync } from 'node:fs';

/** A public data set: where it can be obtained, and under which license. */
export interface DataSet {
  readonly title: string;
  readonly about: string;
  readonly obtain: string;
  readonly cite: string;
  readonly license: string;
  readonly convert: string;
  /** Labels of companies' replies that are stock phrases. */
  readonly stockReplies?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** The known public data sets, by the name of their file. */
export const sets: Readonly<Record<string, DataSet>> = JSON.parse(
  readFileSync(new URL('sets.json', import.meta.url), 'utf8'),
);
