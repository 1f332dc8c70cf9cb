import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView } from './views';

/** One record whole, with the records tied to it. */
export interface ShowReport {
  kind: 'record';
  data: RecordView;
  /** Each side's readout of a meeting. */
  accounts: RecordView[];
  /** Other statements made at a meeting. */
  statements: RecordView[];
  /** The meeting that a statement belongs to. */
  meeting: RecordView | null;
  /** What a statement answers. */
  respondsTo: RecordView | null;
  answers: RecordView[];
  /** The words for the issue of each position. */
  propositions: Record<string, { title: string; proposition: string; kind: 'policy' | 'fact' }>;
  aboutNames: string[];
  coverage: string;
  names: NameTable;
}

/** Several records whole, in the order asked for. */
export interface ShownReport {
  kind: 'shown';
  data: RecordView[];
  pages: ShowReport[];
  coverage: string;
}

export function shownReport(dataset: Dataset, records: readonly DiplomaticRecord[]): ShownReport {
  const pages = records.map((record) => showReport(dataset, record));
  return { kind: 'shown', data: pages.map(({ data }) => data), pages, coverage: coverageOf(dataset) };
}

export function showReport(dataset: Dataset, record: DiplomaticRecord): ShowReport {
  const data = recordView(dataset, record);
  const views = (records: readonly DiplomaticRecord[]): RecordView[] =>
    records.map((other) => recordView(dataset, other));
  const one = (id: string | null): RecordView | null => {
    const other = id === null ? undefined : dataset.record(id);
    return other ? recordView(dataset, other) : null;
  };
  const onIt = record.kind === 'meeting' ? dataset.statementsOn(record.id) : [];
  const accounts = views(onIt.filter((statement) => statement.type === 'readout'));
  const statements = views(onIt.filter((statement) => statement.type !== 'readout'));
  const propositions: ShowReport['propositions'] = {};
  for (const position of record.kind === 'statement' ? record.positions : []) {
    const issue = dataset.issue(position.issue);
    if (issue)
      propositions[issue.id] = { title: issue.title, proposition: issue.proposition, kind: issue.kind };
  }
  return {
    kind: 'record',
    data,
    accounts,
    statements,
    meeting: record.kind === 'statement' ? one(record.meeting) : null,
    respondsTo: record.kind === 'statement' ? one(record.respondsTo) : null,
    answers: views(dataset.answersTo(record.id)),
    propositions,
    aboutNames: (record.kind === 'statement' ? record.about : []).map(
      (id) => dataset.person(id)?.name ?? dataset.organisation(id)?.name ?? dataset.country(id)?.name ?? id,
    ),
    coverage: coverageOf(dataset),
    names: namesFor(dataset, [data, ...accounts, ...statements]),
  };
}
