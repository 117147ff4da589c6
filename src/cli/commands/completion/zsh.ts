import type { CommandOutline, CompletionValues, Flag, Outline } from './outline.ts';
import { valueFlags } from './outline.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Escapes the delimiters of the specifications of `_arguments`. */
const escaped = (text: string) => text.replaceAll(/[\\[\]:]/gu, '\\$&');

function formatAction(values: CompletionValues): string {
  if (typeof values !== 'string') return `(${values.join(' ')})`;
  return { anything: ' ', files: '_files', folders: '_files -/' }[values];
}

/** Returns the specifications of a flag for `_arguments`. Flags with values are repeatable. */
function createSpecs({ names, description, value }: Flag): string[] {
  const rest = `[${escaped(description)}]${value === undefined ? '' : `:value:${formatAction(value)}`}`;
  if (value === undefined) return names.map((name) => quoted(`(${names.join(' ')})${name}${rest}`));
  return names.map((name) => quoted(`*${name}${name.startsWith('--') ? '=' : '+'}${rest}`));
}

function createArguments({ flags, argument }: CommandOutline, customAction?: string): string {
  const action = customAction ?? (argument === undefined ? undefined : formatAction(argument));
  const specs = [...flags.flatMap(createSpecs), ...(action === undefined ? [] : [quoted(`*: :${action}`)])];
  return `_arguments -s -S : \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')}`;
}

/** Returns a script for zsh, which can be sourced or saved as `_sincerity` in a folder of `$fpath`. */
export function zsh([root, ...commands]: Outline): string {
  const names = commands.map(({ name }) => name).join('|');
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`,
  );
  const cases = commands.map((command) => `    ${command.name})\n      ${createArguments(command)} ;;`);
  return `#compdef sincerity
# Completion of sincerity for zsh.

_sincerity_first() {
  local -a commands=(
${described.join('\n')}
  )
  # The command is the first word that is not a flag.
  (( at == CURRENT )) && _describe -t commands command commands
  _files
}

_sincerity() {
  local command=
  integer at=2
  while (( at < CURRENT )); do
    case $words[at] in
      --) break ;;
      ${valueFlags(root).join('|')}) (( at += 1 )) ;;
      -*) ;;
      ${names}) command=$words[at]; break ;;
      *) break ;;
    esac
    (( at += 1 ))
  done
  if [[ -n $command ]]; then
    words=("$command" "\${(@)words[at+1,-1]}")
    (( CURRENT -= at - 1 ))
  fi
  case $command in
${cases.join('\n')}
    *)
      ${createArguments(root, '_sincerity_first')} ;;
  esac
}

if [[ $funcstack[1] == _sincerity ]]; then
  _sincerity "$@"
else
  compdef _sincerity sincerity
fi
`;
}
