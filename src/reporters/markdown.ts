import type { Reporter } from '../core/model/report.ts';
import { truncateSections } from './markdown/cut.ts';
import { renderMarkdown } from './markdown/sections.ts';

/** In bytes: what GitHub takes as a comment. */
const maxCommentSize = 65_536;

/** A comment for a pull request: the verdict first, then a table, then folded details. */
const markdown: Reporter = {
  id: 'markdown',
  format: (report, environment) => truncateSections(renderMarkdown(report, environment), maxCommentSize),
};

export default markdown;
