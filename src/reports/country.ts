import { type Dataset, officesOn, titleOn } from '../dataset/dataset';
import { LEVELS, RECORD_KINDS, type RecordKind } from '../dataset/vocabulary';
import { compareText } from '../dates/partial-date';
import { isHeld } from '../query/contacts';
import { type Filter, recordsPassing } from '../query/filter';
import { grouped } from '../query/grouped';
import { countriesIn, sidesOf } from '../query/involved';
import { countedOnce, sidesMet } from '../query/met';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView } from './views';
import { appearances, type TopicCount, topicCounts } from './who';

export interface CountryReport {
  kind: 'country';
  data: {
    id: string;
    name: string;
    aliases: string[];
    people: { id: string; name: string; title: string | null; records: number }[];
    organisations: { id: string; name: string; type: string }[];
    /** Other sides whose principals its own met, the most often first. */
    partners: { side: string; name: string; meetings: number; last: string }[];
    counts: Record<RecordKind, number>;
    topics: TopicCount[];
    records: RecordView[];
  };
  day: string;
  coverage: string;
  names: NameTable;
}

export interface CountryListReport {
  kind: 'countries';
  data: { id: string; name: string; people: number; records: number; last: string }[];
  coverage: string;
}

export function countryReport(dataset: Dataset, id: string, filter: Filter): CountryReport {
  const country = dataset.country(id);
  const subject = { words: id, label: id, targets: [{ kind: 'country' as const, id }] };
  const records = recordsPassing(dataset, { ...filter, subjects: [...filter.subjects, subject] });
  const views = records.map((record) => recordView(dataset, record));
  const held = records.filter(isHeld);
  const partners = [...new Set(held.flatMap(sidesOf))]
    .filter((side) => side !== id)
    .map((side) => ({ side, met: countedOnce(held.filter((meeting) => sidesMet(meeting, [id, side]))) }))
    .filter(({ met }) => met.length > 0)
    .sort((a, b) => b.met.length - a.met.length || compareText(a.side, b.side));
  const counts = appearances(records);
  return {
    kind: 'country',
    data: {
      id,
      name: country?.name ?? id,
      aliases: [...(country?.names ?? []), ...(country?.aliases ?? [])],
      people: dataset.people
        .filter((person) => person.country === id && counts.has(person.id))
        .map((person) => ({
          person,
          office: officesOn(person, dataset.day)[0],
          records: counts.get(person.id)?.records ?? 0,
        }))
        .sort(
          (a, b) =>
            Number(a.office === undefined) - Number(b.office === undefined) ||
            LEVELS.indexOf(a.office?.level ?? 'other') - LEVELS.indexOf(b.office?.level ?? 'other') ||
            b.records - a.records ||
            compareText(a.person.id, b.person.id),
        )
        .map(({ person, records }) => ({
          id: person.id,
          name: person.name,
          title: titleOn(person, dataset.day),
          records,
        })),
      organisations: dataset.organisations
        .filter((organisation) => organisation.country === id)
        .map(({ id, name, type }) => ({ id, name, type })),
      partners: partners.map(({ side, met }) => ({
        side,
        name: dataset.sideName(side),
        meetings: met.length,
        last: met.at(-1)?.date ?? '',
      })),
      counts: Object.fromEntries(
        RECORD_KINDS.map((kind) => [kind, records.filter((record) => record.kind === kind).length]),
      ) as Record<RecordKind, number>,
      topics: topicCounts(dataset, records),
      records: views,
    },
    day: dataset.day,
    coverage: coverageOf(dataset),
    names: namesFor(dataset, views),
  };
}

/** The countries that the records which pass involve, the most recorded first; each counted as its own page counts. */
export function countryListReport(dataset: Dataset, filter: Filter): CountryListReport {
  const involving = grouped(
    recordsPassing(dataset, filter).flatMap((record) =>
      countriesIn(dataset, record).map((id) => ({ id, record })),
    ),
    ({ id }) => id,
  );
  return {
    kind: 'countries',
    data: [...involving]
      .map(([id, found]) => {
        const records = found.map(({ record }) => record);
        const counts = appearances(records);
        return {
          id,
          name: dataset.sideName(id),
          people: dataset.people.filter((person) => person.country === id && counts.has(person.id)).length,
          records: records.length,
          last: records.at(-1)?.date ?? '',
        };
      })
      .sort((a, b) => b.records - a.records || compareText(a.id, b.id)),
    coverage: coverageOf(dataset),
  };
}
