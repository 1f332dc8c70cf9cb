/** The built program at the end of pipes, files and devices. */
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
import { describe, expect, test } from 'vitest';
import { bash } from '../support/real';
import { emptyFolder } from '../support/shell';

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
    const { stdout, stderr } = bash('brief statements --json | head -1; echo "${PIPESTATUS[0]}"');
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
    const { stdout } = bash(
      'mkfifo in; (exec brief statements --json > in) & exec 3< in; head -c 1 <&3 >/dev/null; kill -INT $!; sleep 0.3; exec 3<&-; wait $!; echo $?',
      { cwd: emptyFolder() },
    );
    // A background job of a shell without job control ignores SIGINT, then finds its reader gone.
    expect(['130\n', '0\n']).toContain(stdout);
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

  test('writes through a link and keeps it', () => {
    const cwd = emptyFolder();
    writeFileSync(join(cwd, 'real.csv'), 'old');
    symlinkSync('real.csv', join(cwd, 'link.csv'));
    expect(bash('brief topics -o link.csv', { cwd }).status).toBe(0);
    expect(lstatSync(join(cwd, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.csv'), 'utf8')).toContain('\r\n');
  });

  test('a named pipe and /dev/stdout are written to, not replaced', () => {
    const cwd = emptyFolder();
    const piped = bash(
      'mkfifo p; (cat p > got; echo read) & brief topics --json -o p; wait; [ -p p ] && wc -l < got',
      { cwd },
    );
    expect(piped.stdout).toMatch(/^read\n\s*\d{3,}\n$/);
    expect(bash('brief topics --json -o /dev/stdout | head -1').stdout).toBe('[\n');
    expect(bash('brief topics --json -o - | head -1').stdout).toBe('[\n');
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
