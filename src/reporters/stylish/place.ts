import type { Position } from '../../core/model/position.ts';

/** Where a post begins: its line, or its cell in a spreadsheet. Not yet safe to print. */
export const formatLine = ({ cell, line }: Position): string => cell ?? String(line);

/** Where words begin: `5:12`, or their cell in a spreadsheet. Not yet safe to print. */
export const formatPlace = ({ cell, line, column }: Position): string => cell ?? `${line}:${column}`;
