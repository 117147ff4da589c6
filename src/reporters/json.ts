import { type Environment, iterateDiagnostics, type Report, type Reporter } from '../core/model/report.ts';
import { jsonText } from './shared/json-text.ts';
import {
  items,
  object,
  toChannelObject,
  toDiagnosticObject,
  toFeedObject,
  toInputErrorObject,
  toPostObject,
  toSummaryObject,
} from './shared/report-object.ts';

/** The report for tools, version 1. It only grows, and is whole whatever the environment: no colour, no width, no quiet. */
const json: Reporter = {
  id: 'json',
  *format(report: Report, { only }: Environment): Generator<string> {
    const { tool, summary, posts, feeds, channels, inputErrors } = report;
    const isWhole = only !== 'feeds';
    yield* jsonText(
      object({
        version: 1,
        tool: { name: tool.name, version: tool.version },
        summary: toSummaryObject(summary),
        posts: isWhole ? items(posts, toPostObject) : undefined,
        feeds: items(feeds, toFeedObject),
        channels: channels.map(toChannelObject),
        diagnostics: isWhole ? items(iterateDiagnostics(report), toDiagnosticObject) : undefined,
        inputErrors: items(inputErrors, toInputErrorObject),
      }),
    );
    yield '\n';
  },
};

export default json;
