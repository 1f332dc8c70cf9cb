/** The program's errors. `exitCode` is what the shell sees: 1 could not, 2 asked wrongly. */
export abstract class BriefError extends Error {
  abstract readonly exitCode: 1 | 2;
  /** Further lines for the reader: candidates, nearest names, what to do. */
  readonly hints: readonly string[];

  constructor(message: string, hints: readonly string[] = []) {
    super(message);
    this.name = new.target.name;
    this.hints = hints;
  }
}

/** The command line asks for something that does not exist or reads two ways. */
export class UsageError extends BriefError {
  readonly exitCode = 2;
}

/** A dataset that is missing, unreadable or not of the documented form. */
export class DatasetError extends BriefError {
  readonly exitCode = 1;
}

/** A file that could not be read or written. */
export class FileError extends BriefError {
  readonly exitCode = 1;
}

export const notADataset = (folder: string): DatasetError =>
  new DatasetError(`${folder} is not a dataset: there is no ${folder}/dataset.json`, [
    'A dataset is a folder of JSON files; `brief schema` lists them.',
  ]);
