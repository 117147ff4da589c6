import { memoize } from '../../core/model/memoize.ts';
import type { Span } from '../../core/model/span.ts';
import { bySpan } from '../../core/text/sort-spans.ts';
import { isGoodCause } from '../detectors/good-causes.ts';
import { createEvidence, type Evidence, phraseSignal } from '../shared/evidence.ts';

type Kind = 'react' | 'share' | 'tag' | 'comment' | 'vote' | 'follow-back';

/** Meta's five kinds of engagement bait (FB17), and a later sixth: following for a follow. Sorted. */
const lists: Readonly<Record<Kind, readonly string[]>> = {
  comment: [
    '(comment|drop|leave|put|show) (a|an|your|some|us|me) (emoji|heart|hearts|fire|fires|yes|like|star|❤️|🔥|👇) (below|in|if|for)?',
    '(comment|drop|type) me',
    "(comment|type|drop|write|say|reply|respond|dm|message) (me|us)? (yes|amen|info|guide|link|interested|done|ready|now|more|ebook|free|help|start|check|list|join|1|2) (below|and|if|to|for|in|in the comments|and i'll|and i will|and we'll)?",
    "(comment|type|write|drop) <any> (below)? (and|to) (i|we|get|receive|i'll|we'll|win|enter|have)",
    '(drop|leave) (a|an|your) <any> (in the comments|below|if you)',
  ],
  'follow-back': [
    '(follow|like|sub|subscribe) (4|for) (follow|like|sub|subscribe|follows|likes)',
    "(follow|sub|subscribe|like) (me|us|to me)? (and|&) (i|ill|i'll|we|we'll|i will|we will) (will)? (follow|sub|subscribe|like) (you|u|back)",
    'f4f',
    'l4l',
    'sub4sub',
  ],
  react: [
    '(double tap|double-tap) (if|to|for|this)',
    "(like|love|react|clap) (this|this post|this video|this if|for)? (if you|if u|if your|if you're|if ur|if we|if|for more)",
    '(thumb|thumbs) (this|it|me)? up (if|for|so|please|this)',
    'hit (the)? like (if|and|for)',
    'like (and|&|,)? (share|comment|subscribe|follow|tag)',
    'like (for|=) <any>',
    'smash (that|the) (like|follow|subscribe)',
  ],
  share: [
    '(copy and paste|copy & paste|repost) (this|if|to)',
    '(like|comment|tag|follow) (and|&|,) share',
    '(share|repost) if',
    "(share|repost|retweet|rt) (this|this post|this video|it|if|to)? (if you|if u|if your|if you're|if we|to win|to enter|for a chance|with (5|10|<number>) (friends|people)|to (show|spread|your wall|everyone|all))",
    'share (with|to) <number> (friends|people|groups|pages)',
  ],
  tag: [
    '(tag|mention) (someone|somebody|anyone|whoever) (who|that|you|below|in|to)?',
    '(tag|mention|@) (a|an|your|someone|somebody|the|<number>|1|2|3|5|that) (friend|friends|mate|mates|person|people|someone|bestie|besties|sister|brother|mum|mom|dad|partner|coworker|colleague|bff|mothers|moms|mums|who|you|buddy|buddies|one|that|in|below|other)',
    'tag (them|him|her) (below|in|to win)',
  ],
  vote: [
    '(like|react|heart|❤️|👍) (for|=) <any> (or)? (love|share|comment|heart|wow|haha|laugh|retweet|rt|❤️|🔥|👎) (for|=)',
    '(like|rt) (for)? <any> (share|fav|favorite|retweet) for',
    '(rt|retweet|share) (for|=) <any> (like|fav|favorite|heart) (for|=)',
  ],
};

const listed = phraseSignal<Kind>(lists, ({ before, after, words }, _, doc) => {
  const first = words[0]?.lower ?? '';
  // "I like if…" and "people share to win" are statements.
  if (/^(?:i|we|they|he|she|people|who|would|to|feel|feels|looks|look|sounds|it's|is|was)$/u.test(before)) return false;
  if (first === 'like' && (after === 'most' || before === 'just')) return false;
  return !isGoodCause(doc);
});

/** Returns votes by reaction as one span: "👍 for tea, ❤️ for coffee". */
function findEmojiVotes({ text, clauses, emoji }: Parameters<typeof listed>[0]): Evidence<Kind>[] {
  if (emoji.length < 2) return [];
  const votes = [...text.matchAll(/(?:👍|❤️|😂|😮|😍|🔥|♥️)\s{0,2}(?:=|for|if)\s/gu)];
  if (votes.length < 2) return [];
  const span: Span = {
    start: votes[0]?.index ?? 0,
    end: (votes.at(-1)?.index ?? 0) + (votes.at(-1)?.[0].trimEnd().length ?? 0),
  };
  const inside = clauses
    .filter((clause) => clause.start < span.end && span.start < clause.end)
    .flatMap((clause) => clause.words);
  return [createEvidence('vote', inside, span)];
}

/** Requests for reactions: likes, shares, tags, one-word comments, votes by emoji. */
export const bait = memoize((doc): readonly Evidence<Kind>[] => {
  const found = [...listed(doc), ...findEmojiVotes(doc)].sort(bySpan);
  let lastEnd = 0;
  return found.filter(({ start, end }) => {
    const isSeparate = start >= lastEnd;
    lastEnd = Math.max(lastEnd, end);
    return isSeparate;
  });
});
