import * as v from 'valibot';
import { createSpanIndex, defineRule, plainSentences, specifics, virtue } from '../src/rule-kit.ts';

/** Words of mission statements, which are not about feelings. */
const cause = /\b(?:believe|commit(?:ted|ment)|dedicat(?:ed|ion)|devoted|difference|mission|passionate|values)\b/iu;

export default defineRule({
  id: 'announced-sincerity',
  group: 'claims',
  summary: 'Declarations of sincerity without evidence.',
  why: 'Readers infer care from actions. A declared virtue with no action beside it reads as marketing copy.',
  advice: 'Describe what happened: who did what, when, and what changed.',
  sources: ['SEED', 'TBM23', 'MOR15'],
  since: '0.1.0',
  kinds: ['post', 'thread', 'reply'],
  outOfScope: [
    '"Genuinely" and "honestly" as everyday filler.',
    'A nonprofit’s commitment to its cause, which is not a feeling.',
    'Mission statements quoted from others.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { announced: '"{phrase}" declares a feeling without evidence. Add a fact that shows it.' },
  options: v.strictObject({
    proof: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(1),
        v.description('Minimum number of specifics (numbers, dates, names, quotations) that count as evidence.'),
      ),
      2,
    ),
  }),
  examples: {
    bad: [
      '[[We truly care]] about every customer. [[You are at the heart]] of everything we do.',
      'We [[are passionate about]] authenticity. We’re [[not just another agency]].',
      'Here, [[customers come first]].',
      { text: 'On Monday Joan rang. [[We truly care]] about every customer.', options: { proof: 3 } },
    ],
    good: [
      'Joan rang on Sunday about her flooded kitchen. Nobody should wait for Monday, so from 1 March the claims line opens at weekends.',
      'We lost the Harris account because I missed two calls. Since April every client has my mobile.',
      'We care about this, so on 3 June Amir moved the ramp and Beth painted all 14 steps.',
      'I genuinely didn’t know that bees sleep.',
      'She said "we truly care about every customer" and hung up on me.',
      'Take care on the ice tonight.',
      'Arthur died on Sunday. He truly cared about everybody who came through this door.',
      'We are deeply sorry for your loss, Jean.',
      'Our customers come first thing in the morning, so the rye is out at six. It is £3.20.',
      { text: 'We are committed to fair pay for every porter in this hospital.', profile: { kind: 'nonprofit' } },
      {
        text: 'The firm is committed to its customers, says its chief executive. Many of them are still waiting.',
        profile: { kind: 'news' },
      },
    ],
  },
  *check(doc, { options, finding }) {
    const declared = virtue(doc).filter(
      ({ start, end }) => doc.profile.kind !== 'nonprofit' || !cause.test(doc.text.slice(start, end)),
    );
    if (declared.length === 0) return;
    const plain = createSpanIndex(plainSentences(doc));
    const facts = specifics(doc).filter(({ start }) => plain.containing({ start, end: start + 1 }));
    const unquoted = specifics(doc).filter(({ kind }) => kind !== 'quotation');
    if (Math.max(facts.length, unquoted.length) >= options.proof) return;
    for (const span of declared) yield finding('announced', span, { phrase: doc.text.slice(span.start, span.end) });
  },
});
