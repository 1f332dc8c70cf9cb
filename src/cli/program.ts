/** The command line as commander sees it, made from the commands' own declarations. */
import { Command as CommanderCommand, CommanderError, Option } from 'commander';
import { COMMANDS } from '../commands';
import { oneWordOf } from '../commands/choices';
import type { Command, OptionSpec } from '../commands/command';
import { gather } from '../commands/options';
import { FORMATS } from '../render/formats';

/** The options of every command: which record is read, and how the answer is written. */
export const SHARED_OPTIONS: readonly OptionSpec[] = [
  { flags: '--as-of <date>', description: 'read the record as it stood that day' },
  { flags: '--releasable', description: 'read nothing marked restricted' },
  { flags: '--format <format>', description: `${FORMATS.join(', ')} (text)`, choices: FORMATS },
  { flags: '--json', description: 'as JSON: a list is an array, a single thing an object' },
  { flags: '--ndjson', description: 'as JSON, one entry a line' },
  { flags: '--csv', description: 'as CSV, a row an entry' },
  { flags: '--markdown', description: 'as Markdown' },
  { flags: '--html', description: 'as one HTML page' },
  { flags: '--docx', description: 'as a Word file' },
  {
    flags: '-o, --output <file>',
    description: 'write a file, in the format of its ending where none is named',
  },
  { flags: '--fields [names]', description: 'only these fields, in this order; without names, lists them' },
  {
    flags: '--dataset <dir>',
    description: 'read this dataset beside the bundled one (repeatable)',
    parse: gather,
  },
  { flags: '--no-bundled', description: 'without the bundled dataset' },
  { flags: '--color', description: 'colour even where it is not a terminal' },
  { flags: '--no-color', description: 'no colour' },
  {
    flags: '--hyperlinks <when>',
    description: 'auto, always or never',
    choices: ['auto', 'always', 'never'],
  },
  { flags: '--no-pager', description: 'no pager for long output' },
  { flags: '-q, --quiet', description: 'nothing on stderr but errors' },
  { flags: '--exit-code', description: 'exit 1 when nothing is found' },
];

/** The names in an option's flags: `-o, --output <file>` is `-o` and `--output`. */
export const flagsOf = ({ flags }: OptionSpec): string[] =>
  flags
    .replace(/\s*[<[].*$/, '')
    .split(/,\s*/)
    .filter((flag) => flag !== '');

function declare(target: CommanderCommand, options: readonly OptionSpec[]): void {
  for (const { flags, description, parse, choices } of options) {
    const option = new Option(flags, description);
    if (choices)
      option.argParser((value: string) =>
        oneWordOf(flagsOf({ flags, description }).at(-1) ?? '', value, choices),
      );
    if (parse) option.argParser(parse);
    target.addOption(option);
  }
}

/** Every flag whose option takes a value, of whatever command. */
const FLAGS_WITH_VALUE: ReadonlySet<string> = new Set(
  [...SHARED_OPTIONS, ...COMMANDS.flatMap(({ options }) => options)]
    .filter(({ flags }) => /[>\]]$/.test(flags))
    .flatMap(flagsOf),
);

/** The words before `--` that are neither options nor their values. */
export const wordsOf = (argv: readonly string[]): string[] =>
  argv
    .slice(0, argv.includes('--') ? argv.indexOf('--') : argv.length)
    .filter((word, at) => !word.startsWith('-') && !FLAGS_WITH_VALUE.has(argv[at - 1] ?? ''));

/** The command that a command line names, if it does. */
export const commandOf = (argv: readonly string[]): Command | undefined =>
  wordsOf(argv)
    .map((word) => COMMANDS.find(({ name }) => name === word))
    .find((found) => found !== undefined);

/** The arguments with `-word` written `−word` (a minus sign) where it means a word to leave out. */
export function withMinusSigns(argv: readonly string[]): string[] {
  const command = commandOf(argv);
  if (!command?.minusExcludes) return [...argv];
  const at = argv.indexOf(command.name);
  return argv.map((word, index) => (index > at && /^-[^-]{2}/.test(word) ? `−${word.slice(1)}` : word));
}

/** What the program does for a command line. Everything else commander throws. */
export interface Actions {
  command(command: Command, words: string[], options: Record<string, unknown>): Promise<void>;
  version(): void;
  /** The first word is no command; null where there are options and no words. */
  unknown(word: string | null): Promise<void>;
}

const VERSION: OptionSpec = { flags: '-V, --version', description: 'the versions of program and dataset' };
const HELP: OptionSpec = { flags: '-h, --help', description: 'help, of a command where one is named' };

/** The options of every command as help lists them. */
export const OPTIONS_IN_HELP: readonly OptionSpec[] = [...SHARED_OPTIONS, HELP];
export const PROGRAM_OPTIONS_IN_HELP: readonly OptionSpec[] = [VERSION, ...OPTIONS_IN_HELP];

/**
 * The program, with the command that the command line names: to declare them all takes longer than most answers.
 * The command's options are the program's, so that they may stand before it. It prints nothing and throws instead
 * of exiting.
 */
export function buildProgram(actions: Actions, argv: readonly string[]): CommanderCommand {
  const program = new CommanderCommand('brief');
  program
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .showSuggestionAfterError(false)
    .helpOption(false)
    .helpCommand(false)
    .argument('[words...]')
    .action(() => actions.unknown(program.args[0] ?? null));
  const spec = commandOf(argv);
  declare(program, [...(spec?.options ?? []), ...SHARED_OPTIONS, VERSION]);
  program.on('option:version', () => {
    actions.version();
    throw new CommanderError(0, 'brief.version', '');
  });
  if (spec) {
    const command = program.command(spec.name).helpOption(false);
    for (const argument of spec.usage.split(' ').filter(Boolean)) command.argument(argument);
    command.action(() => actions.command(spec, [...command.args], command.optsWithGlobals()));
  }
  return program;
}
