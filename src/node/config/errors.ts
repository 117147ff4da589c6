import type { ErrorDetails } from '../../core/model/error-details.ts';
import { toClause } from '../../core/text/format.ts';

/** The errors in the files of a configuration: configurations, plugins and packages. */
export const configFileErrors = {
  forbiddenKey: (name: string): ErrorDetails => ({
    code: 'config-file/forbidden-key',
    message: `The key "${name}" is not allowed.`,
  }),
  importKey: (): ErrorDetails => ({
    code: 'config-file/import-key',
    message: 'The key "$import" is not supported.',
    hint: 'Use "extends" instead.',
  }),
  tooDeep: (): ErrorDetails => ({
    code: 'config-file/too-deep',
    message: 'This configuration is nested too deeply.',
  }),
  invalidJson: (reason: string): ErrorDetails => ({
    code: 'config-file/invalid-json',
    message: `This is not valid JSON: ${reason}.`,
  }),
  invalidYaml(cause: unknown): ErrorDetails {
    const reason = toClause(cause);
    return {
      code: 'config-file/invalid-yaml',
      message: `This is not valid YAML: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
    };
  },
  unsupportedFormat: (): ErrorDetails => ({
    code: 'config-file/unsupported-format',
    message: 'This file format is not supported for configurations.',
    hint: 'Use .yaml, .json, .js or .ts.',
  }),
  notFound: (name: string): ErrorDetails => ({
    code: 'config-file/not-found',
    message: `No such file: "${name}".`,
  }),
  circular: (files: readonly string[]): ErrorDetails => ({
    code: 'config-file/circular-extends',
    message: `"extends" is circular: ${files.join(' → ')}.`,
  }),
  notLoaded(cause: unknown): ErrorDetails {
    const isOwnPackage = String(cause).includes("'sincerity-lint'");
    return {
      code: 'config-file/not-loaded',
      message: `Could not load this file: ${toClause(cause)}.`,
      hint: isOwnPackage ? 'Install sincerity-lint in this project, or use a YAML configuration.' : undefined,
    };
  },
  /** @param what a configuration, plugin or package that runs code */
  untrustedCode: (what: string): ErrorDetails => ({
    code: 'config-file/untrusted-code',
    message: `${what} would run code, but code runs only from the configuration at the root of the repository.`,
    hint: 'Write this configuration in YAML or JSON without plugins, name it with `--config`, or set `nestedCode: true` in the configuration at the root.',
  }),
  codeDisabled: (what: string): ErrorDetails => ({
    code: 'config-file/code-disabled',
    message: `${what} would run code, which \`--no-config-code\` does not allow.`,
    hint: 'Write the configuration in YAML or JSON without plugins and reporters.',
  }),
  noDefaultExport: (): ErrorDetails => ({
    code: 'config-file/no-default-export',
    message: 'This file has no default export.',
  }),
  notInstalled: (name: string, hint?: string): ErrorDetails => ({
    code: 'config-file/package-not-installed',
    message: `The package "${name}" is not installed.`,
    hint: hint ?? `Run \`npm install --save-dev ${name}\`, or correct the name. Paths of files start with "./".`,
  }),
};
