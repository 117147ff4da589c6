import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LintedPost } from '../../src/core/model/linted-post.ts';
import type * as Linter from '../../src/index.ts';
import type { LintedRow, LintedSource, Row, Source } from './types.ts';

type LintText = Pick<typeof Linter, 'lintText'>;

/** Whether a row is a reply. Comments are replies to a post. */
const isReply = ({ kind }: Row) => kind === 'reply' || kind === 'comment';

/** Returns the post of a row, without its label. */
function toPost(row: Row, id: number) {
  return {
    id: `${id}`,
    text: row.text,
    kind: isReply(row) ? 'reply' : 'post',
    platform: row.platform,
    account: row.author,
    date: row.date,
    inReplyTo: row.parent_text,
  };
}

/** Lints the rows of a source. */
async function lint(
  { lintText }: LintText,
  { name, rows }: Source,
  options: Linter.LintOptions,
): Promise<readonly LintedPost[]> {
  const text = rows.map((row, id) => `${JSON.stringify(toPost(row, id))}\n`).join('');
  const report = await lintText(text, { path: `${name}.ndjson`, ...options });
  const [error] = [...report.inputErrors, ...report.allDiagnostics().filter(({ group }) => group === 'internal')];
  if (error) throw new Error(`${name} could not be linted: ${error.message}`);
  const posts = new Map(report.posts.map((post) => [post.id, post]));
  return rows.flatMap((_, id) => posts.get(`${id}`) ?? []);
}

/**
 * Lints all sources twice: with the preset `recommended`, and with all rules on for `firedInAll`.
 */
export async function lintSources(linter: LintText, sources: readonly Source[]): Promise<readonly LintedSource[]> {
  const cwd = mkdtempSync(join(tmpdir(), 'sincerity-accuracy-'));
  const config = join(cwd, 'all.json');
  writeFileSync(config, '{ "extends": "all" }');
  const firedRules = ({ diagnostics }: LintedPost) => new Set(diagnostics.map(({ rule }) => rule));
  try {
    const linted: LintedSource[] = [];
    for (const source of sources) {
      const posts = await lint(linter, source, { cwd, config: false });
      const all = await lint(linter, source, { cwd, config });
      const rows = source.rows.flatMap((row, index): LintedRow[] => {
        const [post, postInAll] = [posts[index], all[index]];
        if (!post || !postInAll) return [];
        const { diagnostics, intent, language, promotion, kind } = post;
        const [fired, firedInAll] = [firedRules(post), firedRules(postInAll)];
        return [{ row, intent, language, promotion, kind, diagnostics, fired, firedInAll }];
      });
      linted.push({ name: source.name, posts: rows });
    }
    return linted;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
