import { type Flag, type Outline, valueFlags } from './outline.ts';

const patterns = (command: string, names: readonly string[]) => names.map((name) => `${command}:${name}`).join(' | ');

/** Returns the case for the value of a flag. Without one, bash completes file names by default. */
function valueCase(command: string, { names, value }: Flag): string {
  if (value === undefined || value === 'files') return '';
  const functions = { anything: '_sincerity_nothing', folders: '_sincerity_folders' };
  const action = typeof value === 'string' ? functions[value] : `words='${value.join(' ')}'`;
  return `      ${patterns(command, names)}) ${action} ;;\n`;
}

/** Returns a script for bash 3.2 and later. It does not depend on bash-completion. */
export function bash([root, ...commands]: Outline): string {
  const all = [root, ...commands];
  const taking = all.map((command) => patterns(command.name, valueFlags(command))).filter((text) => text !== '');
  const values = all.map(({ name, flags }) => flags.map((flag) => valueCase(name, flag)).join('')).join('');
  const flags = all
    .map((command) => `      '${command.name}') words='${command.flags.flatMap(({ names }) => names).join(' ')}' ;;\n`)
    .join('');
  const positionals = commands
    .map(({ name, argument = 'anything' }) => {
      if (argument === 'files') return '';
      return `      ${name}) ${typeof argument === 'string' ? '_sincerity_nothing' : `words='${argument.join(' ')}'`} ;;\n`;
    })
    .join('');
  return `# Completion of sincerity for bash.

_sincerity_nothing() {
  # Disable the default completion of file names.
  compopt +o default +o bashdefault 2>/dev/null
}

_sincerity_folders() {
  local folder
  compopt -o filenames 2>/dev/null
  while IFS= read -r folder; do COMPREPLY+=("$folder"); done < <(compgen -d -- "$cur")
}

_sincerity_files() {
  local file
  # bash 3.2 has no compopt, which is needed to quote names with spaces. Its default completion quotes them.
  compopt -o filenames 2>/dev/null || type compopt >/dev/null 2>&1 || return
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$cur")
}

_sincerity() {
  local cur=\${COMP_WORDS[COMP_CWORD]} command='' flag='' path='' words='' word at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    # bash splits \`--format=json\`, \`text=Caption\` and \`sarif:file\` into three words each.
    if [[ $word == = && -n $flag ]]; then continue; fi
    if [[ $word == [:=] ]]; then flag=$word; continue; fi
    if [[ -n $flag ]]; then flag=''; continue; fi
    [[ $word == -- ]] && return
    if [[ $word == -* ]]; then
      case $command:$word in
        ${taking.join(' | ')}) flag=$word ;;
      esac
    elif [[ -z $command$path ]]; then
      case $word in
        ${commands.map(({ name }) => name).join(' | ')}) command=$word ;;
        *) path=$word ;;
      esac
    fi
  done
  [[ $cur == : || $flag == [:=] ]] && return
  [[ $cur == = ]] && cur=''
  if [[ -n $flag ]]; then
    case $command:$flag in
${values}    esac
  elif [[ $cur == -* ]]; then
    case $command in
${flags}    esac
  elif [[ -z $command$path ]]; then
    words='${commands.map(({ name }) => name).join(' ')}'
    _sincerity_files
  else
    case $command in
${positionals}    esac
  fi
  if [[ -n $words ]]; then
    local IFS=$' \\t\\n'
    COMPREPLY+=($(compgen -W "$words" -- "$cur"))
  fi
}

complete -o default -o bashdefault -F _sincerity sincerity
`;
}
