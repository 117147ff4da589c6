import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { jsonText } from './shared/json-text.ts';
import { channel, counts, diagnostic, feed, object, post, problem } from './shared/report-object.ts';

type Type = 'diagnostic' | 'feed' | 'post' | 'problem' | 'summary';

const typed = (type: Type, entries: ReadonlyMap<string, unknown>) => new Map([['type', type], ...entries]);

function* values({ tool, summary, posts, feeds, channels, inputErrors }: Report, { only }: Environment) {
  for (const judged of only === 'feeds' ? [] : posts) {
    yield typed('post', object(post(judged)));
    for (const found of judged.diagnostics) yield typed('diagnostic', object(diagnostic(found)));
  }
  for (const each of feeds) {
    yield typed('feed', feed(each));
    for (const found of each.diagnostics) yield typed('diagnostic', object(diagnostic(found)));
  }
  for (const each of inputErrors) yield typed('problem', object(problem(each)));
  const { name, version } = tool;
  const all = { version: 1, tool: { name, version }, ...counts(summary), channels: channels.map(channel) };
  yield typed('summary', object(all));
}

/**
 * The objects of the json report, one a line, each with its type: a post before its findings, then the feeds, what could
 * not be read, and at the end the summary. It is whole whatever the environment.
 */
const ndjson: Reporter = {
  id: 'ndjson',
  *format(report: Report, environment: Environment): Generator<string> {
    for (const value of values(report, environment)) {
      yield* jsonText(value, null);
      yield '\n';
    }
  },
};

export default ndjson;
