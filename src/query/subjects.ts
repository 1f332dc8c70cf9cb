/** Reads the words of a subject: the longest run of words that names something is taken first. */
import type { Dataset } from '../dataset/dataset';
import { type Day, formatDate } from '../dates/partial-date';
import { UsageError } from '../errors';
import { fold } from './fold';
import { isArmedGroup } from './involved';
import { dateAmong, formHint, joinsAmong } from './misread';
import { type Match, Names, TARGET_KINDS, type Target, type TargetKind } from './names';

/** Something that a record may involve. Things of different kinds under one name are one subject. */
export interface Subject {
  /** The words as given. */
  words: string;
  /** The name in full. */
  label: string;
  targets: readonly Target[];
}

export interface Reading {
  subjects: Subject[];
  /** How words were read where they were not the exact name; for stderr. */
  remarks: string[];
}

/** Words that join subjects and name nothing. */
const JOINING = new Set(
  'a about against and are between by did for from in is of on the their to v versus vs was were with'.split(
    ' ',
  ),
);

const KIND_WORDS: Record<TargetKind, string> = {
  person: 'person',
  organisation: 'organisation',
  country: 'country',
  topic: 'topic',
  issue: 'issue',
  record: 'record id',
};

/** `nothing`, or `no person or topic`. */
const noneOf = (kinds: readonly TargetKind[]): string =>
  kinds.length === TARGET_KINDS.length ? 'nothing' : `no ${listKinds(kinds)}`;

