/** The rule tester, published as `sincerity-lint/testing`. */
export { ExampleError } from './rule-tester/example-error.ts';
export { lintFeedExample } from './rule-tester/feed-example.ts';
export { lintExample } from './rule-tester/lint-example.ts';
export { checkRule, checkVariants, type Runner, testRule, testVariants } from './rule-tester/rule-tester.ts';
export type { VariantName, VariantOptions } from './rule-tester/variants.ts';
