/** Whether a report says that nothing was found, as `--exit-code` tells it. */
import type { Report, ReportKind, ReportOf } from './report';

/** Of the reports that are no plain lists: each by what was asked of it. */
const EMPTY: { [K in ReportKind]?: (report: ReportOf<K>) => boolean } = {
  across: ({ data }) => data.meetings === 0,
  briefing: ({ found }) => !found,
  // A clean check has found what was asked.
  check: () => false,
  country: ({ data }) => data.records.length === 0,
  last: ({ data }) => data.total === 0 && data.planned.length === 0,
  organisation: ({ data }) => data.records.length === 0,
  person: ({ data }) => data.records.length === 0,
  readouts: ({ data }) => data.accounts.length === 0,
  ties: ({ data }) =>
    data.periods.every(
      ({ meetings, calls, statements, events }) => meetings + calls + statements + events === 0,
    ),
  topics: ({ data }) => data.every(({ records }) => records === 0),
};

export function isEmpty(report: Report): boolean {
  const test = EMPTY[report.kind] as ((report: Report) => boolean) | undefined;
  return test ? test(report) : Array.isArray(report.data) && report.data.length === 0;
}
