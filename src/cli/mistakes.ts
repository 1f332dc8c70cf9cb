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

function unknownOption(asTyped: string, command: Command | undefined): UsageError {
  const own = [...(command?.options ?? []), ...SHARED_OPTIONS].flatMap(flagsOf);
  const [flag = ''] = asTyped.split('=', 1);
  if (flag !== asTyped && own.includes(flag)) return new UsageError(`${flag} takes no value`);
  const nearest = didYouMean(flag, [...own, '--help', '--version']);
  const [elsewhere] = nearestWords(
    flag,
    COMMANDS.flatMap(({ options }) => options.flatMap(flagsOf)),
  );
  const holders = COMMANDS.filter(({ options }) => options.flatMap(flagsOf).includes(elsewhere ?? '')).map(
    ({ name }) => name,
  );
  const where =
    nearest.length === 0 && holders.length > 0 ? [`${elsewhere} belongs to ${holders.join(', ')}.`] : [];
  return new UsageError(`no option is called ${flag}`, [
    ...nearest,
    ...where,
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
