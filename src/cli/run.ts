/** Runs one command line: the only place that catches, and where an error becomes an exit status. */
import { CommanderError } from 'commander';
import { version } from '../../package.json';
import { COMMANDS } from '../commands';
import { unquotedDate } from '../commands/dates';
import { formatSpan } from '../dates/partial-date';
import { BriefError, UsageError } from '../errors';
import { painter } from '../render/styles';
import { visible } from '../render/visible';
import { loadLibrary, needsLibrary, wrap } from '../render/width';
import { isEmpty } from '../reports/empty';
import { completionAnswer } from './completion';
import { type Context, colourOf, spelledFor, widthOf } from './context';
import { type HelpPage, helpText, welcomeText } from './help';
import { mistakeOf, unknownCommand } from './mistakes';
import { formatAsked, type OutputOptions, unshaped, writeReport } from './output';
import { type Actions, buildProgram, commandOf, flagsOf, withMinusSigns, wordsOf } from './program';
import { bundledAbout, type DatasetOptions, openSession } from './session';

interface SharedOptions extends OutputOptions, DatasetOptions {
  quiet?: boolean;
  exitCode?: boolean;
}

/** What the bundled dataset covers, for help; nothing where it cannot be read. */
function bundledCoverage(context: Context): string {
  try {
    const { title, coverage } = bundledAbout(context);
    const span = formatSpan(coverage.from, coverage.to);
    return visible(`Bundled dataset: ${title}${title.includes(span) ? '' : ` (${span})`}.`);
  } catch {
    return '';
  }
}

function versionText(context: Context, json: boolean): string {
  const { name, updated, schemaVersion } = bundledAbout(context);
  if (json)
    return `${JSON.stringify({ brief: version, dataset: name, updated, schema: schemaVersion }, null, 2)}\n`;
  return `brief ${version}\ndataset ${visible(name)}, updated ${updated}, schema ${schemaVersion}\n`;
}

/** The page of help that a command line asks for: a command's name, an unknown word, null for the program's; or undefined. */
function helpAsked(argv: readonly string[]): string | null | undefined {
  const [first, topic] = wordsOf(argv);
  if (first === 'help') return topic ?? null;
  const asked = ['--help', '-h'].map((flag) => argv.indexOf(flag)).filter((at) => at >= 0);
  const end = argv.indexOf('--');
  if (!asked.some((at) => end < 0 || at < end)) return undefined;
  return commandOf(argv)?.name ?? first ?? null;
}

async function pageFor(context: Context, argv: readonly string[]): Promise<HelpPage> {
  const coverage = bundledCoverage(context);
  if (needsLibrary(coverage)) await loadLibrary();
  const wanted = argv.includes('--no-color') ? false : argv.includes('--color') ? true : undefined;
  const paint = await painter({
    width: 80,
    colour: colourOf(context, wanted),
    terminal: context.stdout.isTTY,
    links: false,
    unicode: true,
  });
  return { columns: widthOf(context), strong: (text) => paint(text, 'strong'), coverage };
}

const SAYS = 'brief: ';

/** A line of stderr within the width: a hint keeps its margin, what is said hangs under its first word. */
const wrapped = (text: string, columns: number): string[] =>
  text.startsWith(SAYS)
    ? wrap(text.slice(SAYS.length), columns - SAYS.length).map(
        (line, index) => (index === 0 ? SAYS : ' '.repeat(SAYS.length)) + line,
      )
    : wrap(text, columns);

/** @throws UsageError for an empty argument: an unset variable in a script must not ask for everything */
function expectNoneEmpty(argv: readonly string[]): void {
  const at = argv.findIndex((word) => /^(--[a-z-]+=)?\s*$/.test(word));
  if (at < 0) return;
  const place = [argv.slice(at - 1, at)[0], argv[at]].filter(
    (word) => word !== undefined && word.trim() !== '',
  );
  throw new UsageError(`an empty argument${place.length > 0 ? ` after ${place.at(-1)}` : ''}`, [
    'A variable that is not set leaves one: leave the argument out, or fill it.',
  ]);
}

