import type { Value } from '../base/value.ts';
import { bluesky } from './bluesky.ts';
import { campaign } from './campaign.ts';
import { mastodon } from './mastodon.ts';
import { facebook, instagram, threads } from './meta.ts';
import { mixpost } from './mixpost.ts';
import { postiz } from './postiz.ts';
import type { ExportFormat } from './types.ts';

/** The dialects by the order in which they are asked. */
const dialects: readonly ExportFormat[] = [mastodon, bluesky, facebook, threads, instagram, campaign, postiz, mixpost];

/** The dialect of a file: by its shape, or else by its name. */
export function findExportFormat(root: Value, path: string): ExportFormat | undefined {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return (
    dialects.find(({ recognises }) => recognises(root)) ?? dialects.find(({ names }) => names?.test(name) ?? false)
  );
}
