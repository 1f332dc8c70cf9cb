import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { type Filter, recordsPassing } from '../query/filter';
import { type Found, isQuotedInShell, parseSearch, search } from '../query/search';
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

/**
 * Searches records for words as typed: for the words of a term quoted in the shell, where none holds it as a phrase.
 * Where nothing is found, what of all records would be is told, so that a filter is not taken for the record.
 */
function searchAmong(
  dataset: Dataset,
  records: readonly DiplomaticRecord[],
  words: readonly string[],
): Found {
  const asked = search(dataset, records, parseSearch(words));
  if (asked.hits.length > 0) return asked;
  const phrases = words.filter(isQuotedInShell);
  const inWords = phrases.length > 0 ? search(dataset, records, parseSearch(words, { inWords: true })) : null;
  if (inWords !== null && inWords.hits.length > 0) {
    const told = phrases.map((phrase) => `"${phrase}"`).join(' or ');
    return {
      hits: inWords.hits,
      remarks: [`nothing holds the phrase ${told}; looked for its words`, ...inWords.remarks],
    };
  }
  if (records.length === dataset.records.length) return asked;
  const whole = searchAmong(dataset, dataset.records, words);
  const held = whole.hits.length;
  return {
    hits: [],
    remarks: [
      ...whole.remarks,
      ...(held > 0
        ? [`${held === 1 ? '1 record holds' : `${held} records hold`} it, none that the filters leave`]
        : []),
    ],
  };
}

export function searchReport(
  dataset: Dataset,
  words: readonly string[],
  filter: Filter,
  limit: number | null,
): SearchReport {
  const { hits, remarks } = searchAmong(dataset, recordsPassing(dataset, filter), words);
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
