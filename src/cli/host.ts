/** The one place that touches the process: its streams, clock, environment and files. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
};

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}

const files: Files = {
  readText(path) {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw new FileError(`cannot read ${path}: ${reasonOf(error)}`);
    }
  },
  writeText(path, text) {
    const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
    try {
      const mode = statSync(path, { throwIfNoEntry: false })?.mode ?? 0o666;
      const file = openSync(partial, 'w', mode);
      try {
        const bytes = typeof text === 'string' ? Buffer.from(text) : text;
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(partial, path);
    } catch (error) {
      rmSync(partial, { force: true });
      throw new FileError(`cannot write ${path}: ${reasonOf(error)}`);
    }
  },
};

function sink(stream: NodeJS.WriteStream): Sink {
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
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    today: fromDate(new Date()),
    files,
    dataFolder: join(root, 'data'),
    compactDataset() {
      try {
        // ASCII throughout, so that one byte is one character.
        return readFileSync(join(root, 'dist', 'dataset.jsonl'), 'latin1');
      } catch {
        return null;
      }
    },
    async supportsLinks() {
      const { createSupportsHyperlinks } = await import('supports-hyperlinks');
      return createSupportsHyperlinks(process.stdout);
    },
    page(command, text) {
      const env = { ...process.env, LESS: process.env.LESS ?? 'FRX' };
      const result = spawnSync(command, {
        input: text,
        stdio: ['pipe', 'inherit', 'inherit'],
        shell: true,
        env,
      });
      return result.error === undefined && result.status !== 127;
    },
  };
}

/** Runs the program in this process. A reader that leaves early, such as `head`, ends it quietly. */
export function onClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit(process.exitCode ?? 0);
    });
  }
}

export function exitWith(code: number): void {
  process.exitCode = code;
}

export function argumentsGiven(): string[] {
  return process.argv.slice(2);
}
