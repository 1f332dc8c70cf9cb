/** The one place that touches the process: its streams, clock, environment and files. */
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { fromDate } from '../dates/partial-date';
import { FileError } from '../errors';
import type { Context, Files, Sink } from './context';

const REASONS: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'no such folder',
  ENOSPC: 'no space left',
  EROFS: 'the disk is read-only',
  EIO: 'the device failed',
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

/** Lets another process read or write a little. */
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);

/** The whole of stdin. A terminal or a pipe that is not ready says EAGAIN and is asked again. */
function readStdin(): string {
  const parts: Buffer[] = [];
  const part = Buffer.alloc(65_536);
  for (;;) {
    try {
      const size = readSync(0, part);
      if (size === 0) return Buffer.concat(parts).toString('utf8');
      parts.push(Buffer.from(part.subarray(0, size)));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return Buffer.concat(parts).toString('utf8');
      if (code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Writes all the bytes. A pipe that is full says EAGAIN and is asked again. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause();
    }
  }
}

/** Signals that end the program; one that comes while a file is written ends it once the file is whole. */
const ENDING_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Writes beside the file and moves it into place, so that a reader sees the old text or the new one. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old) accessSync(path, constants.W_OK);
  // A link stays a link: what it points to is replaced.
  const target = old ? realpathSync(path) : path;
  const partial = join(dirname(target), `.${basename(target)}.${process.pid}.partial`);
  for (const signal of ENDING_SIGNALS) process.once(signal, () => process.kill(process.pid, signal));
  try {
    const file = openSync(partial, 'w', 0o666);
    try {
      if (old) fchmodSync(file, old.mode & 0o7777);
      writeWhole(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(partial, target);
    // A turn of the event loop, in which a signal that came meanwhile is heard.
    setImmediate(() => {});
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Devices and named pipes are written to, never replaced. */
function writeThrough(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeWhole(file, bytes);
  } finally {
    closeSync(file);
  }
}

const files: Files = {
  readText(path) {
    try {
      return path === '-' ? readStdin() : readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new FileError(`cannot read ${path === '-' ? 'stdin' : path}: ${reasonOf(error)}`);
    }
  },
  namesIn(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  realPath(path) {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
  writeText(path, text) {
    const bytes = typeof text === 'string' ? Buffer.from(text) : text;
    try {
      const kind = statSync(path, { throwIfNoEntry: false });
      const special = path.startsWith('/dev/') || (kind && !kind.isFile() && !kind.isDirectory());
      (special ? writeThrough : replaceFile)(path, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPIPE') endAfter(error);
      throw new FileError(`cannot write ${path}: ${reasonOf(error)}`);
    }
  },
};

/** Ends the program when its reader has left, such as `head`, quietly; after any other failed write, with a word. */
function endAfter(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(process.exitCode ?? 0);
  try {
    writeWhole(2, Buffer.from(`brief: cannot write the answer: ${reasonOf(error)}\n`));
  } catch {
    // Nobody can be told.
  }
  process.exit(1);
}

/** A terminal is written to through Node's stream; a pipe or a file directly, since to open the stream takes time. */
function sink(file: 1 | 2): Sink {
  if (!fstatSync(file).isCharacterDevice()) {
    const write: Sink['write'] = (text) => {
      try {
        writeWhole(file, typeof text === 'string' ? Buffer.from(text) : text);
      } catch (error) {
        endAfter(error);
      }
    };
    return { write, isTTY: false };
  }
  const stream = file === 1 ? process.stdout : process.stderr;
  stream.on('error', endAfter);
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.columns,
    rows: stream.rows,
  };
}

/** The context of this process. `root` is the folder of the package. */
export function hostContext(root: string): Context {
  return {
    env: process.env,
    stdout: sink(1),
    stderr: sink(2),
    today: fromDate(new Date()),
    pathDelimiter: delimiter,
    files,
    dataFolder: join(root, 'data'),
    // ASCII throughout, so that one byte is one character.
    compact: (file) => readFileSync(join(root, 'dist', `${file}.jsonl`), 'latin1'),
    async supportsLinks() {
      const { createSupportsHyperlinks } = await import('supports-hyperlinks');
      return createSupportsHyperlinks(process.stdout);
    },
    page: showInPager,
  };
}

/** Shows text in a pager and waits until it is left; false when there is no such pager. */
async function showInPager(command: string, text: string): Promise<boolean> {
  const { spawnSync } = await import('node:child_process');
  const env = { ...process.env, LESS: process.env.LESS ?? 'FRX', LV: process.env.LV ?? '-c' };
  // Ctrl-C belongs to the pager; this process must outlive it, or it would share the terminal with the shell.
  const ignore = (): void => {};
  process.on('SIGINT', ignore);
  const result = spawnSync(command, {
    input: text,
    stdio: ['pipe', 'inherit', 'inherit'],
    shell: /[^\w./-]/.test(command),
    env,
  });
  process.off('SIGINT', ignore);
  const { code } = (result.error ?? {}) as NodeJS.ErrnoException;
  // EPIPE: the reader left before the end.
  return (code === undefined || code === 'EPIPE') && result.status !== 127;
}

export function exitWith(code: number): void {
  process.exitCode = code;
}

export function argumentsGiven(): string[] {
  return process.argv.slice(2);
}
