import type { Diagnostic } from '../core/model/diagnostic.ts';
import { normalizeExample, unmark, type WholeExample } from '../core/rule/example.ts';
import type { PostRule } from '../core/rule/rule.ts';
import { ExampleError } from './example-error.ts';
import { fileFormats, lintInFile } from './file-formats.ts';
import { lintExample } from './lint-example.ts';
import { quotedWhole, textVariants } from './text-variants.ts';

const quotedAway = 'where it is quoted';

/** What a variant is called: where the example stands, or how it is written. */
export type VariantName = `in ${(typeof fileFormats | typeof textVariants)[number]['name']}` | typeof quotedAway;

/** One way of writing examples again, with what must still hold of each. */
interface Variant {
  readonly name: VariantName;
  /** What holds, as the name of a test. */
  readonly title: string;
  /**
   * @param asWritten what the rule finds in the example itself
   * @throws {ExampleError} when it does not hold
   */
  readonly check: (rule: PostRule, example: WholeExample, asWritten: () => Promise<Found>) => Promise<void>;
}

type Found = readonly Pick<Diagnostic, 'message' | 'text'>[];

/** What was found, as text that can be compared. */
function told(found: Found, normalize: (words: string) => string = (words) => words): string {
  return found.map(({ message, text }) => normalize(`"${text}": ${message}`)).join('\n') || 'nothing';
}

function compare(failure: string, { text }: WholeExample, before: string, after: string): void {
  if (before === after) return;
  throw new ExampleError(`${failure}\n  example:  ${text}\n  expected: ${before}\n  actual:   ${after}`, before, after);
}

const finding = (name: VariantName, check: Variant['check']): Variant => ({
  name,
  title: `finds the same ${name}`,
  check,
});

const inEnvelopes = fileFormats.map((envelope) =>
  finding(`in ${envelope.name}`, async (rule, example, asWritten) => {
    const before = told(await asWritten());
    for (const { how, diagnostics } of await lintInFile(envelope, rule, example)) {
      const failure = `The rule "${rule.id}" finds something else in ${envelope.name}, saved ${how}.`;
      compare(failure, example, before, told(diagnostics));
    }
  }),
);

const inDresses = textVariants.map(({ name, apply, normalize }) =>
  finding(`in ${name}`, async (rule, example, asWritten) => {
    const { text } = unmark(example.text);
    const dressed = apply(text);
    if (dressed === text) return;
    const before = told(await asWritten(), normalize);
    const after = told(await lintExample(rule, { ...example, text: dressed }), normalize);
    compare(`The rule "${rule.id}" finds something else in ${name}.`, example, before, after);
  }),
);

const quotation: Variant = {
  name: quotedAway,
  title: `is silent ${quotedAway}`,
  check: async (rule, example) => {
    const found = await lintExample(rule, { ...example, text: quotedWhole(unmark(example.text).text) });
    compare(`The rule "${rule.id}" finds something in somebody else’s words.`, example, 'nothing', told(found));
  },
};

const variants: readonly Variant[] = [...inEnvelopes, ...inDresses, quotation];

/** What of the variants is wanted. */
export interface VariantOptions {
  /** Variants that change what a rule is about: a rule that counts lines may leave out `in wrapped lines`. */
  readonly except?: readonly VariantName[];
}

/** The variants, each as a test of all examples of a rule. */
export function createVariantChecks(
  rule: PostRule,
  { except = [] }: VariantOptions = {},
): { readonly name: string; readonly run: () => Promise<void> }[] {
  const examples = [...rule.examples.bad, ...rule.examples.good].map((example) => {
    const whole = normalizeExample(rule, example);
    let found: Promise<Found> | undefined;
    // Once for all variants, and not before one of them asks.
    const asWritten = () => {
      found ??= lintExample(rule, whole);
      return found;
    };
    return [whole, asWritten] as const;
  });
  return (
    variants
      .filter(({ name }) => !except.includes(name))
      // Marks are counted wherever they stand; words are whose they are.
      .filter(({ name }) => name !== quotedAway || rule.language !== 'any')
      .map(({ title, check }) => ({
        name: title,
        run: async () => {
          for (const [example, asWritten] of examples) await check(rule, example, asWritten);
        },
      }))
  );
}
