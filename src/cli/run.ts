/** Runs one command line: the only place that catches, and where an error becomes an exit status. */
import { CommanderError } from 'commander';
import { version } from '../../package.json';
import { COMMANDS } from '../commands';
import { formatSpan } from '../dates/partial-date';
import { BriefError, UsageError } from '../errors';
import { painter, toAscii } from '../render/styles';
import { visible } from '../render/visible';
import { loadLibrary, needsLibrary, wrap } from '../render/width';
import type { Report } from '../reports/report';
import { completionAnswer } from './completion';
import { type Context, colourOf, unicodeOf, widthOf } from './context';
import { type HelpPage, helpText, welcomeText } from './help';
import { mistakeOf, unknownCommand } from './mistakes';
import { formatAsked, type OutputOptions, writeReport } from './output';
import { type Actions, buildProgram, withMinusSigns } from './program';
import { bundledAbout, type DatasetOptions, openSession } from './session';

interface SharedOptions extends OutputOptions, DatasetOptions {
  quiet?: boolean;
  exitCode?: boolean;
}

/** Whether a report says that nothing was found. */
function isEmpty(report: Report): boolean {
  if (report.kind === 'check') return false;
  if (report.kind === 'last') return report.data.total === 0 && report.data.planned.length === 0;
  return Array.isArray(report.data) && report.data.length === 0;
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

function versionText(context: Context): string {
  const { name, updated, schemaVersion } = bundledAbout(context);
  return `brief ${version}\ndataset ${visible(name)}, updated ${updated}, schema ${schemaVersion}\n`;
}

/** The page of help that a command line asks for: a command's name, an unknown word, null for the program's; or undefined. */
function helpAsked(argv: readonly string[]): string | null | undefined {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  if (words[0] === 'help') return words.find((word, index) => index > 0 && !word.startsWith('-')) ?? null;
  if (!words.includes('--help') && !words.includes('-h')) return undefined;
  return COMMANDS.find(({ name }) => words.includes(name))?.name ?? null;
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

/**
 * Runs the program.
 * @param argv the arguments after the program's name
 * @returns the exit status: 0 done, 1 could not, 2 asked wrongly
 */
export async function run(argv: readonly string[], context: Context): Promise<number> {
  if (argv[0] === '__complete') {
    context.stdout.write(completionAnswer(argv.slice(1), context));
    return 0;
  }
  let status = 0;
  const shown = unicodeOf(context) ? (text: string): string => text : toAscii;
  const tell = (line: string): void => context.stderr.write(`${shown(visible(line))}\n`);
  const say = (text: string): void => tell(`brief: ${text}`);
  const actions: Actions = {
    async command(command, words, options) {
      const shared = options as unknown as SharedOptions;
      const note = (text: string): void => {
        if (shared.quiet !== true) say(text);
      };
      const format = formatAsked(shared);
      const report = await command.run({ words, options, session: openSession(context, shared, note) });
      await writeReport(context, report, format, shared);
      if (isEmpty(report)) {
        note(`nothing found. ${'coverage' in report ? report.coverage : ''}`.trim());
        if (shared.exitCode === true) status = 1;
      }
      if (report.kind === 'check' && report.errors > 0) status = 1;
    },
    version: () => context.stdout.write(versionText(context)),
    async unknown(word) {
      if (word === null)
        throw new UsageError('options alone ask for nothing', ['`brief help` lists the commands.']);
      throw await unknownCommand(word, context);
    },
  };
  try {
    const topic = helpAsked(argv);
    if (argv.length === 0) context.stdout.write(shown(welcomeText(await pageFor(context, argv))));
    else if (topic !== undefined) {
      const command = COMMANDS.find(({ name }) => name === topic);
      if (topic !== null && topic !== 'help' && !command) throw await unknownCommand(topic, context);
      context.stdout.write(shown(helpText(command ?? null, await pageFor(context, argv))));
    } else await buildProgram(actions, argv).parseAsync(withMinusSigns(argv), { from: 'user' });
    return status;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    const error = thrown instanceof CommanderError ? mistakeOf(thrown, argv) : thrown;
    if (error instanceof BriefError) {
      if (needsLibrary(error.hints.join(' '))) await loadLibrary();
      say(error.message);
      for (const hint of error.hints)
        for (const line of wrap(visible(hint), widthOf(context) - 2)) tell(`  ${line}`);
      return error.exitCode;
    }
    say(`this should not have happened: ${error instanceof Error ? error.message : String(error)}`);
    if (context.env.BRIEF_DEBUG && error instanceof Error) context.stderr.write(`${error.stack}\n`);
    return 1;
  }
}
