/** The options that commands share, and the filter that they make. */
import type { Dataset } from '../dataset/dataset';
import { CATEGORIES, type Category, RECORD_KINDS, type RecordKind } from '../dataset/vocabulary';
import { UsageError } from '../errors';
import { type Filter, TYPES_OF } from '../query/filter';
import { quoted } from '../query/misread';
import type { TargetKind } from '../query/names';
import { sideOfOrganisation } from '../query/scope';
import type { Subject } from '../query/subjects';
import { oneWordOf } from './choices';
import type { Invocation, OptionSpec, Session } from './command';
import { dayOfOffices, remarkDates, spanOf } from './dates';

export const gather = (value: string, previous: unknown): string[] => [
  ...((previous as string[] | undefined) ?? []),
  value,
];

/** A whole number of at least one. @throws UsageError for anything else */
export function positive(name: string): (value: string) => number {
  return (value) => {
    if (!/^\d{1,9}$/.test(value) || Number(value) === 0)
      throw new UsageError(`${name} wants a whole number of 1 or more, not "${value}"`);
    return Number(value);
  };
}

/** Gathers the words of a comma list, each as `read` gives it. */
const listOf =
  (read: (word: string) => string) =>
  (value: string, previous: unknown): string[] => {
    const given = value
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map(read);
    return [...((previous as string[] | undefined) ?? []), ...given];
  };

const DATES: OptionSpec[] = [
  { flags: '--since <date>', description: 'from this date on: 2025, 2025-07, "last month", "3 weeks ago"' },
  { flags: '--until <date>', description: 'up to and with this date' },
  { flags: '--on <date>', description: 'within this day, month, quarter, year or span' },
];

/** An option that may be repeated: a record must meet each. */
const repeatable = (flags: string, description: string): OptionSpec => ({
  flags,
  description: `${description} (repeatable)`,
  parse: gather,
});

const PERSON = repeatable('--person <person>', 'involves this person');
const SPEAKER = repeatable('--speaker <speaker>', 'said by this person, or for this organisation or country');
const ISSUE = repeatable('--issue <issue>', 'takes a stand on this issue');
const INVOLVED: OptionSpec[] = [
  repeatable('--country <country>', 'involves this country'),
  repeatable('--side <side>', 'this side takes part, not merely spoken about'),
  repeatable('--topic <topic>', 'is on this topic or one below it'),
];

const PRIMARY: OptionSpec = { flags: '--primary', description: 'only with a primary source' };

/** An option whose value is one or more words of a closed set. */
const closedList = (
  flag: string,
  what: string,
  words: readonly string[],
  read = (word: string): string => oneWordOf(flag, word, words),
): OptionSpec => ({
  flags: `${flag} <${flag.slice(2)}s>`,
  description: `${what}: ${words.join(', ')}`,
  parse: listOf(read),
  listed: words,
});

/** The option for the forms of records of some kinds. @throws UsageError for a form of another kind, with its command */
function typeOption(kinds: readonly RecordKind[]): OptionSpec {
  const types = kinds.flatMap((kind) => TYPES_OF[kind]);
  return closedList('--type', 'of these forms', types, (word) => {
    const kind = RECORD_KINDS.find((other) => TYPES_OF[other].includes(word.toLowerCase()));
    if (kind !== undefined && !kinds.includes(kind))
      throw new UsageError(`--type: "${word}" is a form of ${kind}`, [
        `brief ${kind}s --type ${word.toLowerCase()}`,
      ]);
    return oneWordOf('--type', word, types);
  });
}

const TYPES: Record<RecordKind | 'all', OptionSpec> = {
  meeting: typeOption(['meeting']),
  statement: typeOption(['statement']),
  event: { ...typeOption(RECORD_KINDS), unmet: 'an event has no form' },
  all: typeOption(RECORD_KINDS),
};
const KIND = closedList('--kind', 'of these kinds', RECORD_KINDS);
const CATEGORY: OptionSpec = {
  ...closedList('--category', 'of these PLOVER categories', CATEGORIES),
  flags: '--category <categories>',
};

/** The options of a command that chooses among records of one kind, or among all. */
export function filterOptions(kind: RecordKind | 'all'): OptionSpec[] {
  const speaks = kind === 'all' || kind === 'statement';
  const unless = (holds: boolean, unmet: string, option: OptionSpec): OptionSpec =>
    holds ? option : { ...option, unmet };
  return [
    ...DATES,
    PERSON,
    unless(speaks, 'only a statement has a speaker', SPEAKER),
    ...INVOLVED,
    unless(speaks, 'only a statement takes a stand on an issue', ISSUE),
    TYPES[kind],
    unless(kind === 'all', `all of these are ${kind}s`, KIND),
    unless(kind !== 'meeting', 'every meeting is CONSULT', CATEGORY),
    PRIMARY,
  ];
}

/** The options of every command that chooses among all records. */
export const FILTER_OPTIONS: readonly OptionSpec[] = filterOptions('all');

export const LIMIT_OPTION: OptionSpec = {
  flags: '--limit <n>',
  description: 'at most this many',
  parse: positive('--limit'),
};

/** The options of a command that lists records of one kind, or all, in order. */
export const listOptions = (kind: RecordKind | 'all'): OptionSpec[] => [
  ...filterOptions(kind),
  { ...LIMIT_OPTION, description: 'the latest so many' },
  { flags: '--reverse', description: 'newest first' },
];

