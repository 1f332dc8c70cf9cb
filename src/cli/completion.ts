/** Answers the completion scripts: how a command line may go on, loading no more of the dataset than names need. */
import { COMMANDS } from '../commands';
import type { Command, OptionSpec } from '../commands/command';
import { Dataset } from '../dataset/dataset';
import { readFolder } from '../dataset/load';
import { mergeReaders } from '../dataset/merge';
import { fold } from '../query/fold';
import { sidesOf } from '../query/involved';
import { Names, TARGET_KINDS, type Target, type TargetKind } from '../query/names';
import { visible } from '../render/visible';
import type { Context } from './context';
import { flagsOf, SHARED_OPTIONS } from './program';
import { bundledReader, foldersInEnvironment } from './session';

interface Candidate {
  value: string;
  about: string;
}

/** What may stand in a place: a closed set, a comma list of one, things of the dataset, dates, or a path. */
type Values =
  | { of: 'words'; words: readonly string[]; list?: boolean }
  | { of: 'names'; kinds: readonly TargetKind[] }
  /** Those that take part in the records: in talks and words, or in events too. */
  | { of: 'sides'; kinds: readonly TargetKind[]; events: boolean }
  /** The fields of what the line asks for, a comma list. */
  | { of: 'fields' }
  | { of: 'dates' }
  | { of: 'files' | 'folders' };

const names = (...kinds: TargetKind[]): Values => ({ of: 'names', kinds });
const SIDES: Values = { of: 'sides', kinds: ['country', 'organisation'], events: false };

/** What the placeholders of usages and options stand for; any other is free text. */
const PLACEHOLDERS: Record<string, Values> = {
  subject: { of: 'names', kinds: TARGET_KINDS },
  name: names('person', 'organisation'),
  person: names('person'),
  speaker: names('person', 'organisation', 'country'),
  country: { of: 'sides', kinds: ['country'], events: true },
  side: SIDES,
  sides: SIDES,
  names: { of: 'fields' },
  topic: names('topic'),
  issue: names('issue'),
  'issue or topic': names('issue', 'topic'),
  meeting: names('record'),
  id: names('record'),
  date: { of: 'dates' },
  file: { of: 'files' },
  dir: { of: 'folders' },
};

const PATHS = new Set(['files', 'folders']);
const RELATIVE_DATES = [
  'today',
  'yesterday',
  'this-week',
  'last-week',
  'this-month',
  'last-month',
  'this-year',
  'last-year',
];
/** What every shell takes as plain words, with blanks between that it quotes. A value with anything else is left out. */
const PLAIN_WORDS = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_., -]*$/u;
const MOST_WORDS_OF_A_NAME = 6;

const placeholderOf = (flags: string): string | undefined =>
  /[<[]([^>\]]+?)(?:\.\.\.)?[>\]]/.exec(flags)?.[1];
const takesValue = ({ flags }: OptionSpec): boolean => /[>\]]$/.test(flags);
/** Whether an option may also stand without a value, or takes several, so that another may follow. */
const mayEnd = ({ flags }: OptionSpec): boolean => /\]$|\.\.\.>$/.test(flags);
const takesSeveral = ({ flags }: OptionSpec): boolean => flags.endsWith('...>');

function valuesOf(option: OptionSpec): Values | null {
  if (option.choices) return { of: 'words', words: option.choices };
  if (option.listed) return { of: 'words', words: option.listed, list: true };
  return PLACEHOLDERS[placeholderOf(option.flags) ?? ''] ?? null;
}

/** What may stand as a command's argument number `index`. */
function argumentOf(command: Command, index: number): Values | null {
  if (command.choices) return index === 0 ? { of: 'words', words: command.choices } : null;
  const places = command.usage.match(/[<[][^>\]]+[>\]]/g) ?? [];
  const last = places.at(-1);
  const place = places[index] ?? (last?.includes('...') ? last : undefined);
  return place === undefined ? null : (PLACEHOLDERS[placeholderOf(place) ?? ''] ?? null);
}

/**
 * The first of the words that goes on from what is typed, in the letters typed, so that every shell takes it for a
 * continuation; the rest of it follows them: `asim-munir`, `Asim-Munir` or `ASIM-MUNIR`.
 */
