import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { presets } from '../../core/config/schema.ts';
import { accountKinds } from '../../core/model/account-profile.ts';
import { platforms } from '../../core/model/post.ts';
import { severities } from '../../core/model/severity.ts';
import { UserError } from '../../core/model/user-error.ts';
import { configNames } from '../../node/config/config-files.ts';
import { writeFileWhole } from '../../node/files/write-file.ts';
import { exitCodes } from '../io/exit-code.ts';
import type { Io } from '../io/io.ts';
import { outputErrors } from '../output/errors.ts';
import { explainWriteError } from '../output/write-report.ts';
import { commandErrors } from './errors.ts';

export type InitFormat = 'yaml' | 'json' | 'js' | 'ts';

const schema = './node_modules/sincerity-lint/dist/config.schema.json';

const files: Readonly<Record<InitFormat, string>> = {
  yaml: 'sincerity.config.yaml',
  json: 'sincerity.config.json',
  js: 'sincerity.config.mjs',
  ts: 'sincerity.config.ts',
};

/** The entries of the file with their comments. An entry is active, or an example in a comment. */
const entries: readonly {
  readonly key: string;
  readonly value: unknown;
  readonly comment: string;
  readonly on?: true;
}[] = [
  { key: 'extends', value: 'recommended', on: true, comment: `Preset to extend: ${presets.join(', ')}.` },
  { key: 'account', value: { kind: 'business' }, on: true, comment: `Kind of account: ${accountKinds.join(', ')}.` },
  { key: 'brands', value: ['Harbour Cycles'], comment: 'Names of your brands. They count as "we".' },
  {
    key: 'platform',
    value: 'instagram',
    comment: `Platform of posts that do not specify one: ${platforms.join(', ')}.`,
  },
  {
    key: 'rules',
    value: { shouting: 'info' },
    comment: `Severity of rules: off, ${[...severities].reverse().join(', ')}. \`sincerity rules\` lists all rules.`,
  },
  {
    key: 'overrides',
    value: [{ files: 'personal/**', account: { kind: 'personal' } }],
    comment: 'Settings for some files. Later overrides take precedence.',
  },
  { key: 'ignores', value: ['archive/'], comment: 'Files to ignore, as in .gitignore.' },
];

const indent = (text: string, by: string) => text.replaceAll(/^(?=.)/gmu, by);

async function createYaml(): Promise<string> {
  const { stringify } = await import('yaml');
  const parts = entries.map(({ key, value, comment, on }) => {
    const entry = stringify({ [key]: value }).trimEnd();
    return `${indent(wrap(comment), '# ')}\n${on ? entry : indent(entry, '# ')}\n`;
  });
  return [`# yaml-language-server: $schema=${schema}\n# Configuration of sincerity for this folder.\n`, ...parts].join(
    '\n',
  );
}

/** Returns the entries as the members of an object in JavaScript or in JSON with comments. */
function formatMembers(quote: string): string {
  const parts = entries.map(({ key, value, comment, on }) => {
    const entry = `${quote}${key}${quote}: ${JSON.stringify(value)},`;
    return `${indent(wrap(comment), '// ')}\n${on ? entry : `// ${entry}`}`;
  });
  return indent(parts.join('\n\n'), '  ');
}

function wrap(sentence: string): string {
  return sentence.replaceAll(/(.{1,90})(?: |$)/gu, '$1\n').trimEnd();
}

async function createText(format: InitFormat): Promise<string> {
  if (format === 'yaml') return createYaml();
  if (format === 'json') return `{\n  "$schema": "${schema}",\n\n${formatMembers('"')}\n}\n`;
  if (format === 'js')
    return `/** @type {import('sincerity-lint').Config} */\nexport default {\n${formatMembers('')}\n};\n`;
  return `import type { Config } from 'sincerity-lint';\n\nexport default {\n${formatMembers('')}\n} satisfies Config;\n`;
}

/**
 * Writes a configuration with comments to the working folder.
 *
 * @throws {UserError} if the folder has a configuration in any format
 */
export async function init(format: InitFormat, io: Io): Promise<number> {
  const folder = io.cwd();
  const existing = configNames.find((name) => name !== 'package.json' && existsSync(join(folder, name)));
  if (existing) {
    throw new UserError(commandErrors.configExists(), { at: existing });
  }
  const name = files[format];
  try {
    await writeFileWhole(join(folder, name), await createText(format));
  } catch (cause) {
    const reason = explainWriteError(cause);
    if (reason === undefined) throw cause;
    throw new UserError(outputErrors.notWritten('configuration', reason), { at: name, cause });
  }
  io.stdout.write(`Wrote ${name}. Try it: sincerity .\n`);
  return exitCodes.ok;
}
