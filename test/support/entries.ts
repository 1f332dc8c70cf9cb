/** The hand-made datasets as one, with other entries put in. */
import { readFileSync } from 'node:fs';
import { Dataset } from '../../src/dataset/dataset';
import { readFolder } from '../../src/dataset/load';
import type { Entries, Statement } from '../../src/dataset/schema';
import type { Collection } from '../../src/dataset/vocabulary';

type More = { [C in Collection]?: Entries[C][] };

/** The datasets with more entries; of a collection that is given, only those that are given where `alone` holds. */
export function northWith(more: More, { today = '2024-12-15', alone = false } = {}): Dataset {
  const [north, talks] = ['test/north', 'test/talks'].map((folder) =>
    readFolder({ readText: (path) => readFileSync(path, 'utf8') }, folder),
  );
  if (!north || !talks) throw new Error('two folders are read');
  return new Dataset(
    {
      about: { ...north.about, coverage: { from: '2019', to: '2026' } },
      read: <C extends Collection>(collection: C) => {
        const own = (more[collection] ?? []) as Entries[C][];
        return alone && more[collection] !== undefined
          ? own
          : [...north.read(collection), ...talks.read(collection), ...own];
      },
    },
    today,
  );
}

/** A statement of one speaker, on fisheries unless told otherwise. */
export const statementOf = (
  id: string,
  date: string,
  [speaker, side]: readonly [string, string],
  more: Partial<Statement> = {},
): Statement => ({
  id,
  date,
  type: 'remarks',
  speakers: [{ id: speaker, side }],
  place: null,
  summary: `Account of ${id}.`,
  quote: null,
  topics: ['fisheries'],
  positions: [],
  about: [],
  meeting: null,
  respondsTo: null,
  category: 'CONSULT',
  sources: [],
  note: null,
  ...more,
});
