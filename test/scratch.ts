import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all tests, and whatever they run, one folder for what is temporary, and removes it when the last is over. */
export default function scratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'sincerity-tests-'));
  // TMPDIR elsewhere, TEMP and TMP on Windows.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
