import type { Diagnostic } from '../../core/model/diagnostic.ts';
import type { Intent } from '../../core/model/intent.ts';
import type { LintedPost } from '../../core/model/linted-post.ts';
import { joinList } from '../../core/text/format.ts';
import { renderFindings } from './finding.ts';
import { type RenderContext, wrapParagraph } from './render-context.ts';

const intentDescriptions: Readonly<Record<Intent, string>> = {
  promotion: 'reads as promotion',
  information: 'reads as information',
  conversation: 'reads as conversation',
  appeal: 'reads as an appeal',
  notice: 'reads as a notice',
  unknown: 'no clear intent',
};

/** `22/100`; `about 22/100` if confidence is low; `no score` if the post is too short to score. */
export function formatScore({ score, confidence }: Pick<LintedPost, 'score' | 'confidence'>): string {
  if (score === null) return 'no score';
  return confidence === 'high' ? `${score}/100` : `about ${score}/100`;
}

/** Describes the intent; empty if the note already explains why there is none. */
export function describeIntent({ intent, note }: Pick<LintedPost, 'intent' | 'note'>): string {
  return intent === 'unknown' && note ? '' : intentDescriptions[intent];
}

/** Renders the note on what was not analyzed. */
export function renderNote({ note }: Pick<LintedPost, 'note'>, context: RenderContext): string[] {
  return note ? wrapParagraph(context, note, { indent: 2 }) : [];
}

/** Renders a post with findings: its location, its score and intent, and the findings. */
export function renderPost(post: LintedPost, diagnostics: readonly Diagnostic[], context: RenderContext): string[] {
  const { dot } = context.glyphs;
  const { faint, strong } = context.palette;
  const where = post.start.cell ?? `line ${post.start.line}`;
  const about = [
    where,
    joinList(post.platforms ?? (post.platform ? [post.platform] : [])),
    post.kind === 'post' ? undefined : post.kind,
    post.date,
  ];
  const [title = '', ...more] = wrapParagraph(context, [post.id, ...about.filter(Boolean)].join(` ${dot} `), {
    indent: 2,
  });
  const id = context.show(post.id);
  const cut = title.startsWith(`  ${id} `) ? id.length + 2 : title.length;
  const points = formatScore(post);
  const intent = describeIntent(post);
  const verdict = intent && (post.intentReason ? `${intent}: ${post.intentReason}` : intent);
  const [why = '', ...rest] = wrapParagraph(context, [points, verdict].filter(Boolean).join(` ${dot} `), { indent: 2 });
  return [
    strong(title.slice(0, cut)) + faint(title.slice(cut)),
    ...more.map(faint),
    why.replace(points, strong(points)),
    ...rest,
    ...renderNote(post, context),
    '',
    ...renderFindings(diagnostics, post, context),
  ];
}
