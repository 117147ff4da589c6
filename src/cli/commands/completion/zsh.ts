import type { CommandOutline, Flag, Offer, Outline } from './outline.ts';
import { valueFlags } from './outline.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Inside of brackets or between colons, these would end what they stand in. */
const escaped = (text: string) => text.replaceAll(/[\\[\]:]/gu, '\\$&');

function actionFor(offer: Offer): string {
  if (typeof offer !== 'string') return `(${offer.join(' ')})`;
  return { anything: ' ', files: '_files', folders: '_files -/' }[offer];
}

/** A flag as `_arguments` reads it. Flags with values may be given again. */
function specsOf({ names, description, value }: Flag): string[] {
  const rest = `[${escaped(description)}]${value === undefined ? '' : `:value:${actionFor(value)}`}`;
  if (value === undefined) return names.map((name) => quoted(`(${names.join(' ')})${name}${rest}`));
  return names.map((name) => quoted(`*${name}${name.startsWith('--') ? '=' : '+'}${rest}`));
}

function argumentsOf({ flags, argument }: CommandOutline, own?: string): string {
  const offer = own ?? (argument === undefined ? undefined : actionFor(argument));
  const specs = [...flags.flatMap(specsOf), ...(offer === undefined ? [] : [quoted(`*: :${offer}`)])];
  return `_arguments -s -S : \\\n${specs.map((spec) => `        ${spec}`).join(' \\\n')}`;
}

/** A script for zsh, to be sourced, or found as `_sincerity` in a folder of `$fpath`. */
export function zsh([root, ...commands]: Outline): string {
  const names = commands.map(({ name }) => name).join('|');
  const described = commands.map(
    ({ name, description }) => `    ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`,
  );
  const cases = commands.map((command) => `    ${command.name})\n      ${argumentsOf(command)} ;;`);
  return `#compdef sincerity
# Completion of sincerity for zsh.

_sincerity_first() {
  local -a commands=(
${described.join('\n')}
  )
  # A command stands before all paths.
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
      ${argumentsOf(root, '_sincerity_first')} ;;
  esac
}

if [[ $funcstack[1] == _sincerity ]]; then
  _sincerity "$@"
else
  compdef _sincerity sincerity
fi
`;
}
