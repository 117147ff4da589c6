import type { Platform, PostKind } from '../../core/model/post.ts';
import { getOwn } from '../../core/text/get-own.ts';
import { replaceInText } from '../base/edit-mapped-text.ts';
import type { MappedText } from '../base/mapped-text.ts';

/** Returns the text of a cell by normalized column name, or an empty string if there is no such cell. */
export type CellOf = (name: string) => string;

/** A table that a platform exports, recognized by its column names. */
export interface TableExport {
  /** Normalized names of the columns that identify the table. */
  readonly names: readonly string[];
  readonly platform: Platform;
  /** Returns the text of a post as the platform displays it. */
  text(cell: MappedText): MappedText;
  /** Tests whether a row is the account's own post, not a repost. */
  isOwn(cellOf: CellOf): boolean;
  kind(cellOf: CellOf): PostKind;
  /** Extracts the id of a row from another cell. */
  id?(cellOf: CellOf): string | undefined;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&gt;': '>', '&lt;': '<' };

/** `Shares.csv` in LinkedIn data exports. Each line break in a text is between quotes. */
const shares: TableExport = {
  names: ['sharecommentary', 'sharelink'],
  platform: 'linkedin',
  text: (cell) => replaceInText(cell, /"\n"/gu, () => '\n'),
  isOwn: () => true,
  kind: () => 'post',
  id: (cellOf) => /(\d{6,30})\/?$/u.exec(cellOf('sharelink').trim().slice(-60))?.[1],
};

/** `tweets.csv` in X archives from before 2019. */
const tweets: TableExport = {
  names: ['tweetid', 'inreplytostatusid', 'retweetedstatusid', 'text'],
  platform: 'x',
  text: (cell) => replaceInText(cell, /&(?:amp|gt|lt);/gu, (entity) => getOwn(entities, entity) ?? entity),
  isOwn: (cellOf) => cellOf('retweetedstatusid').trim() === '' && !/^RT @/u.test(cellOf('text')),
  kind: (cellOf) => (cellOf('inreplytostatusid').trim() === '' ? 'post' : 'reply'),
};

const exports: readonly TableExport[] = [shares, tweets];

/** Returns the export that has these columns, or `undefined` for other tables. */
export function findTableExport(names: ReadonlySet<string>): TableExport | undefined {
  return exports.find((format) => format.names.every((name) => names.has(name)));
}
