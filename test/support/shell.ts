/** Runs the program in-process, as a shell would. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../src/cli/context';
import { run } from '../../src/cli/run';
import { ROOT } from './root';

export { ROOT };
/** The small hand-made dataset. */
export const NORTH = join(ROOT, 'test/north');

export interface Surroundings {
  columns?: number;
  rows?: number;
  terminal?: boolean;
  today?: string;
  env?: Record<string, string>;
  /** The dataset that stands for the bundled one. */
  data?: string;
  links?: boolean;
  pathDelimiter?: string;
}

export interface Outcome {
  status: number;
  stdout: string;
  /** What was written as bytes rather than text, if anything. */
  bytes: Uint8Array | null;
  stderr: string;
  /** What was handed to a pager, if anything. */
  paged: { command: string; text: string } | null;
}

/** Runs `brief` with the arguments, over the hand-made dataset unless told otherwise. */
export async function brief(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const {
    columns = 80,
    rows = 24,
    terminal = false,
    today = '2024-12-15',
    env = {},
    data = NORTH,
    links = false,
    pathDelimiter = ':',
  } = surroundings;
  const outcome: Outcome = { status: 0, stdout: '', bytes: null, stderr: '', paged: null };
  const files: Context['files'] = {
    readText: (path) => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    writeText: (path, text) => writeFileSync(path, text),
    realPath: (path) => realpathSync(path),
    namesIn: (folder) => readdirSync(folder),
  };
  const into =
    (stream: 'stdout' | 'stderr') =>
    (text: string | Uint8Array): void => {
      if (typeof text === 'string') outcome[stream] += text;
      else outcome.bytes = text;
    };
  outcome.status = await run(argv, {
    env: { ...(terminal ? {} : { COLUMNS: String(columns) }), ...env },
    stdout: { write: into('stdout'), isTTY: terminal, columns, rows },
    stderr: { write: into('stderr'), isTTY: terminal, columns, rows },
    today,
    pathDelimiter,
    files,
    dataFolder: data,
    compact: null,
    supportsLinks: async () => links,
    page: async (command, text) => {
      outcome.paged = { command, text };
      return true;
    },
  });
  return outcome;
}

/** Runs `brief` over the bundled dataset. */
export const briefOnRecord = (argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> =>
  brief(argv, { today: '2026-11-24', data: join(ROOT, 'data'), ...surroundings });

/** A new empty folder. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'brief-test-'));

/** The words of a command line, with '...' and "..." as the shell reads them. */
export function shellWords(line: string): string[] {
  const parts = line.match(/(?:'[^']*'|"(?:[^"\\]|\\.)*"|[^\s'"])+/g) ?? [];
  return parts.map((part) =>
    part.replace(
      /'([^']*)'|"((?:[^"\\]|\\.)*)"/g,
      (_, single, double) => single ?? double.replace(/\\(.)/g, '$1'),
    ),
  );
}
