import type { Dataset } from '../dataset/dataset';
import { type Filter, recordsPassing } from '../query/filter';
import { parseSearch, search } from '../query/search';
import { coverageOf, type NameTable, namesFor } from './records';
import { type RecordView, recordView } from './views';

/** The records that hold the words, best match first. `data` is the records; the words matched stand beside. */
export interface SearchReport {
  kind: 'search';
  data: RecordView[];
  /** What was searched for, as asked. */
  words: string;
  /** For each record in turn, the folded words that matched. */
  matched: string[][];
  total: number;
  /** How the words were read, and where nothing is found, why; for stderr. */
  remarks: string[];
  coverage: string;
  names: NameTable;
}

export function searchReport(
  dataset: Dataset,
  words: readonly string[],
  filter: Filter,
  limit: number | null,
): SearchReport {
  const { hits, remarks } = search(dataset, recordsPassing(dataset, filter), parseSearch(words));
  const shown = limit === null ? hits : hits.slice(0, limit);
  const data = shown.map((hit) => recordView(dataset, hit.record));
  return {
    kind: 'search',
    data,
    words: words.join(' '),
    matched: shown.map((hit) => hit.matched),
    total: hits.length,
    remarks,
    coverage: coverageOf(dataset),
    names: namesFor(dataset, data),
  };
}
