import * as v from 'valibot';
import {
  crises,
  defineRule,
  firstCluster,
  isAskedForOffer,
  quoteList,
  recruiting,
  sales,
  sympathy,
  unwantedSales,
} from '../src/rule-kit.ts';

export default defineRule({
  id: 'reply-pitch',
  group: 'reply',
  summary: 'Unsolicited pitches in replies.',
  why: 'A reply that sells feels intrusive, unless it helps with what the person wrote.',
  advice: 'Respond to what they wrote, and sell nothing here. If they are interested, they will ask.',
  sources: ['DvDW18', 'VNW12', 'TWR'],
  since: '0.1.0',
  kinds: ['reply'],
  supersededBy: ['megaphone-thanks'],
  outOfScope: [
    'Replies to people who ask for a price, a link, a shop or advice.',
    'Links, steps and "message us" from support teams.',
    'Replies whose parent post is unknown, unless they combine sympathy with a sale or ask for followers.',
    'Marketplaces, where every comment is about a sale.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: {
    unasked: '{pitch} sells to somebody who did not ask. Respond to what they wrote.',
    console: '{pitch} after {sympathy} may make the sympathy read as a lead-in. Leave out the pitch.',
    recruits: '{pitch} asks for a follow in the middle of a conversation. Respond to what they wrote.',
  },
  options: v.strictObject({}),
  examples: {
    bad: [
      {
        text: 'Good question! [[Subscribe to our newsletter]].',
        inReplyTo: 'What is the least bad way to learn knitting at forty?',
      },
      { text: 'Sounds rough! [[Try us free for 30 days]].', inReplyTo: 'My VPN has been down since Tuesday.' },
      {
        text: 'So sorry. [[Book your next stay and save 10%]].',
        inReplyTo: 'Biscuit died on Sunday. He loved his week with you.',
      },
      {
        text: 'Love this! [[Check out our new range]].',
        inReplyTo: 'Day 40 of the garden: the beans are taller than me.',
      },
      {
        text: 'Well said! [[We help teams plan their rotas, happy to show you a demo]].',
        inReplyTo: 'Rotas are a promise to people about their week.',
      },
      { text: 'So sorry to hear that. [[Use code HUG for 20% off]] your next order.', kind: 'reply' },
      { text: 'Great song! Please [[check out my channel]], we do covers every week.', kind: 'reply' },
    ],
    good: [
      {
        text: 'That error is the router’s clock, not your password. Unplug for 30 seconds; if the light is orange, tell me.',
        inReplyTo: 'Locked out again.',
      },
      {
        text: 'Oh no, Biscuit. He used to steal the blue ball. Thinking of you all.',
        inReplyTo: 'Biscuit died on Sunday.',
      },
      {
        text: 'They are £12 and back on Friday. Order online and we will keep a pair for you.',
        inReplyTo: 'How much are the gloves?',
      },
      {
        text: 'We do: book now and bring the dog, there is a bowl.',
        inReplyTo: 'Do you have a table for four on Sunday?',
      },
      {
        text: 'Sorry about that. Please DM us your order number, or report it here: https://example.com/report',
        inReplyTo: 'My parcel is wet.',
      },
      {
        text: 'Back up the phone, then follow the steps here: https://example.com/steps',
        inReplyTo: 'It freezes after the update.',
      },
      {
        text: 'Yes, still here. Get it today and I will throw in the lamp.',
        inReplyTo: 'Still got the desk?',
        profile: { kind: 'marketplace' },
      },
      { text: 'Please follow us so we can message you.', kind: 'reply' },
      {
        text: 'Our paint is safe. You can read our statement here: https://example.com/paint',
        inReplyTo: 'They poison us.',
      },
      { text: 'Order online by noon and it comes tomorrow.', kind: 'reply' },
    ],
  },
  *check(doc, { finding }) {
    const asked = isAskedForOffer(doc);
    if (asked || doc.profile.kind === 'marketplace') return;
    const stretch = firstCluster(asked === false ? unwantedSales(doc) : sales(doc));
    if (!stretch) return;
    const pitch = quoteList(doc, [stretch]);
    const [recruit] = recruiting(doc);
    const [consolation] = [...sympathy(doc), ...crises(doc)];
    if (asked === false) yield finding('unasked', stretch, { pitch });
    else if (consolation && consolation.end <= stretch.start)
      yield finding('console', stretch, { pitch, sympathy: quoteList(doc, [consolation]) });
    else if (recruit) yield finding('recruits', recruit, { pitch: quoteList(doc, [recruit]) });
  },
});
