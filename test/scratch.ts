import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates one temporary folder for all tests and the programs that they start, and removes it after the last test. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sincerity-tests-'));
  // Windows reads TEMP and TMP, other systems TMPDIR.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  // The key of the cache must not be created in the home folder.
  process.env.XDG_CACHE_HOME = join(folder, 'user-cache');
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
