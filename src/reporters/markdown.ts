import type { Reporter } from '../core/model/report.ts';
import { cut } from './markdown/cut.ts';
import { markdownSections } from './markdown/sections.ts';

/** In bytes: what GitHub takes as a comment. */
const longestComment = 65_536;

/** A comment for a pull request: the verdict first, then a table, then folded details. */
const markdown: Reporter = {
  id: 'markdown',
  format: (report, environment) => cut(markdownSections(report, environment), longestComment),
};

export default markdown;
