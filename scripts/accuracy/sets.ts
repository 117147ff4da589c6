import { readFileSync } from 'node:fs';

/** A public data set, with its source and its license. */
export interface DataSet {
  readonly title: string;
  readonly about: string;
  readonly obtain: string;
  readonly cite: string;
  readonly license: string;
  readonly convert: string;
  /** Labels for replies of companies that are stock phrases. */
  readonly stockReplies?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
}

/** The known public data sets, by file name. */
export const sets: Readonly<Record<string, DataSet>> = JSON.parse(
  readFileSync(new URL('sets.json', import.meta.url), 'utf8'),
);
