/** Reads datasets from folders. The bundled one is trusted (the tests check it); any other is checked against the schema. */
import { compareText } from '../dates/partial-date';
import { DatasetError } from '../errors';
import type { EntryReader } from './dataset';
import type { About, Entries } from './schema';
import { COLLECTIONS, type Collection } from './vocabulary';

/** What the loader needs of the file system. Paths are joined with `/`. */
export interface DatasetFiles {
  /** The text of a file, or null where there is none. @throws FileError when it cannot be read. */
  readText(path: string): string | null;
}

/** What a JSON syntax error tells: the place (line, column), or that the text ends too early. */
function jsonError(text: string, error: unknown): { place: string; reason: string } {
  const at = /position (\d+)/.exec(String(error));
  const lines = text.slice(0, Number(at?.[1])).split('\n');
  if (at) return { place: `, line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`, reason: '' };
  if (!String(error).includes('end of JSON')) return { place: '', reason: '' };
  return { place: '', reason: text.trim() === '' ? ': it is empty' : ': it ends too early' };
}

/** Parses one file. @throws DatasetError naming the file, and the place of a syntax error. */
function parseFile(files: DatasetFiles, path: string): unknown {
  const text = files.readText(path);
  if (text === null) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { place, reason } = jsonError(text, error);
    throw new DatasetError(`${path}${place}: not valid JSON${reason}`);
  }
}

/** A reader of one folder that takes its files as they are. A missing array file is an empty one. */
export function readFolder(files: DatasetFiles, folder: string): EntryReader {
  const about = parseFile(files, `${folder}/dataset.json`);
  if (about === undefined) {
    throw new DatasetError(`${folder} is not a dataset: it has no dataset.json`, [
      'A dataset is a folder of JSON files; `brief schema` lists them.',
    ]);
  }
  return {
    about: about as About,
    read: <C extends Collection>(collection: C) =>
      (parseFile(files, `${folder}/${collection}.json`) ?? []) as Entries[C][],
  };
}

/**
 * The same reader with every file read and checked against the schema at once.
 * @throws DatasetError naming file, entry and field of the first defect, and how many there are.
 */
export async function checkedFolder(files: DatasetFiles, folder: string): Promise<EntryReader> {
  const reader = readFolder(files, folder);
  const { schemaFindings } = await import('./validation');
  const read = new Map<Collection, unknown>(COLLECTIONS.map((name) => [name, reader.read(name)]));
  const findings = schemaFindings(reader.about, read);
  const [first] = findings;
  if (first) {
    throw new DatasetError(
      `${folder}/${first.file}: ${first.entry}: ${first.field}: ${first.message}`,
      findings.length > 1 ? [`${findings.length - 1} more: run \`brief check ${folder}\``] : [],
    );
  }
  return { about: reader.about, read: <C extends Collection>(name: C) => read.get(name) as Entries[C][] };
}

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
