/** A terminal whose locale has no more than ASCII gets no more; a pipe or a file always gets UTF-8. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PAGES } from '../support/pages';
import { bash } from '../support/real';
import { briefOnRecord, emptyFolder, type Surroundings } from '../support/shell';

const C: Surroundings = { terminal: true, env: { LC_ALL: 'C', BRIEF_PAGER: 'cat' } };
const ASCII = /^[\t\r\n\u0007\u001b -~]*$/;

describe('a terminal without UTF-8', () => {
  for (const line of [...PAGES, ['help'], ['ties', 'US', 'PK', '--since', '2026'], ['--version']]) {
    test(`brief ${line.join(' ')}`, async () => {
      const { stdout, stderr } = await briefOnRecord(line, C);
      expect(stdout).toMatch(ASCII);
      expect(stdout).not.toBe('');
      expect(stderr).toMatch(ASCII);
    });
  }

  test.each(['markdown', 'csv', 'html', 'json', 'ndjson'])('and as %s', async (format) => {
    const { stdout } = await briefOnRecord(['meetings', 'Guterres', '--format', format], C);
    expect(stdout).toMatch(ASCII);
    if (format === 'json') {
      const piped = await briefOnRecord(['meetings', 'Guterres', '--json']);
      expect(JSON.parse(stdout)).toEqual(JSON.parse(piped.stdout));
    }
  });

  test('the pager and stderr too', async () => {
    const { paged } = await briefOnRecord(['timeline'], { terminal: true, env: { LC_ALL: 'C' } });
    expect(paged?.text).toMatch(ASCII);
    const { stderr } = await briefOnRecord(['who', 'Jaishankár–ڈار'], C);
    expect(stderr).toMatch(ASCII);
    expect(stderr).not.toBe('');
  });
});

test('a pipe and a file are UTF-8 whatever the locale', async () => {
  const env = { LC_ALL: 'C', LANG: 'C' };
  const piped = bash('brief who Munir | cat', { env });
  expect(piped.stdout).toContain('عاصم منیر');
  expect(piped.stdout).toBe(bash('brief who Munir | cat').stdout);
  expect(bash('brief who xنn 2>&1 >/dev/null | cat', { env }).stdout).toContain('ن');
  const cwd = emptyFolder();
  bash('brief who Munir -o munir.txt', { env, cwd });
  expect(readFileSync(join(cwd, 'munir.txt'), 'utf8')).toContain('عاصم منیر');
});
