import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import type { IssueKind } from '../dataset/vocabulary';
import { formatSpan } from '../dates/partial-date';
import type { Span } from '../dates/span';
import { type Filter, recordsPassing } from '../query/filter';
import type { Target } from '../query/names';
import { isQuotableOn } from '../query/quotations';
import type { Subject } from '../query/subjects';
import { type RecordView, recordView } from './views';

/** The records that pass a filter, as a timeline or as a list of one kind. */
export interface RecordsReport {
  kind: 'records';
  layout: 'timeline' | 'meetings' | 'statements' | 'events';
  data: RecordView[];
  /** What was asked for, by name. */
  subjects: string[];
  /** The days asked for. */
  span: Span;
  /** How many records passed before `--limit`. */
  total: number;
  /** Ids of the statements whose quotations say nothing of the topics or issues that were asked for. */
  offTopic: string[];
  coverage: string;
  names: NameTable;
}

/** Display names for the codes and ids that records hold. */
export interface NameTable {
  topics: Record<string, string>;
  issues: Record<string, { title: string; kind: IssueKind }>;
  sides: Record<string, string>;
  /** How a side is called where there is little room: a country's code, an organisation's abbreviation. */
  sideCodes: Record<string, string>;
}

export interface Listing {
  filter: Filter;
  /** The most records to show, counted from the end of the record that is shown first; null for all. */
  limit: number | null;
  reverse: boolean;
}

export function coverageOf(dataset: Dataset): string {
  const { from, to } = dataset.about.coverage;
  const read = dataset.asOf === null ? '' : `, read as of ${formatSpan(dataset.asOf, null)}`;
  return `The dataset covers ${formatSpan(from, to)}${read}.`;
}

/** The names that a reader of these records needs. */
export function namesFor(dataset: Dataset, records: readonly RecordView[]): NameTable {
  const names: NameTable = { topics: {}, issues: {}, sides: {}, sideCodes: {} };
  for (const record of records) {
    for (const id of record.topics) names.topics[id] ??= dataset.topic(id)?.name ?? id;
    for (const id of record.sides) {
      names.sides[id] ??= dataset.sideName(id);
      names.sideCodes[id] ??= dataset.sideCode(id);
    }
    if (record.kind !== 'statement') continue;
    for (const { issue: id } of record.positions) {
      const issue = dataset.issue(id);
      if (issue) names.issues[id] ??= { title: issue.title, kind: issue.kind };
    }
  }
  return names;
}

/** The statements whose quotations say nothing of the topics or issues among the subjects; of none, no statement. */
function offTopic(
  dataset: Dataset,
  subjects: readonly Subject[],
  records: readonly DiplomaticRecord[],
): string[] {
  const named = (kind: Target['kind']): string[] =>
    subjects.flatMap(({ targets }) => targets.flatMap((target) => (target.kind === kind ? target.id : [])));
  const topics = new Set(named('topic').flatMap((id) => [...dataset.topicAndBelow(id)]));
  const own = [...topics].flatMap((id) => dataset.issues.filter(({ topic }) => topic === id));
  const issues = new Set([...named('issue'), ...own.map(({ id }) => id)]);
  if (topics.size === 0 && issues.size === 0) return [];
  return records.flatMap((record) =>
    record.kind === 'statement' && !isQuotableOn(record, { topics, issues }) ? record.id : [],
  );
}

/** The last `limit` of the records in order, or with `reverse` the newest first. */
export function listed<T extends DiplomaticRecord>(
  records: readonly T[],
  listing: Omit<Listing, 'filter'>,
): T[] {
  const kept =
    listing.limit === null ? [...records] : records.slice(Math.max(0, records.length - listing.limit));
  return listing.reverse ? kept.reverse() : kept;
}

export function recordsReport(
  dataset: Dataset,
  layout: RecordsReport['layout'],
  listing: Listing,
): RecordsReport {
  const passing = recordsPassing(dataset, listing.filter);
  const shown = listed(passing, listing);
  const data = shown.map((record) => recordView(dataset, record));
  return {
    kind: 'records',
    layout,
    data,
    subjects: listing.filter.subjects.map((subject) => subject.label),
    span: listing.filter.span,
    total: passing.length,
    offTopic: offTopic(dataset, listing.filter.subjects, shown),
    coverage: coverageOf(dataset),
    names: namesFor(dataset, data),
  };
}
