/** The document of each kind of report. */
import type { Report, ReportKind, ReportOf } from '../reports/report';
import type { Document } from './document';
import { lastDocument } from './pages/last';
import { positionsDocument } from './pages/positions';
import {
  countriesDocument,
  countryDocument,
  organisationDocument,
  peopleDocument,
  personDocument,
} from './pages/profiles';
import { recordDocument, recordsDocument, searchDocument } from './pages/records';
import { checkDocument, sourcesDocument, topicsDocument } from './pages/vocabularies';

const COMPOSERS: { [K in ReportKind]: (report: ReportOf<K>) => Document } = {
  check: checkDocument,
  countries: countriesDocument,
  country: countryDocument,
  last: lastDocument,
  organisation: organisationDocument,
  people: peopleDocument,
  person: personDocument,
  positions: positionsDocument,
  record: recordDocument,
  records: recordsDocument,
  schema: ({ data }) => ({
    title: 'Schema',
    blocks: [{ block: 'code', text: JSON.stringify(data, null, 2) }],
  }),
  search: searchDocument,
  sources: sourcesDocument,
  topics: topicsDocument,
};

export function documentOf(report: Report): Document {
  return (COMPOSERS[report.kind] as (report: Report) => Document)(report);
}
