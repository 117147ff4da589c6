import * as v from 'valibot';
import { allowOption, createAllowMatcher, defineRule, humblebrags, quoteList } from '../src/rule-kit.ts';

export default defineRule({
  id: 'humblebrag',
  group: 'claims',
  summary: 'Boasts disguised as humility or as a complaint.',
  why: 'In nine studies, disguised boasts read as insincere and did worse than plain ones.',
  advice: 'State the achievement plainly and share the credit: "We won the award. Dana’s rewrite did it."',
  sources: ['SGN18'],
  since: '0.1.0',
  outOfScope: [
    '"Blessed" in faith and grief.',
    'Shortages with an apology or a date, which customers need to know about.',
    'Posts that credit somebody by name.',
    'Joy: "we cannot believe that we won".',
  ],
  presets: { recommended: 'info', strict: 'warning' },
  messages: {
    humility: '{cover} next to {boast} may read as a boast in disguise. State the achievement plainly.',
    complaint: '{cover} next to {boast} may read as a boast in the form of a complaint. State the achievement plainly.',
  },
  options: v.strictObject({
    allow: allowOption('Achievements to allow.'),
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
