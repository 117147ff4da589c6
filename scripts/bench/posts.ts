const places = ['the bakery', 'our workshop', 'the bike shop', 'the library', 'the clinic', 'the greenhouse'];
const things = ['sourdough', 'winter tyres', 'reading glasses', 'tulip bulbs', 'oak stools', 'running shoes', 'honey'];
const people = ['Ana', 'Mr Okafor', 'Priya', 'the twins', 'our neighbour', 'Jonas', 'the night shift', '@tilda_makes'];
const days = ['Monday', 'Tuesday', 'on Friday', 'Saturday', 'this morning', 'at noon', 'last week', 'in March'];
const numbers = ['two', 'three', '12', '40', '7', '150', 'a dozen', '25'];
const marks = ['', '', '', ' 🎉', ' 💛', ' #smalltown', ' #ShopLocal #deal', ' https://example.com/offer'];

/** Templates by kind. Each `{name}` is replaced by an entry of the list with this name. */
const sentences = {
  pitch: [
    'Shop {thing} now and save {number}%!',
    'Grab your {thing} before it is gone.',
    'Only {number} left, so hurry!',
    'Order {thing} online and use code {number}OFF.',
    'Our amazing {thing} is the best in town.',
    'Tag a friend who needs {thing}.',
    'Book a visit to {place} today.',
    'Link in bio for {thing}.',
  ],
  report: [
    '{person} brought {number} jars of {thing} to {place} {day}.',
    'The oven broke {day}, and {person} mended it with a spoon.',
    'We cut the waiting time from 45 minutes to {number} by moving one desk.',
    '{place} opens an hour later {day} because the road is closed.',
    'If the {thing} arrives wet, dry it flat for {number} hours before you use it.',
    'It took {number} tries to get the {thing} right, and the dog ate the first.',
    'People were told that {thing} lasts a week; it does if it was kept dark.',
  ],
  talk: [
    'What did you do with the last of your {thing}?',
    'Thank you, {person}, for pointing out the typo on the door.',
    'How do you keep {thing} through the winter?',
    '{person} asked why {place} closes {day}: we visit the growers.',
    'We were wrong about the {thing}, and {person} was right.',
    'Which of the {number} paths to {place} is the driest?',
  ],
};

const lists: Readonly<Record<string, readonly string[]>> = {
  place: places,
  thing: things,
  person: people,
  day: days,
  number: numbers,
};

/** Creates a generator of random whole numbers from 0 to below a limit (mulberry32). */
function createRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

/** Generates texts of one to three sentences, always the same for a seed. A third each promotes, informs, converses. */
export function generatePosts(count: number, seed: number): string[] {
  const random = createRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[random(list.length)] as Item;
  const fill = (sentence: string) => sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => pick(lists[name] ?? []));
  const capitalize = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return Array.from({ length: count }, () => {
    const templates = pick(Object.values(sentences));
    const text = Array.from({ length: 1 + random(3) }, () => capitalize(fill(pick(templates))));
    return text.join(' ') + pick(marks);
  });
}
