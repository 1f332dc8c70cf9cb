/** Runs one command line: the only place that catches, and where an error becomes an exit status. */
import { CommanderError } from 'commander';
import { formatSpan } from '../dates/partial-date';
import { BriefError } from '../errors';
import { visible } from '../render/visible';
import { wrap } from '../render/width';
import type { Report } from '../reports/report';
import { completionAnswer } from './completion';
import { type Context, widthOf } from './context';
import { welcomeText } from './help';
import { type OutputOptions, writeReport } from './output';
import { buildProgram, withMinusSigns } from './program';
import { bundledReader, type DatasetOptions, openSession } from './session';

interface SharedOptions extends OutputOptions, DatasetOptions {
  quiet?: boolean;
  exitCode?: boolean;
}

const isEmpty = (report: Report): boolean =>
  Array.isArray(report.data) && report.data.length === 0 && report.kind !== 'check';

/** What the bundled dataset covers, for help; nothing where it cannot be read. */
function bundledCoverage(context: Context): string {
  try {
    const { title, coverage } = bundledReader(context).about;
    return `Bundled dataset: ${title} (${formatSpan(coverage.from, coverage.to)}).`;
  } catch {
    return '';
  }
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
  const say = (text: string): void => context.stderr.write(`brief: ${visible(text)}\n`);
  const program = buildProgram(
    context,
    () => bundledCoverage(context),
    async (command, words, options) => {
      const shared = options as unknown as SharedOptions;
      const note = (text: string): void => {
        if (shared.quiet !== true) say(text);
      };
      const report = await command.run({ words, options, session: openSession(context, shared, note) });
      await writeReport(context, report, shared);
      if (isEmpty(report)) {
        note(`nothing found. ${'coverage' in report ? report.coverage : ''}`.trim());
        if (shared.exitCode === true) status = 1;
      }
      if (report.kind === 'check' && report.errors > 0) status = 1;
    },
  );
  try {
    if (argv.length === 0) context.stdout.write(welcomeText(widthOf(context), bundledCoverage(context)));
    else await program.parseAsync(withMinusSigns(argv), { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof BriefError) {
      say(error.message);
      for (const hint of error.hints)
        for (const line of wrap(visible(hint), widthOf(context) - 2)) context.stderr.write(`  ${line}\n`);
      return error.exitCode;
    }
    say(`this should not have happened: ${error instanceof Error ? error.message : String(error)}`);
    if (context.env.BRIEF_DEBUG && error instanceof Error) context.stderr.write(`${error.stack}\n`);
    return 1;
  }
}
