/**
 * Reads a dataset's files with all that is wrong with their form: whether they are JSON, and as the schema says. Loaded
 * only where data is checked: zod is slow to start.
 */
import { z } from 'zod';
import { type Difference, differences } from './differences';
import type { Finding } from './finding';
import { type JsonFault, readJson } from './json-fault';
import type { DatasetFiles } from './load';
import { type About, about, ENTRY_SCHEMAS, type Entries } from './schema';
import { COLLECTIONS, type Collection } from './vocabulary';

/** A file of a dataset, without the ending of its name. */
export type DatasetFile = 'dataset' | Collection;

/** A file in good form. */
export interface SoundFile {
  /** As it stands in the folder, null where there is no such file. */
  text: string | null;
  value: unknown;
}

/** A folder's files as far as they are in good form, and all findings on where they are not. */
export interface FolderRead {
  findings: Finding[];
  /** The files that are in good form as a whole. */
  sound: ReadonlyMap<DatasetFile, SoundFile>;
  about: About | null;
  /** The entries in good form. */
  entries: { [C in Collection]: Entries[C][] };
  /** The others. */
  malformed: Record<Collection, unknown[]>;
  /** The files whose entries cannot be told: not JSON, or no list. */
  unread: ReadonlySet<Collection>;
}

export const perCollection = <T>(of: (collection: Collection) => T): Record<Collection, T> =>
  Object.fromEntries(COLLECTIONS.map((name) => [name, of(name)])) as Record<Collection, T>;

/** The id of whatever stands in a list, or null. */
export function idOf(entry: unknown): string | null {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
  return typeof id === 'string' ? id : null;
}

const formFinding = (file: DatasetFile, record: string, { path, message }: Difference): Finding => ({
  check: 'form',
  severity: 'error',
  file: `${file}.json`,
  record,
  field: path.length > 0 ? z.core.toDotPath(path) : 'form',
  message,
});

const faultFinding = (file: DatasetFile, { line, column, message }: JsonFault): Finding => ({
  check: 'valid-json',
  severity: 'error',
  file: `${file}.json`,
  record: 'file',
  field: `line ${line}, column ${column}`,
  message,
});

/** A finding on a file's form as one sentence. */
export const sentenceOf = ({ check, file, record, field, message }: Finding): string =>
  check === 'valid-json'
    ? `${file}, ${field}: not valid JSON: ${message}`
    : `${file}: ${record}: ${field}: ${message}`;

/**
 * Reads a folder whole; null where it has no `dataset.json` and so is no dataset. Findings stand in the order of the
 * files; a missing array file is an empty one.
 */
export function readWhole(files: DatasetFiles, folder: string): FolderRead | null {
  if (files.readText(`${folder}/dataset.json`) === null) return null;
  const findings: Finding[] = [];
  const sound = new Map<DatasetFile, SoundFile>();
  const entries = perCollection((): unknown[] => []);
  const malformed = perCollection((): unknown[] => []);
  const unread = new Set<Collection>();

  /** Reads a file; `look` adds what is wrong with the form of its value. */
  const read = <T>(file: DatasetFile, look: (value: unknown) => T): T => {
    const before = findings.length;
    const text = files.readText(`${folder}/${file}.json`);
    const { value, fault } = text === null ? { value: [], fault: null } : readJson(text);
    if (fault) findings.push(faultFinding(file, fault));
    const seen = look(value);
    if (findings.length === before) sound.set(file, { text, value });
    return seen;
  };

  const aboutFile = read('dataset', (value) => {
    if (value === undefined) return null;
    const wrong = differences(about, value);
    findings.push(...wrong.map((difference) => formFinding('dataset', 'dataset', difference)));
    return wrong.length === 0 ? (value as About) : null;
  });
  for (const file of COLLECTIONS) {
    read(file, (value) => {
      if (!Array.isArray(value)) {
        unread.add(file);
        if (value !== undefined)
          findings.push(formFinding(file, 'file', { path: [], message: 'must be a JSON array' }));
        return;
      }
      value.forEach((entry: unknown, index) => {
        const wrong = differences(ENTRY_SCHEMAS[file], entry);
        const record = idOf(entry) ?? `entry ${index + 1}`;
        findings.push(...wrong.map((difference) => formFinding(file, record, difference)));
        (wrong.length === 0 ? entries : malformed)[file].push(entry);
      });
    });
  }
  return { findings, sound, about: aboutFile, entries: entries as FolderRead['entries'], malformed, unread };
}
