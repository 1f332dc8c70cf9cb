/** Runs the built program as a user does: in a shell, in a terminal. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './root';

/** Whether a program stands on the PATH; the tests that need it say that they skip. */
export function installed(program: string): boolean {
  const found = spawnSync('which', [program]).status === 0;
  if (!found) process.stderr.write(`skipped: ${program} is not installed\n`);
  return found;
}

/** A folder for the PATH in which `brief` is the built program. */
const BIN = mkdtempSync(join(tmpdir(), 'brief-bin-'));
symlinkSync(join(ROOT, 'bin/brief.js'), join(BIN, 'brief'));

/** The surroundings of a user with a UTF-8 terminal and no settings. */
export const PLAIN_ENV: Record<string, string> = {
  PATH: `${BIN}:${process.env.PATH}`,
  HOME: mkdtempSync(join(tmpdir(), 'brief-home-')),
  LANG: 'C.UTF-8',
};

export interface Ran {
  status: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Runs a line of bash in which `brief` is the built program. */
export function bash(line: string, settings: { env?: Record<string, string>; cwd?: string } = {}): Ran {
  const { status, signal, stdout, stderr } = spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    cwd: settings.cwd ?? ROOT,
    env: { ...PLAIN_ENV, ...settings.env },
    maxBuffer: 1e8,
    timeout: 30_000,
  });
  return { status, signal, stdout, stderr };
}

let terminals = 0;

/** A real terminal, by tmux on a server of its own. */
export class Terminal {
  private readonly socket = `brief-test-${process.pid}-${++terminals}`;

  constructor(command: string, size: { columns: number; rows: number; env?: Record<string, string> }) {
    const env = { ...PLAIN_ENV, TERM: 'xterm-256color', ...size.env };
    // tmux keeps a PATH of its own, so the settings go with the command.
    const settings = Object.entries(env).map(([name, value]) => `${name}='${value}'`);
    this.tmux(
      ...['-f', '/dev/null', 'new-session', '-d', '-x', String(size.columns), '-y', String(size.rows)],
      `exec env -i ${settings.join(' ')} bash -c '${command.replaceAll("'", "'\\''")}'`,
    );
  }

  private tmux(...words: string[]): string {
    return execFileSync('tmux', ['-u', '-L', this.socket, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LANG: 'C.UTF-8' },
    });
  }

  /** Types text as it is. */
  type(text: string): void {
    this.tmux('send-keys', '-l', text);
  }

  /** Presses keys by tmux's names: `Enter`, `Tab`, `C-c`. */
  press(...keys: string[]): void {
    this.tmux('send-keys', ...keys);
  }

  /** The screen as text, with no spaces at the ends of lines; with `styled`, with its escape sequences. */
  screen(styled = false): string {
    return this.tmux('capture-pane', '-p', ...(styled ? ['-e'] : [])).replace(/\n+$/, '\n');
  }

  /** The screen, once it shows what is expected. @throws Error with the screen when that does not come in 25 seconds */
  async until(expected: RegExp | string): Promise<string> {
    const shows = (screen: string): boolean =>
      typeof expected === 'string' ? screen.includes(expected) : expected.test(screen);
    for (let tries = 0; tries < 500; tries++) {
      const screen = this.screen();
      if (shows(screen)) return screen;
      await pause(50);
    }
    throw new Error(`the terminal never showed ${expected}:\n${this.screen()}`);
  }

  close(): void {
    try {
      this.tmux('kill-server');
    } catch {
      // The shell inside has ended, and the server with it.
    }
  }
}
