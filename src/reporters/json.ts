import { type Environment, iterateDiagnostics, type Report, type Reporter } from '../core/model/report.ts';
import { writeJson } from './shared/json-text.ts';
import {
  streamItems,
  streamObject,
  toChannelObject,
  toDiagnosticObject,
  toFeedObject,
  toInputErrorObject,
  toPostObject,
  toSummaryObject,
} from './shared/report-object.ts';

/** The JSON report, version 1: keys are only added. It ignores color, width and quiet. */
const json: Reporter = {
  id: 'json',
  *format(report: Report, { only }: Environment): Generator<string> {
    const { tool, summary, posts, feeds, channels, inputErrors } = report;
    const isWhole = only !== 'feeds';
    yield* writeJson(
      streamObject({
        version: 1,
        tool: { name: tool.name, version: tool.version },
        summary: toSummaryObject(summary),
        posts: isWhole ? streamItems(posts, toPostObject) : undefined,
        feeds: streamItems(feeds, toFeedObject),
        channels: channels.map(toChannelObject),
        diagnostics: isWhole ? streamItems(iterateDiagnostics(report), toDiagnosticObject) : undefined,
        inputErrors: streamItems(inputErrors, toInputErrorObject),
      }),
    );
    yield '\n';
  },
};

export default json;