/** What `--fields` without names lists for a command line, which writes nothing. */
async function fieldsAsked(argv: readonly string[], context: Context): Promise<string[]> {
  const listed: string[] = [];
  const silent = { ...context.stderr, write: () => {} };
  const status = await run([...argv, '--fields'], {
    ...context,
    stdout: { ...context.stdout, write: (text) => void listed.push(String(text)) },
    stderr: silent,
    files: { ...context.files, writeText: () => {} },
  });
  return status === 0 ? listed.join('').split('\n') : [];
}

/**
 * Runs the program.
 * @param argv the arguments after the program's name
 * @param surroundings what the program reads from and writes to
 * @returns the exit status: 0 done, 1 could not, 2 asked wrongly
 */
export async function run(argv: readonly string[], surroundings: Context): Promise<number> {
  const context = spelledFor(surroundings);
  if (argv[0] === '__complete') {
    const asked = { context, fieldsAsked: (line: readonly string[]) => fieldsAsked(line, context) };
    context.stdout.write(await completionAnswer(argv.slice(1), asked));
    return 0;
  }
  let status = 0;
  /** What is still to be said on stderr: it waits until it is known whether the library must measure it. */
  const unsaid: string[] = [];
  const say = (text: string, hints: readonly string[] = []): void => {
    unsaid.push(`${SAYS}${text}`, ...hints.map((hint) => `  ${hint}`));
  };
  const speak = async (): Promise<void> => {
    const texts = unsaid.splice(0).map(visible);
    if (texts.some(needsLibrary)) await loadLibrary();
    for (const text of texts)
      for (const line of wrapped(text, widthOf(context))) context.stderr.write(`${line}\n`);
  };
  const actions: Actions = {
    async command(command, words, options) {
      const shared = options as unknown as SharedOptions;
      const note = (text: string): void => {
        if (shared.quiet !== true) say(text);
      };
      for (const spec of command.options) {
        const [flag = ''] = flagsOf(spec);
        if (spec.unmet !== undefined && options[flag.slice(2)] !== undefined) note(`${flag}: ${spec.unmet}`);
      }
      const format = formatAsked(shared);
      const invocation = { words, options, session: openSession(context, command, shared, note) };
      const report = await command.run(invocation).catch((error: unknown) => {
        const meant = error instanceof UsageError ? unquotedDate(invocation) : null;
        throw meant === null ? error : new UsageError((error as UsageError).message, [`Quote it: ${meant}`]);
      });
      const ignored = unshaped(report, format);
      if (ignored !== null) note(ignored);
      await speak();
      await writeReport(context, report, format, shared);
      if (isEmpty(report)) {
        note(`nothing found. ${'coverage' in report ? report.coverage : ''}`.trim());
        if (shared.exitCode === true) status = 1;
      }
      if (report.kind === 'check' && report.errors > 0) status = 1;
    },
    version: () => context.stdout.write(versionText(context, argv.includes('--json'))),
    async unknown(word) {
      if (word === null)
        throw new UsageError('options alone ask for nothing', ['`brief help` lists the commands.']);
      throw await unknownCommand(word, context);
    },
  };
  try {
    expectNoneEmpty(argv);
    const topic = helpAsked(argv);
    if (argv.length === 0) context.stdout.write(welcomeText(await pageFor(context, argv)));
    else if (topic !== undefined) {
      const command = COMMANDS.find(({ name }) => name === topic);
      if (topic !== null && topic !== 'help' && !command) throw await unknownCommand(topic, context);
      context.stdout.write(helpText(command ?? null, await pageFor(context, argv)));
    } else await buildProgram(actions, argv).parseAsync(withMinusSigns(argv), { from: 'user' });
    await speak();
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const error = thrown instanceof CommanderError ? mistakeOf(thrown, argv) : thrown;
    if (error instanceof BriefError) {
      say(error.message, error.hints);
      await speak();
      return error.exitCode;
    }
    say(`this should not have happened: ${error instanceof Error ? error.message : String(error)}`);
    await speak();
    if (context.env.BRIEF_DEBUG && error instanceof Error) context.stderr.write(`${error.stack}\n`);
    return 1;
  }
}
