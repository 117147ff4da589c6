import type { CommandOutline, CompletionValues, Flag, Outline } from './outline.ts';
import { valueFlags } from './outline.ts';

const quoted = (text: string) => `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;

function formatValues(values: CompletionValues): string {
  if (typeof values !== 'string') return `-x -a ${quoted(values.join(' '))}`;
  return { anything: '-x', files: '-r -F', folders: "-x -a '(__fish_complete_directories)'" }[values];
}

function flagLine(where: string, { names, description, value }: Flag): string {
  const named = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`)).join(' ');
  return `complete -c sincerity -n ${where} ${named}${value === undefined ? '' : ` ${formatValues(value)}`} -d ${quoted(description)}\n`;
}

function argumentLine(where: string, argument: CommandOutline['argument']): string {
  if (argument === 'files') return '';
  const words = argument === undefined || typeof argument === 'string' ? '' : ` -a ${quoted(argument.join(' '))}`;
  return `complete -c sincerity -n ${where} -f${words}\n`;
}

/** Returns a script for fish 3. */
export function fish([root, ...commands]: Outline): string {
  const rootWhere = quoted("__sincerity_at '' lint");
  const offers = commands.map(
    ({ name, description }) =>
      `complete -c sincerity -n ${quoted("__sincerity_at ''")} -a ${name} -d ${quoted(description)}\n`,
  );
  const parts = commands.map(({ name, flags, argument }) => {
    const where = quoted(`__sincerity_at ${name}`);
    return `\n${argumentLine(where, argument)}${flags.map((flag) => flagLine(where, flag)).join('')}`;
  });
  return `# Completion of sincerity for fish.

# Prints the command on the line: nothing before the first word, lint if that word is a path.
function __sincerity_command
    set -l words (commandline -opc)
    set -e words[1]
    while set -q words[1]
        switch $words[1]
            case ${valueFlags(root).join(' ')}
                set -e words[1]
            case '-*'
            case ${commands.map(({ name }) => name).join(' ')}
                echo $words[1]
                return
            case '*'
                echo lint
                return
        end
        set -e words[1]
    end
end

function __sincerity_at
    set -l command (__sincerity_command)
    contains -- "$command" $argv
end

${offers.join('')}
${root.flags.map((flag) => flagLine(rootWhere, flag)).join('')}${parts.join('')}`;
}
