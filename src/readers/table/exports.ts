import type { Platform, PostKind } from '../../core/model/post.ts';
import { replaceInText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';

/** Returns a cell by normalized column name; empty if there is none. */
export type CellOf = (name: string) => string;

/** A table that some platform exports, known by names that nothing else has. */
export interface TableExport {
  /** Squashed. */
  readonly names: readonly string[];
  readonly platform: Platform;
  /** The text as people saw it. */
  text(cell: MappedText): MappedText;
  /** Tests whether a row is a post of the account itself. */
  isOwn(cellOf: CellOf): boolean;
  kind(cellOf: CellOf): PostKind;
  /** Returns the id of a row, if it is part of a cell. */
  id?(cellOf: CellOf): string | undefined;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&gt;': '>', '&lt;': '<' };

/** Shares.csv, of the data that LinkedIn gives its members: every line break of a text has quotes round it. */
const shares: TableExport = {
  names: ['sharecommentary', 'sharelink'],
  platform: 'linkedin',
  text: (cell) => replaceInText(cell, /"\n"/gu, () => '\n'),
  isOwn: () => true,
  kind: () => 'post',
  id: (cellOf) => /(\d{6,30})\/?$/u.exec(cellOf('sharelink').trim().slice(-60))?.[1],
};

/** tweets.csv, of archives that are older than 2019. */
const tweets: TableExport = {
  names: ['tweetid', 'inreplytostatusid', 'retweetedstatusid', 'text'],
  platform: 'x',
  text: (cell) => replaceInText(cell, /&(?:amp|gt|lt);/gu, (entity) => entities[entity] ?? entity),
  isOwn: (cellOf) => cellOf('retweetedstatusid').trim() === '' && !/^RT @/u.test(cellOf('text')),
  kind: (cellOf) => (cellOf('inreplytostatusid').trim() === '' ? 'post' : 'reply'),
};

const dialects: readonly TableExport[] = [shares, tweets];

/** The dialect of a table with such columns; `undefined` for tables that people and schedulers write. */
export function findTableExport(names: ReadonlySet<string>): TableExport | undefined {
  return dialects.find((dialect) => dialect.names.every((name) => names.has(name)));
}
