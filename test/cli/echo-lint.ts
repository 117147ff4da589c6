import { expect } from 'vitest';
import { type RunOptions, sincerity } from './command-line.ts';
import { echoConfig, postsOf } from './echo-repository.ts';

/** Posts are `path: text`; input errors are `path: message`. */
interface LintResult {
  readonly code: number;
  readonly stderr?: string;
  readonly posts?: readonly string[];
  readonly inputErrors?: readonly string[];
  readonly feeds?: number;
}

/** Lints with a finding for each post. */
export async function lint(args: readonly string[], options: RunOptions): Promise<LintResult> {
  const { stdout, stderr, code } = await sincerity(['--config', echoConfig, '-f', 'json', ...args], options);
  if (stdout === '') return { code, stderr };
  const report = JSON.parse(stdout);
  return {
    code,
    ...(stderr && { stderr }),
    posts: postsOf(report),
    inputErrors: report.inputErrors.map(
      ({ path, message }: { path: string; message: string }) => `${path}: ${message}`,
    ),
    feeds: report.feeds.length,
  };
}

/** Matches the result of a run with these posts and no errors. */
export const withoutErrors = (posts: readonly string[]) => expect.objectContaining({ code: 0, posts, inputErrors: [] });
/** Formats a table of posts. */
export const rows = (...texts: string[]) => `Date,Text\n${texts.map((text) => `2026-03-01,${text}\n`).join('')}`;
