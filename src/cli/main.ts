import { Argument, Command, CommanderError, Option } from 'commander';
import { UserError } from '../core/model/user-error.ts';
import { reporterNames } from '../reporters/index.ts';
import { tool } from '../version.ts';
import type { BaselineFlags } from './commands/baseline.ts';
import { shells } from './commands/completion/shells.ts';
import { lint } from './commands/lint.ts';
import { calendarDay, choice, count, usageError, windowSize } from './input/flag-parsers.ts';
import { groupFlags, type ParsedFlags } from './input/lint-flags.ts';
import { exitCodes, failLevels } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { wantsDebug } from './io/terminal.ts';
import { printError } from './output/print-error.ts';
import type { RunCache } from './run-cache/run-cache.ts';

const description = 'Lint drafts of social media posts for promotional and pushy writing.';

const examples = `
Examples:
  sincerity drafts/ calendar.csv       lint a folder and a file
  sincerity "drafts/**/*.md"           lint all files that match a pattern
  sincerity feed calendar.csv          lint and summarize the feed
  pbpaste | sincerity -                lint the clipboard
  sincerity explain engagement-bait    show a rule's documentation

Exit status:
  0  no findings at or above --fail-on
  1  findings
  2  invalid usage, configuration or input`;

/** Adds the flags that all commands have. */
function common(command: Command): Command {
  return command
    .option('--color', 'use color even if the output is not a terminal')
    .option('--no-color', 'do not use color')
    .option('--debug', 'show debug output');
}

/** Collects the values of a repeatable flag. */
const collect = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

/** Adds the arguments and flags of commands that lint. */
function linting(base: Command): Command {
  const command = base
    .argument('[paths...]', 'files, folders and patterns; - is standard input')
    .option(
      '-f, --format <name[:file]>',
      `set the report format, and optionally the output file (repeatable): ${reporterNames.join(', ')}`,
      collect,
    )
    .addOption(
      new Option(
        '--fail-on <severity>',
        `exit with 1 if there are findings of this severity or higher: ${failLevels.join(', ')}`,
      )
        .default('error')
        .argParser(choice('--fail-on', failLevels)),
    )
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 if there are more warnings than this').argParser(
        count('--max-warnings'),
      ),
    )
    .option('-q, --quiet', 'print errors only; all findings still affect the exit status')
    .option('--stdin', 'lint standard input')
    .option('--stdin-filename <path>', 'treat standard input as this file, which determines its format and settings')
    .option('--columns <role=column>', 'map roles to columns, for example text=Caption,date=When', collect)
    .option(
      '--files-from <file>',
      'lint the paths listed in a file, separated by newlines or NULs; - is standard input',
    )
    .option('--staged', 'lint the staged version of files that are staged for the next commit')
    .option('--changed', 'lint files that have changed since the last commit')
    .option('--since <revision>', 'report only posts added or changed since a Git revision, and their feeds')
    .option('--no-feeds', 'skip feed rules')
    .addOption(
      new Option('--window <size>', 'set which posts of a feed are checked together: 30d, 20, 28d/20 or all').argParser(
        windowSize,
      ),
    )
    .addOption(
      new Option('--as-of <day>', 'lint feeds as of this day, for example 2026-11-23; skip later posts').argParser(
        calendarDay,
      ),
    )
    .option('--baseline <file>', 'hide the findings listed in this file; see `sincerity baseline`')
    .option('--cache', 'cache results and lint only what has changed')
    .option('--cache-location <folder>', 'set the cache folder (default: .sincerity-cache)')
    .option('--fix', 'fix files automatically, without changing the meaning of posts')
    .option('--fix-dry-run', 'show the changes that --fix would make, without writing files')
    .option('--watch', 'lint again whenever a file changes')
    .option('--stats', 'show how long each rule takes')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'ignore all configuration files')
    .option('--no-config-code', 'do not run code of configurations, plugins and reporters')
    .option('--no-ignore', 'lint files even if .gitignore, .sincerityignore or the configuration ignores them')
    .option('--no-error-on-unmatched', 'do not fail if a path or pattern matches no files')
    .addOption(new Option('--no-error-on-unmatched-pattern').hideHelp());
  return common(command);
}

/** Returns the flags of a command that are on the command line. */
function explicitFlags(command: Command): Partial<ParsedFlags> {
  return Object.fromEntries(
    Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli'),
  );
}

/** Returns the flags of a command, including those before its name: `sincerity --quiet feed`. */
function mergeFlags<Flags = ParsedFlags>(command: Command): Flags {
  return {
    ...command.opts(),
    ...(command.parent && explicitFlags(command.parent)),
    ...explicitFlags(command),
  } as Flags;
}

