// Generated from the files of this folder by `npm run docs`.
import type { Rule } from '../src/core/rule.ts';
import announcedSincerity from './announced-sincerity.ts';
import bareLink from './bare-link.ts';
import cannedReply from './canned-reply.ts';
import ctaOverload from './cta-overload.ts';
import engagementBait from './engagement-bait.ts';
import fomoGuilt from './fomo-guilt.ts';
import hashtagStuffing from './hashtag-stuffing.ts';
import hypeDensity from './hype-density.ts';
import megaphoneThanks from './megaphone-thanks.ts';
import promoDensity from './promo-density.ts';
import selfReferenceRatio from './self-reference-ratio.ts';
import shouting from './shouting.ts';
import unsupportedSuperlative from './unsupported-superlative.ts';
import vagueUrgency from './vague-urgency.ts';

export const rules: readonly Rule[] = [
  announcedSincerity,
  bareLink,
  cannedReply,
  ctaOverload,
  engagementBait,
  fomoGuilt,
  hashtagStuffing,
  hypeDensity,
  megaphoneThanks,
  promoDensity,
  selfReferenceRatio,
  shouting,
  unsupportedSuperlative,
  vagueUrgency,
];
