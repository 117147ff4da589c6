/**
 * Makes a line harmless for runners of CI, which read their commands from what programs print: GitHub's take a line that
 * begins with `::`, whatever the blanks before it, and `##[` anywhere in one; Azure's take `##vso[`, TeamCity's
 * `##teamcity[`. A space takes the meaning from them, in sight of everybody.
 *
 * Sources: `ActionCommand` of github.com/actions/runner; the logging commands of Azure Pipelines and of TeamCity.
 */
function inertLine(line: string): string {
  return line.replace(/^([\s\p{Cf}]*):(?=:)/u, '$1: ').replaceAll(/##(?=\w*\[)/gu, '# #');
}

/**
 * Makes finished text harmless, line by line. All reporters whose text is for people give it through here.
 *
 * @param pieces whole lines, one or several, each with its newline
 */
export function* escapeCiCommands(pieces: Iterable<string>): Generator<string> {
  for (const piece of pieces) yield piece.split('\n').map(inertLine).join('\n');
}
