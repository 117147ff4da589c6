import type { ReadResult } from '../../src/core/model/reader.ts';
import { findReader } from '../../src/readers/index.ts';

/** Reads a text with the reader for the extension of the path. */
export async function readText(path: string, text: string, columns?: Record<string, string>): Promise<ReadResult> {
  const reader = await findReader(path)?.load();
  if (!reader) throw new Error(`No reader for ${path}.`);
  return reader.read({ path, text }, columns ? { columns } : {});
}
