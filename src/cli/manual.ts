/** The man page, made when the program is built from the declarations that help prints. */
import { version } from '../../package.json';
import { COMMANDS } from '../commands';
import type { Command, OptionSpec } from '../commands/command';
import { FILTER_OPTIONS } from '../commands/options';
import { ENVIRONMENT, FILTERS_TOGETHER, SUBJECTS, TAGLINE, TOUR } from './help';
import { isListed, PROGRAM_OPTIONS_IN_HELP } from './program';

/** Text in which roff reads no markup; typographic marks by their roff names. */
function roff(text: string): string {
  const marks: Record<string, string> = {
    '\\': '\\(rs',
    '-': '\\-',
    '‘': '\\(oq',
    '’': '\\(cq',
    "'": '\\(aq',
    '`': '\\(ga',
    '"': '\\(dq',
  };
  return text.replace(/[\\‘’'`"-]/g, (mark) => marks[mark] ?? mark).replace(/^\./, '\\&.');
}

const bold = (text: string): string => `\\fB${roff(text)}\\fR`;
const entry = (term: string, meaning: string): string[] => ['.TP', bold(term), roff(meaning)];
const options = (specs: readonly OptionSpec[]): string[] =>
  specs.flatMap(({ flags, description }) => entry(flags, description));
const examples = (rows: Command['examples']): string[] =>
  rows.flatMap(([line, meaning]) => entry(line, meaning));

/** What each exit status means. */
export const EXIT_STATUS: readonly (readonly [string, string])[] = [
  ['0', 'done; nothing found is done too, unless --exit-code is given'],
  ['1', 'could not: a broken dataset, a failed check, a file that cannot be read or written'],
  ['2', 'asked wrongly: an unknown command, option or name, a name that fits several things, a bad date'],
];

const DATES =
  'Dates are ISO 8601 (2025, 2025-07, 2025-07-25), 2025-Q3, a month with or without its year, or words such as yesterday, "last month", last-month, "3 weeks ago", "since may" and 2025-05..2025-07. A form that reads two ways, such as 10/05/2025, is refused.';

/** Which of the filters a command does not take. */
function save({ options: own }: Command): string {
  const named = (specs: readonly OptionSpec[]): string[] =>
    specs.map(({ flags }) => flags.split(' ')[0] ?? '');
  const met = named(own.filter(isListed));
  const missing = named(FILTER_OPTIONS).filter((flag) => !met.includes(flag));
  return missing.length > 0 ? `, save ${missing.join(', ')}` : '';
}

function commandSection(command: Command): string[] {
  const filters = command.options.filter((option) => FILTER_OPTIONS.includes(option));
  const own = command.options.filter((option) => isListed(option) && !FILTER_OPTIONS.includes(option));
  return [
    `.SS ${roff(`brief ${command.name} ${command.usage}`.trim())}`,
    roff([`${command.summary}.`, command.note ?? ''].join(' ').trim()),
    ...examples(command.examples),
    ...options(own),
    ...(filters.length > 0 ? ['.PP', roff(`Takes the filters below${save(command)}.`)] : []),
  ];
}

/** @param date the day of the page, ISO 8601 */
export function manualPage(date: string): string {
  const [name = '', purpose = ''] = TAGLINE.split(': ');
  return `${[
    `.TH BRIEF 1 ${date} "brief ${version}" "User Commands"`,
    '.SH NAME',
    `${name} \\- ${roff(purpose)}`,
    '.SH SYNOPSIS',
    '.B brief',
    '.I command',
    roff('[words...] [options]'),
    '.SH DESCRIPTION',
    roff(SUBJECTS),
    '.PP',
    roff(DATES),
    '.PP',
    roff(
      'Results go to stdout, everything else to stderr. Into a pipe nothing is coloured or paged. JSON, NDJSON and CSV hold all there is, with ISO dates; text is a page to read, 80 columns wide or COLUMNS.',
    ),
    '.SH EXAMPLES',
    ...examples(TOUR),
    '.SH COMMANDS',
    ...COMMANDS.flatMap(commandSection),
    '.SH FILTERS',
    roff(FILTERS_TOGETHER),
    ...options(FILTER_OPTIONS),
    '.SH OPTIONS',
    ...options(PROGRAM_OPTIONS_IN_HELP),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([term, meaning]) => entry(term, meaning)),
    '.SH EXIT STATUS',
    ...EXIT_STATUS.flatMap(([term, meaning]) => entry(term, meaning)),
  ].join('\n')}\n`;
}