function continued(typed: string, words: readonly string[]): string | null {
  const exact = words.find((word) => word.startsWith(typed));
  if (exact !== undefined) return exact;
  const lower = typed.toLowerCase();
  const word = words.find((candidate) => candidate.toLowerCase().startsWith(lower));
  if (word === undefined) return null;
  if (typed === lower) return word.toLowerCase();
  if (typed === typed.toUpperCase() && typed.length > 1) return word.toUpperCase();
  return typed + word.slice(typed.length).replace(/(?<=-)\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** What completion reads. */
interface Asked {
  context: Context;
  /** The fields of what a command line asks for; none where it asks for nothing. */
  fieldsAsked: (argv: readonly string[]) => Promise<string[]>;
}

interface Surroundings {
  context: Context;
  fieldsOf: () => Promise<string[]>;
}

/** What the typed words so far mean to completion. */
interface Line {
  command: Command | null;
  /** Words before the current one that are neither the command nor options. */
  words: string[];
  flags: Set<string>;
  datasets: string[];
  bundled: boolean;
  /** The option whose value is being typed. */
  awaiting: OptionSpec | null;
  onlyWords: boolean;
  helping: boolean;
}

function readLine(before: readonly string[]): Line {
  const line: Line = {
    command: null,
    words: [],
    flags: new Set(),
    datasets: [],
    bundled: true,
    awaiting: null,
    onlyWords: false,
    helping: false,
  };
  for (const word of before) {
    if (line.awaiting && !(mayEnd(line.awaiting) && word.startsWith('-'))) {
      if (line.awaiting.flags.startsWith('--dataset')) line.datasets.push(word);
      if (!takesSeveral(line.awaiting)) line.awaiting = null;
    } else if (word === '--' && !line.onlyWords) line.onlyWords = true;
    else if (word.startsWith('-') && !line.onlyWords) {
      const [flag = '', value] = word.split(/=(.*)/s);
      line.flags.add(flag);
      if (flag === '--no-bundled') line.bundled = false;
      if (flag === '--dataset' && value !== undefined) line.datasets.push(value);
      const option = optionCalled(line, flag);
      line.awaiting = option && value === undefined && takesValue(option) ? option : null;
    } else if (!line.command && !line.helping) {
      line.command = COMMANDS.find(({ name }) => name === word) ?? null;
      line.helping = word === 'help';
      if (!line.command && !line.helping) line.words.push(word);
    } else line.words.push(word);
  }
  return line;
}

const optionsOf = ({ command }: Line): readonly OptionSpec[] => [
  ...(command?.options ?? []),
  ...SHARED_OPTIONS,
];

/** The option of a flag, which may belong to a command that is yet to come. */
const optionCalled = (line: Line, flag: string): OptionSpec | undefined =>
  [...optionsOf(line), ...(line.command ? [] : COMMANDS.flatMap(({ options }) => options))].find(
    (candidate) => flagsOf(candidate).includes(flag),
  );

/** `--opt = value` as bash splits it, put together again. */
function joined(words: readonly string[]): { before: string[]; typed: string; hidden: string } {
  const before: string[] = [];
  for (const word of words) {
    const previous = before.at(-1);
    if (word === '=' && previous?.startsWith('--')) before.push(`${before.pop()}=`);
    else if (previous?.startsWith('--') && previous.endsWith('=')) before.push(before.pop() + word);
    else before.push(word);
  }
  const typed = before.pop() ?? '';
  const last = words.at(-1) ?? '';
  // Bash replaces only what stands after the `=`.
  const hidden =
    last === '=' || (typed.includes('=') && last !== typed) ? typed.slice(0, typed.indexOf('=') + 1) : '';
  return { before, typed, hidden };
}

function openDataset(context: Context, { datasets, bundled }: Line): Dataset {
  const { files, today } = context;
  const own = datasets.length > 0 ? datasets : foldersInEnvironment(context);
  const readers = bundled ? [bundledReader(context)] : [];
  return new Dataset(mergeReaders([...readers, ...own.map((folder) => readFolder(files, folder))]), today);
}

/** The names by which a thing may be typed: its id, and the names people use. */
function* namesIn(
  dataset: Dataset,
  kinds: readonly TargetKind[],
  sides: ReadonlySet<string> | null,
): Iterable<[Target, string[]]> {
  const wanted = (kind: TargetKind): boolean => kinds.includes(kind);
  if (wanted('person'))
    for (const { id, shortName, name } of dataset.people)
      yield [{ kind: 'person', id }, [shortName, id, name]];
  if (wanted('organisation'))
    for (const { id, abbreviation, shortName, name } of dataset.organisations)
      yield [{ kind: 'organisation', id }, [abbreviation ?? id, id, shortName, name]];
  if (wanted('country')) {
    // Where the records need not be read, the countries that people or organisations belong to.
    const own = new Set([...dataset.people, ...dataset.organisations].map(({ country }) => country));
    for (const { id, name, aliases } of dataset.countries)
      if (sides?.has(id) ?? own.has(id))
        yield [{ kind: 'country', id }, [name.includes(' ') ? id : name, id, name, ...aliases]];
  }
  if (wanted('topic')) for (const { id, name } of dataset.topics) yield [{ kind: 'topic', id }, [id, name]];
  if (wanted('issue')) for (const { id, title } of dataset.issues) yield [{ kind: 'issue', id }, [id, title]];
}

function recordCandidates(dataset: Dataset, typed: string): Candidate[] {
  return dataset.records.flatMap((record) =>
    record.id.startsWith(typed)
      ? [{ value: record.id, about: record.kind === 'statement' ? record.summary : record.title }]
      : [],
  );
}

/**
 * Things of the dataset by name; with words before it, also the next word of a longer name.
 * `sides` are the ids of the sides, where only they may be offered. Where the earlier words and the typed one stand in
 * one pair of quotation marks, only a name with all of them goes on; and a name that is a value by itself goes on
 * whole, as it does there.
 */
function nameCandidates(
  dataset: Dataset,
  kinds: readonly TargetKind[],
  earlier: readonly string[],
  typed: string,
  { sides, isQuoted, isValue }: { sides: ReadonlySet<string> | null; isQuoted: boolean; isValue: boolean },
): Candidate[] {
  const all = [...namesIn(dataset, kinds, sides)].filter(([{ id }]) => sides === null || sides.has(id));
  const holders = new Map<string, number>();
  for (const [, own] of all)
    for (const key of new Set(own.map(fold))) holders.set(key, (holders.get(key) ?? 0) + 1);
  const describe = new Names(dataset);
  const whole: Candidate[] = [];
  const parts = new Map<string, string[]>();
  for (const [target, own] of all) {
    const usable = own.filter((name) => (isValue || !/\s/.test(name)) && holders.get(fold(name)) === 1);
    const value = isQuoted ? null : continued(typed, usable);
    const least = isQuoted ? earlier.length : value === null && sides === null && !isValue ? 0 : 1;
    if (value !== null) whole.push({ value, about: describe.describe(target) });
    for (const name of own) {
      const words = name.split(/\s+/);
      for (let known = Math.min(words.length - 1, earlier.length); known >= least; known--) {
        const next = isQuoted ? words.slice(known).join(' ') : words[known];
        if (next === undefined || (known === 0 && words.length === 1)) continue;
        const given = earlier.slice(earlier.length - known);
        if (!given.every((word, index) => fold(word) === fold(words[index] ?? ''))) continue;
        const following = typed === '' && known === 0 ? null : continued(typed, [next]);
        if (following !== null)
          parts.set(following, [...(parts.get(following) ?? []), describe.label(target)]);
      }
    }
  }
  const known = new Set(whole.map(({ value }) => value));
  const longer = [...parts].flatMap(([value, labels]) =>
    known.has(value) ? [] : [{ value, about: [...new Set(labels)].slice(0, 3).join(', ') }],
  );
  const records =
    kinds.includes('record') && (kinds.length === 1 || /^\d/.test(typed))
      ? recordCandidates(dataset, typed)
      : [];
  return [...whole, ...longer, ...records];
}

function dateCandidates(dataset: Dataset, typed: string): Candidate[] {
  const { from, to } = dataset.about.coverage;
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = Array.from({ length: Math.min(100, last - first + 1) }, (_, index) => String(first + index));
  const months = years
    .filter((year) => typed.startsWith(year))
    .flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`),
    )
    .filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
  return [...RELATIVE_DATES, ...years, ...months].map((value) => ({ value, about: '' }));
}

/** The words of a closed set as the next of a comma list. */
function listCandidates(words: readonly string[], typed: string): Candidate[] {
  const done = typed.slice(0, typed.lastIndexOf(',') + 1);
  const given = done.split(',');
  return words
    .map((word) => continued(typed.slice(done.length), [word]) ?? word)
    .filter((word) => !given.includes(word))
    .map((word) => ({ value: done + word, about: '' }));
}

async function candidatesFor(
  values: Values,
  line: Line,
  typed: string,
  { context, fieldsOf }: Surroundings,
): Promise<Candidate[]> {
  switch (values.of) {
    case 'words':
      return values.list
        ? listCandidates(values.words, typed)
        : values.words.map((word) => ({ value: word, about: '' }));
    case 'fields':
      return listCandidates(await fieldsOf(), typed);
    case 'dates':
      return dateCandidates(openDataset(context, line), typed);
    case 'names':
    case 'sides': {
      const dataset = openDataset(context, line);
      const sides =
        values.of === 'sides'
          ? new Set(dataset.records.filter(({ kind }) => values.events || kind !== 'event').flatMap(sidesOf))
          : null;
      const before = typed.slice(0, typed.lastIndexOf(' ') + 1);
      if (before !== '')
        return nameCandidates(dataset, values.kinds, before.trim().split(/ +/), typed.slice(before.length), {
          sides,
          isQuoted: true,
          isValue: false,
        }).map((candidate) => ({ ...candidate, value: before + candidate.value }));
      const isValue = line.awaiting !== null;
      const earlier = isValue ? [] : line.words.slice(-MOST_WORDS_OF_A_NAME);
      return nameCandidates(dataset, values.kinds, earlier, typed, { sides, isQuoted: false, isValue });
    }
    default:
      return [{ value: `:${values.of}`, about: '' }];
  }
}

const commandCandidates = (help: boolean): Candidate[] => [
  ...COMMANDS.map(({ name, summary }) => ({ value: name, about: summary })),
  ...(help ? [{ value: 'help', about: 'help for a command' }] : []),
];

/** Options not yet given, the command's own first. */
function optionCandidates(line: Line): Candidate[] {
  const help: OptionSpec = { flags: '-h, --help', description: 'help' };
  return [...optionsOf(line), help]
    .filter((option) => option.parse || flagsOf(option).every((flag) => !line.flags.has(flag)))
    .map((option) => ({ value: flagsOf(option).at(-1) ?? '', about: option.description }));
}

async function candidates(words: readonly string[], { context, fieldsAsked }: Asked): Promise<Candidate[]> {
  const { before, typed, hidden } = joined(words);
  const line = readLine(before);
  const surroundings: Surroundings = {
    context,
    fieldsOf: () => fieldsAsked(before.filter((word) => word !== '--fields')),
  };
  const equals = /^(--[a-z-]+=)(.*)$/s.exec(typed);
  if (equals && !line.awaiting && !line.onlyWords) {
    const [, flag = '', value = ''] = equals;
    const option = optionCalled(line, flag.slice(0, -1));
    const values = option ? valuesOf(option) : null;
    if (!option || !values) return [];
    const shown = hidden === '' ? flag : '';
    const offered = await candidatesFor(values, { ...line, awaiting: option }, value, surroundings);
    return offered.map((candidate) =>
      candidate.value.startsWith(':') ? candidate : { ...candidate, value: shown + candidate.value },
    );
  }
  if (line.awaiting && !(mayEnd(line.awaiting) && typed.startsWith('-'))) {
    const values = valuesOf(line.awaiting);
    return values ? candidatesFor(values, line, typed, surroundings) : [];
  }
  if (typed.startsWith('-') && !line.onlyWords) return optionCandidates(line);
  if (line.helping) return line.words.length === 0 ? commandCandidates(false) : [];
  if (!line.command) return line.words.length === 0 ? commandCandidates(true) : [];
  const values = argumentOf(line.command, line.words.length);
  return values ? candidatesFor(values, line, typed, surroundings) : [];
}

/** A word as the shell left it on the line, without its quotes and backslashes. */
const unquoted = (word: string): string => word.replace(/\\(.)/g, '$1').replace(/^["']|["']$/g, '');

/** One line a candidate. An error is silence: the user is in the middle of a line. */
export async function completionAnswer(words: readonly string[], asked: Asked): Promise<string> {
  const plain = words.map(unquoted);
  const typed = plain.at(-1) ?? '';
  const shownTyped = typed === '=' ? '' : typed;
  try {
    const seen = new Set<string>();
    return (await candidates(plain, asked))
      .filter(({ value }) => PATHS.has(value.slice(1)) || isOffered(value, shownTyped))
      .filter(({ value }) => !seen.has(value) && seen.add(value))
      .map(({ value, about }) => `${value}\t${oneLine(about)}`.trimEnd())
      .map((text) => `${text}\n`)
      .join('');
  } catch {
    return '';
  }
}

/** Whether a candidate goes on with what is typed and is safe on a command line; options are safe. */
function isOffered(value: string, typed: string): boolean {
  const given = typed.lastIndexOf(' ') + 1;
  const word =
    given === 0 && typed.startsWith('-') ? value.replace(/^--?[a-z-]+=?/i, '') : value.slice(given);
  return value.startsWith(typed) && (PLAIN_WORDS.test(word) || (word === '' && value !== ''));
}

const oneLine = (text: string): string => {
  const shown = visible(text);
  return shown.length > 72 ? `${shown.slice(0, 71)}…` : shown;
};
