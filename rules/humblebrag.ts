import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, humblebrags, quoteList } from '../src/rule-kit.ts';

export default defineRule({
  id: 'humblebrag',
  group: 'claims',
  summary: 'A boast behind humility or a complaint.',
  why: 'In nine studies, boasts in disguise read as insincere and did worse than plain ones.',
  advice: 'Say it plainly and share the credit: "We won the award. Dana’s rewrite did it."',
  sources: ['SGN18'],
  since: '0.1.0',
  outOfScope: [
    '"Blessed" in faith and in grief.',
    'Shortages with an apology or a date: customers need to know.',
    'Posts that credit somebody by name.',
    'Joy: "we cannot believe that we won".',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    humility: '{cover} beside {boast} may read as a boast in disguise. A plain one is easier to be glad about.',
    complaint: '{cover} beside {boast} may read as a boast in the form of a complaint. Say it plainly.',
  },
  options: v.strictObject({
    allow: allowOption('Achievements that are told with reason.'),
  }),
  examples: {
    bad: [
      '[[So humbled to be named in]] the Top 50 list. Little old me!',
      '[[Ugh, can’t keep up with demand]], sold out AGAIN.',
      '[[Honoured and blessed to receive another award]] this year.',
      {
        text: 'Still on the train. [[Can’t believe they picked us for the keynote]]. We were shortlisted for nothing, ever.',
        options: { allow: ['shortlisted for'] },
      },
    ],
    good: [
      'We won the regional award. Dana rewrote the returns flow and that is what the judges talked about.',
      'The mugs sold out in a day and I had promised restocks by Friday. They will be a week late, sorry.',
      'We can’t keep up with orders this week, and that is our mistake: parcels go out on Thursday instead.',
      'Feeling blessed after the service this morning. The choir was small and loud.',
      'Humbled by the hundreds who stood in the rain for Arthur. He swept this shop for thirty years.',
      'I can’t believe we won! Somebody hold the trophy while I cry.',
      'Honoured to be named godmother to Noor.',
      'So humbled to be shortlisted for the prize. Thanks to Dana, who wrote every word of it.',
      { text: 'So humbled to be nominated for best loaf.', options: { allow: ['nominated for'] } },
    ],
  },
  *check(doc, { options, finding }) {
    const allowed = createAllowMatcher(options.allow);
    const found = humblebrags(doc).find(({ boast }) => !allowed(doc.text.slice(boast.start, boast.end)));
    if (!found) return;
    yield finding(found.kind, found, { cover: quoteList(doc, [found.cover]), boast: quoteList(doc, [found.boast]) });
  },
});
