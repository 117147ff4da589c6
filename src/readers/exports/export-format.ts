import type { Value } from '../base/value.ts';
import { bluesky } from './bluesky.ts';
import { campaign } from './campaign.ts';
import { mastodon } from './mastodon.ts';
import { facebook, instagram, threads } from './meta.ts';
import { mixpost } from './mixpost.ts';
import { postiz } from './postiz.ts';
import type { ExportFormat } from './types.ts';

/** The formats, in the order in which they are tested. */
const formats: readonly ExportFormat[] = [mastodon, bluesky, facebook, threads, instagram, campaign, postiz, mixpost];

/** Returns the format of a file, by its content or else by its name, or `undefined` if no format matches. */
export function findExportFormat(root: Value, path: string): ExportFormat | undefined {
  const name = path.split(/[\\/]/u).at(-1) ?? path;
  return formats.find(({ recognizes }) => recognizes(root)) ?? formats.find(({ names }) => names?.test(name) ?? false);
}