function listKinds(kinds: readonly TargetKind[]): string {
  const words = kinds.map((kind) => KIND_WORDS[kind]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/**
 * Those of the matches that a name is read as: a person's own name goes before a topic or an issue that is also
 * called so, any own name before an alias of a topic or an issue, and things of different kinds under one name are meant
 * together, as a body such as the Quad is with its topic; an armed group is not what is done against it.
 */
function chosen(matches: readonly Match[], isGroup: (organisation: string) => boolean): readonly Match[] {
  const own = matches.filter(({ alias }) => alias !== true);
  const isTogether = own.some(({ target }) => target.kind === 'organisation' && !isGroup(target.id));
  if (own.length > 0 && own.length < matches.length && !isTogether) return chosen(own, isGroup);
  const people = matches.filter((match) => match.target.kind === 'person');
  const others = matches.filter((match) => !['person', 'topic', 'issue'].includes(match.target.kind));
  return people.length === 1 && others.length === 0 ? people : matches;
}

/** Several of any one kind, or a person and something else, or parts of several names: the reader must choose. */
function isAmbiguous(matches: readonly Match[]): boolean {
  if (matches.length > 1 && matches.some(({ basis }) => basis === 'part')) return true;
  const kinds = matches.map((match) => match.target.kind);
  return new Set(kinds).size < kinds.length || (kinds.length > 1 && kinds.includes('person'));
}

/** The command that shows a thing. */
const COMMAND_FOR: Record<TargetKind, string> = {
  person: 'who',
  organisation: 'who',
  country: 'country',
  topic: 'timeline',
  issue: 'positions',
  record: 'show',
};

const singleWords = (words: readonly string[]): string[] =>
  words.flatMap((word) => word.split(/[\s,]+/)).filter((word) => word !== '');

export class SubjectReader {
  readonly names: Names;
  private readonly dataset: Dataset;
  private readonly takes: (flag: string) => boolean;

  /**
   * @param day the day whose offices count
   * @param takes whether the command has an option for a date: a date among the words is told with one that it has
   */
  constructor(
    dataset: Dataset,
    { day = dataset.day, takes = () => true }: { day?: Day; takes?: (flag: string) => boolean } = {},
  ) {
    this.dataset = dataset;
    this.takes = takes;
    this.names = new Names(dataset, day);
  }

  /**
   * The subjects that the words name, of the wanted kinds.
   * @throws UsageError for a word that names nothing (with the nearest names) or several things (with them).
   */
  read(words: readonly string[], kinds: readonly TargetKind[] = TARGET_KINDS): Reading {
    const reading: Reading = { subjects: [], remarks: [] };
    const single = singleWords(words);
    if (words.length > 0 && single.every((word) => JOINING.has(word)))
      throw this.unknown(words.join(' '), kinds);
    this.expectSubjects(single);
    for (const word of new Set([single.at(0), single.at(-1)])) {
      const country =
        word !== undefined && JOINING.has(word) ? this.dataset.country(word.toUpperCase()) : undefined;
      if (country && this.dataset.people.some((person) => person.country === country.id))
        reading.remarks.push(`"${word}" is passed over as a joining word; ${country.name} is ${country.id}`);
    }
    this.readRun(single, kinds, reading);
    const seen = new Set<string>();
    reading.subjects = reading.subjects.filter((subject) => {
      const key = subject.targets.map((target) => `${target.kind} ${target.id}`).join();
      return !seen.has(key) && seen.add(key);
    });
    return reading;
  }

  /** One subject named by all the words together. @throws UsageError as `read` does, or when they name several. */
  readOne(
    words: readonly string[],
    kinds: readonly TargetKind[] = TARGET_KINDS,
  ): { subject: Subject; remarks: string[] } {
    const { subjects, remarks } = this.read(words, kinds);
    const [subject] = subjects;
    if (subject === undefined || subjects.length > 1) {
      const named = subjects.map((found) => found.label).join(', ');
      throw new UsageError(
        `"${words.join(' ')}" should name one ${listKinds(kinds)}${named ? `, but names ${subjects.length}: ${named}` : ''}`,
        kinds.join() === 'country' && subjects.length === 2
          ? [`What is between two: brief ties ${subjects.map(({ targets }) => targets[0]?.id).join(' ')}`]
          : [],
      );
    }
    return { subject, remarks };
  }

  private readRun(words: readonly string[], kinds: readonly TargetKind[], into: Reading): void {
    const find = (run: string): Match[] => {
      const found = this.names.find(run, kinds);
      if (found.length === 0 && kinds.includes('person')) this.expectHolder(run);
      return found;
    };
    if (this.readBy(find, words, kinds, into)) return;
    const text = words.filter((word) => !JOINING.has(word)).join(' ');
    const within =
      this.names.find(text).length === 0 &&
      this.readBy((run) => this.names.findWithin(run, kinds), words, kinds, into);
    if (!within) throw this.unknown(text, kinds);
  }

  /** Reads the longest run of words that `find` finds, then those before and after; false where it finds none. */
  private readBy(
    find: (run: string) => Match[],
    words: readonly string[],
    kinds: readonly TargetKind[],
    into: Reading,
  ): boolean {
    if (words.every((word) => JOINING.has(word))) return true;
    for (let length = words.length; length > 0; length--) {
      for (let start = 0; start + length <= words.length; start++) {
        const run = words.slice(start, start + length);
        if (length === 1 && JOINING.has(run[0] ?? '')) continue;
        if (kinds.includes('country') && this.isOfCountries(run)) continue;
        const matches = find(run.join(' '));
        if (matches.length === 0) continue;
        this.readRun(words.slice(0, start), kinds, into);
        this.accept(run.join(' '), matches, into);
        this.readRun(words.slice(start + length), kinds, into);
        return true;
      }
    }
    return false;
  }

  /** Whether a run of words names several countries: they are meant, not a topic that is called after them. */
  private isOfCountries(run: readonly string[]): boolean {
    const named = run.filter((word) => !JOINING.has(word));
    return named.length > 1 && named.every((word) => this.names.find(word, ['country']).length > 0);
  }

  private accept(words: string, named: readonly Match[], into: Reading): void {
    const matches = chosen(named, (id) => isArmedGroup(this.dataset, id));
    if (isAmbiguous(matches)) {
      throw new UsageError(
        `"${words}" names ${matches.length} things; say which`,
        matches.map(({ target, office }) => `${this.names.describe(target, office)}: ${target.id}`),
      );
    }
    const [first] = matches;
    if (first === undefined) return;
    const targets = matches.map((match) => match.target);
    // A body and the topic that goes by its name are both in what is found.
    const both = first.target.kind === 'organisation' ? targets : [first.target];
    const label = both.map((target) => this.names.label(target)).join(' or ');
    into.subjects.push({ words, label, targets });
    const others =
      first.target.kind === 'organisation' ? named.filter((match) => !matches.includes(match)) : [];
    if (others.length > 0)
      into.remarks.push(
        `"${words}" is read as ${this.names.describe(first.target)}; also called so: ${others
          .map(({ target }) => this.names.describe(target))
          .join(', ')}`,
      );
    if (first.basis === 'name') {
      if (targets.length > 1)
        into.remarks.push(
          `"${words}" is read as ${targets.map((target) => this.names.describe(target)).join(' or ')}`,
        );
      else if (first.target.kind === 'topic' || first.target.kind === 'issue')
        this.remark(words, first, into);
    } else this.remark(words, first, into);
  }

  /** Tells how words were read that are not the thing's own name, nor, where they are an alias, a part of it. */
  private remark(words: string, { target, basis, office }: Match, into: Reading): void {
    const label = this.names.label(target);
    const names = (basis === 'metonym' ? [label] : [target.id, label]).map(fold);
    const key = fold(words);
    if (!names.some((name) => name === key || (basis === 'name' && name.includes(key))))
      into.remarks.push(`"${words}" is read as ${this.names.describe(target, office)}`);
  }

  /** @throws UsageError where words that belong to no name ask for what no subject can be */
  private expectSubjects(words: readonly string[]): void {
    const misread = [...joinsAmong(words), dateAmong(words, this.dataset.day, this.takes)];
    for (const found of misread)
      if (found !== null && !this.isPartOfName(words, found.start, found.end)) throw found.error;
  }

  /** @throws UsageError for an office that has no holder on the day, with the last one */
  private expectHolder(text: string): void {
    const last = this.names.lastHolder(text);
    if (!last) return;
    const { person, office } = last;
    throw new UsageError(`"${text}": no holder on ${formatDate(this.names.day)} is on record`, [
      `Last: ${person.name}, ${office.title} until ${formatDate(office.to ?? '')}: brief who ${person.id}`,
    ]);
  }

  /** Whether some run of the words that holds those from `start` to before `end` is a name. */
  private isPartOfName(words: readonly string[], start: number, end: number): boolean {
    for (let from = 0; from <= start; from++)
      for (let to = words.length; to >= end; to--)
        if (this.names.find(words.slice(from, to).join(' ')).length > 0) return true;
    return false;
  }

  /**
   * The names of the kinds that stand right after `by`, the longest that fit, and the words that are left. A `by` of a
   * longer name stays.
   */
  saidBy(words: readonly string[], kinds: readonly TargetKind[]): { names: string[]; words: string[] } {
    const single = singleWords(words);
    const by = single.findIndex(
      (word, at) =>
        word === 'by' && !(at > 0 && this.isPartOfName(single, at - 1, Math.min(single.length, at + 2))),
    );
    if (by < 0) return { names: [], words: [...words] };
    const start = single[by + 1] === 'the' ? by + 2 : by + 1;
    for (let end = single.length; end > start; end--) {
      const name = single.slice(start, end).join(' ');
      if (this.names.find(name, kinds).length === 0) continue;
      const rest = this.saidBy(single.slice(end), kinds);
      return { names: [name, ...rest.names], words: [...single.slice(0, by), ...rest.words] };
    }
    return { names: [], words: [...words] };
  }

  /** The words without those of a set that stand in no longer name; all of them, where nothing else would be left. */
  passOver(words: readonly string[], passed: ReadonlySet<string>): { words: string[]; passed: string[] } {
    const single = singleWords(words);
    const isPassed = (word: string, at: number): boolean =>
      passed.has(word.toLowerCase()) &&
      !(at > 0 && this.isPartOfName(single, at - 1, at + 1)) &&
      !(at + 1 < single.length && this.isPartOfName(single, at, at + 2));
    const left = single.filter((word, at) => !isPassed(word, at));
    return left.every((word) => JOINING.has(word))
      ? { words: [...words], passed: [] }
      : { words: left, passed: single.filter(isPassed) };
  }

  private unknown(words: string, kinds: readonly TargetKind[]): UsageError {
    const nearest = this.names.nearest(words, kinds);
    const elsewhere = kinds.length < TARGET_KINDS.length ? this.names.find(words) : [];
    const describe = (targets: readonly Target[]): string =>
      targets.map((target) => this.names.describe(target)).join('; ');
    const commands = elsewhere.map(({ target }) => `brief ${COMMAND_FOR[target.kind]} ${target.id}`);
    const form = formHint(words);
    const hints = [
      ...(elsewhere.length > 0
        ? [`It names ${describe(elsewhere.map(({ target }) => target))}: ${commands.join(', ')}`]
        : []),
      ...(form === null ? [] : [form]),
      ...(nearest.length > 0 && form === null ? [`Nearest: ${describe(nearest)}`] : []),
    ];
    if (hints.length === 0)
      hints.push('`brief who`, `brief topics` and `brief search <words>` show what the dataset holds.');
    return new UsageError(`${noneOf(kinds)} on record is called "${words}"`, hints);
  }
}
