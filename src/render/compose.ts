/** The document of each kind of report. */
import type { Report, ReportKind, ReportOf } from '../reports/report';
import type { Document } from './document';
import { handled } from './handling';
import { briefingDocument } from './pages/briefing';
import { lastDocument } from './pages/last';
import { positionsDocument } from './pages/positions';
import {
  countriesDocument,
  countryDocument,
  organisationDocument,
  peopleDocument,
  personDocument,
} from './pages/profiles';
import { acrossDocument, readoutsDocument } from './pages/readouts';
import { recordDocument, recordsDocument, searchDocument, shownDocument } from './pages/records';
import { tiesDocument } from './pages/ties';
import { checkDocument, sourcesDocument, topicsDocument } from './pages/vocabularies';

const COMPOSERS: { [K in ReportKind]: (report: ReportOf<K>) => Document } = {
  across: acrossDocument,
  briefing: briefingDocument,
  check: checkDocument,
  completion: ({ data }) => ({
    title: `Completion for ${data.shell}`,
    blocks: [{ block: 'code', text: data.script.trimEnd() }],
  }),
  countries: countriesDocument,
  country: countryDocument,
  last: lastDocument,
  organisation: organisationDocument,
  people: peopleDocument,
  person: personDocument,
  positions: positionsDocument,
  readouts: readoutsDocument,
  record: recordDocument,
  records: recordsDocument,
  schema: ({ data }) => ({
    title: 'Schema',
    blocks: [{ block: 'code', text: JSON.stringify(data, null, 2) }],
  }),
  search: searchDocument,
  shown: shownDocument,
  sources: sourcesDocument,
  ties: tiesDocument,
  topics: topicsDocument,
};

export function documentOf(report: Report): Document {
  return handled((COMPOSERS[report.kind] as (report: Report) => Document)(report), report);
}
