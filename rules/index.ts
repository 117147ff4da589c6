// Generated from the files of this folder by `npm run docs`.
import type { Rule } from '../src/rule-kit.ts';
import announcedSincerity from './announced-sincerity.ts';
import announcementFormula from './announcement-formula.ts';
import askedAndGone from './asked-and-gone.ts';
import bareLink from './bare-link.ts';
import belowTheFold from './below-the-fold.ts';
import cannedReply from './canned-reply.ts';
import crisisPitch from './crisis-pitch.ts';
import ctaOverload from './cta-overload.ts';
import dialogueShare from './dialogue-share.ts';
import dmDeflection from './dm-deflection.ts';
import emojiSignage from './emoji-signage.ts';
import engagementBait from './engagement-bait.ts';
import facelessWeReply from './faceless-we-reply.ts';
import fomoGuilt from './fomo-guilt.ts';
import genericReply from './generic-reply.ts';
import hashtagStuffing from './hashtag-stuffing.ts';
import hollowWe from './hollow-we.ts';
import humblebrag from './humblebrag.ts';
import hypeDensity from './hype-density.ts';
import ignoresWhatTheySaid from './ignores-what-they-said.ts';
import megaphoneThanks from './megaphone-thanks.ts';
import noCreditToOthers from './no-credit-to-others.ts';
import noFollowThrough from './no-follow-through.ts';
import noSpecifics from './no-specifics.ts';
import oneBasket from './one-basket.ts';
import overLimit from './over-limit.ts';
import pitchQuestion from './pitch-question.ts';
import promoBeforeValue from './promo-before-value.ts';
import promoDensity from './promo-density.ts';
import promoRatio from './promo-ratio.ts';
import promoStreak from './promo-streak.ts';
import repeatedPush from './repeated-push.ts';
import replyPitch from './reply-pitch.ts';
import scepticSparring from './sceptic-sparring.ts';
import selfReferenceRatio from './self-reference-ratio.ts';
import shouting from './shouting.ts';
import strangerTilt from './stranger-tilt.ts';
import styledLetters from './styled-letters.ts';
import testimonialPitch from './testimonial-pitch.ts';
import unclearDisclosure from './unclear-disclosure.ts';
import unsupportedSuperlative from './unsupported-superlative.ts';
import vagueUrgency from './vague-urgency.ts';
import withheldHook from './withheld-hook.ts';

export const rules: readonly Rule[] = [
  announcedSincerity,
  announcementFormula,
  askedAndGone,
  bareLink,
  belowTheFold,
  cannedReply,
  crisisPitch,
  ctaOverload,
  dialogueShare,
  dmDeflection,
  emojiSignage,
  engagementBait,
  facelessWeReply,
  fomoGuilt,
  genericReply,
  hashtagStuffing,
  hollowWe,
  humblebrag,
  hypeDensity,
  ignoresWhatTheySaid,
  megaphoneThanks,
  noCreditToOthers,
  noFollowThrough,
  noSpecifics,
  oneBasket,
  overLimit,
  pitchQuestion,
  promoBeforeValue,
  promoDensity,
  promoRatio,
  promoStreak,
  repeatedPush,
  replyPitch,
  scepticSparring,
  selfReferenceRatio,
  shouting,
  strangerTilt,
  styledLetters,
  testimonialPitch,
  unclearDisclosure,
  unsupportedSuperlative,
  vagueUrgency,
  withheldHook,
];
