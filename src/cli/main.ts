import { Argument, Command, CommanderError, Option } from 'commander';
import { UserError } from '../core/model/user-error.ts';
import { reporterNames } from '../reporters/index.ts';
import { tool } from '../version.ts';
import type { BaselineFlags } from './commands/baseline.ts';
import { shells } from './commands/completion/shells.ts';
import { lint } from './commands/lint.ts';
import { calendarDay, choice, count, usageError, windowSize } from './input/flag-parsers.ts';
import type { LintFlags } from './input/lint-flags.ts';
import { exitCodes, failLevels } from './io/exit-code.ts';
import type { Io } from './io/io.ts';
import { wantsDebug } from './io/terminal.ts';
import { printError } from './output/print-error.ts';
import type { RunCache } from './run-cache/run-cache.ts';

const description =
  'Reads draft social posts and says, with evidence, when they push and sell instead of talking with people.';

const examples = `
Examples:
  sincerity drafts/ calendar.csv       lint a folder and a file
  sincerity "drafts/**/*.md"           let sincerity expand the pattern
  sincerity feed calendar.csv          the verdict on the whole feed
  pbpaste | sincerity -                lint what is on the clipboard
  sincerity explain engagement-bait    what a rule is about

Exit status:
  0 nothing at or above --fail-on, 1 findings, 2 something could not be linted`;

/** Flags that every command has. */
function common(command: Command): Command {
  return command
    .option('--color', 'use colour, wherever the output goes')
    .option('--no-color', 'use none')
    .option('--debug', 'say more of what went wrong');
}

/** Gathers the values of a flag that may be given again. */
const collected = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

function linting(given: Command): Command {
  const command = given
    .argument('[paths...]', 'files, folders and patterns; - is standard input')
    .option(
      '-f, --format <name[:file]>',
      `how to report, and into which file; may be given again: ${reporterNames.join(', ')}`,
      collected,
    )
    .addOption(
      new Option('--fail-on <severity>', `exit with 1 at findings of this severity: ${failLevels.join(', ')}`)
        .default('error')
        .argParser(choice('--fail-on', failLevels)),
    )
    .addOption(
      new Option('--max-warnings <number>', 'exit with 1 at more warnings than this').argParser(
        count('--max-warnings'),
      ),
    )
    .option('-q, --quiet', 'print errors only; all findings still count')
    .option('--stdin', 'lint standard input')
    .option('--stdin-filename <path>', 'the file that standard input stands for: it decides the format and the rules')
    .option('--columns <role=column>', 'say which column holds what, as in text=Caption,date=When', collected)
    .option('--files-from <file>', 'lint what a file lists, line by line or with NUL between; - is standard input')
    .option('--staged', 'lint what is staged for the next commit, as it is staged')
    .option('--changed', 'lint what has changed since the last commit')
    .option('--since <revision>', 'report only posts that are new or changed since a Git revision, and their feeds')
    .option('--no-feeds', 'say nothing of whole feeds: for a few files that are none')
    .addOption(
      new Option('--window <size>', 'which posts of a feed are judged together: 30d, 20, 28d/20 or all').argParser(
        windowSize,
      ),
    )
    .addOption(
      new Option(
        '--as-of <day>',
        'look at feeds on that day, as in 2026-11-23: what comes later is left out',
      ).argParser(calendarDay),
    )
    .option('--baseline <file>', 'leave out the findings that this file lists: see `sincerity baseline`')
    .option('--cache', 'keep what was found, and read again only what has changed')
    .option('--cache-location <folder>', 'where to keep it; .sincerity-cache unless set')
    .option('--fix', 'mend what can be mended without changing what a post says')
    .option('--fix-dry-run', 'show what --fix would do, and change nothing')
    .option('--watch', 'lint again whenever a file changes')
    .option('--stats', 'say how long each rule took')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'use no configuration')
    .option('--no-ignore', 'lint even what .gitignore, .sincerityignore and the configuration leave out')
    .option('--no-error-on-unmatched', 'do not mind paths and patterns that lead to nothing')
    .addOption(new Option('--no-error-on-unmatched-pattern').hideHelp());
  return common(command);
}

/** The flags that somebody has written for a command. */
function given(command: Command): Partial<LintFlags> {
  return Object.fromEntries(
    Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli'),
  );
}

/** A command's flags, and those written before its name: `sincerity --quiet feed`. */
function flagsOf<Flags = LintFlags>(command: Command): Flags {
  return { ...command.opts(), ...(command.parent && given(command.parent)), ...given(command) } as Flags;
}

