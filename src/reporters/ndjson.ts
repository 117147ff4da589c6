import type { Environment, Report, Reporter } from '../core/model/report.ts';
import { writeJson } from './shared/json-text.ts';
import {
  streamObject,
  toChannelObject,
  toDiagnosticObject,
  toFeedObject,
  toInputErrorObject,
  toPostObject,
  toSummaryObject,
} from './shared/report-object.ts';

type Type = 'diagnostic' | 'feed' | 'post' | 'inputError' | 'summary';

const typed = (type: Type, entries: ReadonlyMap<string, unknown>) => new Map([['type', type], ...entries]);

function* values({ tool, summary, posts, feeds, channels, inputErrors }: Report, { only }: Environment) {
  for (const post of only === 'feeds' ? [] : posts) {
    yield typed('post', streamObject(toPostObject(post)));
    for (const found of post.diagnostics) yield typed('diagnostic', streamObject(toDiagnosticObject(found)));
  }
  for (const each of feeds) {
    yield typed('feed', toFeedObject(each));
    for (const found of each.diagnostics) yield typed('diagnostic', streamObject(toDiagnosticObject(found)));
  }
  for (const each of inputErrors) yield typed('inputError', streamObject(toInputErrorObject(each)));
  const { name, version } = tool;
  const all = {
    version: 1,
    tool: { name, version },
    ...toSummaryObject(summary),
    channels: channels.map(toChannelObject),
  };
  yield typed('summary', streamObject(all));
}

/**
 * The objects of the JSON report, one per line, each with its type: every post before its findings, then the feeds, the
 * input errors and the summary. It ignores color, width and quiet.
 */
const ndjson: Reporter = {
  id: 'ndjson',
  *format(report: Report, environment: Environment): Generator<string> {
    for (const value of values(report, environment)) {
      yield* writeJson(value, null);
      yield '\n';
    }
  },
};

export default ndjson;
