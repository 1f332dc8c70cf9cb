/**
 * The compact form of a dataset, which the build writes and a start reads: `entries`, a line of JSON for
 * `dataset.json`, one for each vocabulary and one for all records in order; and `sources`, a line for each, its id
 * before a tab, so that one can be read without the others. Both are ASCII.
 */
import { type DiplomaticRecord, type EntryReader, inOrder, lazily, recordsOf } from './dataset';
import type { About, Entries, Source } from './schema';
import type { Collection } from './vocabulary';

export const COMPACT_FILES = ['entries', 'sources'] as const;
export type CompactFile = (typeof COMPACT_FILES)[number];

const VOCABULARIES = ['people', 'organisations', 'countries', 'topics', 'issues'] as const;
const KIND_OF = { meetings: 'meeting', statements: 'statement', events: 'event' } as const;

const isOneOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

/** JSON or JavaScript in ASCII: read as one-byte text, it is parsed sooner. */
export const inAscii = (text: string): string =>
  text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const line = (value: unknown): string => `${inAscii(JSON.stringify(value))}\n`;

/** The text of each file. */
export function compactFiles(reader: EntryReader): Record<CompactFile, string> {
  const values = [reader.about, ...VOCABULARIES.map((name) => reader.read(name)), inOrder(recordsOf(reader))];
  return {
    entries: values.map(line).join(''),
    sources: reader
      .read('sources')
      .map((source) => `${source.id}\t${line(source)}`)
      .join(''),
  };
}

/** @param text the text of a file, read when it is asked for */
export function readCompact(text: (file: CompactFile) => string): EntryReader {
  const lines = text('entries').split('\n');
  const records = lazily(() => JSON.parse(lines[VOCABULARIES.length + 1] ?? '') as DiplomaticRecord[]);
  const sources = lazily(() => {
    const found = new Map<string, string>();
    for (const entry of text('sources').split('\n')) {
      const tab = entry.indexOf('\t');
      if (tab > 0) found.set(entry.slice(0, tab), entry);
    }
    return found;
  });
  const source = (entry: string): Source => JSON.parse(entry.slice(entry.indexOf('\t'))) as Source;
  const read = (collection: Collection): unknown => {
    if (collection === 'sources') return [...sources().values()].map(source);
    if (isOneOf(VOCABULARIES, collection))
      return JSON.parse(lines[VOCABULARIES.indexOf(collection) + 1] ?? '');
    return records().filter(({ kind }) => kind === KIND_OF[collection]);
  };
  return {
    about: JSON.parse(lines[0] ?? '') as About,
    read: <C extends Collection>(collection: C) => read(collection) as Entries[C][],
    records,
    source: (id) => {
      const entry = sources().get(id);
      return entry === undefined ? undefined : source(entry);
    },
  };
}
