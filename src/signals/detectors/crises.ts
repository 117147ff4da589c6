import { phraseSignal } from '../shared/evidence.ts';

/**
 * Grief, disasters, days of mourning, and awareness days for an illness or harm. Sorted. Source: condolences of firms,
 * and calendars. Names of disasters are not listed alone: sellers of generators mention hurricanes, and orders come in
 * floods. Memorial Day is listed only with words that honor the dead, because many shops have sales on it.
 */
const lists = {
  awareness: [
    "(alzheimer's|baby loss|bereavement|breast cancer|cancer|childhood cancer|dementia|depression|domestic (abuse|violence)|grief|men's mental health|mental health|miscarriage|pancreatic cancer|prostate cancer|ptsd|pregnancy loss|pregnancy and infant loss|self-harm|stroke|suicide|suicide prevention) (action|awareness) (day|days|month|week|weekend)",
    '(suicide|domestic violence) prevention (day|month|week)',
    'world (aids|cancer|mental health|refugee|suicide prevention) day',
  ],
  grief: [
    "(heartbroken|devastated|horrified|saddened) (at|by|to hear of|to hear about|to see) (the|this|last|yesterday's|today's) <any>",
    '(lost their|loss of) (homes|life|lives)',
    '(mourn|mourning|mourns) (the|those|with)',
    '(our|my) (heart|hearts) (go|goes|is|are|break|breaks) (out)? (out|to|with|for)',
    '(our|my) (thoughts|prayers|sympathies|condolences|love and prayers) (go|are|is) (out)? (to|with)',
    '(our|my|deepest|heartfelt|sincere) (deepest|heartfelt|sincere)? (condolences|sympathies)',
    'praying for (all|everyone|everybody|our|the|those)',
    'thoughts and prayers',
  ],
  disaster: [
    "(affected|devastated|displaced|hit|impacted|struck) by (last|the|these|this|yesterday's)? <any>? (attack|attacks|bombing|bushfires|cyclone|earthquake|explosion|fire|fires|flood|flooding|floods|hurricane|landslide|massacre|quake|shooting|storm|storms|tornado|tornadoes|tsunami|war|wildfire|wildfires)",
    '(after|amid|during|in the wake of) (the|this|these) <any>? (attack|attacks|bombing|bushfires|earthquake|hurricane|massacre|shooting|tsunami|wildfires)',
    '(bushfire|earthquake|hurricane|tornado|tsunami|wildfire) (deal|deals|discount|sale)',
    "(families|survivors|victims) of (last|the|this|yesterday's) <any>",
  ],
  mourning: [
    '(anniversary|remembering the victims) of (9/11|the (attack|attacks|bombing|disaster|massacre|shooting))',
    '(anzac|armistice) (day|weekend)',
    '(day|week) of (mourning|remembrance)',
    '(honor|honoring|honour|honouring|remember|remembering) (all|our|the|those)? (brave|fallen|who died|who fell|who gave|who lost|who never came home)',
    '(the|our) (ultimate sacrifice|fallen heroes|fallen soldiers)',
    "(workers'|srebrenica) memorial day",
    'holocaust (memorial|remembrance) day',
    'lest we forget',
    'patriot day',
    'remembrance (day|sunday|week|weekend)',
  ],
} as const;

/** Disasters and mourning. */
export const crises = phraseSignal(lists);

/** Offers of help, or of money for people in need. These are not a pitch. */
const help =
  /\b(?:appeal|charit(?:y|ies)|claims?|donat\w+|evacue\w+|free (?!delivery|gift|returns|shipping|trial)|free[.,;!]|fundrais\w*|go ?fund ?me|no (?:charge|cost|purchase)|proceeds|profits|red cross|relief|shelter|volunteers?)\b/iu;

/** Whether a text offers help to people in a crisis. */
export const isRelief = (text: string): boolean => help.test(text);
