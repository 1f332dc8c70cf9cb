/** The built program at the end of pipes, files and devices. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { bash } from '../support/real';
import { emptyFolder, ROOT } from '../support/shell';

describe('pipes', () => {
  test('every line reaches a slow reader', () => {
    const slow = bash(
      'brief statements --json | { head -c 1; sleep 1; cat; } | tee >(wc -l >&2) | tail -c 2',
    );
    expect(slow.stdout).toBe(']\n');
    expect(Number(slow.stderr)).toBeGreaterThan(10_000);
    expect(slow.stderr).toBe(
      bash('brief statements --json > all.json; wc -l < all.json >&2; cat all.json | wc -c', {
        cwd: emptyFolder(),
      }).stderr,
    );
  });

  test('a reader that leaves early ends the program quietly', () => {
    const { stdout, stderr } = bash('brief statements --json | head -1; echo "$PIPESTATUS"');
    expect(stdout).toBe('[\n0\n');
    expect(stderr).toBe('');
  });

  test('a closed stderr does not hinder the answer', () => {
    expect(bash('brief meetings --since 2031 --json 2>&-')).toMatchObject({ status: 0, stdout: '[]\n' });
  });

  test('a full disk is told in one sentence, exit 1', () => {
    for (const command of ['timeline --json', 'help', '', '--version', 'who']) {
      expect(bash(`brief ${command} > /dev/full`)).toEqual({
        status: 1,
        signal: null,
        stdout: '',
        stderr: 'brief: cannot write the answer: no space left\n',
      });
    }
    expect(bash('brief timeline --json > /dev/full 2>&1').status).toBe(1);
    expect(bash('brief timeline -o /dev/full')).toMatchObject({
      status: 1,
      stderr: 'brief: cannot write /dev/full: no space left\n',
    });
  });

  test('Ctrl-C ends it as the shell expects', () => {
    // Job control, since a background job of a shell without it ignores SIGINT. The pipe is full and nobody reads on.
    const { stdout } = bash(
      'set -m; mkfifo in; brief statements --json > in 2> said & exec 3< in; head -c 1 <&3 >/dev/null; kill -INT $!; wait $!; echo $?; cat said',
      { cwd: emptyFolder() },
    );
    expect(stdout).toBe('130\n');
  });
});

describe('stdin', () => {
  const host = join(emptyFolder(), 'host.cjs');
  buildSync({ entryPoints: [join(ROOT, 'src/cli/host.ts')], bundle: true, platform: 'node', outfile: host });
  const program = `node -e 'process.stdout.write(require("${host}").hostContext("/").files.readText("-"))'`;

  test.each([
    [
      'from a pipe whose writer pauses, to the last byte',
      `(seq 50000; sleep 0.3; seq 50000; printf é) | ${program} | sha1sum`,
    ],
    ['from a file', `(seq 50000; seq 50000; printf é) > in; ${program} < in | sha1sum`],
    [
      'from a pipe that does not wait',
      `(seq 50000; sleep 0.3; seq 50000; printf é) | ${program.replace("'", "'process.stdin;")} | sha1sum`,
    ],
  ])('is read whole %s', (_, line) => {
    const { stdout } = bash('(seq 50000; seq 50000; printf é) | sha1sum');
    expect(bash(line, { cwd: emptyFolder() })).toMatchObject({ status: 0, stdout, stderr: '' });
  });

  test('that is empty or closed is the empty text', () => {
    expect(bash(`${program} <&-`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(bash(`${program} < /dev/null`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  /** Lines that hand a file to a command as `-`, with that file on stdin. */
  const TAKERS: [command: string, line: string][] = [];

  test('is tried wherever a command takes a file', () => {
    const takers = COMMANDS.filter(({ usage }) => /file/.test(usage)).map(({ name }) => name);
    expect(TAKERS.map(([command]) => command)).toEqual(takers);
    for (const [, line] of TAKERS) expect(bash(line, { cwd: emptyFolder() }).status).toBe(0);
  });
});

