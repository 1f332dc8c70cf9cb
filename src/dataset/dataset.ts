/** A loaded dataset: the records and vocabularies, with the look-ups that queries and reports share. */
import { compareText, type Day, firstDay, lastDay } from '../dates/partial-date';
import { overlaps } from '../dates/span';
import { organisationAsOf, personAsOf, recordAsOf, sourceAsOf } from './as-of';
import countryNames from './country-names.generated.json';
import type {
  About,
  DiplomaticEvent,
  Entries,
  Issue,
  Meeting,
  Office,
  Organisation,
  Person,
  Source,
  Statement,
  Topic,
} from './schema';
import { type Collection, LEVELS, type Level } from './vocabulary';

export type DiplomaticRecord =
  | ({ kind: 'meeting' } & Meeting)
  | ({ kind: 'statement' } & Statement)
  | ({ kind: 'event' } & DiplomaticEvent);

/** A country as the country library and the dataset's aliases name it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-3. */
  alpha3: string;
  /** Other names from the library. */
  names: readonly string[];
  /** Demonyms, capitals and metonyms from `countries.json`. */
  aliases: readonly string[];
}

interface CountryNames {
  alpha3: string;
  /** The name to show, then the others. */
  names: string[];
}

/** Where a dataset's entries come from; each collection is read when it is first asked for. */
export interface EntryReader {
  about: About;
  read<C extends Collection>(collection: C): Entries[C][];
  /** Every record in order, where they are kept so. */
  records?(): readonly DiplomaticRecord[];
  /** One source, where it can be read without the others. */
  source?(id: string): Source | undefined;
}

/** The records of a reader, each told its kind. */
export const recordsOf = (reader: EntryReader): DiplomaticRecord[] => [
  ...reader.read('meetings').map((entry) => ({ kind: 'meeting' as const, ...entry })),
  ...reader.read('statements').map((entry) => ({ kind: 'statement' as const, ...entry })),
  ...reader.read('events').map((entry) => ({ kind: 'event' as const, ...entry })),
];

/**
 * Records in order of date; within a day, what happened before what was said of it, and a question before its answer;
 * then by id.
 */
export function inOrder(records: DiplomaticRecord[]): DiplomaticRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  /** How many records of the same day a statement comes after. `seen` ends a circle of answers. */
  const steps = (record: DiplomaticRecord, seen: ReadonlySet<string> = new Set()): number => {
    if (record.kind !== 'statement') return 0;
    const before = record.respondsTo === null ? undefined : byId.get(record.respondsTo);
    if (before?.date !== record.date || seen.has(record.id)) return 1;
    return 1 + steps(before, new Set([...seen, record.id]));
  };
  const placed = records.map((record) => ({ record, step: steps(record) }));
  placed.sort(
    (a, b) =>
      compareText(a.record.date, b.record.date) || a.step - b.step || compareText(a.record.id, b.record.id),
  );
  return placed.map(({ record }) => record);
}

/** Computes a value on its first use. */
export function lazily<T>(compute: () => T): () => T {
  let value: { of: T } | undefined;
  return () => {
    value ??= { of: compute() };
    return value.of;
  };
}

