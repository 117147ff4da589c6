import * as v from 'valibot';
import { crises, crisisSales, defineRule, firstCluster, quoteList } from '../src/rule-kit.ts';

export default defineRule({
  id: 'crisis-pitch',
  group: 'decency',
  summary: 'Promotion next to a disaster or mourning.',
  why: 'An offer next to sympathy makes the sympathy read as a reason to sell, and the people affected read both.',
  advice: 'Separate the two. If you are helping, describe how. If you are selling, wait.',
  sources: ['PKM94', 'LI24'],
  since: '0.1.0',
  outOfScope: [
    'Relief: donations, proceeds, shelter, how to claim on a policy.',
    'Charities, public bodies and newsrooms.',
    'Storm-season preparation: only words of harm and grief count, not the name of a disaster.',
    'Holidays with common sales, such as Memorial Day, if the post does not mention the dead.',
    'Items for a day of mourning or awareness at their usual price: wreaths, books, a ribbon.',
  ],
  presets: { recommended: 'warning', strict: 'error' },
  messages: { pitch: '{pitch} next to {crisis} may read as taking advantage of it. Post the two separately.' },
  options: v.strictObject({}),
  examples: {
    bad: [
      'Our hearts go out to everyone hit by the wildfires. [[Use code STRONG for 15% off]].',
      'This Remembrance weekend, [[save 20% and shop our new range]].',
      'Thoughts and prayers with all in Valencia tonight. [[Shop our autumn collection]].',
      'Hurricane sale! [[20% off]] everything while you are stuck indoors.',
      'We are heartbroken by the news from Christchurch. [[Follow us for]] daily tips!',
      'It’s Suicide Prevention Week, and you matter. [[Use code BRIGHT for 10% off]] our candles.',
      'This Memorial Day we honor the fallen. [[Take 25% off every mattress]].',
    ],
    good: [
      'The Ventura store is open as a charging point until 10pm. No purchase, bring your cable.',
      'We are closed until noon on Sunday for Remembrance.',
      'Our hearts go out to everyone hit by the wildfires. All proceeds of this week go to the shelter in Altadena; order online if you like.',
      'If your home was hit by the flood, photograph everything before you clean. Call us to start your claim, day or night.',
      'A flash flood of orders this morning, so use code SLOW for 10% off and we will bake yours on Friday.',
      'Killer deal, says my son: 20% off the game about zombies. Order now.',
      'Hurricane season starts in June. Shop our shutters now and fit them while it is dry.',
      'Memorial Day hours: open from nine until one, and 10% off what is left of the charcoal.',
      'Mental Health Awareness Week: Kofi wrote down what he says to himself before a shift. It is pinned by the till.',
      'Breast Cancer Awareness Month, and the pink loaf is back: order by Friday, and all proceeds go to the clinic.',
      'Poppies for Remembrance Sunday are on the counter. Order your wreath by Thursday.',
      {
        text: 'Our thoughts are with the families of the miners. Follow us for updates from the pit head.',
        profile: { kind: 'news' },
      },
    ],
  },
  *check(doc, { finding }) {
    const [crisis] = crises(doc);
    const stretch = firstCluster(crisisSales(doc));
    if (crisis && stretch)
      yield finding('pitch', stretch, { pitch: quoteList(doc, [stretch]), crisis: quoteList(doc, [crisis]) });
  },
});
