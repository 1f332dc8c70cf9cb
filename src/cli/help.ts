/** Help: examples first, then what there is, within the width. */
import { COMMANDS } from '../commands';
import { type Command, GROUPS, type OptionSpec } from '../commands/command';
import { wrap } from '../render/width';
import { isListed, OPTIONS_IN_HELP, PROGRAM_OPTIONS_IN_HELP } from './program';

/** The environment variables that the program reads. */
export const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ['BRIEF_DATASET', 'folders of datasets to read beside the bundled one, separated as in PATH'],
  ['BRIEF_PAGER, PAGER', 'the pager for long output on a terminal (less); cat for none'],
  ['LESS', 'what less is told (FRX)'],
  ['NO_COLOR, FORCE_COLOR, CLICOLOR', 'no colour, colour always, colour on a terminal (0 for none)'],
  ['FORCE_HYPERLINK', 'links on any terminal (0 for none)'],
  ['COLUMNS', 'the width of the page'],
  [
    'LC_ALL, LC_CTYPE, LANG',
    'ASCII on a terminal where the first of them that is set is not UTF-8; pipes and files are always UTF-8',
  ],
];

export const SUBJECTS =
  'A subject is any words that name a person, organisation, country, topic, issue or record: Rubio, secretary of state, Delhi, kashmir. Words need no quotes, and several subjects must all be involved.';

/** How filters work together. */
export const FILTERS_TOGETHER =
  'A filter that is repeated must be met each time; of a comma list (--type, --kind, --category), one is enough.';

/** The short examples that lead the program's own help. */
export const TOUR: readonly (readonly [command: string, meaning: string])[] = [
  ['brief timeline Dar Rubio', 'what happened between two people'],
  ['brief who Rubio', 'offices, contacts, positions, recent words'],
  ['brief last Dar Rubio', 'when they last met and last spoke'],
  ['brief meetings --since 2025-06 --json', 'the same answers for scripts'],
];

export const TAGLINE =
  'brief: who met whom, who said what, and where each side stands, every line with its source';

/** How a page of help is printed. */
export interface HelpPage {
  columns: number;
  /** Makes a heading stand out. */
  strong: (text: string) => string;
  /** What the bundled dataset covers, or nothing. */
  coverage: string;
}

/** Two columns: terms and their meanings, the meanings wrapped; one above the other where it is narrow. */
function definitions(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const left = Math.min(34, Math.max(...rows.map(([term]) => term.length)));
  if (columns < 60)
    return rows.flatMap(([term, meaning]) => [
      ...wrap(term, columns - 2).map((line, index) => `${index === 0 ? '  ' : '    '}${line}`),
      ...wrap(meaning, columns - 6).map((line) => `      ${line}`),
    ]);
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, columns - left - 4);
    const own = term.length > left ? [`  ${term}`] : [];
    const start = own.length > 0 ? ' '.repeat(left) : term.padEnd(left);
    return [...own, ...lines.map((line, index) => `  ${index === 0 ? start : ' '.repeat(left)}  ${line}`)];
  });
}

function section(title: string, rows: readonly (readonly [string, string])[], page: HelpPage): string[] {
  return rows.length > 0 ? [page.strong(title), ...definitions(rows, page.columns), ''] : [];
}

const optionRows = (options: readonly OptionSpec[]): [string, string][] =>
  options.filter(isListed).map(({ flags, description }) => [flags, description]);

function commandHelp(command: Command, page: HelpPage): string[] {
  const usage = ['brief', command.name, command.usage, '[options]'].filter(Boolean).join(' ');
  return [
    ...wrap(`brief ${command.name}: ${command.summary}`, page.columns),
    '',
    ...section('Examples', command.examples, page),
    page.strong('Usage'),
    ...wrap(usage, page.columns - 2).map((line) => `  ${line}`),
    '',
    ...(command.note === undefined ? [] : [...wrap(command.note, page.columns), '']),
    ...section('Options', optionRows(command.options), page),
    ...(command.note === undefined && command.options.some(({ flags }) => flags.startsWith('--topic'))
      ? [...wrap(FILTERS_TOGETHER, page.columns), '']
      : []),
    ...section('Options of every command', optionRows(OPTIONS_IN_HELP), page),
  ];
}

function programHelp(page: HelpPage): string[] {
  return [
    ...wrap(TAGLINE, page.columns),
    '',
    ...section('Examples', TOUR, page),
    ...GROUPS.flatMap((group) =>
      section(
        group,
        COMMANDS.filter((command) => command.group === group).map((command) => [
          `${command.name} ${command.usage}`.trim(),
          command.summary,
        ]),
        page,
      ),
    ),
    ...section('Options', optionRows(PROGRAM_OPTIONS_IN_HELP), page),
    ...section('Environment', ENVIRONMENT, page),
    ...wrap(`${SUBJECTS} \`brief help <command>\` tells more.`, page.columns),
    ...(page.coverage === '' ? [] : wrap(page.coverage, page.columns)),
  ];
}

/** The help of a command, or of the program. */
export function helpText(command: Command | null, page: HelpPage): string {
  return `${(command ? commandHelp(command, page) : programHelp(page)).join('\n').trimEnd()}\n`;
}

/** What `brief` alone prints: a tour and what the dataset covers. */
export function welcomeText(page: HelpPage): string {
  return `${[
    ...wrap(TAGLINE, page.columns),
    '',
    ...definitions(TOUR, page.columns),
    '',
    ...(page.coverage === '' ? [] : wrap(page.coverage, page.columns)),
    ...wrap('`brief help` lists the commands.', page.columns),
  ].join('\n')}\n`;
}
