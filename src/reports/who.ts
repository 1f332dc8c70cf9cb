import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { formerTitle, styleOn, titleOn } from '../dataset/dataset';
import type { Person } from '../dataset/schema';
import { type IssueKind, LEVELS, type Level, type Stance } from '../dataset/vocabulary';
import { compareText, type PartialDate } from '../dates/partial-date';
import { type Filter, recordsPassing } from '../query/filter';
import { fold } from '../query/fold';
import { actorsOf, namedIn } from '../query/involved';
import { counterparts } from '../query/met';
import { standsAsked, wordsOf } from '../query/positions';
import type { Subject } from '../query/subjects';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView, type SourceView, sourceViews, tally } from './views';

/** Someone of another side whom a person met. */
export interface ContactView {
  /** The other person's id. */
  person: string;
  /** The other person's name in full. */
  name: string;
  /** The side that the other person acted for, as a country's code or an organisation's id. */
  side: string | null;
  /** The other person's title on the date of the last time; null where none is known. */
  title: string | null;
  /** Times they met, each encounter once. */
  count: number;
  /** The date of the last time. */
  last: PartialDate;
  /** The id of the record of the last time. */
  meeting: string;
}

/** Where a person or an organisation stands on an issue. */
export interface StandView {
  /** The issue's id. */
  issue: string;
  /** The issue's title. */
  title: string;
  /** The sentence that is supported or opposed. */
  proposition: string;
  /** Whether the proposition is a policy, to be supported or opposed, or a fact, to be affirmed or denied. */
  kind: IssueKind;
  /** The stance of the latest statement on it. */
  stance: Stance;
  /** The date from which the stance is held without another between. */
  since: PartialDate;
  /** How many statements of the actor take a stand on the issue. */
  statements: number;
  /** The id of the statement that takes it last; `brief positions` has the whole record under this key. */
  latest: string;
  /** The statement whose words stand for it: by its quotation, or by its summary. */
  words: StandWords;
}

/** The words that stand for a stance. */
interface StandWords {
  /** The id of the statement. */
  statement: string;
  /** Whether the text is its quotation; else it is its summary. */
  quoted: boolean;
  /** The quotation or the summary. */
  text: string;
}

/** How often records are on a topic. */
export interface TopicCount {
  /** The topic's id. */
  topic: string;
  /** The topic's name. */
  name: string;
  /** How many of the records are on the very topic, not on one below it. */
  count: number;
}

/** What is told of a person and of an organisation alike. */
interface ProfileData {
  /** The person's or the organisation's id. */
  id: string;
  /** The name in full. */
  name: string;
  /** The country's ISO 3166-1 alpha-2 code; null for those of none. */
  country: string | null;
  /** Other names and spellings, native script, handles. */
  aliases: string[];
  /** What a reader must know; null for nothing. */
  note: string | null;
  /** Whom the person met in the records that pass the filter, the most often met first; always empty for an organisation. */
  contacts: ContactView[];
  /** The records that pass the filter and involve the person or organisation, whole, in order of date. */
  records: RecordView[];
  /** Where the person or organisation stands on each issue, the latest first. */
  positions: StandView[];
  /** The topics of those records, the most frequent first. */
  topics: TopicCount[];
}

/** An office that a person holds or held. */
interface OfficeView {
  /** The title. */
  title: string;
  /** The id of the organisation in which it is held. */
  organisation: string;
  /** Its level in protocol. */
  level: Level;
  /** The first day; null where unknown. */
  from: PartialDate | null;
  /** The last day; null where it is held still, or unknown. */
  to: PartialDate | null;
  /** What a reader must know of it; null for nothing. */
  note: string | null;
}

/** A form of address and when it is held. */
interface StyleView {
  /** The form of address, such as `General`. */
  style: string;
  /** The first day; null where unknown. */
  from: PartialDate | null;
  /** The last day; null where it is held still, or unknown. */
  to: PartialDate | null;
}

