import type { Dataset } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { type Filter, recordsPassing } from '../query/filter';
import { fold } from '../query/fold';
import { coverageOf } from './records';
import type { SourceView } from './views';

/** The pages that the records which pass rest on, by publisher (most used first) and date. */
export interface SourcesReport {
  kind: 'sources';
  data: (SourceView & {
    /** Ids of the records that pass the filter and rest on the page; elsewhere under this key stands a number. */
    records: string[];
  })[];
  publishers: { publisher: string; sources: number }[];
  /** How many pages there are before `--limit`. */
  total: number;
  coverage: string;
}

/** @param publisher words that the publisher's name holds, in any case; null for every publisher */
export function sourcesReport(
  dataset: Dataset,
  filter: Filter,
  { publisher, limit }: { publisher: string | null; limit: number | null },
): SourcesReport {
  const wanted = fold(publisher ?? '');
  const uses = new Map<string, string[]>();
  for (const record of recordsPassing(dataset, filter)) {
    for (const id of record.sources) uses.set(id, [...(uses.get(id) ?? []), record.id]);
  }
  const used = [...uses].flatMap(([id, records]) => {
    const source = dataset.source(id);
    if (!source || (filter.primary && !source.primary)) return [];
    return ` ${fold(source.publisher)} `.includes(wanted === '' ? '' : ` ${wanted} `)
      ? [{ ...source, records }]
      : [];
  });
  const counts = new Map<string, number>();
  for (const { publisher } of used) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const data = used.sort(
    (a, b) =>
      (counts.get(b.publisher) ?? 0) - (counts.get(a.publisher) ?? 0) ||
      compareText(a.publisher, b.publisher) ||
      compareText(a.published ?? '', b.published ?? '') ||
      compareText(a.id, b.id),
  );
  return {
    kind: 'sources',
    data: limit === null ? data : data.slice(0, limit),
    total: data.length,
    publishers: [...counts]
      .map(([publisher, sources]) => ({ publisher, sources }))
      .sort((a, b) => b.sources - a.sources || compareText(a.publisher, b.publisher)),
    coverage: coverageOf(dataset),
  };
}
