/** Entries of a dataset as reports show them: names and titles resolved, every key present. */
import { type Dataset, type DiplomaticRecord, officesOn, styleOn, titleOn } from '../dataset/dataset';
import type { Place, Source } from '../dataset/schema';
import type {
  Category,
  MeetingType,
  QuadClass,
  RecordKind,
  Stance,
  StatementType,
} from '../dataset/vocabulary';
import { QUAD_CLASS_OF } from '../dataset/vocabulary';
import { compareText, firstDay, lastDay } from '../dates/partial-date';
import { sidesOf } from '../query/involved';

export type SourceView = Source;

/** Someone in a record, with the title and style held on its date. */
export interface PersonView {
  id: string;
  name: string;
  title: string | null;
  style: string | null;
  side: string | null;
  role: 'principal' | 'attending' | 'speaker' | 'named';
}

interface CommonView {
  kind: RecordKind;
  id: string;
  date: string;
  endDate: string | null;
  type: MeetingType | StatementType | null;
  title: string;
  /** What happened or was said; for a meeting, its outcome. */
  summary: string | null;
  place: Place | null;
  sides: string[];
  people: PersonView[];
  topics: string[];
  sources: SourceView[];
  note: string | null;
  restricted: boolean;
}

export interface MeetingView extends CommonView {
  kind: 'meeting';
  type: MeetingType;
  status: 'held' | 'planned' | 'cancelled';
  atmosphere: string | null;
  outcome: string | null;
  /** Ids of the statements that give a side's account of it. */
  readouts: string[];
}

export interface StatementView extends CommonView {
  kind: 'statement';
  type: StatementType;
  summary: string;
  quote: string | null;
  positions: { issue: string; stance: Stance; quoted: boolean }[];
  about: string[];
  meeting: string | null;
  respondsTo: string | null;
  /** Ids of the statements that answer it. */
  respondedBy: string[];
  category: Category;
}

export interface EventView extends CommonView {
  kind: 'event';
  type: null;
  summary: string;
  countries: string[];
  organisations: string[];
  respondedBy: string[];
  category: Category;
}

export type RecordView = MeetingView | StatementView | EventView;

/** A type as prose: `press briefing`. */
export const typeWords = (type: string): string => type.replace(/-/g, ' ');

function personView(
  dataset: Dataset,
  id: string,
  side: string | null,
  role: PersonView['role'],
  record: { date: string; endDate?: string | null },
): PersonView {
  const person = dataset.person(id);
  if (!person) {
    return { id, name: dataset.organisation(id)?.name ?? id, title: null, style: null, side, role };
  }
  return {
    id,
    name: person.name,
    title: titleOn(person, record.date, record.endDate ?? null),
    style: styleOn(person, lastDay(record.date)),
    side,
    role,
  };
}

/** The short name by which prose calls a person or an organisation. */
export function shortName(dataset: Dataset, id: string): string {
  return dataset.person(id)?.shortName ?? dataset.organisation(id)?.shortName ?? id;
}

/** Someone who speaks for no government, with the party or house, else the title: `Jairam Ramesh (Congress party)`. */
export function voiceName(dataset: Dataset, id: string, date: string): string {
  const person = dataset.person(id);
  if (!person) return shortName(dataset, id);
  const [office] = officesOn(person, firstDay(date), lastDay(date));
  if (office === undefined) return person.name;
  const of = dataset.organisation(office.organisation);
  const isOfGroup = office.level === 'legislator' || of?.type === 'political party';
  return `${person.name} (${isOfGroup && of ? of.shortName : office.title})`;
}

export function placeWords(place: Place | null, countryName: (code: string) => string): string | null {
  if (place === null) return null;
  const { venue, city, country } = place;
  const words = [venue, city ?? (country === null ? null : countryName(country))].filter(
    (part) => part !== null,
  );
  return words.length > 0 ? words.join(', ') : null;
}

/** `Dar and Jaishankar`, from any number of names. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What a statement is called: its speakers, its form and where it was made. */
function statementTitle(dataset: Dataset, record: DiplomaticRecord & { kind: 'statement' }): string {
  const speakers = joinNames(record.speakers.map((speaker) => shortName(dataset, speaker.id)));
  const place = placeWords(record.place, (code) => dataset.sideName(code));
  return `${speakers}, ${typeWords(record.type)}${place ? `, ${place}` : ''}`;
}

export function sourceViews(dataset: Dataset, ids: readonly string[]): SourceView[] {
  const views: SourceView[] = [];
  for (const id of ids) {
    const source = dataset.source(id);
    if (source) views.push(source);
  }
  return views;
}

/** A record with everything it refers to spelt out. */
export function recordView(dataset: Dataset, record: DiplomaticRecord & { kind: 'statement' }): StatementView;
export function recordView(dataset: Dataset, record: DiplomaticRecord & { kind: 'meeting' }): MeetingView;
export function recordView(dataset: Dataset, record: DiplomaticRecord): RecordView;
export function recordView(dataset: Dataset, record: DiplomaticRecord): RecordView {
  const { id, date, note } = record;
  const respondedBy = dataset.answersTo(id).map((answer) => answer.id);
  const person = (of: string, side: string | null, role: PersonView['role']): PersonView =>
    personView(dataset, of, side, role, record);
  /** The keys that every record has, in the contract's order. People and sources are looked up where they are read. */
  const shared = <K extends RecordKind, T, S extends string | null>(
    kind: K,
    type: T,
    {
      endDate,
      title,
      summary,
      place,
      people,
    }: Pick<CommonView, 'endDate' | 'title' | 'place'> & { summary: S; people: () => PersonView[] },
  ) => ({
    kind,
    id,
    date,
    endDate,
    type,
    title,
    summary,
    place,
    sides: sidesOf(record),
    get people() {
      return people();
    },
    topics: record.topics,
    get sources() {
      return sourceViews(dataset, record.sources);
    },
    note,
    restricted: record.restricted === true,
  });
  switch (record.kind) {
    case 'meeting': {
      const { endDate, title, place, status, atmosphere, outcome } = record;
      const people = () => record.participants.map(({ person: of, side, role }) => person(of, side, role));
      const readouts = dataset
        .statementsOn(id)
        .filter((statement) => statement.type === 'readout')
        .map((statement) => statement.id);
      return Object.assign(
        shared('meeting', record.type, { endDate, title, summary: outcome, place, people }),
        { status, atmosphere, outcome, readouts },
      );
    }
    case 'statement': {
      const { summary, place, quote, meeting, respondsTo, category } = record;
      const title = statementTitle(dataset, record);
      const people = () => record.speakers.map((speaker) => person(speaker.id, speaker.side, 'speaker'));
      const { positions, about } = record;
      return Object.assign(
        shared('statement', record.type, { endDate: null, title, summary, place, people }),
        { quote, positions, about, meeting, respondsTo, respondedBy, category },
      );
    }
    case 'event': {
      const { endDate, title, summary, category } = record;
      const people = () =>
        record.people.map((of) => person(of, dataset.person(of)?.country ?? null, 'named'));
      const { countries, organisations } = record;
      return Object.assign(shared('event', null, { endDate, title, summary, place: null, people }), {
        countries,
        organisations,
        respondedBy,
        category,
      });
    }
  }
}

/** The quad class of a record; a meeting is CONSULT. */
export function quadClassOf(record: DiplomaticRecord): QuadClass {
  return QUAD_CLASS_OF[record.kind === 'meeting' ? 'CONSULT' : record.category];
}

/** How often each value stands, most often first, ties by code point. */
export function tally(values: Iterable<string>): [value: string, count: number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}