export interface PersonReport {
  kind: 'person';
  data: ProfileData & {
    /** The form of address on the day of reading; null where there is none. */
    style: string | null;
    /** The title of the highest office held on the day of reading; null where there is none. */
    title: string | null;
    /** Every office on record, the newest first. */
    offices: OfficeView[];
    /** Every form of address on record. */
    styles: StyleView[];
    /** The pages for the offices. */
    sources: SourceView[];
  };
  /** The aliases that tell more than the name as it is printed, with or without a form of address. */
  also: string[];
  /** The day on which the offices are read. */
  day: string;
  coverage: string;
  names: NameTable;
}

export interface OrganisationReport {
  kind: 'organisation';
  data: ProfileData & {
    /** The abbreviation; null for none. */
    abbreviation: string | null;
    /** What kind of organisation it is, such as `foreign ministry`. */
    type: string;
    /** Who holds or held an office in it, an entry an office, by level and then the newest first. */
    people: HolderView[];
  };
  day: string;
  coverage: string;
  names: NameTable;
}

/** Someone who holds or held an office in an organisation. */
interface HolderView {
  /** The person's id. */
  id: string;
  /** The person's name in full. */
  name: string;
  /** The title of the office. */
  title: string;
  /** The first day in it; null where unknown. */
  from: PartialDate | null;
  /** The last day in it; null where it is held still, or unknown. */
  to: PartialDate | null;
}

export interface PeopleReport {
  kind: 'people';
  data: {
    /** The person's id. */
    id: string;
    /** The person's name in full. */
    name: string;
    /** The title of the highest office held on the day of reading; null where there is none. */
    title: string | null;
    /** The country's ISO 3166-1 alpha-2 code; null for those of none. */
    country: string | null;
    /** How many of the records that pass the filter the person acts in or is spoken about in. */
    records: number;
    /** The date of the last of those records. */
    last: PartialDate | null;
  }[];
  /** `formerly Prime Minister`, by the id of those who hold no office on the day. */
  former: Record<string, string>;
  coverage: string;
}

/** In how many records each person acts or is named, and the date of the last. */
export function appearances(
  records: readonly DiplomaticRecord[],
): ReadonlyMap<string, { records: number; last: string }> {
  const counts = new Map<string, { records: number; last: string }>();
  for (const record of records)
    for (const id of new Set([...actorsOf(record), ...namedIn(record)]))
      counts.set(id, { records: (counts.get(id)?.records ?? 0) + 1, last: record.date });
  return counts;
}

export function topicCounts(dataset: Dataset, records: readonly DiplomaticRecord[]): TopicCount[] {
  return tally(records.flatMap((record) => record.topics)).map(([topic, count]) => ({
    topic,
    name: dataset.topic(topic)?.name ?? topic,
    count,
  }));
}

/** The stands of one actor, the latest first. */
function standsOf(dataset: Dataset, filter: Filter, subject: Subject, actor: string): StandView[] {
  return standsAsked(dataset, { ...filter, subjects: [...filter.subjects, subject] })
    .filter((stand) => stand.actor === actor)
    .sort((a, b) => compareText(b.latest.date, a.latest.date) || compareText(a.issue, b.issue))
    .flatMap((stand): StandView[] => {
      const issue = dataset.issue(stand.issue);
      const words = wordsOf([stand]);
      if (!issue || !words) return [];
      return [
        {
          issue: issue.id,
          title: issue.title,
          proposition: issue.proposition,
          kind: issue.kind,
          stance: stand.stance,
          since: stand.since,
          statements: stand.statements.length,
          latest: stand.latest.id,
          words: { statement: words.statement.id, quoted: words.quotable, text: words.text },
        },
      ];
    });
}

function contactViews(dataset: Dataset, person: string, records: readonly DiplomaticRecord[]): ContactView[] {
  return counterparts(person, records).map(({ person: id, side, count, last }) => {
    const other = dataset.person(id);
    return {
      person: id,
      name: other?.name ?? id,
      side,
      title: other ? titleOn(other, last.date) : null,
      count,
      last: last.date,
      meeting: last.id,
    };
  });
}

