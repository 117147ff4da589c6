import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import { complaints } from '../detectors/complaints.ts';
import { credits } from '../detectors/credits.ts';
import { knowHow } from '../detectors/know-how.ts';
import { notices } from '../detectors/notices.ts';
import { selfReference } from '../detectors/self-reference.ts';
import { service } from '../detectors/service.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { talk } from '../detectors/talk.ts';
import { thanks } from '../detectors/thanks.ts';
import { opensWithMention } from '../shared/opening-mention.ts';
import { isInstructional } from './instructions.ts';
import { isPublicService } from './pressure.ts';
import { questions } from './questions.ts';

/** Words of everyday talk that catalogs use too: "no waitlist", "artists and their shops". */
const written = /^(?:her|his|no|their|them|they)$/iu;

/** Negations and past forms, which are frequent in talk and rare in advertisements. */
const spokenForms =
  /\b(?:ain't|aren't|didn't|doesn't|hasn't|haven't|isn't|shouldn't|was|wasn't|were|weren't|wouldn't)\b/iu;

const hasTalk = (doc: Document): boolean =>
  talk(doc).some(({ start, end }) => !written.test(doc.text.slice(start, end))) ||
  selfReference(doc).some(({ kind }) => kind === 'person') ||
  questions(doc).some(({ kind }) => kind === 'answerable') ||
  spokenForms.test(doc.text) ||
  // A text without a capital is not an advertisement.
  !/\p{Lu}/u.test(doc.text);

/** Whether a post is a reply, or mentions somebody before its first word. */
const isToSomebody = (doc: Document): boolean => doc.post.kind === 'reply' || opensWithMention(doc);

/**
 * Whether a post has no narrator and no addressee: no "I", no talk, no thanks, no help. Explanations and dates are
 * allowed.
 */
export const lacksNarrator = memoize((doc): boolean => {
  if (isToSomebody(doc) || hasTalk(doc) || isPublicService(doc) || isInstructional(doc)) return false;
  return [complaints, credits, notices, service, thanks].every((signal) => signal(doc).length === 0);
});

/**
 * Whether a post has no narrator, no explanation, and fewer than two dates or times. This applies to advertisements and
 * to headlines. Sales talk distinguishes them.
 */
export const isImpersonal = memoize(
  (doc): boolean => lacksNarrator(doc) && knowHow(doc).length === 0 && specifics(doc).filter(isLimit).length < 2,
);
