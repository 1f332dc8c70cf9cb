/** What commander rejects, told in the program's own words with what to do. */
import type { CommanderError } from 'commander';
import { COMMANDS } from '../commands';
import { didYouMean } from '../commands/choices';
import type { Command } from '../commands/command';
import { nearestWords } from '../dataset/nearest';
import { UsageError } from '../errors';
import { Names } from '../query/names';
import type { Context } from './context';
import { commandOf, flagsOf, SHARED_OPTIONS } from './program';
import { openDataset } from './session';

const commandNames = (): string[] => [...COMMANDS.map(({ name }) => name), 'help'];

/** The words that name something are what a newcomer types first: `brief Rubio`. */
async function asName(word: string, context: Context): Promise<string[]> {
  try {
    const names = new Names(await openDataset(context, { bundled: true }));
    const [match, ...others] = names.find(word);
    if (!match || others.length > 0) return [];
    const { kind, id } = match.target;
    const about = kind === 'record' ? 'show' : kind === 'country' ? 'country' : 'who';
    const commands = kind === 'record' ? [`brief show ${id}`] : [`brief timeline ${word}`];
    if (kind === 'person' || kind === 'organisation' || kind === 'country')
      commands.unshift(`brief ${about} ${word}`);
    return [`${names.describe(match.target)}: ${commands.join(', ')}`];
  } catch {
    return [];
  }
}

/** The error for a first word that is no command: the nearest command, or what the word names. */
export async function unknownCommand(word: string, context: Context): Promise<UsageError> {
  const nearest = didYouMean(word, commandNames());
  return new UsageError(`no command is called "${word}"`, [
    ...(nearest.length > 0 ? nearest : await asName(word, context)),
    '`brief help` lists the commands.',
  ]);
}

/** What other tools call options, by what they are called here. */
const SYNONYMS: Record<string, string> = Object.fromEntries(
  Object.entries({
    '--since': '--from --after --start --begin --from-date --start-date --since-date',
    '--until': '--to --before --end --till --to-date --end-date --until-date',
    '--on 2025-05..2025-07': '--between --range --span',
    '--on': '--date --during --when --in',
    '--person': '--who --name --people --with --participant',
    '--speaker': '--by --author --said-by --voice',
    '--topic': '--tag --tags --about --subject --keyword',
    '--limit': '--max --count --head --top --first --number -n -m',
    '--reverse': '--sort --order --desc --descending --newest -r',
    '--output': '--out --outfile --file --save --to-file',
    '--format': '--output-format --as -f',
    '--json': '--pretty -j',
    '--csv': '--tsv --excel --xlsx',
    '--markdown': '--md',
    '--docx': '--word --doc',
    '--fields': '--columns --cols --select --keys',
    '--quiet': '--silent -s',
    '--version': '-v',
  }).flatMap(([ours, theirs]) => theirs.split(' ').map((flag) => [flag, ours])),
);

/** How many commands are named that have an option. */
const MOST_HOLDERS = 5;

const holdersOf = (flag: string): string[] =>
  COMMANDS.filter(({ options }) => options.flatMap(flagsOf).includes(flag)).map(({ name }) => name);

function belongs(flag: string): string {
  const holders = holdersOf(flag);
  const named = holders.length > MOST_HOLDERS ? holders.slice(0, MOST_HOLDERS - 1) : holders;
  const more = holders.length > named.length ? ` and ${holders.length - named.length} more` : '';
  return `${flag} belongs to ${named.join(', ')}${more}.`;
}

/** What to do instead of an option that the command lacks: our name for it, a near one, or where it belongs. */
function insteadOf(flag: string, own: readonly string[], command: Command | undefined): string[] {
  const synonym = SYNONYMS[/^-\w\d+$/.test(flag) ? flag.slice(0, 2) : flag];
  const [ours = ''] = synonym?.split(' ') ?? [];
  if (synonym !== undefined && own.includes(ours)) return [`Did you mean ${synonym}?`];
  if (holdersOf(flag).length > 0) return [belongs(flag)];
  if (holdersOf(ours).length > 0) return [belongs(ours)];
  const nearest = didYouMean(flag, own);
  if (nearest.length > 0) return nearest;
  if (/^-[^-]{2}/.test(flag) && command)
    return [`To leave a word out: brief search <words> ${flag}; no other command can.`];
  const [elsewhere] = nearestWords(
    flag,
    COMMANDS.flatMap(({ options }) => options.flatMap(flagsOf)),
  );
  return elsewhere === undefined ? [] : [belongs(elsewhere)];
}

function unknownOption(asTyped: string, command: Command | undefined): UsageError {
  const own = [...(command?.options ?? []), ...SHARED_OPTIONS].flatMap(flagsOf);
  const [flag = ''] = asTyped.split('=', 1);
  if (flag !== asTyped && own.includes(flag)) return new UsageError(`${flag} takes no value`);
  return new UsageError(command ? `${command.name} has no option ${flag}` : `no option is called ${flag}`, [
    ...insteadOf(flag, [...own, '--help', '--version'], command),
    `\`brief help${command ? ` ${command.name}` : ''}\` lists the options.`,
  ]);
}

/** @param argv the command line, for the command that it names */
export function mistakeOf(error: CommanderError, argv: readonly string[]): UsageError {
  const command = commandOf(argv);
  const [, quoted = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const example = command ? [`For example: ${command.examples[0]?.[0]}`] : [];
  switch (error.code) {
    case 'commander.unknownOption':
      return unknownOption(quoted, command);
    case 'commander.missingArgument':
      return new UsageError(`${command?.name} needs ${command?.usage}`, example);
    case 'commander.optionMissingArgument':
      return new UsageError(`${quoted} needs a value`);
    case 'commander.excessArguments':
      return new UsageError(`${command?.name} takes ${command?.usage || 'no words'}, no more`, example);
    default:
      return new UsageError(error.message.replace(/^error: /, ''));
  }
}
