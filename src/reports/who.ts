import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { styleOn, titleOn } from '../dataset/dataset';
import type { Office, Person } from '../dataset/schema';
import { type IssueKind, LEVELS, type Stance } from '../dataset/vocabulary';
import { compareText } from '../dates/partial-date';
import { counterparts, type MeetingRecord } from '../query/contacts';
import { type Filter, recordsPassing } from '../query/filter';
import { stands } from '../query/positions';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView, type SourceView, sourceViews, tally } from './views';

export interface ContactView {
  person: string;
  name: string;
  side: string | null;
  title: string | null;
  count: number;
  last: string;
}

export interface StandView {
  issue: string;
  title: string;
  kind: IssueKind;
  stance: Stance;
  since: string;
  statements: number;
  latest: string;
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
    sources: SourceView[];
  };
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
    title: string | null;
    country: string | null;
    records: number;
    last: string | null;
  }[];
  coverage: string;
}

export function topicCounts(dataset: Dataset, records: readonly DiplomaticRecord[]): TopicCount[] {
  return tally(records.flatMap((record) => record.topics)).map(([topic, count]) => ({
    topic,
    name: dataset.topic(topic)?.name ?? topic,
    count,
  }));
}

/** The stands of one actor, the latest first. */
function standsOf(dataset: Dataset, records: readonly DiplomaticRecord[], actor: string): StandView[] {
  return stands(records)
    .filter((stand) => stand.actor === actor)
    .sort((a, b) => compareText(b.latest.date, a.latest.date) || compareText(a.issue, b.issue))
    .map((stand) => ({
      issue: stand.issue,
      title: dataset.issue(stand.issue)?.title ?? stand.issue,
      kind: dataset.issue(stand.issue)?.kind ?? 'policy',
      stance: stand.stance,
      since: stand.since,
      statements: stand.statements.length,
      latest: stand.latest.id,
    }));
}

function contactViews(dataset: Dataset, person: string, records: readonly DiplomaticRecord[]): ContactView[] {
  const held = records.filter(
    (record): record is MeetingRecord => record.kind === 'meeting' && record.status === 'held',
  );
  return counterparts(person, held).map((contact) => {
    const other = dataset.person(contact.person);
    return {
      person: contact.person,
      name: other?.name ?? contact.person,
      side: other?.country ?? null,
      title: other ? titleOn(other, contact.last) : null,
      count: contact.count,
      last: contact.last,
    };
  });
}

export function personReport(dataset: Dataset, person: Person, filter: Filter): PersonReport {
  const subject = {
    words: person.id,
    label: person.name,
    targets: [{ kind: 'person' as const, id: person.id }],
  };
  const records = recordsPassing(dataset, { ...filter, subjects: [...filter.subjects, subject] });
  const views = records.map((record) => recordView(dataset, record));
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
      contacts: contactViews(dataset, person.id, records),
      records: views,
      positions: standsOf(dataset, records, person.id),
      topics: topicCounts(dataset, records),
      sources: sourceViews(dataset, person.sources),
      note: person.note,
    },
    day: dataset.day,
    coverage: coverageOf(dataset),
    names: namesFor(dataset, views),
  };
}

export function organisationReport(dataset: Dataset, id: string, filter: Filter): OrganisationReport | null {
  const organisation = dataset.organisation(id);
  if (!organisation) return null;
  const subject = { words: id, label: organisation.name, targets: [{ kind: 'organisation' as const, id }] };
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
      positions: standsOf(dataset, records, id),
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
  const records = recordsPassing(dataset, filter);
  const counts = new Map<string, { records: number; last: string }>();
  for (const record of records) {
    const ids =
      record.kind === 'meeting'
        ? record.participants.map((participant) => participant.person)
        : record.kind === 'statement'
          ? [...record.speakers.map((speaker) => speaker.id), ...record.about]
          : record.people;
    for (const id of new Set(ids)) {
      counts.set(id, { records: (counts.get(id)?.records ?? 0) + 1, last: record.date });
    }
  }
  const data = dataset.people
    .filter(
      (person) => counts.has(person.id) && (countries.size === 0 || countries.has(person.country ?? '')),
    )
    .map((person) => ({
      id: person.id,
      name: person.name,
      title: titleOn(person, dataset.day) ?? person.offices.at(-1)?.title ?? null,
      country: person.country,
      records: counts.get(person.id)?.records ?? 0,
      last: counts.get(person.id)?.last ?? null,
    }))
    .sort((a, b) => b.records - a.records || compareText(a.id, b.id));
  return { kind: 'people', data, coverage: coverageOf(dataset) };
}
