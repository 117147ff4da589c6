import type { Reporter } from '../core/model/report.ts';
import { truncateSections } from './markdown/cut.ts';
import { renderMarkdown } from './markdown/sections.ts';

/** The size limit of a comment on GitHub, in bytes. */
const maxCommentSize = 65_536;

/** A comment for a pull request: the verdict, a table of findings, and collapsed details. */
const markdown: Reporter = {
  id: 'markdown',
  format: (report, environment) => truncateSections(renderMarkdown(report, environment), maxCommentSize),
};

export default markdown;
