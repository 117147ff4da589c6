import * as v from 'valibot';
import { groups } from '../model/rule-group.ts';
import { severities } from '../model/severity.ts';
import { UserError } from '../model/user-error.ts';
import { ruleErrors } from './errors.ts';
import type { FeedRule } from './feed-rule.ts';
import type { Rule } from './rule.ts';
import { withDefaults } from './rule-meta.ts';
import { isStandardSchema } from './standard-schema.ts';
import { validate } from './validate.ts';

const isFunction = (value: unknown) => typeof value === 'function';

const presetSetting = v.union([
  v.picklist(severities),
  v.strictTuple([v.picklist(severities), v.record(v.string(), v.unknown())]),
]);

/** Validates only the fields that the linter uses. The types of `defineRule` require more. */
const ruleShape = v.looseObject({
  id: v.string(),
  group: v.optional(v.picklist(groups)),
  summary: v.string(),
  why: v.string(),
  advice: v.string(),
  sources: v.optional(v.array(v.string())),
  docs: v.optional(v.string()),
  presets: v.looseObject({ recommended: v.optional(presetSetting), strict: v.optional(presetSetting) }),
  messages: v.record(v.string(), v.string()),
  options: v.pipe(v.unknown(), v.check(isStandardSchema, 'a schema that implements Standard Schema')),
  examples: v.looseObject({ bad: v.array(v.unknown()), good: v.array(v.unknown()) }),
  check: v.custom<Rule['check']>(isFunction),
  digest: v.optional(v.custom<FeedRule['digest']>(isFunction)),
});

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'rules' in value && Array.isArray(value.rules);
}

function toRule(value: unknown, at: string): Rule {
  const result = validate(ruleShape, value);
  // A plain object can be a rule too. It gets the defaults that `defineRule` adds.
  if ('output' in result) {
    return withDefaults({ scope: result.output.digest ? 'feed' : 'post', ...(value as Omit<Rule, 'scope'>) }) as Rule;
  }
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
  throw new UserError(ruleErrors.invalid(id, result.error.message), { at });
}

/**
 * Returns the rules of a module, with the ids that configurations use.
 *
 * @param exported its default export: a plugin, a rule, or a list of rules
 * @param fallback the prefix of the ids if the module has no name
 * @throws {UserError} if a rule is invalid
 */
export function loadRules(exported: unknown, fallback: string, at: string): Rule[] {
  const plugin = isPlugin(exported) ? exported : { rules: Array.isArray(exported) ? exported : [exported] };
  const name = 'name' in plugin && typeof plugin.name === 'string' ? plugin.name : fallback;
  return plugin.rules.map((value) => {
    const rule = toRule(value, at);
    return rule.id.includes('/') ? rule : { ...rule, id: `${name}/${rule.id}` };
  });
}

/**
 * The default export of a package or file with rules: `{ name: 'acme', rules: [...] }`.
 *
 * In configurations, the id of a rule is `acme/jargon`, unless the id in its definition contains a slash. A module can
 * also export a single rule or a list of rules. The prefix is then `local` for a file, and the name without
 * `sincerity-plugin-` for a package. Presets enable plugin rules too, with the severities in their definitions.
 */
export interface Plugin {
  /** The prefix of the ids, before the slash. */
  readonly name: string;
  readonly rules: readonly Rule[];
}
