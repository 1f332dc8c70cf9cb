/** Entries of a dataset as reports show them: names and titles resolved, every key present. */
import { type Dataset, type DiplomaticRecord, officesOn, styleOn, titleOn } from '../dataset/dataset';
import type { Place } from '../dataset/schema';
import type {
  Category,
  MeetingType,
  QuadClass,
  RecordKind,
  Stance,
  StatementType,
} from '../dataset/vocabulary';
import { QUAD_CLASS_OF } from '../dataset/vocabulary';
import { compareText, firstDay, lastDay, type PartialDate } from '../dates/partial-date';
import { sidesOf } from '../query/involved';

/** A page that records or offices rest on. */
export interface SourceView {
  /** The source's id. */
  id: string;
  /** Who published the page. */
  publisher: string;
  /** The headline where it was seen, else a short description of the page. */
  label: string;
  /** The page's address. */
  url: string;
  /** When it was published; null where the page does not tell. */
  published: PartialDate | null;
  /** Whether it is the speaker's own official text, or a page that reprints it whole. */
  primary: boolean;
}

/** Where something was. */
export interface PlaceView {
  /** The building, room or event; for broadcasts and posts the outlet; null where unknown. */
  venue: string | null;
  /** The city; null where unknown. */
  city: string | null;
  /** The country's ISO 3166-1 alpha-2 code; null where unknown. */
  country: string | null;
}

/** Someone in a record, with the title and style held on its date. */
export interface PersonView {
  /** The id of the person, or of the organisation that speaks. */
  id: string;
  /** The name in full. */
  name: string;
  /** The title of the highest office held on the record's date; null where none is known, and for organisations. */
  title: string | null;
  /** The form of address on the record's date, such as `General`; null where there is none. */
  style: string | null;
  /** The side acted for, a country's code or an organisation's id; in events the person's own country, null where there is none. */
  side: string | null;
  /** In meetings `principal` or `attending`, in statements `speaker`, in events `named`. */
  role: 'principal' | 'attending' | 'speaker' | 'named';
}

interface CommonView {
  /** Which kind of record it is. */
  kind: RecordKind;
  /** The record's id; `brief show` takes it. */
  id: string;
  /** When it was, or began: the local day where it happened. */
  date: PartialDate;
  /** The last day of what lasted longer than `date` tells; null for everything else, and for statements. */
  endDate: PartialDate | null;
  /** The form of the contact or of the words; null for events. */
  type: MeetingType | StatementType | null;
  /** A line that names the record; of statements made of speaker, form and place. */
  title: string;
  /** What happened or was said; for a meeting, its outcome. */
  summary: string | null;
  /** Where it was; null where unknown, and for events. */
  place: PlaceView | null;
  /** The sides that take part, as countries' codes or organisations' ids: those at a meeting, those who speak, an event's countries. Sorted. */
  sides: string[];
  /** Who takes part: a meeting's participants, a statement's speakers, the persons of an event. */
  people: PersonView[];
  /** Ids of the topics it is on. */
  topics: string[];
  /** The pages it rests on, in the dataset's order, the best first. */
  sources: SourceView[];
  /** What a reader must know, such as what pages disagree on; null for nothing. */
  note: string | null;
  /** Whether it is marked not to be released; `--releasable` leaves it out. */
  restricted: boolean;
}

/** A contact of two or more sides. */
export interface MeetingView extends CommonView {
  /** Always `meeting`. */
  kind: 'meeting';
  /** The form of the contact. */
  type: MeetingType;
  /** Whether it was held, is planned, or was cancelled. */
  status: 'held' | 'planned' | 'cancelled';
  /** The tone as a source reports it; null where none does. */
  atmosphere: string | null;
  /** What came of it, the same as `summary`; null where unknown. */
  outcome: string | null;
  /** Ids of the statements that give a side's account of it. */
  readouts: string[];
}

/** Someone's words for a side. */
export interface StatementView extends CommonView {
  /** Always `statement`. */
  kind: 'statement';
  /** The form in which the words were given. */
  type: StatementType;
  /** What was said, in the dataset's words. */
  summary: string;
  /** The speaker's exact words; null where none are on record. */
  quote: string | null;
  /** The stands that the statement takes on issues. */
  positions: PositionTaken[];
  /** Whom and what it speaks about: ids of persons, organisations and records, countries' codes. */
  about: string[];
  /** The id of the meeting that it gives an account of or was made at; null for none. */
  meeting: string | null;
  /** The id of the record that it answers; null for none. */
  respondsTo: string | null;
  /** Ids of the statements that answer it. */
  respondedBy: string[];
  /** The PLOVER event category of what the words do. */
  category: Category;
}

/** A stand that a statement takes. */
interface PositionTaken {
  /** The issue's id. */
  issue: string;
  /** The stance on the issue's proposition. */
  stance: Stance;
  /** Whether the quotation by itself carries the stance. */
  quoted: boolean;
}

/** Something that happened and is neither a contact nor words. */
export interface EventView extends CommonView {
  /** Always `event`. */
  kind: 'event';
  /** Always null: events have no forms. */
  type: null;
  /** What happened, in the dataset's words. */
  summary: string;
  /** Codes of the countries that it involves. */
  countries: string[];
  /** Ids of the organisations that act in it. */
  organisations: string[];
  /** Ids of the statements that answer it. */
  respondedBy: string[];
  /** The PLOVER event category of what was done. */
  category: Category;
}

/** A meeting, a statement or an event, told apart by `kind`. */
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

/** What a record tells in one line: its title; of a statement, its summary. */
export const toldBy = (record: DiplomaticRecord): string =>
  record.kind === 'statement' ? record.summary : record.title;

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

/** The handling line of what tells of records that are not to be released. */
export const RESTRICTED = 'Holds restricted records';