/** Builds the program. The other commands are imported when they are called: most runs only lint. */
function program(io: Io, done: (code: number) => void, memo: RunCache | undefined): Command {
  const context = () => ({ io, memo, commands: root.commands.map((known) => known.name()) });
  const linted = async (paths: string[], flags: LintFlags) => done(await lint(paths, flags, context()));
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
    .description('lint, as sincerity does without a command')
    .action((paths: string[], _: LintFlags, command: Command) => linted(paths, flagsOf(command)));

  linting(root.command('feed'))
    .description('judge whole feeds: print the verdict on each, and nothing of single posts')
    .action(async (paths: string[], _: LintFlags, command: Command) => {
      done(await (await import('./commands/feed.ts')).feed(paths, flagsOf(command), context()));
    });

  common(root.command('baseline'))
    .description('write down the findings of today, so that only new ones are told')
    .argument('[paths...]', 'files, folders and patterns; this folder unless named')
    .option('--baseline <file>', 'where to write them', '.sincerity-baseline')
    .option('--prune', 'take out those that are gone, and add none')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'use no configuration')
    .action(async (paths: string[], _: BaselineFlags, command: Command) => {
      done(await (await import('./commands/baseline.ts')).baseline(paths, flagsOf<BaselineFlags>(command), io));
    });

  common(root.command('init'))
    .description('write a commented configuration into this folder')
    .addOption(
      new Option('-f, --format <name>', 'yaml, json, js or ts')
        .default('yaml')
        .argParser(choice('--format', ['yaml', 'json', 'js', 'ts'] as const)),
    )
    .action(async ({ format }) => done(await (await import('./commands/init.ts')).init(format, io)));

  const listing = () =>
    new Option('-f, --format <name>', 'text or json').default('text').argParser(choice('--format', ['text', 'json']));

  common(root.command('rules'))
    .description('list all rules')
    .addOption(listing())
    .action(async (flags) => done(await (await import('./commands/rules.ts')).listRules(flags, io)));

  common(root.command('explain'))
    .description('say what a rule is about, with examples')
    .argument('<rule>', 'its name')
    .action(async (name, flags) => done(await (await import('./commands/explain.ts')).explain(name, flags, io)));

  common(root.command('print-config'))
    .description('say what holds for a file, and where each setting was written')
    .argument('<file>', 'it need not exist')
    .addOption(listing())
    .option('--config <file>', 'use this configuration')
    .option('--no-config', 'use no configuration')
    .action(async (path, flags) =>
      done(await (await import('./commands/print-config.ts')).printConfig(path, flags, io)),
    );

  common(root.command('doctor'))
    .description('say what sincerity finds here: its configuration, which files it reads, and why not others')
    .argument('[paths...]', 'files, folders and patterns; this folder unless named')
    .addOption(listing())
    .option('--baseline <file>', 'the list of known findings', '.sincerity-baseline')
    .option('--cache-location <folder>', 'where the cache is kept')
    .option('--config <file>', 'use this configuration for all files')
    .option('--no-config', 'use no configuration')
    .action(async (paths, flags) => done(await (await import('./commands/doctor.ts')).doctor(paths, flags, io)));

  common(root.command('completion'))
    .description('print a script that teaches a shell to complete commands, flags and their values')
    .addArgument(new Argument('<shell>', shells.join(', ')).argParser(choice('completion', shells)))
    .action(async (shell) => done((await import('./commands/completion.ts')).completion(shell, root, io)));

  return root;
}

function printBug(error: unknown, debug: boolean, io: Io): number {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    `sincerity: This is a bug: ${message}\n  Please report it at https://github.com/sincerity-lint/sincerity-lint/issues${
      debug ? `\n${stack}` : ', with what --debug adds.'
    }\n`,
  );
  return exitCodes.bug;
}

/**
 * Runs the command line.
 *
 * @param argv without the names of Node and of the script
 * @param memo hears what a run says, so that it can be said again
 * @returns the exit status; nothing is thrown
 */
export async function main(argv: readonly string[], io: Io, memo?: RunCache): Promise<number> {
  const debug = wantsDebug(argv.includes('--debug') || undefined, io.env);
  let code: number = exitCodes.ok;
  try {
    await program(
      io,
      (value) => {
        code = value;
      },
      memo,
    ).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UserError) return printError(error, debug, io);
    if (!(error instanceof CommanderError)) return printBug(error, debug, io);
    return error.exitCode === 0 ? exitCodes.ok : printError(usageError(error), debug, io);
  }
}
