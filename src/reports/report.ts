/** Every report the program can make: plain data, told apart by `kind`. `data` is what `--json` prints. */
import type { BriefingReport } from './briefing';
import type { CheckReport } from './check';
import type { CompletionReport } from './completion';
import type { CountryListReport, CountryReport } from './country';
import type { LastReport } from './last';
import type { PositionsReport } from './positions';
import type { AcrossReport, ReadoutsReport } from './readouts';
import type { RecordsReport } from './records';
import type { SchemaReport } from './schema';
import type { SearchReport } from './search';
import type { ShownReport, ShowReport } from './show';
import type { SourcesReport } from './sources';
import type { TiesReport } from './ties';
import type { TopicsReport } from './topics';
import type { OrganisationReport, PeopleReport, PersonReport } from './who';

export type Report =
  | AcrossReport
  | BriefingReport
  | CheckReport
  | CompletionReport
  | CountryListReport
  | CountryReport
  | LastReport
  | OrganisationReport
  | PeopleReport
  | PersonReport
  | PositionsReport
  | ReadoutsReport
  | RecordsReport
  | SchemaReport
  | SearchReport
  | ShownReport
  | ShowReport
  | SourcesReport
  | TiesReport
  | TopicsReport;
export type ReportKind = Report['kind'];
export type ReportOf<K extends ReportKind> = Extract<Report, { kind: K }>;
