import type { Argument, Command, Option } from 'commander';
import { rules } from '../../../../rules/index.ts';
import { getOwn } from '../../../core/text/get-own.ts';
import { reporterNames } from '../../../reporters/index.ts';
import { shells } from './shells.ts';

/** The possible values of a flag or an argument: a list of words, file names, folder names, or unknown. */
export type CompletionValues = readonly string[] | 'files' | 'folders' | 'anything';

export interface Flag {
  /** The short and the long name, if they exist: `-f` and `--format`. */
  readonly names: readonly string[];
  readonly description: string;
  /** The possible values. Absent if the flag has no value. */
  readonly value?: CompletionValues;
}

/** A command and its flags. */
export interface CommandOutline {
  /** Empty for the command line without a command. */
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** The possible values of the arguments. Absent if the command has no arguments. */
  readonly argument?: CompletionValues;
}

/** The root command and all other commands and flags that the help shows. */
export type Outline = readonly [root: CommandOutline, ...commands: readonly CommandOutline[]];

/** Functions that return the possible values for placeholders in the help, such as `<file>`. */
export const placeholders: Readonly<Record<string, () => CompletionValues>> = {
  day: () => 'anything',
  file: () => 'files',
  folder: () => 'folders',
  'name[:file]': () => reporterNames,
  number: () => 'anything',
  path: () => 'files',
  paths: () => 'files',
  revision: () => 'anything',
  'role=column': () => 'anything',
  rule: () => rules.map(({ id }) => id),
  shell: () => shells,
  size: () => 'anything',
};

/** Returns the names that a parser created by `choice` accepts, or `undefined` for other parsers. */
function getChoices(parser: unknown): readonly string[] | undefined {
  return (parser as { readonly names?: readonly string[] } | undefined)?.names;
}

/** Returns `name` for `--format <name>`, or an empty string if the flag has no value. */
function getPlaceholder({ flags }: Option): string {
  return /[<[](?<name>.+)[>\]]$/u.exec(flags)?.groups?.name ?? '';
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function toFlag(option: Option): Flag {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const flag = { names, description: plain(option.description) };
  if (!option.required && !option.optional) return flag;
  return {
    ...flag,
    value: getChoices(option.parseArg) ?? getOwn(placeholders, getPlaceholder(option))?.() ?? 'anything',
  };
}

function getArgumentValues(argument: Argument | undefined): CompletionValues | undefined {
  return argument && (getOwn(placeholders, argument.name())?.() ?? 'anything');
}

function commandOutline(command: Command, name: string): CommandOutline {
  const argument = getArgumentValues(command.registeredArguments[0]);
  return {
    name,
    description: plain(command.description()),
    flags: command.createHelp().visibleOptions(command).map(toFlag),
    ...(argument && { argument }),
  };
}

/** Builds the outline of a program. */
export function buildOutline(program: Command): Outline {
  const commands = program.createHelp().visibleCommands(program);
  return [commandOutline(program, ''), ...commands.map((command) => commandOutline(command, command.name()))];
}

/** Returns the names of the flags of a command that have a value, which is the next word. */
export function valueFlags({ flags }: CommandOutline): string[] {
  return flags.filter(({ value }) => value !== undefined).flatMap(({ names }) => names);
}