/** The subjects that words name; how they were read goes to stderr where it was not by exact name. */
export async function readSubjects(
  session: Session,
  words: readonly string[],
  kinds?: readonly TargetKind[],
): Promise<Subject[]> {
  const reader = await session.subjects();
  const { subjects, remarks } = reader.read(words, kinds);
  remarks.forEach(session.remark);
  return subjects;
}

/** Words for contacts in general, which say nothing where the answer is a contact anyway. */
const CONTACT_WORDS: ReadonlySet<string> = new Set(
  ['meeting', 'call', 'talk', 'contact'].flatMap((word) => [word, `${word}s`]),
);

/** The words of an invocation without those for contacts in general, and these. */
export async function withoutContactWords(
  session: Session,
  words: readonly string[],
): Promise<{ words: string[]; passed: string[] }> {
  return (await session.subjects()).passOver(words, CONTACT_WORDS);
}

/** The id of the side that a word names: a country's code or an organisation's id. */
export async function readSide(session: Session, word: string): Promise<string> {
  const reader = await session.subjects();
  const { subject, remarks } = reader.readOne([word], ['country', 'organisation']);
  remarks.forEach(session.remark);
  const country = subject.targets.find((target) => target.kind === 'country');
  const id = (country ?? subject.targets[0])?.id ?? word;
  if (country) return id;
  // An organisation that takes part under its country is of that side.
  const dataset = await session.dataset();
  const side = sideOfOrganisation(dataset, id) ?? id;
  if (side !== id) session.remark(`${subject.label} is of the side ${dataset.sideName(side)} (${side})`);
  return side;
}

const SPEAKERS: readonly TargetKind[] = ['person', 'organisation', 'country'];

const NAMED: readonly [option: string, kind: TargetKind][] = [
  ['person', 'person'],
  ['country', 'country'],
  ['topic', 'topic'],
  ['issue', 'issue'],
];

/**
 * The filter of an invocation: its words as subjects and its options. Offices are those held at the end of the span
 * that is asked for.
 */
async function filterOf(
  invocation: Invocation,
  { words, bySpeaker }: { words: readonly string[]; bySpeaker: boolean },
): Promise<Filter> {
  const { options, session } = invocation;
  const span = spanOf(options, session.today);
  remarkDates(invocation);
  const dataset = await session.dataset();
  const reader = await session.subjects(dayOfOffices(span, dataset));
  const named = ([option, ...kinds]: readonly [string, ...TargetKind[]]): Subject[] =>
    ((options[option] as string[] | undefined) ?? []).map((word) => {
      if (word.includes(','))
        throw new UsageError(`--${option} takes one name at a time, not "${word}"`, [
          'Repeat it where a record must meet each; where one is enough, ask for each by itself.',
        ]);
      const { subject, remarks } = reader.readOne([word], kinds);
      remarks.forEach(session.remark);
      return subject;
    });
  const said = bySpeaker ? reader.saidBy(words, SPEAKERS) : { names: [], words };
  const speakers = said.names.map((name) => {
    session.remark(`"by ${name}" is read as --speaker ${quoted(name)}`);
    const { subject, remarks } = reader.readOne([name], SPEAKERS);
    remarks.forEach(session.remark);
    return subject;
  });
  const { subjects, remarks } = reader.read(said.words);
  remarks.forEach(session.remark);
  const sides = await Promise.all(
    ((options.side as string[] | undefined) ?? []).map((side) => readSide(session, side)),
  );
  return {
    subjects: [...subjects, ...NAMED.flatMap(named)],
    speakers: [...speakers, ...named(['speaker', ...SPEAKERS])],
    sides,
    span,
    types: (options.type as string[] | undefined) ?? [],
    kinds: (options.kind as RecordKind[] | undefined) ?? [],
    categories: (options.category as Category[] | undefined) ?? [],
    primary: options.primary === true,
  };
}

/** The dataset and the filter of an invocation. @param bySpeaker whether `by Dar` among the words is `--speaker Dar` */
export async function selection(
  invocation: Invocation,
  words: readonly string[] = invocation.words,
  { bySpeaker = false } = {},
): Promise<{ dataset: Dataset; filter: Filter }> {
  return {
    dataset: await invocation.session.dataset(),
    filter: await filterOf(invocation, { words, bySpeaker }),
  };
}

/** The option of commands whose list stands in order of weight. */
export const FIRST_OPTION: OptionSpec = { ...LIMIT_OPTION, description: 'the first so many of the list' };

/** The first of a list, as many as `--limit` leaves; how many there are is told. */
export function firstOf<T>({ options, session }: Invocation, list: readonly T[]): T[] {
  const limit = limitOf(options) ?? list.length;
  if (limit < list.length) session.remark(`the first ${limit} of ${list.length}`);
  return list.slice(0, limit);
}

/** @throws UsageError for `--limit` where the words name a single thing */
export function expectNoLimit({ options, words }: Invocation): void {
  if (limitOf(options) !== null)
    throw new UsageError(`--limit cuts the list, and "${words.join(' ')}" is one`, [
      'brief timeline, meetings and statements cut the records.',
    ]);
}

export const limitOf = (options: Invocation['options']): number | null =>
  (options.limit as number | undefined) ?? null;
