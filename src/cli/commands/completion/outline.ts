import type { Argument, Command, Option } from 'commander';
import { rules } from '../../../../rules/index.ts';
import { reporterNames } from '../../../reporters/index.ts';
import { shells } from './shells.ts';

/** The possible values: a list of words, file names, folder names, or unknown. */
export type Offer = readonly string[] | 'files' | 'folders' | 'anything';

export interface Flag {
  /** `-f` and `--format`, as far as it has them. */
  readonly names: readonly string[];
  readonly description: string;
  /** The values of the flag; absent if it takes none. */
  readonly value?: Offer;
}

/** A command and its flags. */
export interface CommandOutline {
  /** Empty for what is typed without a command. */
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** The values of its argument; absent if it takes none. */
  readonly argument?: Offer;
}

/** All that can be typed, the command without a name first. Nothing that is hidden from the help. */
export type Outline = readonly [root: CommandOutline, ...commands: readonly CommandOutline[]];

/** Returns the values of a placeholder such as `<file>`, or the listed choices. */
export const placeholders: Readonly<Record<string, () => Offer>> = {
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

/** The names that a reader of values, made by `choice`, takes. */
function namesOf(reader: unknown): readonly string[] | undefined {
  return (reader as { readonly names?: readonly string[] } | undefined)?.names;
}

/** Returns `name` for `--format <name>`; empty if the flag takes no value. */
function placeholderOf({ flags }: Option): string {
  return /[<[](?<name>.+)[>\]]$/u.exec(flags)?.groups?.name ?? '';
}

const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

function flagOf(option: Option): Flag {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const flag = { names, description: plain(option.description) };
  if (!option.required && !option.optional) return flag;
  return { ...flag, value: namesOf(option.parseArg) ?? placeholders[placeholderOf(option)]?.() ?? 'anything' };
}

function offerOf(argument: Argument | undefined): Offer | undefined {
  return argument && (placeholders[argument.name()]?.() ?? 'anything');
}

function commandOutline(command: Command, name: string): CommandOutline {
  const argument = offerOf(command.registeredArguments[0]);
  return {
    name,
    description: plain(command.description()),
    flags: command.createHelp().visibleOptions(command).map(flagOf),
    ...(argument && { argument }),
  };
}

/** Reads off a program what can be typed. */
export function buildOutline(program: Command): Outline {
  const commands = program.createHelp().visibleCommands(program);
  return [commandOutline(program, ''), ...commands.map((command) => commandOutline(command, command.name()))];
}

/** The names of the flags of a command that the next word belongs to. */
export function valueFlags({ flags }: CommandOutline): string[] {
  return flags.filter(({ value }) => value !== undefined).flatMap(({ names }) => names);
}
