import type { Document } from '../../core/model/document.ts';
import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { createSpanIndex } from '../../core/model/span-index.ts';
import { credits } from '../detectors/credits.ts';
import { mistakes } from '../detectors/mistakes.ts';
import { notices } from '../detectors/notices.ts';
import { privateLife } from '../detectors/private-life.ts';
import { isLimit, specifics } from '../detectors/specifics.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

type Kind = 'humility' | 'complaint';

/** Phrases of humility and complaint that cover a boast. Sorted. Source: the two kinds of SGN18; our words. */
const covers: Readonly<Record<Kind, readonly string[]>> = {
  complaint: [
    "(can't|cannot|can not|couldn't) keep up (with)? (all)? (the|our|this|these)?",
    '(exhausted|exhausting|so tired)',
    '(first-world|good) problems',
    'the struggle is real',
    'ugh',
  ],
  humility: [
    "(can't|cannot|still can't) believe (anyone|they|somebody|someone) (chose|picked|wanted|wants|asked|named|voted) (for)? (me|us|little)",
    '(incredibly|so|truly|very|beyond|deeply|absolutely|just|feeling)? (blessed|flattered|honored|honoured|humbled)',
    "(i|we) (don't|do not) (like|mean|want) to (boast|brag)",
    '(little old|little ole|lil ol) (me|us)',
    'hate to brag',
    'how did (i|we) get here',
    'not (one)? to brag',
    'pinch me',
  ],
};

/** Phrases about achievements. Sorted. */
const achievements = phraseSignal({
  achievement: [
    '(30|40|50) under (30|40|50)',
    '(another|our|my|the|an|this|<number>|best|such an) <any>? (accolade|award|awards|prize|trophy)',
    '(a|the|as|our|my|as a) (finalist|finalists|winner|winners)',
    '(chosen|featured|included|listed|named|picked|ranked|recognised|recognized|selected|voted) (again)? (among|as (a|one|the)|best|by|in|on|one of|the best|the top|to the list|top)',
    '(demand|orders|bookings|enquiries|inquiries|requests)',
    '(double|triple|record) (our|my)? (revenue|sales|turnover)',
    '(named|ranked|rated|voted) (as)? (the)? (#1|no|number)',
    '(nominated|shortlisted) (as|by|for|in)',
    '(promoted|certified) (as|to)',
    '(ted talk|tedx|keynote)',
    '(top|first) (<number>|10|20|50|100)',
    'made (the|it onto the|it into the) (cover|front page|list)',
    'of the year',
    'sold out (again|already|in)?',
  ],
});

const listed = phraseSignal(covers);

/** Maximum distance in characters between a boast and its cover. */
const maxDistance = 80;

/** A boast presented as humility or a complaint. */
export interface Humblebrag extends Evidence<Kind> {
  readonly cover: Span<'doc'>;
  readonly boast: Span<'doc'>;
}

function combine(cover: Evidence<Kind>, boast: Span<'doc'>): Humblebrag {
  const span = { start: Math.min(cover.start, boast.start), end: Math.max(cover.end, boast.end) };
  return { ...cover, ...span, cover, boast };
}

/** Whether a post informs customers about a shortage: it has an apology, a date or a time. */
const isInformative = (doc: Document): boolean =>
  mistakes(doc).length > 0 ||
  specifics(doc).some(isLimit) ||
  doc.words.some(({ lower }) => /^(?:sorry|apolog)/u.test(lower));

/**
 * Achievements close to humility or a complaint: for each cover, the nearest achievement. Posts with credit to others
 * or practical news have none, and neither have sentences about private life.
 */
export const humblebrags = memoize((doc): readonly Humblebrag[] => {
  const boasts = achievements(doc);
  if (boasts.length === 0 || notices(doc).length > 0 || credits(doc).length > 0) return [];
  const privateSpans = createSpanIndex(privateLife(doc));
  return listed(doc).flatMap((cover) => {
    const nearest = boasts
      .map((boast) => combine(cover, boast))
      .filter(({ boast }) => Math.max(boast.start - cover.end, cover.start - boast.end) <= maxDistance)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    const sentence = doc.sentences[doc.clauses[cover.clauses[0]]?.sentence ?? 0];
    if (!nearest || (nearest.kind === 'complaint' && isInformative(doc))) return [];
    return sentence && privateSpans.overlapping(sentence) ? [] : [nearest];
  });
});
