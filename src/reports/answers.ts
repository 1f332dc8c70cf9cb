/**
 * What each command prints with `--json`: the types from which the JSON Schemas of `brief schema --answer` are
 * generated. The doc comments of the types are the descriptions in the schemas.
 */
import type { BriefingReport } from './briefing';
import type { CheckReport } from './check';
import type { CompletionReport } from './completion';
import type { CountryListReport, CountryReport } from './country';
import type { LastReport } from './last';
import type { PositionsReport } from './positions';
import type { AcrossReport, ReadoutsReport } from './readouts';
import type { SchemaReport } from './schema';
import type { ShownReport, ShowReport } from './show';
import type { SourcesReport } from './sources';
import type { TiesReport } from './ties';
import type { TopicsReport } from './topics';
import type { EventView, MeetingView, RecordView, StatementView } from './views';
import type { OrganisationReport, PeopleReport, PersonReport } from './who';

/** Without a name: who acts or is spoken about in the records that pass the filter, the most recorded first. */
type PeopleAnswer = PeopleReport['data'];
/** With a person's name: the person. */
type PersonAnswer = PersonReport['data'];
/** With an organisation's name: the organisation. */
type OrganisationAnswer = OrganisationReport['data'];
/** Without a name: the countries that the records which pass the filter involve, the most recorded first. */
type CountriesAnswer = CountryListReport['data'];
/** With a name: the country. */
type CountryAnswer = CountryReport['data'];
/** Of one meeting: each side's account, and the topics that all, some or one of them mention. */
type ReadoutsAnswer = ReadoutsReport['data'];
/** With `--across`: how often, over meetings of two sides, both or one of them mention a topic. */
type AcrossAnswer = AcrossReport['data'];

export interface Answers {
  /** The records that pass the filter, in order of date; with `--reverse` the newest first. */
  timeline: RecordView[];
  /** The meetings that pass the filter, in order of date; with `--reverse` the newest first. */
  meetings: MeetingView[];
  /** The statements that pass the filter, in order of date; with `--reverse` the newest first. */
  statements: StatementView[];
  /** The events that pass the filter, in order of date; with `--reverse` the newest first. */
  events: EventView[];
  /** One record; of several ids, a list in the order asked for. */
  show: ShowReport['data'] | ShownReport['data'];
  /** The records that hold the words, the best match first. */
  search: RecordView[];
  /** A person or an organisation; without a name, the list of people. */
  who: PeopleAnswer | PersonAnswer | OrganisationAnswer;
  /** A country; without a name, the list of countries. */
  country: CountriesAnswer | CountryAnswer;
  /** The topics as a tree in pre-order: each before those below it. */
  topics: TopicsReport['data'];
  /** The pages that the records which pass the filter rest on, by publisher, the most used first, then by date. */
  sources: SourcesReport['data'];
  /** When the subjects last met and last spoke, and their contacts of the year before. */
  last: LastReport['data'];
  /** Who stands where, an entry an issue, the issue with the most statements first. */
  positions: PositionsReport['data'];
  /** The accounts of a meeting; with `--across` those of all meetings of two sides. */
  readouts: ReadoutsAnswer | AcrossAnswer;
  /** Contacts of two sides over time, and what they said and did to each other. */
  ties: TiesReport['data'];
  /** The one-page briefing. */
  on: BriefingReport['data'];
  /** What the checks found, an entry a finding; empty where nothing is wrong. */
  check: CheckReport['data'];
  /** A JSON Schema: of a dataset file, of an answer, or without either of every dataset file by its name. */
  schema: SchemaReport['data'];
  /** The script that completes command lines in a shell. */
  completion: CompletionReport['data'];
}

export type AnswerName = keyof Answers;

/** The commands whose answers are described, in the order of help. */
export const ANSWERS = [
  'timeline',
  'meetings',
  'statements',
  'events',
  'show',
  'search',
  'who',
  'country',
  'topics',
  'sources',
  'last',
  'positions',
  'readouts',
  'ties',
  'on',
  'check',
  'schema',
  'completion',
] as const satisfies readonly AnswerName[];