describe('-o', () => {
  test('replaces a file whole, and leaves nothing else behind', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'out.json'), 'old', { mode: 0o640 });
    expect(bash('brief topics -o out.json', { cwd })).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).length).toBeGreaterThan(1);
    expect(statSync(join(cwd, 'out.json')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd)).toEqual(['out.json']);
  });

  test('an error leaves the old file as it was', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'out.json'), 'old');
    expect(bash('brief timeline nobody-at-all -o out.json', { cwd }).status).toBe(2);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('old');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])(
    '%s while the file is written ends the program once it is whole',
    (name) => {
      const cwd = emptyFolder();
      const elsewhere = emptyFolder();
      const signalling = join(elsewhere, 'signalling.cjs');
      writeFileSync(
        signalling,
        `const fs = require('node:fs'); const { fsyncSync } = fs;
       fs.fsyncSync = (file) => { process.kill(process.pid, '${name}'); fsyncSync(file); };`,
      );
      expect(bash(`brief timeline -o ${elsewhere}/whole.html`).status).toBe(0);
      writeFileSync(join(cwd, 'out.html'), 'old');
      const ended = spawnSync(
        process.execPath,
        ['-r', signalling, join(ROOT, 'bin/brief.js'), 'timeline', '-o', 'out.html'],
        {
          cwd,
          encoding: 'utf8',
        },
      );
      expect(ended).toMatchObject({ signal: name, stdout: '', stderr: '' });
      expect(readdirSync(cwd)).toEqual(['out.html']);
      expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toBe(
        readFileSync(join(elsewhere, 'whole.html'), 'utf8'),
      );
    },
  );

  test('Ctrl-C before anything is written leaves the old file', async () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'out.html'), 'old');
    const child = spawn(process.execPath, [join(ROOT, 'bin/brief.js'), 'timeline', '-o', 'out.html'], {
      cwd,
    });
    const ended = once(child, 'close');
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    expect(readdirSync(cwd)).toEqual(['out.html']);
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toBe('old');
  });

  test('writes through a link and keeps it', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'real.csv'), 'old');
    symlinkSync('real.csv', join(cwd, 'link.csv'));
    expect(bash('brief topics -o link.csv', { cwd }).status).toBe(0);
    expect(lstatSync(join(cwd, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.csv'), 'utf8')).toMatch(/^id,name,/);
  });

  test('show takes the ids that a pipe brings', () => {
    const ids = bash("brief meetings --ndjson | jq -r .id | head -2 | brief show - --json | jq -r '.[].id'");
    const listed = bash('brief meetings --ndjson | jq -r .id | head -2');
    expect(ids).toEqual(listed);
    expect(ids.stdout.split('\n')).toHaveLength(3);
  });

  test('a named pipe and /dev/stdout are written to, not replaced', () => {
    const cwd = emptyFolder();
    const piped = bash(
      'mkfifo p; (cat p > got; echo read) & brief topics --json -o p; wait; [ -p p ] && wc -l < got',
      { cwd },
    );
    expect(piped.stdout).toMatch(/^read\n\s*\d{3,}\n$/);
    for (const file of ['/dev/stdout', '-']) {
      const left = bash(`set -o pipefail; brief timeline --json -o ${file} | head -1`);
      expect(left).toMatchObject({ status: 0, stdout: '[\n', stderr: '' });
    }
  });

  test.each([
    ['no/such/folder.json', 'no such folder'],
    ['folder', 'it is a folder'],
    ['folder/', 'it is a folder'],
  ])('%s cannot be written', (path, reason) => {
    const cwd = emptyFolder();
    mkdirSync(join(cwd, 'folder'));
    expect(bash(`brief topics --json -o ${path}`, { cwd })).toMatchObject({
      status: 1,
      stderr: `brief: cannot write ${path}: ${reason}\n`,
    });
    expect(readdirSync(cwd)).toEqual(['folder']);
  });
});