export function personReport(dataset: Dataset, person: Person, filter: Filter): PersonReport {
  const subject: Subject = {
    words: person.id,
    label: person.name,
    targets: [{ kind: 'person', id: person.id }],
  };
  const records = recordsPassing(dataset, { ...filter, subjects: [...filter.subjects, subject] });
  const views = records.map((record) => recordView(dataset, record));
  const printed = new Set(
    ['', ...person.styles.map(({ style }) => style)].flatMap((style) =>
      [person.name, person.shortName].map((name) => fold(`${style} ${name}`)),
    ),
  );
  return {
    kind: 'person',
    data: {
      id: person.id,
      name: person.name,
      country: person.country,
      style: styleOn(person, dataset.day),
      title: titleOn(person, dataset.day),
      aliases: [...person.aliases],
      offices: [...person.offices].sort(
        (a, b) =>
          compareText(b.from ?? '', a.from ?? '') || LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level),
      ),
      styles: [...person.styles],
      contacts: contactViews(dataset, person.id, records),
      records: views,
      positions: standsOf(dataset, filter, subject, person.id),
      topics: topicCounts(dataset, records),
      sources: sourceViews(dataset, person.sources),
      note: person.note,
    },
    also: person.aliases.filter((alias) => !printed.has(fold(alias))),
    day: dataset.day,
    coverage: coverageOf(dataset),
    names: namesFor(dataset, views),
  };
}

export function organisationReport(dataset: Dataset, id: string, filter: Filter): OrganisationReport | null {
  const organisation = dataset.organisation(id);
  if (!organisation) return null;
  const subject: Subject = { words: id, label: organisation.name, targets: [{ kind: 'organisation', id }] };
  const records = recordsPassing(dataset, { ...filter, subjects: [...filter.subjects, subject] });
  const views = records.map((record) => recordView(dataset, record));
  return {
    kind: 'organisation',
    data: {
      id,
      name: organisation.name,
      country: organisation.country,
      abbreviation: organisation.abbreviation,
      aliases: [...organisation.aliases],
      type: organisation.type,
      people: dataset.people
        .flatMap((person) =>
          person.offices
            .filter((office) => office.organisation === id)
            .map(({ title, from, to, level }) => ({
              id: person.id,
              name: person.name,
              title,
              from,
              to,
              level,
            })),
        )
        .sort(
          (a, b) =>
            LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || compareText(b.from ?? '', a.from ?? ''),
        )
        .map(({ level, ...person }) => person),
      contacts: [],
      records: views,
      positions: standsOf(dataset, filter, subject, id),
      topics: topicCounts(dataset, records),
      note: organisation.note,
    },
    day: dataset.day,
    coverage: coverageOf(dataset),
    names: namesFor(dataset, views),
  };
}

/** Everyone in the dataset with an act or a mention in the records that pass, the most recorded first; with a country, its own people. */
export function peopleReport(dataset: Dataset, filter: Filter): PeopleReport {
  const named = filter.subjects
    .flatMap((subject) => subject.targets)
    .filter((target) => target.kind === 'country');
  const countries = new Set(named.map((target) => target.id));
  const counts = appearances(recordsPassing(dataset, filter));
  const people = dataset.people.filter(
    (person) => counts.has(person.id) && (countries.size === 0 || countries.has(person.country ?? '')),
  );
  const data = people
    .map((person) => ({
      id: person.id,
      name: person.name,
      title: titleOn(person, dataset.day),
      country: person.country,
      records: counts.get(person.id)?.records ?? 0,
      last: counts.get(person.id)?.last ?? null,
    }))
    .sort((a, b) => b.records - a.records || compareText(a.id, b.id));
  const former = Object.fromEntries(
    people.flatMap((person) => {
      const title = formerTitle(person, dataset.day);
      return title === null ? [] : [[person.id, title]];
    }),
  );
  return { kind: 'people', data, former, coverage: coverageOf(dataset) };
}
