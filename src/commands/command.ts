/** What a command is: its name and help as data, and which report it asks for. */
import type { Beside } from '../dataset/checks';
import type { Dataset } from '../dataset/dataset';
import type { DatasetFiles } from '../dataset/load';
import type { Day } from '../dates/partial-date';
import type { SubjectReader } from '../query/subjects';
import type { Report } from '../reports/report';

export const GROUPS = ['Records', 'People and places', 'Answers', 'Dataset', 'Shell'] as const;
export type Group = (typeof GROUPS)[number];

/**
 * An option as commander declares it. The placeholder in the flags (`<topic>`, `<date>`, `<file>`) tells the kind
 * of its values to help and to completion.
 */
export interface OptionSpec {
  flags: string;
  description: string;
  /** Gathers repeated uses, or checks a single one. */
  parse?: (value: string, previous: unknown) => unknown;
  choices?: readonly string[];
  /** Values of which several may be given, joined by commas. */
  listed?: readonly string[];
  /**
   * Why no record of the command can meet it. Such a filter is taken, so that one set of filters serves every list,
   * and this is told; help and completion leave it out.
   */
  unmet?: string;
  initial?: unknown;
}

/** What a command works with; the dataset is read when it is first asked for. */
export interface Session {
  dataset(): Promise<Dataset>;
  /** Reads subjects. @param day the day whose offices count; the dataset's, unless another is asked about */
  subjects(day?: Day): Promise<SubjectReader>;
  /** Says on stderr how something was read. */
  remark(text: string): void;
  /** The day from which words such as `yesterday` count: the as-of day, or today. */
  today: Day;
  files: DatasetFiles & { writeText(path: string, text: string): void; namesIn(folder: string): string[] };
  bundledFolder: string;
  /** The datasets that are read beside the one in a folder; null for none, as for the bundled one. @throws DatasetError */
  beside(folder: string): Promise<Beside | null>;
}

export interface Invocation {
  /** The words after the command. */
  words: readonly string[];
  options: Readonly<Record<string, unknown>>;
  session: Session;
}

export interface Command {
  name: string;
  /** The arguments as help shows them, such as `[subject...]`; empty for none. */
  usage: string;
  /** The words that stand for the argument, where they are a closed set. */
  choices?: readonly string[];
  summary: string;
  /** What help tells beside, in whole sentences. */
  note?: string;
  group: Group;
  examples: readonly (readonly [command: string, meaning: string])[];
  options: readonly OptionSpec[];
  /** Words that begin with a minus are words to leave out, not options. */
  minusExcludes?: true;
  run(invocation: Invocation): Promise<Report>;
}
