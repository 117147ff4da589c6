import type { Diagnostic } from '../core/model/diagnostic.ts';
import { normalizeExample, unmark, type WholeExample } from '../core/rule/example.ts';
import type { PostRule } from '../core/rule/rule.ts';
import { ExampleError } from './example-error.ts';
import { fileFormats, lintInFile } from './file-formats.ts';
import { lintExample } from './lint-example.ts';
import { quoteText, textVariants } from './text-variants.ts';

const inQuotation = 'in a quotation';

/** The name of a variant: the file that the example is in, or the change of its text. */
export type VariantName = `in ${(typeof fileFormats | typeof textVariants)[number]['name']}` | typeof inQuotation;

/** A variant of examples, with the check of its findings. */
interface Variant {
  readonly name: VariantName;
  /** The expected result, as the name of a test. */
  readonly title: string;
  /**
   * @param findOriginal returns the findings in the unchanged example
   * @throws {ExampleError} if the findings are not as expected
   */
  readonly check: (rule: PostRule, example: WholeExample, findOriginal: () => Promise<Findings>) => Promise<void>;
}

type Findings = readonly Pick<Diagnostic, 'message' | 'text'>[];

const nothing = 'nothing';

/** Formats findings as a text that can be compared. */
function format(found: Findings, normalize: (words: string) => string = (words) => words): string {
  return found.map(({ message, text }) => normalize(`"${text}": ${message}`)).join('\n') || nothing;
}

function assertSame(failure: string, { text }: WholeExample, expected: string, actual: string): void {
  if (expected === actual) return;
  throw new ExampleError(
    `${failure}\n  example:  ${text}\n  expected: ${expected}\n  actual:   ${actual}`,
    expected,
    actual,
  );
}

const sameFindings = (name: VariantName, check: Variant['check']): Variant => ({
  name,
  title: `reports the same ${name}`,
  check,
});

const fileVariants = fileFormats.map((fileFormat) =>
  sameFindings(`in ${fileFormat.name}`, async (rule, example, findOriginal) => {
    const expected = format(await findOriginal());
    for (const { encoding, diagnostics } of await lintInFile(fileFormat, rule, example)) {
      const failure = `The rule "${rule.id}" has other findings in ${fileFormat.name}, saved ${encoding}.`;
      assertSame(failure, example, expected, format(diagnostics));
    }
  }),
);

const rewrittenVariants = textVariants.map(({ name, apply, normalize }) =>
  sameFindings(`in ${name}`, async (rule, example, findOriginal) => {
    const { text } = unmark(example.text);
    const rewritten = apply(text);
    if (rewritten === text) return;
    const expected = format(await findOriginal(), normalize);
    const actual = format(await lintExample(rule, { ...example, text: rewritten }), normalize);
    assertSame(`The rule "${rule.id}" has other findings in ${name}.`, example, expected, actual);
  }),
);

const quotation: Variant = {
  name: inQuotation,
  title: `reports nothing ${inQuotation}`,
  check: async (rule, example) => {
    const found = await lintExample(rule, { ...example, text: quoteText(unmark(example.text).text) });
    assertSame(`The rule "${rule.id}" reports words of a quotation.`, example, nothing, format(found));
  },
};

const variants: readonly Variant[] = [...fileVariants, ...rewrittenVariants, quotation];

export interface VariantOptions {
  /** Variants to exclude, because they change what the rule counts: `in wrapped lines` for a rule that counts lines. */
  readonly except?: readonly VariantName[];
}

/** Returns one check for each variant of the examples of a rule. */
export function createVariantChecks(
  rule: PostRule,
  { except = [] }: VariantOptions = {},
): { readonly name: string; readonly run: () => Promise<void> }[] {
  const examples = [...rule.examples.bad, ...rule.examples.good].map((example) => {
    const whole = normalizeExample(rule, example);
    let found: Promise<Findings> | undefined;
    // The findings are computed once for all variants.
    const findOriginal = () => {
      found ??= lintExample(rule, whole);
      return found;
    };
    return [whole, findOriginal] as const;
  });
  return (
    variants
      .filter(({ name }) => !except.includes(name))
      // Rules that do not depend on words, such as those about punctuation, also check quotations.
      .filter(({ name }) => name !== inQuotation || rule.language !== 'any')
      .map(({ title, check }) => ({
        name: title,
        run: async () => {
          for (const [example, findOriginal] of examples) await check(rule, example, findOriginal);
        },
      }))
  );
}
