import * as v from 'valibot';
import { commercialAsks, defineRule, doubledBioLines, quoteList } from '../src/rule-kit.ts';

export default defineRule({
  id: 'cta-overload',
  group: 'push',
  summary: 'More calls to action than one reader can follow.',
  why: 'One call to action helps. Several compete, and directive language puts off the customers who already like you.',
  advice: 'Keep the call to action that helps readers most, and turn the others into information: what, when, where.',
  sources: ['ZMF17', 'FB14', 'SSI15'],
  since: '0.1.0',
  supersededBy: ['crisis-pitch', 'testimonial-pitch'],
  outOfScope: [
    'Instructions in recipes, safety notices and support replies, which do not serve the account.',
    'Appeals for a cause.',
  ],
  fixDescription:
    'If a line about the link in the bio appears more than once in the same words, only the last one is kept.',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    many: 'Competing calls to action: {count} ({list}). Keep the one that helps readers most.',
    twice: '"{line}" appears again further down. Keep only the last one.',
  },
  options: v.strictObject({
    max: v.optional(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Maximum number of calls to action in a post.')),
      1,
    ),
  }),
  examples: {
    bad: [
      'Book your free trial now! [[Grab the summer pass before Friday]] and follow us for daily tips 💪',
      "Shop our Mother's Day range. [[Order now]] and save 20%. Link in bio!",
      'Download the guide today. Then [[sign up for]] our newsletter.',
      { text: '[[Visit our shop on Mill Lane]]. We open at nine.', options: { max: 0 } },
      '[[Link in bio 👆]]\n\nThe spring timetable of the library van is out: the school on Mondays, the mill on Fridays.\n\nLink in bio!',
    ],
    good: [
      'The Christmas stollen is ready to order. It’s £14, feeds eight, and keeps three weeks in a tin because of the butter. Order at the counter or by phone before 18 December and we’ll have your name on one.',
      'Most people stop in week three, so we moved the class to 7pm when it is quiet. Book a place at the desk if that suits you better.',
      'Peonies last about six days in water; ranunculus lasts ten. Tell us the delivery day and we will pick what travels.',
      'Whisk the eggs, add the sugar, fold in the flour, bake for forty minutes and leave it in the tin.',
      'Smell gas? Open the windows, leave the house and call 999. Do not use switches.',
      'Save the date: the book club meets on the 4th, and check-out time at the hotel is 11am.',
      'The order of service is by the door. Get well soon, Tom: your chair is kept.',
      'To reset it, visit the settings, download the log, and call us with the number on the label.',
      'The blue bike is back with a new chain, £140. Book a ride on 01632 960 101 if you want to try it first.',
      {
        text: 'The night shelter needs socks. Drop them at the side door, share this with your street, and sign up for a Sunday shift if you can.',
        profile: { kind: 'nonprofit' },
      },
      'He said "buy now, order today, follow us everywhere" and the whole room laughed.',
    ],
  },
  *check(doc, { options, finding }) {
    for (const { start, end, edits } of doubledBioLines(doc)) {
      yield { ...finding('twice', { start, end }, { line: doc.text.slice(start, end) }), fix: edits };
    }
    const asks = commercialAsks(doc);
    const seen = new Set<string>();
    const distinct = asks.filter(({ start, end }) => {
      const words = doc.text.slice(start, end).toLowerCase();
      return !seen.has(words) && seen.add(words);
    });
    const surplus = distinct[options.max];
    if (!surplus) return;
    yield finding('many', surplus, { count: distinct.length, list: quoteList(doc, distinct) });
  },
});
