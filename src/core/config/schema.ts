import * as v from 'valibot';
import { configKeys } from './config-keys.ts';

/** The presets that come with the linter: each gives every rule the severity that the rule itself proposes. */
export const presets = ['recommended', 'strict', 'all'] as const;

export type Preset = (typeof presets)[number];

type Keys = typeof configKeys;
type Entries = { readonly [Name in keyof Keys]: v.OptionalSchema<Keys[Name]['schema'], undefined> };

const entries = Object.fromEntries(
  Object.entries(configKeys).map(([name, { schema }]) => [name, v.optional(schema)]),
) as unknown as Entries;

const textOrList = v.union([v.string(), v.array(v.string())]);

export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  extends: v.optional(
    v.pipe(
      textOrList,
      v.description('Presets (recommended, strict, all), files or packages to extend. Default: recommended.'),
    ),
  ),
  plugins: v.optional(v.pipe(v.array(v.string()), v.description('Files or packages that provide rules.'))),
  reporters: v.optional(
    v.pipe(v.array(v.string()), v.description('Files or packages that provide reporters for --format.')),
  ),
  nestedCode: v.optional(
    v.pipe(
      v.boolean(),
      v.description(
        '`true` to run the code of configurations in subfolders. Only the configuration at the root of the repository can set it.',
      ),
    ),
  ),
  ignores: v.optional(v.pipe(v.array(v.string()), v.description('Files to ignore, as in .gitignore.'))),
  ...entries,
  overrides: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          files: v.pipe(textOrList, v.description('Globs, relative to the folder of this file.')),
          ...entries,
        }),
      ),
      v.description('Settings for some files. Later overrides take precedence.'),
    ),
  ),
});

/** A configuration as people write it. */
export type Config = v.InferInput<typeof configSchema>;

/** A validated configuration: names and windows are parsed. */
export type ParsedConfig = v.InferOutput<typeof configSchema>;

/** The keys of a configuration, of each override and of each preset, validated. */
export type OverridableConfig = Pick<ParsedConfig, keyof Keys>;

export type RuleSetting = NonNullable<OverridableConfig['rules']>[string];

/** Gives a configuration its type. */
export function defineConfig(config: Config): Config {
  return config;
}
