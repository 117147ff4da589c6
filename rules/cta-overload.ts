import * as v from 'valibot';
import { commercialAsks, defineRule, doubledBioLines, quoteList } from '../src/rule-kit.ts';

export default defineRule({
  id: 'cta-overload',
  group: 'push',
  summary: 'More calls to action than one reader can follow.',
  why: 'One ask is a service. Two compete, and directive language puts off the very people who already like you.',
  advice: 'Keep the ask that helps the reader most, and turn the others into information: what, when, where.',
  sources: ['ZMF17', 'FB14', 'SSI15'],
  since: '0.1.0',
  supersededBy: ['crisis-pitch', 'testimonial-pitch'],
  outOfScope: [
    'Instructions of recipes, safety notices and help desks: they ask nothing for the sender.',
    'Appeals for a cause.',
  ],
  fixDescription: 'Of lines about the link in the bio that stand twice, word by word, the last stays.',
  presets: { recommended: 'warning', strict: 'warning' },
  messages: {
    many: 'This post asks for {count} things: {list}. They compete with each other.',
    twice: 'The line "{line}" stands here again further down. Once is enough.',
  },
  options: v.strictObject({
    max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Asks that a post may hold.')), 1),
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
