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
      restricted: 'false',
    });
  });

  const header = async (...argv: string[]): Promise<string> => {
    const { status, stdout } = await brief([...argv, '--csv']);
    expect(status).toBe(0);
    return stdout.split('\n')[0] ?? '';
  };

  test.each([
    [['timeline']],
    [['meetings']],
    [['statements']],
    [['events']],
    [['search', 'quota']],
    [['sources']],
    [['topics']],
    [['positions']],
    [['readouts', '2024-03-05-berg-jonsson']],
    [['readouts', '--across', 'NO', 'IS']],
    [['ties', 'NO', 'IS']],
    [['who']],
    [['country']],
  ])('brief %j has a column for every key, and prints them where nothing is found too', async (argv) => {
    const { stdout } = await brief([...argv, '--csv']);
    const rows = parse(stdout, { columns: true }) as object[];
    expect(rows.length).toBeGreaterThan(0);
    const data = JSON.parse((await brief([...argv, '--json'])).stdout) as object[];
    if (Array.isArray(data) && argv[0] !== 'positions') {
      const keys = new Set(data.flatMap((entry) => Object.keys(entry)));
      const columns = new Set(Object.keys(rows[0] ?? {}));
      if (keys.delete('place')) for (const part of ['venue', 'city', 'country']) keys.add(part);
      expect([...keys].filter((key) => !columns.has(key))).toEqual([]);
    }
    if (!['who', 'country'].includes(argv[0] ?? '') && argv[1]?.startsWith('2024') !== true) {
      const nothing = await brief([...argv, '--csv', '--since', '2031']);
      if (argv[0] !== 'topics') expect(parse(nothing.stdout, { columns: true }).length).toBeLessThan(2);
      expect(nothing.stdout.split('\n')[0]).toBe(stdout.split('\n')[0]);
    }
  });

  test('of a clean check is its header', async () => {
    expect((await brief(['check', '--csv'])).stdout).toBe('check,severity,file,record,field,message\n');
  });

  test.each([
    ...COMMANDS,
    ['on', 'Berg', '--for', 'IS'],
    ['on', 'NO', 'IS'],
    ['on', 'fisheries', '--since', '2024-06'],
    ['last', 'Berg'],
    ['schema', 'topics'],
    ['check'],
    ['who', 'Norwegian Armed Forces'],
    ['readouts', 'Berg', 'Jónsson'],
  ])('of brief %s %s has readable cells', async (...argv) => {
    const { status, stdout } = await brief([...argv, '--csv']);
    expect(status).toBe(0);
    for (const cell of (parse(stdout) as string[][]).flat())
      expect(cell).not.toMatch(/undefined|\[object|[{[]"/);
  });

  test('of a briefing is a row a line, of the last contacts a row a contact', async () => {
    const rowsOf = async (...argv: string[]): Promise<Record<string, string>[]> =>
      parse((await brief([...argv, '--csv'])).stdout, { columns: true });
    const lines = await rowsOf('on', 'Berg', '--for', 'IS');
    expect(new Set(lines.map(({ section }) => section)).size).toBeGreaterThan(3);
    expect(lines.every(({ text }) => text !== '')).toBe(true);
    expect(lines.some(({ sources }) => sources?.startsWith('https://'))).toBe(true);
    const contacts = await rowsOf('last', 'Berg', 'Jónsson');
    expect(contacts.map(({ contact, id }) => `${contact} ${id}`).sort()).toMatchInlineSnapshot(`
      [
        "last met 2024-03-05-berg-jonsson",
        "last spoke 2024-06-berg-jonsson-call",
        "planned 2025-02-10-berg-jonsson",
      ]
    `);
    expect(contacts[0]).toMatchObject({ city: 'Oslo', people: /Anna Berg \(NO\)/ });
  });

  test('true and false are written out', async () => {
    const rows = parse((await brief(['sources', '--csv'])).stdout, { columns: true }) as {
      primary: string;
    }[];
    expect([...new Set(rows.map((row) => row.primary))].sort()).toEqual(['false', 'true']);
  });

  test('is cut to fields by the names of its columns, of a place as a whole or in part', async () => {
    expect(await header('meetings', '--fields', 'id,venue')).toBe('id,venue');
    expect(await header('meetings', '--fields', 'country, city', '--limit', '1')).toBe('country,city');
    expect(await header('meetings', '--fields', 'place,id')).toBe('venue,city,country,id');
    expect(await header('meetings', '--fields', 'quote').catch(() => 'refused')).toBe('refused');
    expect((await brief(['meetings', '--csv', '--fields'])).stdout).toMatch(/\nvenue\ncity\ncountry\n/);
    const { status, stderr } = await brief(['meetings', '--json', '--fields', 'id,city']);
    expect(status).toBe(2);
    expect(stderr).toContain('no field "city"\n  city: ask for place; --csv has a column for each.\n');
  });
});

describe('files', () => {
  test.each([
    ['m.xlsx', 'no format is written as .xlsx'],
    ['m.pdf', 'no format is written as .pdf'],
    ['minutes', 'minutes has no ending to tell its format'],
    ['.hidden', '.hidden has no ending to tell its format'],
  ])(
    '-o %s is refused with the endings there are, and written in a format that is named',
    async (name, said) => {
      const path = join(emptyFolder(), name);
      const { status, stderr } = await brief(['timeline', '-o', path]);
      expect(stderr).toContain(said);
      expect(stderr.replace(/\s+/g, ' ')).toContain(
        'The endings are .txt, .json, .ndjson, .jsonl, .csv, .md, .markdown, .html, .htm, .docx.',
      );
      expect(status).toBe(2);
      expect(() => readFileSync(path)).toThrow();
      expect((await brief(['timeline', '-o', path, '--csv'])).status).toBe(0);
      expect(readFileSync(path, 'utf8')).toMatch(/^kind,id,/);
    },
  );

  test('a format that is named goes before the ending', async () => {
    const path = join(emptyFolder(), 'm.md');
    expect(await brief(['meetings', '-o', path, '--json'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(JSON.parse(readFileSync(path, 'utf8')).length).toBe(4);
  });

  test('stdout and devices need no ending', async () => {
    expect((await brief(['meetings', '-o', '-'])).stdout).toContain('Berg');
    expect((await brief(['meetings', '-o', '/dev/null'])).status).toBe(0);
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
