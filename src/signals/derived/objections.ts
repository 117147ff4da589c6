import { memoize } from '../../core/model/memoize.ts';
import { parentPost } from '../detectors/parent.ts';

/** How people object. Source: our own reading of comments below posts of firms. */
const objection =
  /n't\b|\b(?:ads?|advert|advertising|awful|bad|believe|boycott|bribed?|broken|bullshit|cheap|con|disappoint\w*|disgust\w*|fake|false|garbage|gimmick|greedy?|hate|joke|lied?|lies|lying|marketing|misleading|never|no|not|nonsense|overpriced|paid|pathetic|poor|propaganda|rip-?off|rubbish|scam|shady|shame\w*|sham|staged|sure|terrible|unacceptable|worse|worst|wrong|yeah right)\b/iu;

/** Whether the post that is answered is known, and objects. */
export const isObjection = memoize((doc): boolean => objection.test(parentPost(doc)?.text ?? ''));

/** Keeping a page civil is no quarrel. */
const moderation =
  /\b(?:abus\w+|banned|blocked|community (?:guidelines|rules)|house rules|moderat\w+|removed|reported)\b/iu;

/** Whether a reply enforces the rules of a page. */
export const isModeration = memoize((doc): boolean => moderation.test(doc.text));
