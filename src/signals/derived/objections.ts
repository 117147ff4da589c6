import { memoize } from '../../core/model/memoize.ts';
import { parentPost } from '../detectors/parent.ts';

/** Words of objections. Source: our own reading of comments on posts of firms. */
const objection =
  /n't\b|\b(?:ads?|advert|advertising|awful|bad|believe|boycott|bribed?|broken|bullshit|cheap|con|disappoint\w*|disgust\w*|fake|false|garbage|gimmick|greedy?|hate|joke|lied?|lies|lying|marketing|misleading|never|no|not|nonsense|overpriced|paid|pathetic|poor|propaganda|rip-?off|rubbish|scam|shady|shame\w*|sham|staged|sure|terrible|unacceptable|worse|worst|wrong|yeah right)\b/iu;

/** Whether the parent post is known and has a word of objection. */
export const isObjection = memoize((doc): boolean => objection.test(parentPost(doc)?.text ?? ''));

/** Words of moderation, which is not part of an argument. */
const moderation =
  /\b(?:abus\w+|banned|blocked|community (?:guidelines|rules)|house rules|moderat\w+|removed|reported)\b/iu;

/** Whether a reply enforces the rules of a page. */
export const isModeration = memoize((doc): boolean => moderation.test(doc.text));
