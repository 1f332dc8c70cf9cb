import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { formerTitle, styleOn, titleOn } from '../dataset/dataset';
import type { Office, Person } from '../dataset/schema';
import { type IssueKind, LEVELS, type Stance } from '../dataset/vocabulary';
import { compareText } from '../dates/partial-date';
import { type Filter, recordsPassing } from '../query/filter';
import { fold } from '../query/fold';
import { actorsOf, namedIn } from '../query/involved';
import { counterparts } from '../query/met';
import { standsAsked, wordsOf } from '../query/positions';
import type { Subject } from '../query/subjects';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView, type SourceView, sourceViews, tally } from './views';

export interface ContactView {
  person: string;
  name: string;
  side: string | null;
  title: string | null;
  /** Times they met, each encounter once. */
  count: number;
  last: string;
  /** The record of the last time. */
  meeting: string;
}

export interface StandView {
  issue: string;
  title: string;
  proposition: string;
  kind: IssueKind;
  stance: Stance;
  since: string;
  statements: number;
  /** The statement that takes it last. */
  latest: string;
  /** The statement whose words stand for it: by its quotation, or by its summary. */
  words: { statement: string; quoted: boolean; text: string };
}

export interface TopicCount {
  topic: string;
  name: string;
  count: number;
}

interface ProfileData {
  id: string;
  name: string;
  country: string | null;
  aliases: string[];
  note: string | null;
  contacts: ContactView[];
  records: RecordView[];
  positions: StandView[];
  topics: TopicCount[];
}

export interface PersonReport {
  kind: 'person';
  data: ProfileData & {
    style: string | null;
    title: string | null;
    offices: Office[];
    styles: Person['styles'];
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
    abbreviation: string | null;
    type: string;
    people: { id: string; name: string; title: string; from: string | null; to: string | null }[];
  };
  day: string;
  coverage: string;
  names: NameTable;
}

export interface PeopleReport {
  kind: 'people';
  data: {
    id: string;
    name: string;
    /** The title on the day; null where no office is known. */
    title: string | null;
    country: string | null;
    records: number;
    last: string | null;
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
