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

/** Everyday talk that a catalogue knows as well: "no waitlist", "artists and their shops". */
const written = /^(?:her|his|no|their|them|they)$/iu;

/** Words that contradict, or tell what was: people talk so, and hardly any advert. */
const spokenForms =
  /\b(?:ain't|aren't|didn't|doesn't|hasn't|haven't|isn't|shouldn't|was|wasn't|were|weren't|wouldn't)\b/iu;

const hasTalk = (doc: Document): boolean =>
  talk(doc).some(({ start, end }) => !written.test(doc.text.slice(start, end))) ||
  selfReference(doc).some(({ kind }) => kind === 'person') ||
  questions(doc).some(({ kind }) => kind === 'answerable') ||
  spokenForms.test(doc.text) ||
  // Nobody prints an advert without a capital.
  !/\p{Lu}/u.test(doc.text);

/** Whether somebody is spoken to by name, or a post is an answer. */
const isToSomebody = (doc: Document): boolean => doc.post.kind === 'reply' || opensWithMention(doc);

/** Whether nobody speaks in a post, and to nobody: no "I", no talk, no thanks, no help. It may explain, and give days. */
export const lacksNarrator = memoize((doc): boolean => {
  if (isToSomebody(doc) || hasTalk(doc) || isPublicService(doc) || isInstructional(doc)) return false;
  return [complaints, credits, notices, service, thanks].every((signal) => signal(doc).length === 0);
});

/**
 * Whether a post has no speaker, gives no reason, and not two days or times to come by. Adverts are written so, and so are
 * headlines; beside sales talk, it tells which of them a post is.
 */
export const isImpersonal = memoize(
  (doc): boolean => lacksNarrator(doc) && knowHow(doc).length === 0 && specifics(doc).filter(isLimit).length < 2,
);
