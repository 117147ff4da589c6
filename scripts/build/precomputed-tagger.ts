/** The tables of the tagger of compromise: words with their tags, suffixes, patterns. */
interface TaggerModel {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  readonly two: object;
}

/** The module of compromise that unpacks its word lists when it is loaded. */
const derived = /\/compromise\/src\/2-two\/preTagger\/model\/index\.js$/u;

/** Whether a value can be represented in JSON, without patterns, functions and `undefined`. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined && typeof value !== 'function';
  return !(value instanceof RegExp) && Object.values(value).every(isJson);
}

/** Returns the source code of a value of objects, arrays, patterns and primitives. JSON is parsed faster than code. */
function literal(value: unknown): string {
  if (isJson(value)) return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
  if (Array.isArray(value)) return `[${value.map(literal).join(',')}]`;
  if (value instanceof RegExp || value === undefined) return String(value);
  if (typeof value === 'function') throw new Error('A table of compromise has a function in it, which has no literal.');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${literal(inner)}`)}}`;
}

/**
 * Returns the module that replaces the tables of compromise in the bundle: the unpacked tables, which it also adds to
 * the core of compromise. Unpacking twenty-four thousand words takes several times as long as reading them, and so does
 * merging them into the empty tables of the core.
 */
export function precomputed({ one: { lexicon, ...one }, two }: TaggerModel): string {
  const byTags = new Map<string, string[]>();
  for (const [word, tags] of Object.entries(lexicon)) {
    const key = JSON.stringify(tags);
    const words = byTags.get(key);
    if (words) words.push(word);
    else byTags.set(key, [word]);
  }
  const packed = [...byTags].map(([tags, words]) => [JSON.parse(tags), words.join('\n')]);
  return `
    import nlp from '../../../nlp.js';
    const model = nlp.model();
    const { lexicon } = model.one;
    for (const [tags, words] of ${literal(packed)}) {
      for (const word of words.split('\\n')) lexicon[word] = tags;
    }
    Object.assign(model.one, ${literal(one)});
    Object.assign(model.two, ${literal(two)});
    export default {};
  `;
}

/**
 * A plugin for the bundler that replaces the module that unpacks the word lists with the unpacked tables.
 *
 * @param evaluate imports a file and returns its exports
 */
export function precomputedTagger(evaluate: (file: string) => Promise<{ readonly default: TaggerModel }>) {
  let found = false;
  return {
    name: 'precomputed-tagger',
    async load(id: string) {
      if (!derived.test(id)) return undefined;
      found = true;
      return precomputed((await evaluate(id)).default);
    },
    buildEnd() {
      if (!found) throw new Error('compromise keeps its tables elsewhere now: scripts/build/precomputed-tagger.ts.');
    },
  };
}
