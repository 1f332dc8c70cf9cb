/** The command line as commander sees it, made from the commands' own declarations. */
import { Command as CommanderCommand, Option } from 'commander';
import { version } from '../../package.json';
import { COMMANDS } from '../commands';
import type { Command, OptionSpec } from '../commands/command';
import { gather } from '../commands/options';
import { FORMATS } from '../render/formats';
import { type Context, widthOf } from './context';
import { helpText } from './help';

/** The options of every command: which record is read, and how the answer is written. */
export const SHARED_OPTIONS: readonly OptionSpec[] = [
  { flags: '--as-of <date>', description: 'read the record as it stood that day' },
  { flags: '--format <format>', description: `${FORMATS.join(', ')} (text)`, choices: FORMATS },
  { flags: '--json', description: 'as JSON: a list is an array, a single thing an object' },
  { flags: '--ndjson', description: 'as JSON, one entry a line' },
  { flags: '--csv', description: 'as CSV, a row an entry' },
  { flags: '--markdown', description: 'as Markdown' },
  { flags: '--html', description: 'as one HTML page' },
  { flags: '-o, --output <file>', description: 'write a file, in the format of its ending' },
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

export type Action = (command: Command, words: string[], options: Record<string, unknown>) => Promise<void>;

function declare(target: CommanderCommand, options: readonly OptionSpec[]): void {
  for (const { flags, description, parse, choices } of options) {
    const option = new Option(flags, description);
    if (choices) option.choices([...choices]);
    if (parse) option.argParser(parse);
    target.addOption(option);
  }
}

/** The arguments with `-word` written `−word` (a minus sign) where it means a word to leave out. */
export function withMinusSigns(argv: readonly string[]): string[] {
  const isExcluding = new Map(COMMANDS.map((command) => [command.name, command.minusExcludes === true]));
  const at = argv.findIndex((word) => isExcluding.has(word));
  if (!isExcluding.get(argv[at] ?? '')) return [...argv];
  return argv.map((word, index) => (index > at && /^-[^-]{2}/.test(word) ? `−${word.slice(1)}` : word));
}

/** The program. Everything it prints goes to the context's streams; it throws instead of exiting. */
export function buildProgram(context: Context, coverage: () => string, act: Action): CommanderCommand {
  const program = new CommanderCommand('brief');
  program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'brief: ')),
      getOutHelpWidth: () => widthOf(context),
      getErrHelpWidth: () => widthOf(context),
    })
    .configureHelp({
      formatHelp: (command, help) => helpText(command, help, command.parent ? '' : coverage()),
    })
    .version(version, '-V, --version', 'the version')
    .helpOption('-h, --help', 'this help')
    .helpCommand('help [command]', 'help for a command')
    .showSuggestionAfterError();
  declare(program, SHARED_OPTIONS);
  for (const spec of COMMANDS) {
    const command = program.command(spec.name).description(spec.summary);
    for (const argument of spec.usage.split(' ').filter(Boolean)) command.argument(argument);
    declare(command, spec.options);
    command.action(async () => {
      await act(spec, [...command.args], command.optsWithGlobals());
    });
  }
  return program;
}
