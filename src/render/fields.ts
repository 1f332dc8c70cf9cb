/** The fields of a report's entries as JSON names them, known even where there is no entry. */
import { UsageError } from '../errors';
import type { Report, ReportKind, ReportOf } from '../reports/report';
import type { EventView, MeetingView, StatementView } from '../reports/views';

/** The keys of a type: the compiler asks for every one and for no other. */
const keysOf = <T extends object>(keys: Record<keyof T, 1>): readonly string[] => Object.keys(keys);

const COMMON = {
  kind: 1,
  id: 1,
  date: 1,
  endDate: 1,
  type: 1,
  title: 1,
  summary: 1,
  place: 1,
  sides: 1,
  people: 1,
  topics: 1,
  sources: 1,
  note: 1,
  restricted: 1,
} as const;
const MEETING = keysOf<MeetingView>({ ...COMMON, status: 1, atmosphere: 1, outcome: 1, readouts: 1 });
const STATEMENT = keysOf<StatementView>({
  ...COMMON,
  quote: 1,
  positions: 1,
  about: 1,
  meeting: 1,
  respondsTo: 1,
  respondedBy: 1,
  category: 1,
});
const EVENT = keysOf<EventView>({
  ...COMMON,
  countries: 1,
  organisations: 1,
  respondedBy: 1,
  category: 1,
});
const RECORD = [...new Set([...MEETING, ...STATEMENT, ...EVENT])];

type ListKind = { [K in ReportKind]: ReportOf<K>['data'] extends readonly object[] ? K : never }[ReportKind];
type EntryOf<K extends ListKind> = Extract<ReportOf<K>['data'], readonly object[]>[number];

const LISTS: { [K in ListKind]: readonly string[] | ((report: ReportOf<K>) => readonly string[]) } = {
  records: ({ layout }) =>
    ({ timeline: RECORD, meetings: MEETING, statements: STATEMENT, events: EVENT })[layout],
  search: RECORD,
  shown: RECORD,
  people: keysOf<EntryOf<'people'>>({ id: 1, name: 1, title: 1, country: 1, records: 1, last: 1 }),
  countries: keysOf<EntryOf<'countries'>>({ id: 1, name: 1, people: 1, records: 1, last: 1 }),
  topics: keysOf<EntryOf<'topics'>>({
    id: 1,
    name: 1,
    aliases: 1,
    parent: 1,
    records: 1,
    last: 1,
    issues: 1,
  }),
  sources: keysOf<EntryOf<'sources'>>({
    id: 1,
    publisher: 1,
    label: 1,
    url: 1,
    published: 1,
    primary: 1,
    records: 1,
  }),
  positions: ({ history }) => ['issue', 'positions', 'shifts', ...(history ? ['moves'] : [])],
  check: keysOf<EntryOf<'check'>>({ check: 1, severity: 1, file: 1, record: 1, field: 1, message: 1 }),
};

/** The names of the fields that the report's entries have; of its data, where that is a single thing. */
export function fieldsOf(report: Report): readonly string[] {
  if (!(report.kind in LISTS)) return Object.keys(report.data);
  const fields = LISTS[report.kind as ListKind] as
    | readonly string[]
    | ((report: Report) => readonly string[]);
  return typeof fields === 'function' ? fields(report) : fields;
}

/** What CSV writes in the stead of `place`. */
export const PARTS_OF_PLACE: readonly string[] = ['venue', 'city', 'country'];

/** @throws UsageError for a field that is none of the known, with those that are */
export function expectFields(wanted: readonly string[], known: readonly string[]): void {
  const unknown = wanted.filter((field) => !known.includes(field));
  if (unknown.length === 0) return;
  const parts = known.includes('place') ? unknown.filter((field) => PARTS_OF_PLACE.includes(field)) : [];
  throw new UsageError(`no field ${unknown.map((field) => `"${field}"`).join(', ')}`, [
    ...(parts.length > 0 ? [`${parts.join(', ')}: ask for place; --csv has a column for each.`] : []),
    `The fields are ${known.join(', ')}.`,
  ]);
}
