/** What is wrong with a dataset: where it is and what to do. */
export interface Finding {
  /** The name of the check, or `known-files`, `valid-json` or `form` where the file cannot be checked further. */
  check: string;
  /** With `--strict` always `error`. */
  severity: 'error' | 'warning';
  /** The file of the dataset, such as `meetings.json`. */
  file: string;
  /** The entry's id, or its place in the file; `file` for the whole of it. */
  record: string;
  /** The field, its parts joined by dots, or the line and column of what is not JSON. */
  field: string;
  /** What is wrong and what to do. */
  message: string;
}
