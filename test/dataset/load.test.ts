/** A dataset from a stranger: what is wrong with it is told by file, entry and field; its text is never obeyed. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brief, emptyFolder, NORTH, ROOT } from '../support/shell';

type Entry = Record<string, unknown>;

/** A copy of the hand-made dataset with one file changed. */
function copyWith(file: string, change: (entries: Entry[]) => unknown): string {
  const folder = emptyFolder();
  cpSync(NORTH, folder, { recursive: true });
  const path = join(folder, `${file}.json`);
  writeFileSync(path, `${JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`);
  return folder;
}

const firstWith =
  (change: Entry) =>
  ([first, ...rest]: Entry[]): Entry[] => [{ ...first, ...change }, ...rest];

/** What was said, as before it was wrapped. */
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

const checkAlone = (folder: string, ...argv: string[]) => brief(['check', folder, '--no-bundled', ...argv]);

const alone = (folder: string, ...argv: string[]) => brief([...argv, '--dataset', folder, '--no-bundled']);

describe('a broken dataset', () => {
  test.each([
    [
      'meetings',
      firstWith({ date: '2024-02-30' }),
      'meetings.json: 2024-03-05-berg-jonsson: date: no such day in the calendar',
    ],
    [
      'meetings',
      firstWith({ colour: 'red' }),
      'meetings.json: 2024-03-05-berg-jonsson: colour: no field is called "colour"; take it out; the fields are id, date,',
    ],
    [
      'sources',
      firstWith({ url: 'javascript:alert(1)' }),
      'sources.json: harbour-gazette-2024-03-05: url: an address begins with http:// or https://',
    ],
    ['statements', firstWith({ quote: '' }), 'statements.json: 2024-03-05-lund-readout: quote'],
    ['events', () => ({}), 'events.json: file: form: must be a JSON array'],
    ['people', firstWith({ id: undefined }), 'people.json: entry 1: id'],
  ] as const)('%s', async (file, change, message) => {
    const folder = copyWith(file, change as (entries: Entry[]) => unknown);
    const { status, stdout, stderr } = await alone(folder, 'timeline');
    expect(onOneLine(stderr)).toContain(`${folder}/${message}`);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  test('a syntax error is told with its place', async () => {
    const folder = copyWith('events', (entries) => entries);
    writeFileSync(join(folder, 'events.json'), '[\n  {"id": "x",}\n]\n');
    const { status, stderr } = await alone(folder, 'timeline');
    expect(stderr).toMatch(/events\.json, line 2, column 1\d: not valid JSON/);
    expect(status).toBe(1);
  });

  test('references to nothing are found by check, with what to do', async () => {
    const folder = copyWith('meetings', firstWith({ topics: ['nothing'] }));
    const { status, stdout } = await checkAlone(folder);
    expect(stdout).toContain('no topic "nothing"');
    expect(status).toBe(1);
  });

  test.each([
    ['outcome', 'The duty was to go as well; the order followed on 9 March.', '9 March'],
    ['outcome', 'A meeting in the following week was considered, and took place on 2 April 2024.', '2 April'],
    ['outcome', 'The truce held, and was later prolonged.', 'later'],
    ['atmosphere', 'Cordial, according to Jonsson at her press conference of 9 March.', '9 March'],
    ['title', 'Berg and Jonsson talk before the accord of 1 May', '1 May'],
  ])('what came after the day is found in the %s: %s', async (field, text, named) => {
    const { stdout, status } = await checkAlone(
      copyWith('meetings', firstWith({ [field]: text })),
      '--strict',
    );
    expect(stdout.replace(/\s+/g, ' ')).toContain(`${field}: "${named}`);
    expect(status).toBe(1);
  });

  test.each([
    'A second round was planned for June 2024 in Norrvik, and talks on fish were due on 9 March.',
    'The duty falls from 10 March, and the permits run until Friday 1 November.',
    'The two sides would meet again on 3 January, and the ban was to end on 4 April.',
    'They recalled the accord of 28 December and the talks held two days later than planned.',
  ])('what was announced on the day for a later one stands: %s', async (outcome) => {
    const { stdout } = await checkAlone(copyWith('meetings', firstWith({ outcome })), '--strict');
    expect(stdout).not.toContain('later day');
  });
});

describe('a dataset of one’s own', () => {
  test('stands beside the bundled one', async () => {
    const folder = copyWith('meetings', (entries) =>
      entries.slice(0, 1).map((entry) => ({ ...entry, id: '2024-03-05-own' })),
    );
    for (const file of ['statements', 'events']) writeFileSync(join(folder, `${file}.json`), '[]\n');
    const ids = JSON.parse((await brief(['meetings', '--json', '--dataset', folder])).stdout).map(
      (entry: Entry) => entry.id,
    );
    expect(ids).toContain('2024-03-05-own');
    expect(ids).toContain('2024-09-12-lund-jonsson');
  });

  test('the same record in two datasets is refused', async () => {
    const { status, stderr } = await brief(['meetings', '--dataset', NORTH]);
    expect(stderr).toContain('stands in two of the datasets');
    expect(status).toBe(1);
  });

  test('may leave out files', async () => {
    const folder = copyWith('meetings', (entries) => entries);
    rmSync(join(folder, 'events.json'));
    expect((await alone(folder, 'events', '--json')).stdout).toBe('[]\n');
  });

  test('BRIEF_DATASET names it too', async () => {
    const { stdout } = await brief(['meetings', '--json', '--no-bundled'], { env: { BRIEF_DATASET: NORTH } });
    expect(JSON.parse(stdout).length).toBe(4);
  });

  test.each([
    [':', `${NORTH}:test/talks:`],
    [';', `;${NORTH};test/talks`],
  ])(
    'BRIEF_DATASET names several folders, with %s between them as in PATH',
    async (pathDelimiter, folders) => {
      const surroundings = { env: { BRIEF_DATASET: folders }, pathDelimiter, data: '/nowhere' };
      const { stdout } = await brief(['meetings', '--json', '--no-bundled'], surroundings);
      const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
      expect(ids).toContain('2024-03-05-berg-jonsson');
      expect(ids).toContain('2024-11-05-three-ministers');
      const completed = await brief(['__complete', '--no-bundled', 'show', '2024-11-05-three'], surroundings);
      expect(completed.stdout).toContain('2024-11-05-three-ministers');
    },
  );

  test('check --fix writes the canonical form, and then it is clean', async () => {
    const folder = copyWith('meetings', (entries) => [...entries].reverse());
    expect((await checkAlone(folder)).stdout).toContain('CANONICAL-FORM');
    expect((await checkAlone(folder, '--fix', '--strict')).status).toBe(0);
    expect(readFileSync(join(folder, 'meetings.json'), 'utf8')).toBe(
      readFileSync(join(NORTH, 'meetings.json'), 'utf8'),
    );
  });

  test('may begin with the dataset.json that README shows', async () => {
    const [, example = ''] =
      /```json\n(\{\n {2}"name"[\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? [];
    const folder = emptyFolder();
    writeFileSync(join(folder, 'dataset.json'), example);
    expect((await brief(['check', folder, '--strict', '--no-bundled'])).status).toBe(0);
  });

  test('a file that no dataset has is told, since nobody reads it', async () => {
    const folder = copyWith('sources', (entries) => entries);
    writeFileSync(join(folder, 'meeting.json'), '[]');
    const { status, stdout } = await checkAlone(folder);
    expect(onOneLine(stdout)).toContain(
      'meeting.json file name: no file of a dataset is called so, and it is not read: call it meetings.json',
    );
    expect(status).toBe(0);
    expect((await checkAlone(folder, '--strict')).status).toBe(1);
  });

  test('check takes it as --dataset too, and one at a time', async () => {
    const folder = copyWith('sources', firstWith({ url: 'nowhere' }));
    expect(await brief(['check', '--dataset', folder])).toEqual(await brief(['check', folder]));
    expect((await brief(['check', '--dataset', folder])).status).toBe(1);
    expect((await brief(['check', '--dataset', folder, '--dataset', NORTH])).status).toBe(2);
  });

  test('text that would steer a terminal is shown, not obeyed', async () => {
    const hostile =
      'Red \u001b[31malert\u001b[0m \u202egnp.exe\u202c \u001b]8;;http://evil.example\u0007link\u001b]8;;\u0007';
    const folder = copyWith('meetings', firstWith({ title: hostile, outcome: `${hostile}.` }));
    for (const format of ['text', 'markdown', 'html', 'csv']) {
      const { stdout } = await alone(folder, 'timeline', '--format', format);
      if (format !== 'csv') expect(stdout).not.toMatch(/[\u001b\u202e\u0007]/);
      expect(stdout).toContain('alert');
    }
    expect((await checkAlone(folder)).stdout).toContain('PLAIN-TEXT');
  });
});

test('every check of the hand-made dataset passes', async () => {
  expect((await brief(['check', '--strict'])).status).toBe(0);
});

describe('a dataset that lacks what its records name', () => {
  test('is read, and what it lacks is told', async () => {
    const folder = copyWith('people', (entries) => entries);
    rmSync(join(folder, 'people.json'));
    const { status, stderr, stdout } = await alone(folder, 'timeline');
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
    expect(onOneLine(stderr)).toMatch(
      /no person "[a-z-]+" in people\.json, and \d+ more: run `brief check` on the folder/,
    );
  });

  test('given twice, is refused with the names of both', async () => {
    const { status, stderr } = await brief([
      'timeline',
      '--no-bundled',
      '--dataset',
      NORTH,
      '--dataset',
      NORTH,
    ]);
    expect(onOneLine(stderr)).toMatch(/stands in two of the datasets \(\w+, \w+\)/);
    expect(status).toBe(1);
  });

  test('check shows the first ten findings of a kind and counts the rest', async () => {
    const folder = copyWith('sources', () => []);
    const { stdout, status } = await checkAlone(folder);
    expect(stdout).toMatch(/\d+ more: --json has them all/);
    expect(status).toBe(1);
  });

  test.each([
    ['', 'line 1, column 1: not valid JSON: it is empty'],
    ['[', 'line 1, column 2: not valid JSON: it ends too early'],
  ])('a file of %j is told as it is', async (text, reason) => {
    const folder = copyWith('events', (entries) => entries);
    writeFileSync(join(folder, 'events.json'), text);
    const { stderr } = await alone(folder, 'timeline');
    expect(onOneLine(stderr)).toContain(`events.json, ${reason}`);
  });
});
