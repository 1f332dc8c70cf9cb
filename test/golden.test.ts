/**
 * Golden transcripts: each file in `test/golden/` holds command lines (`$ brief ...`, after optional settings such
 * as `COLUMNS=60` or `TERMINAL=1`), what they print, what goes to stderr (lines that begin with `! `), and the exit
 * status where it is not 0. `UPDATE_GOLDEN=1 npm test` writes them anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brief, ROOT, shellWords } from './support/shell';

const FOLDER = join(ROOT, 'test/golden');

async function transcript(line: string): Promise<string> {
  const [, settings = '', command = ''] = /^\$ ((?:[A-Z_]+=\S+ )*)brief ?(.*)$/.exec(line) ?? [];
  const env = Object.fromEntries(
    settings
      .trim()
      .split(' ')
      .filter(Boolean)
      .map((setting) => setting.split('=') as [string, string]),
  );
  const { COLUMNS, TERMINAL, ...rest } = env;
  const { status, stdout, stderr } = await brief(shellWords(command), {
    columns: COLUMNS === undefined ? 80 : Number(COLUMNS),
    terminal: TERMINAL === '1',
    env: { BRIEF_PAGER: 'cat', NO_COLOR: '1', ...rest },
  });
  const said = stderr
    .split('\n')
    .filter((text) => text !== '')
    .map((text) => `! ${text}\n`)
    .join('');
  return `${line}\n${stdout}${said}${status === 0 ? '' : `[exit ${status}]\n`}`;
}

describe('golden transcripts', () => {
  for (const name of readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()) {
    test(name, async () => {
      const path = join(FOLDER, name);
      const golden = readFileSync(path, 'utf8');
      const lines = golden.split('\n').filter((line) => line.startsWith('$ '));
      const actual = (await Promise.all(lines.map(transcript))).join('\n');
      if (process.env.UPDATE_GOLDEN) writeFileSync(path, actual);
      else expect(actual).toBe(golden);
    });
  }
});