const indexed = <T extends { id: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** How much of a dataset is read. */
export interface Reading {
  /** The day at which the record is read, or null for all of it. Later records do not exist yet. */
  asOf?: Day | null;
  /** Whether nothing marked `restricted` is read. */
  releasable?: boolean;
}

/** Some records without the hidden ones, and without what ties the others to them. */
function withoutHidden(
  records: readonly DiplomaticRecord[],
  isHidden: (record: DiplomaticRecord) => boolean,
): readonly DiplomaticRecord[] {
  const hidden = new Set(records.filter(isHidden).map(({ id }) => id));
  if (hidden.size === 0) return records;
  const known = (id: string | null): string | null => (id !== null && hidden.has(id) ? null : id);
  return records
    .filter(({ id }) => !hidden.has(id))
    .map((record) =>
      record.kind === 'statement'
        ? {
            ...record,
            meeting: known(record.meeting),
            respondsTo: known(record.respondsTo),
            about: record.about.filter((id) => !hidden.has(id)),
          }
        : record,
    );
}

export class Dataset {
  readonly about: About;
  /** The day at which the record is read, or null for all of it. */
  readonly asOf: Day | null;
  /** The day on which people's offices are read: the as-of day, or today. */
  readonly day: Day;

  private readonly reader: EntryReader;
  private readonly reading: Reading;
  private readonly tables: { [C in Collection]: () => readonly Entries[C][] };
  private readonly indexes: { [C in Collection]: () => ReadonlyMap<string, Entries[C]> };
  private readonly allRecords: () => readonly DiplomaticRecord[];
  private readonly recordIndex: () => ReadonlyMap<string, DiplomaticRecord>;
  private readonly countryIndex: () => ReadonlyMap<string, Country>;
  private readonly readoutIndex: () => ReadonlyMap<string, DiplomaticRecord[]>;
  private readonly answerIndex: () => ReadonlyMap<string, DiplomaticRecord[]>;

  constructor(reader: EntryReader, today: Day, reading: Reading = {}) {
    const { asOf = null, releasable = false } = reading;
    this.reader = reader;
    this.reading = reading;
    this.about = reader.about;
    this.asOf = asOf;
    this.day = asOf ?? today;
    const source = this.source.bind(this);
    const table = <C extends Collection>(
      collection: C,
      read: (entry: Entries[C], day: Day) => Entries[C] = (entry) => entry,
    ) =>
      lazily(() => {
        const entries = reader.read(collection);
        return asOf === null ? entries : entries.map((entry) => read(entry, asOf));
      });
    this.tables = {
      people: table('people', (person, day) => personAsOf(person, day, source)),
      organisations: table('organisations', organisationAsOf),
      countries: table('countries'),
      topics: table('topics'),
      issues: table('issues'),
      sources: table('sources', sourceAsOf),
      meetings: table('meetings'),
      statements: table('statements'),
      events: table('events'),
    };
    const index = <C extends Collection>(collection: C) =>
      lazily(() => indexed(this.tables[collection]() as readonly ({ id: string } & Entries[C])[]));
    this.indexes = {
      people: index('people'),
      organisations: index('organisations'),
      countries: index('countries'),
      topics: index('topics'),
      issues: index('issues'),
      sources: index('sources'),
      meetings: index('meetings'),
      statements: index('statements'),
      events: index('events'),
    };
    this.allRecords = lazily(() => {
      const all = reader.records?.() ?? inOrder(recordsOf(reader));
      const records = releasable ? withoutHidden(all, ({ restricted }) => restricted === true) : all;
      if (asOf === null) return records;
      return withoutHidden(records, (record) => !this.exists(record, asOf)).map((record) =>
        recordAsOf(record, asOf, source),
      );
    });
    this.recordIndex = lazily(() => indexed(this.allRecords()));
    this.countryIndex = lazily(() => {
      const aliases = this.indexes.countries();
      return new Map(
        Object.entries(countryNames as Record<string, CountryNames>).map(
          ([
            id,
            {
              alpha3,
              names: [name = id, ...names],
            },
          ]) => [id, { id, name, alpha3, names, aliases: aliases.get(id)?.aliases ?? [] }],
        ),
      );
    });
    const grouped = (keyOf: (record: DiplomaticRecord) => string | null) =>
      lazily(() => {
        const groups = new Map<string, DiplomaticRecord[]>();
        for (const record of this.allRecords()) {
          const key = keyOf(record);
          if (key === null) continue;
          const group = groups.get(key);
          if (group) group.push(record);
          else groups.set(key, [record]);
        }
        return groups;
      });
    this.readoutIndex = grouped((record) => (record.kind === 'statement' ? record.meeting : null));
    this.answerIndex = grouped((record) => (record.kind === 'statement' ? record.respondsTo : null));
  }

  /** The same dataset read at another day. */
  asOfDay(day: Day): Dataset {
    return new Dataset(this.reader, day, { ...this.reading, asOf: day });
  }

  /**
   * Whether a record exists at the as-of day. A record enters when its last possible day has come; a planned
   * meeting, when its plan was published.
   */
  private exists(record: DiplomaticRecord, asOf: Day): boolean {
    const end = ('endDate' in record ? record.endDate : null) ?? record.date;
    if (lastDay(end) <= asOf) return true;
    if (record.kind !== 'meeting' || record.status !== 'planned') return false;
    return record.sources.some((id) => {
      const published = this.source(id)?.published;
      return published != null && lastDay(published) <= asOf;
    });
  }

  /** Every record at the as-of day, in order. */
  get records(): readonly DiplomaticRecord[] {
    return this.allRecords();
  }
  get people(): readonly Person[] {
    return this.tables.people();
  }
  get organisations(): readonly Organisation[] {
    return this.tables.organisations();
  }
  get topics(): readonly Topic[] {
    return this.tables.topics();
  }
  get issues(): readonly Issue[] {
    return this.tables.issues();
  }
  get sources(): readonly Source[] {
    return this.tables.sources();
  }
  get countries(): Iterable<Country> {
    return this.countryIndex().values();
  }

  record(id: string): DiplomaticRecord | undefined {
    return this.recordIndex().get(id);
  }
  person(id: string): Person | undefined {
    return this.indexes.people().get(id);
  }
  organisation(id: string): Organisation | undefined {
    return this.indexes.organisations().get(id);
  }
  topic(id: string): Topic | undefined {
    return this.indexes.topics().get(id);
  }
  issue(id: string): Issue | undefined {
    return this.indexes.issues().get(id);
  }
  /** The record that settled an issue, where there is one at the as-of day. */
  settlementOf(issue: Issue): DiplomaticRecord | null {
    return (issue.settledBy === undefined ? undefined : this.record(issue.settledBy)) ?? null;
  }
  source(id: string): Source | undefined {
    if (!this.reader.source) return this.indexes.sources().get(id);
    const source = this.reader.source(id);
    return source !== undefined && this.asOf !== null ? sourceAsOf(source, this.asOf) : source;
  }
  country(code: string): Country | undefined {
    return this.countryIndex().get(code);
  }

  /** What a side is called: a country's or an organisation's name. */
  sideName(side: string): string {
    return this.country(side)?.name ?? this.organisation(side)?.name ?? side;
  }

  /** How a side is called where there is little room. */
  sideCode(side: string): string {
    const organisation = this.organisation(side);
    return organisation ? (organisation.abbreviation ?? organisation.shortName) : side;
  }

  /** The statements that give an account of a meeting, or were made at it. */
  statementsOn(meetingId: string): readonly (DiplomaticRecord & { kind: 'statement' })[] {
    return (this.readoutIndex().get(meetingId) ?? []) as (DiplomaticRecord & { kind: 'statement' })[];
  }

  /** The statements that answer a record. */
  answersTo(recordId: string): readonly DiplomaticRecord[] {
    return this.answerIndex().get(recordId) ?? [];
  }

  /** A topic and all below it in the tree. */
  topicAndBelow(id: string): ReadonlySet<string> {
    const found = new Set([id]);
    for (let size = 0; size !== found.size; ) {
      size = found.size;
      for (const topic of this.topics)
        if (topic.parent !== null && found.has(topic.parent)) found.add(topic.id);
    }
    return found;
  }
}

/** The offices a person holds on some day from `first` to `last`, highest in protocol first, then the newest. */
export function officesOn(person: Person, first: Day, last: Day = first): Office[] {
  const held = person.offices.filter((office) => overlaps(office, first, last));
  return held.length < 2
    ? held
    : held.sort(
        (a, b) =>
          LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareText(b.from ?? '', a.from ?? ''),
      );
}

/** The form of address on a day, such as `Field Marshal`, or null. On the day of a change, the newer one. */
export function styleOn(person: Person, day: Day): string | null {
  const held = person.styles.filter((style) => overlaps(style, day));
  return held.sort((a, b) => compareText(a.from ?? '', b.from ?? '')).at(-1)?.style ?? null;
}

const DEPUTY = 'deputy head of government or vice president';
const MINISTERS: ReadonlySet<Level> = new Set(['foreign minister', 'minister']);

/** `formerly Prime Minister`, for who holds no office on a day; null for who holds one, and where none is known. */
export function formerTitle(person: Person, day: Day): string | null {
  const title = person.offices.at(-1)?.title;
  if (title === undefined || officesOn(person, day).length > 0) return null;
  return /^former\b/i.test(title) ? title : `formerly ${title}`;
}

/**
 * The title on a date, as the highest office held then, a deputy head of government with the ministry held beside;
 * null where no office is known.
 */
export function titleOn(person: Person, date: string, endDate: string | null = null): string | null {
  const [first, second] = officesOn(person, firstDay(date), lastDay(endDate ?? date));
  if (first === undefined) return null;
  const beside = first.level === DEPUTY && second !== undefined && MINISTERS.has(second.level);
  return beside ? `${first.title} and ${second.title}` : first.title;
}
