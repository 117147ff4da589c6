import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A comment under somebody's post answers it, as a reply does. */
const isReply = ({ kind }) => kind === 'reply' || kind === 'comment';

/** What the linter is told of a row: never a label. */
function postOf(row, id) {
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

/** The rules that spoke of each post, by way of a folder that holds no configuration but this one. */
async function lint({ lintText }, { name, rows }, options) {
  const text = rows.map((row, id) => `${JSON.stringify(postOf(row, id))}\n`).join('');
  const report = await lintText(text, { path: `${name}.ndjson`, ...options });
  const wrong = [...report.inputErrors, ...report.diagnostics.filter(({ group }) => group === 'internal')];
  if (wrong.length > 0) throw new Error(`${name} could not be linted: ${wrong[0].message}`);
  const posts = new Map(report.posts.map((post) => [post.id, post]));
  return rows.map((_, id) => posts.get(`${id}`));
}

/**
 * Pairs every row with what the linter says of it.
 *
 * The judgement and `fired` are those of the preset `recommended`; `firedInAll` names the rules that spoke when all
 * of them were on.
 */
export async function judge(linter, sources) {
  const cwd = mkdtempSync(join(tmpdir(), 'sincerity-accuracy-'));
  const config = join(cwd, 'all.json');
  writeFileSync(config, '{ "extends": "all" }');
  const rulesOf = ({ diagnostics }) => new Set(diagnostics.map(({ rule }) => rule));
  try {
    const judged = [];
    for (const source of sources) {
      const posts = await lint(linter, source, { cwd, config: false });
      const all = await lint(linter, source, { cwd, config });
      const pairs = source.rows.map((row, index) => {
        const { diagnostics, intent, language, promotion, kind } = posts[index];
        const fired = rulesOf(posts[index]);
        return { row, intent, language, promotion, kind, diagnostics, fired, firedInAll: rulesOf(all[index]) };
      });
      judged.push({ name: source.name, posts: pairs });
    }
    return judged;
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
