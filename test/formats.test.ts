/** Formats: one report in all of them, in any width. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { brief, emptyFolder } from './support/shell';

const COMMANDS = [
  ['timeline'],
  ['meetings'],
  ['statements'],
  ['events'],
  ['show', '2024-03-05-berg-jonsson'],
  ['who', 'Berg'],
  ['who'],
  ['country', 'Norway'],
  ['country'],
  ['topics'],
  ['last', 'Berg', 'Jónsson'],
  ['search', 'quota'],
];

describe('text', () => {
  test('no line is wider than the page, with and without a terminal', async () => {
    const page = fc.record({
      argv: fc.constantFrom(...COMMANDS),
      columns: fc.integer({ min: 30, max: 140 }),
      terminal: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(page, async ({ argv, columns, terminal }) => {
        const { stdout } = await brief([...argv, '--no-pager', '--no-color'], { columns, terminal });
        for (const line of stdout.split('\n')) {
          if (!/^ *https?:\/\/\S+$/.test(line))
            expect(stringWidth(line), `${argv.join(' ')} at ${columns}: ${line}`).toBeLessThanOrEqual(
              columns,
            );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('no quotation is cut', async () => {
    for (const columns of [40, 60, 80, 120]) {
      const { stdout } = await brief(['timeline'], { columns });
      expect(stdout.replace(/\s+/g, ' ')).toContain('“The ministers had a useful exchange on fisheries.”');
    }
  });

  test('colour and links only on a terminal, or when asked', async () => {
    const escapes = /\u001b/;
    expect((await brief(['timeline'])).stdout).not.toMatch(escapes);
    expect((await brief(['timeline', '--no-pager'], { terminal: true })).stdout).toMatch(escapes);
    expect(
      (await brief(['timeline', '--no-pager'], { terminal: true, env: { NO_COLOR: '1' } })).stdout,
    ).not.toMatch(escapes);
    expect((await brief(['timeline'], { env: { FORCE_COLOR: '1' } })).stdout).toMatch(escapes);
    expect((await brief(['timeline', '--hyperlinks', 'always'])).stdout).toContain(
      '\u001b]8;;https://gazette.example/cod\u0007',
    );
    expect((await brief(['timeline', '--json', '--no-pager'], { terminal: true })).stdout).not.toMatch(
      escapes,
    );
  });
});

describe('CSV', () => {
  test('has a row a record, and columns named as the JSON’s keys with the place flattened', async () => {
    const rows = parse((await brief(['timeline', '--csv'])).stdout, { columns: true }) as Record<
      string,
      string
    >[];
    const records = JSON.parse((await brief(['timeline', '--json'])).stdout) as Record<string, unknown>[];
    expect(rows.map((row) => row.id)).toEqual(records.map((record) => record.id));
    const [meeting] = rows;
    expect(meeting).toMatchObject({
      kind: 'meeting',
      venue: 'Foreign Ministry',
      city: 'Oslo',
      country: 'NO',
      people: 'Anna Berg (NO); Einar Jónsson (IS); Sara Vík (IS)',
      topics: 'fisheries; air-patrols',
      sources: 'https://mfa.example.no/readout; https://gazette.example/cod',
      note: '',
    });
  });
});

describe('files', () => {
  test('an ending that no format has is refused, and nothing is written', async () => {
    const path = join(emptyFolder(), 'a.xlsx');
    const { status, stderr } = await brief(['timeline', '-o', path]);
    expect(stderr).toContain('no format is written as .xlsx');
    expect(status).toBe(2);
    expect(() => readFileSync(path)).toThrow();
    expect((await brief(['timeline', '-o', path, '--csv'])).status).toBe(0);
  });

  test.each([
    ['a.json', (text: string) => JSON.parse(text)],
    ['a.csv', (text: string) => expect(text).toMatch(/^kind,id,/)],
    ['a.md', (text: string) => expect(text).toMatch(/^# Timeline\n\n## March 2024\n\n- 5 March 2024/)],
    ['a.html', (text: string) => expect(text).toMatch(/^<!doctype html>/)],
    ['a.txt', (text: string) => expect(text).toMatch(/^2024-03-05 {2}meeting/)],
  ])('-o %s takes the format from the ending', async (name, check) => {
    const path = join(emptyFolder(), name);
    const { status, stdout } = await brief(['timeline', '-o', path]);
    expect(stdout).toBe('');
    expect(status).toBe(0);
    check(readFileSync(path, 'utf8'));
  });
});
