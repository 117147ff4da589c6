import * as v from 'valibot';
import { groups } from '../model/rule-group.ts';
import { severities } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import type { FeedRule } from './feed-rule.ts';
import type { Rule } from './rule.ts';
import { withDefaults } from './rule-meta.ts';
import { isStandardSchema } from './standard-schema.ts';
import { validate } from './validate.ts';

const isFunction = (value: unknown) => typeof value === 'function';

const proposal = v.union([
  v.picklist(severities),
  v.strictTuple([v.picklist(severities), v.record(v.string(), v.unknown())]),
]);

/** What the linter needs of a rule; `defineRule` and its types ask for more. */
const ruleShape = v.looseObject({
  id: v.string(),
  group: v.optional(v.picklist(groups)),
  summary: v.string(),
  why: v.string(),
  advice: v.string(),
  sources: v.optional(v.array(v.string())),
  docs: v.optional(v.string()),
  presets: v.looseObject({ recommended: v.optional(proposal), strict: v.optional(proposal) }),
  messages: v.record(v.string(), v.string()),
  options: v.pipe(v.unknown(), v.check(isStandardSchema, 'a schema that implements Standard Schema')),
  examples: v.looseObject({ bad: v.array(v.unknown()), good: v.array(v.unknown()) }),
  check: v.custom<Rule['check']>(isFunction),
  digest: v.optional(v.custom<FeedRule['digest']>(isFunction)),
});

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);
}

function ruleOf(value: unknown, at: string): Rule {
  const result = validate(ruleShape, value);
  // Plain objects are rules as well, with the defaults that `defineRule` fills in.
  if ('output' in result) {
    return withDefaults({ scope: result.output.digest ? 'feed' : 'post', ...(value as Omit<Rule, 'scope'>) }) as Rule;
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? ` "${value.id}"` : '';
  throw new UserError(`The rule${id} is not complete: ${result.complaint.message}`, {
    at,
    hint: 'Make rules with `defineRule`, which tells what they need.',
  });
}

/**
 * The rules that a module brings, under the names by which configurations know them.
 *
 * @param exported its default export: a plugin, a rule, or a list of rules
 * @param fallback stands before the slash where the module does not say
 * @throws UserError naming the rule and what it lacks
 */
export function loadRules(exported: unknown, fallback: string, at: string): Rule[] {
  const plugin = isPlugin(exported) ? exported : { rules: Array.isArray(exported) ? exported : [exported] };
  const name = 'name' in plugin && typeof plugin.name === 'string' ? plugin.name : fallback;
  return plugin.rules.map((value) => {
    const rule = ruleOf(value, at);
    return rule.id.includes('/') ? rule : { ...rule, id: `${name}/${rule.id}` };
  });
}

/**
 * A package or file that brings rules: `{ name: 'acme', rules: [...] }` is its default export.
 *
 * A rule of a plugin is known as `acme/no-jargon`, unless its own id has a slash already. A module may also export one
 * rule, or a list of rules: a file's are then `local/no-jargon`, and a package's bear its name without
 * `sincerity-plugin-`. The presets hold for these rules too, by what each says of itself.
 */
export interface Plugin {
  /** What stands before the slash. */
  readonly name: string;
  readonly rules: readonly Rule[];
}
