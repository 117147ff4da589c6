import { type CommandOutline, type Outline, valueFlags } from './outline.ts';

const quoted = (text: string) => `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;

const list = (words: readonly string[]) => `@(${words.map(quoted).join(', ')})`;

const entry = (key: string, value: string) => `    ${quoted(key)} = ${value}\n`;

/** Returns the entries for a command: its flags with their descriptions, and the values of the flags and arguments. */
function createEntries({ name, flags, argument }: CommandOutline) {
  const described = flags.flatMap(({ names, description }) =>
    names.map((flag) => `${quoted(flag)} = ${quoted(description)}`),
  );
  const values = flags.flatMap(({ names, value }) =>
    names.flatMap((flag) => (Array.isArray(value) ? [entry(`${name} ${flag}`, list(value))] : [])),
  );
  const own = Array.isArray(argument) ? [entry(name, list(argument))] : [];
  return { flags: entry(name, `[ordered]@{ ${described.join('; ')} }`), values: [...own, ...values].join('') };
}

/** Returns a script for PowerShell 5 and later. Without a result, PowerShell completes file names by default. */
export function powershell([root, ...commands]: Outline): string {
  const all = [root, ...commands];
  const entries = all.map(createEntries);
  const descriptions = commands.map(({ name, description: text }) => `${quoted(name)} = ${quoted(text)}`);
  const taking = all.flatMap((command) => valueFlags(command).map((flag) => `${command.name} ${flag}`));
  return `# Completion of sincerity for PowerShell.

Register-ArgumentCompleter -Native -CommandName sincerity -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)

  $commands = [ordered]@{ ${descriptions.join('; ')} }
  $flags = @{
${entries.map((each) => each.flags).join('')}  }
  $values = @{
${entries.map((each) => each.values).join('')}  }
  $taking = ${list(taking)}

  $command = ''
  $flag = ''
  $path = ''
  $before = $commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text }
  foreach ($word in @($before)) {
    if ($flag) { $flag = '' }
    elseif ($taking -contains "$command $word") { $flag = $word }
    elseif ($word -and -not $word.StartsWith('-') -and -not "$command$path") {
      if ($commands.Contains($word)) { $command = $word } else { $path = $word }
    }
  }

  $offers = [ordered]@{}
  if ($flag) {
    foreach ($word in @($values["$command $flag"])) { if ($word) { $offers[$word] = $word } }
  } elseif ($wordToComplete.StartsWith('-')) {
    $offers = $flags[$command]
  } elseif (-not "$command$path") {
    $offers = $commands
  } else {
    foreach ($word in @($values[$command])) { if ($word) { $offers[$word] = $word } }
  }
  foreach ($word in $offers.Keys) {
    if ($word.StartsWith($wordToComplete)) {
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $offers[$word])
    }
  }
}
`;
}
