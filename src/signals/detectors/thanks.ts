import { phraseSignal } from '../shared/evidence.ts';

/** Thanks and praise. Sorted. Source: our own reading of replies. */
const lists = {
  thanks: [
    '(big|huge|massive|special|many|so many) (thanks|thank you|shout out|shoutout)',
    '(cheers|thanks|ty|thankyou)',
    '(grateful|thankful) (for|to)',
    '(much|really|greatly|so) appreciated',
    '(we|i) (really|truly|so|greatly)? appreciate (it|you|your|that|this|the)',
    'appreciate (it|you|your)',
    'gracias',
    'kudos',
    'merci',
    'thank (you|u|ya)',
  ],
  praise: [
    '(congrats|congratulations|congratulation)',
    '(good|great|nice|amazing|awesome|fantastic|excellent|lovely|wonderful|brilliant) (job|work|to hear|news|to see|photo|pic|picture|shot|point|idea|stuff|team|to meet you|question|one|choice|post|catch)',
    '(happy|glad|pleased|delighted|thrilled|sorry|so happy|so glad|great|lovely) (to hear|you|that you|to know|to help|you enjoyed|you like|you liked)',
    '(happy|merry) (birthday|anniversary|new year|christmas|holidays|friday|monday|easter|thanksgiving|mothers day|fathers day)',
    '(have|enjoy) (a|your) (great|good|nice|lovely|wonderful|fantastic|safe|fun|amazing|fab)? (day|weekend|time|evening|trip|night|one|week|flight)',
    '(hope|hoping) (you|to|that|it|this|everyone|all)',
    "(so|very|really|we are|we're) (proud|happy|glad|excited) (of|for) (you|them|him|her|everyone)",
    '(we|i) (love|loved|like|liked) (your|that|this|it|how you|to hear|hearing|seeing)',
    'good luck',
    'love (your|it|that|this)',
    'nice to (meet|see|hear)',
    'see you (soon|there|then|next|tomorrow|on|in|at)',
    'sounds (like|good|great|lovely|delicious|amazing|fun|perfect)',
    'welcome (back|home|aboard|to the)',
    'well (done|deserved|said|played)',
    'wish you',
    "you're (very|so|most)? welcome",
  ],
} as const;

/** Thanks and praise for somebody. */
export const thanks = phraseSignal(lists);
