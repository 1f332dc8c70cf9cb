/** Reads datasets from folders. The bundled one is trusted (the tests check it); any other is checked against the schema. */
import { DatasetError, notADataset } from '../errors';
import type { EntryReader } from './dataset';
import type { About, Entries } from './schema';
import type { Collection } from './vocabulary';

/** What the loader needs of the file system. Paths are joined with `/`. */
export interface DatasetFiles {
  /** The text of a file, or null where there is none. @throws FileError when it cannot be read. */
  readText(path: string): string | null;
}

/** Parses one file. @throws DatasetError naming the file; where in it, only `brief check` looks. */
function parseFile(files: DatasetFiles, path: string): unknown {
  const text = files.readText(path);
  if (text === null) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new DatasetError(`${path}: not valid JSON`, ['`brief check` tells the place.']);
  }
}

/** A reader of one folder that takes its files as they are. A missing array file is an empty one. */
export function readFolder(files: DatasetFiles, folder: string): EntryReader {
  const about = parseFile(files, `${folder}/dataset.json`);
  if (about === undefined) throw notADataset(folder);
  return {
    about: about as About,
    read: <C extends Collection>(collection: C) =>
      (parseFile(files, `${folder}/${collection}.json`) ?? []) as Entries[C][],
  };
}

/**
 * The same reader with every file read at once and its form checked.
 * @throws DatasetError naming file, place and field of the first defect, and how many there are.
 */
export async function checkedFolder(files: DatasetFiles, folder: string): Promise<EntryReader> {
  const { readWhole, sentenceOf } = await import('./validation');
  const read = readWhole(files, folder);
  if (read === null) throw notADataset(folder);
  const { about, entries, findings } = read;
  if (about === null || findings.length > 0) {
    const [first, ...others] = findings.map(sentenceOf);
    throw new DatasetError(
      `${folder}/${first}`,
      others.length > 0 ? [`${others.length} more: run \`brief check ${folder}\``] : [],
    );
  }
  return { about, read: (collection) => entries[collection] };
}
