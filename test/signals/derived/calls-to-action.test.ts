import { beforeAll, describe, expect, it } from 'vitest';
import { loadTags } from '../../../src/nlp/tags.ts';
import { callsToAction, needsTags } from '../../../src/signals/derived/calls-to-action.ts';
import { docOf } from '../../posts.ts';
import { describeSignal } from '../describe-signal.ts';

beforeAll(loadTags);

describeSignal('callsToAction', callsToAction, [
  ['Please share your order number', ['contact: share your order number']],
  ['Join us in chat and we will look', ['contact: Join us in chat']],
  ['Call your bank now', []],
  ['Support tickets fell by half in May', []],
  ['DM me GROW', ['join: DM me GROW']],
  ['DM me ASAP', ['contact: DM me ASAP']],
  ['DM us to say SORRY', ['contact: DM us to say SORRY']],
  ['Pre-save my single', ['follow: Pre-save my']],
  ['Add this to your playlist', ['follow: Add this to your playlist']],
  ['Steal my hiring playbook', ['look: Steal my hiring playbook']],
  ['This is your sign to join', ['join: This is your sign to join']],
  ['This is your sign to rest', []],
  ['Support tickets are free today', []],
  ['Go to the form, click Claims, download the file', []],
  ['You can work out now what it costs', []],
  ['Just check out Harbour Lane', ['look: Just check out Harbour']],
  ['Shop now', ['buy: Shop now']],
  ['Grab yours', ['buy: Grab yours']],
  ['Order by Friday', ['buy: Order by Friday']],
  ['Book your place today', ['buy: Book your place today']],
  ['Shop gifts for him', ['buy: Shop gifts for him']],
  ['Please just order online', ['buy: order online']],
  ["We'd love for you to shop with us", ['buy: love for you to shop']],
  ['You can order yours today', ['buy: You can order']],
  ['Subscribe to my channel', ['follow: Subscribe to my channel']],
  ['Check out our new video', ['follow: Check out our new video']],
  ['Follow us for daily tips', ['follow: Follow us for daily tips']],
  ['Read more: https://a.example', ['look: Read more']],
  ['See how it works https://a.example', ['look: See how it works']],
  ['Link in bio', ['look: Link in bio']],
  ['Join us on Sunday', ['join: Join us on Sunday']],
  ['Sign up', ['join: Sign up']],
  ['Donate today', ['cause: Donate today']],
  ['Please DM us your order number', ['contact: DM us your order number']],
  ['#ShopNow', ['buy: ShopNow']],
  // Nouns, fixed phrases and statements about others are not asks.
  ['Book club on Tuesday', []],
  ['Order form attached', []],
  ['Check engine light is on again', []],
  ['Check-out time is 11am', []],
  ['Save the date', []],
  ['Get well soon', []],
  ['I ordered yours', []],
  ['They told me to shop here', []],
  ['We visit our mothers', []],
  ['Call 999', []],
  ['Take care', []],
  ['Whisk the eggs, add the sugar, bake for forty minutes', []],
  ['Before you buy your first loaf, smell it', []],
  ['Like most bakers I rise early', []],
  ['Try restarting the router', []],
  ['She needs another hit like this', []],
  ['Plz chek out my vidz', ['follow: Plz chek out my vidz']],
  ['Suscribe to my chanel', ['follow: Suscribe to my chanel']],
  ['The machine will help us heal people', []],
  ['We want to see how it ends', []],
  ['You want to see how it ends', ['look: see how']],
  ["I hadn't read the letter", []],
  ['Like having soup twice https://a.example', []],
  ['Listen...Check out Harbour Lane', ['look: Check out Harbour Lane']],
  ['Come and show your support', ['join: Come and show']],
  ['Pick up a copy at the desk', ['buy: Pick up a copy']],
  ['Continue to learn with us https://a.example', ['follow: learn with us']],
  ['Follow Alan at the fair https://a.example', ['look: Follow Alan at the fair']],
  ['Like me', []],
  ['I am trying to make it, check me out', ['follow: check me out']],
  ["I'll sub to everyone that subs", ["follow: I'll sub to everyone that"]],
  ['My channel of choice', []],
]);

describe('needsTags', () => {
  it.each([
    ['Book club on Tuesday', false],
    ['Order cakes online', true],
    ['Shop gifts for him', true],
    ['Book your place', false],
    ['The library opens on Sunday', false],
    ['Shop now', false],
  ])('returns for "%s": %s', (text, asked) => {
    expect(needsTags(docOf(text))).toBe(asked);
  });
});
