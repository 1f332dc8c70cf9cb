import { type Dataset, officesOn, titleOn } from '../dataset/dataset';
import { LEVELS, RECORD_KINDS, type RecordKind } from '../dataset/vocabulary';
import { compareText, type PartialDate } from '../dates/partial-date';
import { isHeld } from '../query/contacts';
import { type Filter, recordsPassing } from '../query/filter';
import { grouped } from '../query/grouped';
import { countriesIn, sidesOf } from '../query/involved';
import { countedOnce, sidesMet } from '../query/met';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView } from './views';
import { appearances, type TopicCount, topicCounts } from './who';

/** A person of a country. */
interface CitizenView {
  /** The person's id. */
  id: string;
  /** The person's name in full. */
  name: string;
  /** The title on the day of reading; null for those not in office. */
  title: string | null;
  /** How many of the country's records the person acts in or is spoken about in. */
  records: number;
}

/** An organisation of a country. */
interface CountryOrganisationView {
  /** The organisation's id. */
  id: string;
  /** The organisation's name in full. */
  name: string;
  /** What kind of organisation it is, such as `foreign ministry`. */
  type: string;
}

/** Another side whose principals a country's own met. */
interface PartnerView {
  /** The side, as a country's code or an organisation's id. */
  side: string;
  /** The side's name. */
  name: string;
  /** How many contacts they had, meetings and calls, each encounter once. */
  meetings: number;
  /** The date of the last contact. */
  last: PartialDate;
}

/** How many of the records are of this kind. */
type KindCount = number;

export interface CountryReport {
  kind: 'country';
  data: {
    /** The country's ISO 3166-1 alpha-2 code. */
    id: string;
    /** The country's name. */
    name: string;
    /** Other names: official ones, demonyms, capitals and metonyms. */
    aliases: string[];
    /** Its people who act or are spoken about in the records, those in office first, by level and then by records. */
    people: CitizenView[];
    /** Its organisations. */
    organisations: CountryOrganisationView[];
    /** Other sides whose principals its own met, the most often first. */
    partners: PartnerView[];
    /** How many of the records are of each kind. */
    counts: Record<RecordKind, KindCount>;
    /** The topics of the records, the most frequent first. */
    topics: TopicCount[];
    /** The records that pass the filter and involve it, whole, in order of date; elsewhere under this key stands a number. */
    records: RecordView[];
  };
  day: string;
  coverage: string;
  names: NameTable;
}

export interface CountryListReport {
  kind: 'countries';
  data: {
    /** The country's ISO 3166-1 alpha-2 code. */
    id: string;
    /** The country's name. */
    name: string;
    /** How many persons of the country act or are spoken about in those records; of one country, they stand under this key themselves. */
    people: number;
    /** How many of the records that pass the filter involve the country: it takes part, or it or someone of it is spoken about. */
    records: number;
    /** The date of the last of those records. */
    last: PartialDate;
  }[];
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