/** Creates the program. Other commands than `lint` are imported when they are called, because most runs only lint. */
function createProgram(io: Io, done: (code: number) => void, runCache: RunCache | undefined): Command {
  const context = () => ({ io, runCache, commands: root.commands.map((command) => command.name()) });
  const linted = async (paths: string[], flags: ParsedFlags) => done(await lint(paths, groupFlags(flags), context()));
  const root: Command = linting(new Command('sincerity'))
    .description(description)
    .version(tool.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', examples)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: () => {},
      getOutHelpWidth: () => io.stdout.columns || 80,
      getOutHasColors: () => false,
    })
    .action(linted);

  linting(root.command('lint', { hidden: true }))
    .description('lint (same as without a command)')
    .action((paths: string[], _: ParsedFlags, command: Command) => linted(paths, mergeFlags(command)));

  linting(root.command('feed'))
    .description('report on whole feeds only, not on single posts')
    .action(async (paths: string[], _: ParsedFlags, command: Command) => {
      done(await (await import('./commands/feed.ts')).feed(paths, groupFlags(mergeFlags(command)), context()));
    });

  common(root.command('baseline'))
    .description('record current findings, so that only new ones are reported')
    .argument('[paths...]', 'files, folders and patterns (default: this folder)')
    .option('--baseline <file>', 'set the baseline file', '.sincerity-baseline')
    .option('--prune', 'remove findings that no longer occur, and add none')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'ignore all configuration files')
    .action(async (paths: string[], _: BaselineFlags, command: Command) => {
      done(await (await import('./commands/baseline.ts')).baseline(paths, mergeFlags<BaselineFlags>(command), io));
    });

  common(root.command('init'))
    .description('create a commented configuration file in this folder')
    .addOption(
      new Option('-f, --format <name>', 'set the file format: yaml, json, js or ts')
        .default('yaml')
        .argParser(choice('--format', ['yaml', 'json', 'js', 'ts'] as const)),
    )
    .action(async ({ format }) => done(await (await import('./commands/init.ts')).init(format, io)));

  const listing = () =>
    new Option('-f, --format <name>', 'set the output format: text or json')
      .default('text')
      .argParser(choice('--format', ['text', 'json']));

  common(root.command('rules'))
    .description('list all rules')
    .addOption(listing())
    .action(async (flags) => done(await (await import('./commands/rules.ts')).listRules(flags, io)));

  common(root.command('explain'))
    .description("show a rule's documentation, with examples")
    .argument('<rule>', 'rule ID')
    .action(async (name, flags) => done(await (await import('./commands/explain.ts')).explain(name, flags, io)));

  common(root.command('print-config'))
    .description('show the settings for a file, and the origin of each')
    .argument('<file>', 'path of a file, which need not exist')
    .addOption(listing())
    .option('--config <file>', 'use this configuration')
    .option('--no-config', 'ignore all configuration files')
    .action(async (path, flags) =>
      done(await (await import('./commands/print-config.ts')).printConfig(path, flags, io)),
    );

  common(root.command('doctor'))
    .description('show versions, configurations, and which files are read or skipped')
    .argument('[paths...]', 'files, folders and patterns (default: this folder)')
    .addOption(listing())
    .option('--baseline <file>', 'set the baseline file', '.sincerity-baseline')
    .option('--cache-location <folder>', 'set the cache folder')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'ignore all configuration files')
    .action(async (paths, flags) => done(await (await import('./commands/doctor.ts')).doctor(paths, flags, io)));

  common(root.command('completion'))
    .description('print a completion script for a shell')
    .addArgument(new Argument('<shell>', shells.join(', ')).argParser(choice('completion', shells)))
    .action(async (shell) => done((await import('./commands/completion.ts')).completion(shell, root, io)));

  return root;
}

function printBug(error: unknown, debug: boolean, io: Io): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    `sincerity: This is a bug: ${message}\n  Please report it at https://github.com/sincerity-lint/sincerity-lint/issues${
      debug ? `\n${stack}` : ', with the output of --debug.'
    }\n`,
  );
  return exitCodes.bug;
}

/**
 * Runs the command line.
 *
 * @param argv without the names of Node and of the script
 * @param runCache records the output of the run
 * @returns the exit status. Errors are printed and not thrown.
 */
export async function main(argv: readonly string[], io: Io, runCache?: RunCache): Promise<number> {
  const debug = wantsDebug(argv.includes('--debug') || undefined, io.env);
  let code: number = exitCodes.ok;
  try {
    await createProgram(
      io,
      (value) => {
        code = value;
      },
      runCache,
    ).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UserError) return printError(error, debug, io);
    if (!(error instanceof CommanderError)) return printBug(error, debug, io);
    return error.exitCode === 0 ? exitCodes.ok : printError(usageError(error), debug, io);
  }
}
