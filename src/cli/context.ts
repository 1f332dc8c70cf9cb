/** What the program knows of its surroundings, passed in so that tests and the shell run the same code. */
import type { CompactFile } from '../dataset/compact';
import type { DatasetFiles } from '../dataset/load';
import type { Day } from '../dates/partial-date';
import { toAscii } from '../render/styles';

export interface Sink {
  write(text: string | Uint8Array): void;
  isTTY: boolean;
  /** Columns and rows of the terminal, where there is one. */
  columns?: number | undefined;
  rows?: number | undefined;
}

export interface Files extends DatasetFiles {
  /** Writes a file whole or not at all. @throws FileError when it cannot. */
  writeText(path: string, text: string | Uint8Array): void;
  /** The path without links, by which two paths to one place are alike; the path itself where there is nothing. */
  realPath(path: string): string;
  /** The names of what a folder holds; none where it cannot be read. */
  namesIn(folder: string): string[];
}

export interface Context {
  env: Readonly<Record<string, string | undefined>>;
  stdout: Sink;
  stderr: Sink;
  today: Day;
  /** What stands between paths in a list of them, as in PATH: `:`, or `;` on Windows. */
  pathDelimiter: string;
  files: Files;
  /** The folder of the bundled dataset. */
  dataFolder: string;
  /** Reads the bundled dataset in its compact form (see `readCompact`); null where that is not read. */
  compact: ((file: CompactFile) => string) | null;
  /** Whether the terminal shows OSC 8 links. */
  supportsLinks(): Promise<boolean>;
  /** Shows text in a pager; false when it could not be started. */
  page(command: string, text: string): Promise<boolean>;
}

/** The width of the page: the terminal's, or `COLUMNS`, or 80. */
export function widthOf({ env, stdout }: Context): number {
  const asked = Number(env.COLUMNS);
  if (Number.isInteger(asked) && asked >= 20 && asked <= 1000) return asked;
  return stdout.isTTY && stdout.columns !== undefined && stdout.columns > 0 ? stdout.columns : 80;
}

/** Whether to colour: an option, then NO_COLOR, FORCE_COLOR, CLICOLOR, a dumb terminal, and whether it is one. */
export function colourOf({ env, stdout }: Context, option: boolean | undefined): boolean {
  if (option !== undefined) return option;
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR ?? env.CLICOLOR_FORCE;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (env.CLICOLOR === '0' || env.TERM === 'dumb') return false;
  return stdout.isTTY;
}

/** Whether letters beyond ASCII can be shown: a terminal's locale may lack them, a pipe or a file takes them always. */
export function unicodeOf({ env, stdout }: Pick<Context, 'env' | 'stdout'>): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !stdout.isTTY || locale === undefined || locale === '' || /utf-?8/i.test(locale);
}

/** The surroundings with every terminal in them, and the pager on it, written to in the letters that its locale has. */
export function spelledFor(context: Context): Context {
  const { env } = context;
  const spelled = (sink: Sink): Sink =>
    unicodeOf({ env, stdout: sink })
      ? sink
      : { ...sink, write: (text) => sink.write(typeof text === 'string' ? toAscii(text) : text) };
  const page: Context['page'] = (command, text) =>
    context.page(command, unicodeOf(context) ? text : toAscii(text));
  return { ...context, stdout: spelled(context.stdout), stderr: spelled(context.stderr), page };
}
