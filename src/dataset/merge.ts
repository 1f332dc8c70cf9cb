/** Reads several datasets as one. */
import { compareText } from '../dates/partial-date';
import { DatasetError } from '../errors';
import type { EntryReader } from './dataset';
import type { Entries } from './schema';
import type { Collection } from './vocabulary';

/**
 * Several datasets as one. Vocabulary entries of the same id: the later dataset's stands. Records must differ.
 * @throws DatasetError when two datasets hold a record of the same id.
 */
export function mergeReaders(readers: readonly EntryReader[]): EntryReader {
  const [first] = readers;
  if (first === undefined) throw new DatasetError('no dataset to read: --no-bundled needs --dataset <dir>');
  if (readers.length === 1) return first;
  const abouts = readers.map((reader) => reader.about);
  return {
    about: {
      ...first.about,
      name: abouts.map((about) => about.name).join('+'),
      title: abouts.map((about) => about.title).join(' + '),
      coverage: {
        from: abouts.map((about) => about.coverage.from).sort(compareText)[0] ?? first.about.coverage.from,
        to:
          abouts
            .map((about) => about.coverage.to)
            .sort(compareText)
            .at(-1) ?? first.about.coverage.to,
      },
      gaps: abouts.flatMap((about) => about.gaps),
      updated:
        abouts
          .map((about) => about.updated)
          .sort(compareText)
          .at(-1) ?? first.about.updated,
    },
    read: <C extends Collection>(collection: C) => {
      const isRecord = collection === 'meetings' || collection === 'statements' || collection === 'events';
      const merged = new Map<string, Entries[C]>();
      for (const reader of readers) {
        for (const entry of reader.read(collection)) {
          if (isRecord && merged.has(entry.id)) {
            throw new DatasetError(
              `record ${entry.id} stands in two of the datasets (${abouts.map(({ name }) => name).join(', ')}): ${collection}.json`,
              ['Give one of them another id, or name each dataset once.'],
            );
          }
          merged.set(entry.id, entry);
        }
      }
      return [...merged.values()];
    },
  };
}
