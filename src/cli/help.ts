/** Help: examples first, then what there is, within the width. */
import type { Command as CommanderCommand, Help } from 'commander';
import { COMMANDS } from '../commands';
import { GROUPS } from '../commands/command';
import { wrap } from '../render/width';

/** The environment variables that the program reads. */
export const ENVIRONMENT: readonly (readonly [name: string, meaning: string])[] = [
  ['BRIEF_DATASET', 'folders of datasets to read beside the bundled one, separated by colons'],
  ['BRIEF_PAGER, PAGER', 'the pager for long output on a terminal (less)'],
  ['NO_COLOR, FORCE_COLOR, CLICOLOR', 'no colour, colour always, colour on a terminal (0 for none)'],
  ['COLUMNS', 'the width of the page'],
];

/** Two columns: terms and their meanings, the meanings wrapped; one above the other where it is narrow. */
function definitions(rows: readonly (readonly [string, string])[], columns: number): string[] {
  const left = Math.min(34, Math.max(...rows.map(([term]) => term.length)));
  if (columns < 60)
    return rows.flatMap(([term, meaning]) => [
      `  ${term}`,
      ...wrap(meaning, columns - 6).map((line) => `      ${line}`),
    ]);
  return rows.flatMap(([term, meaning]) => {
    const lines = wrap(meaning, columns - left - 4);
    const own = term.length > left ? [`  ${term}`] : [];
    const start = own.length > 0 ? ' '.repeat(left) : term.padEnd(left);
    return [...own, ...lines.map((line, index) => `  ${index === 0 ? start : ' '.repeat(left)}  ${line}`)];
  });
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length > 0 ? [title, ...lines, ''] : [];

const optionRows = (options: readonly { flags: string; description: string }[]): [string, string][] =>
  options.map(({ flags, description }) => [flags, description]);

/** The short examples that lead the program's own help. */
const TOUR: readonly (readonly [string, string])[] = [
  ['brief timeline Dar Rubio', 'what happened between two people'],
  ['brief who Rubio', 'offices, contacts, positions, recent words'],
  ['brief last Dar Rubio', 'when they last met and last spoke'],
  ['brief meetings --since 2025-06 --json', 'the same answers for scripts'],
];

/** The help of the program or of one command. */
export function helpText(command: CommanderCommand, help: Help, coverage: string): string {
  const columns = help.helpWidth ?? 80;
  const spec = COMMANDS.find((candidate) => candidate.name === command.name());
  const lines: string[] = [];
  if (spec) {
    lines.push(...wrap(`brief ${spec.name}: ${spec.summary}`, columns), '');
    lines.push(...section('Examples', definitions(spec.examples, columns)));
    lines.push(
      ...section('Usage', [`  brief ${spec.name} ${[spec.usage, '[options]'].filter(Boolean).join(' ')}`]),
    );
    lines.push(
      ...section('Options', spec.options.length > 0 ? definitions(optionRows(spec.options), columns) : []),
    );
  } else {
    lines.push(
      ...wrap(
        'brief: who met whom, who said what, and where each side stands, every line with its source',
        columns,
      ),
      '',
    );
    lines.push(...section('Examples', definitions(TOUR, columns)));
    for (const group of GROUPS) {
      const own = COMMANDS.filter((candidate) => candidate.group === group);
      if (own.length > 0)
        lines.push(
          ...section(
            group,
            definitions(
              own.map((candidate) => [`${candidate.name} ${candidate.usage}`.trim(), candidate.summary]),
              columns,
            ),
          ),
        );
    }
  }
  const shared = spec ? help.visibleGlobalOptions(command) : help.visibleOptions(command);
  lines.push(
    ...section(spec ? 'Options of every command' : 'Options', definitions(optionRows(shared), columns)),
  );
  if (!spec) {
    lines.push(...section('Environment', definitions(ENVIRONMENT, columns)));
    lines.push(
      ...wrap(
        'A subject is any words that name a person, organisation, country, topic, issue or record: Rubio, secretary of state, Delhi, kashmir. `brief help <command>` tells more.',
        columns,
      ),
    );
    lines.push(...(coverage === '' ? [] : wrap(coverage, columns)), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What `brief` alone prints: a tour and what the dataset covers. */
export function welcomeText(columns: number, coverage: string): string {
  return `${[
    ...wrap(
      'brief: who met whom, who said what, and where each side stands, every line with its source',
      columns,
    ),
    '',
    ...definitions(TOUR, columns),
    '',
    ...wrap(coverage, columns),
    ...wrap('`brief help` lists the commands.', columns),
  ].join('\n')}\n`;
}
