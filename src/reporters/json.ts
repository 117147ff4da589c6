import { diagnosticsOf, type Environment, type Report, type Reporter } from '../core/model/report.ts';
import { jsonText } from './shared/json-text.ts';
import { channel, counts, diagnostic, feed, items, object, post, problem } from './shared/report-object.ts';

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
        summary: counts(summary),
        posts: isWhole ? items(posts, post) : undefined,
        feeds: items(feeds, feed),
        channels: channels.map(channel),
        diagnostics: isWhole ? items(diagnosticsOf(report), diagnostic) : undefined,
        inputErrors: items(inputErrors, problem),
      }),
    );
    yield '\n';
  },
};

export default json;
