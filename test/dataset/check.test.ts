/** `brief check` of a folder of one's own: each thing wrong is told once, with its place, and hides nothing else. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLLECTIONS } from '../../src/dataset/vocabulary';
import { brief, emptyFolder, NORTH, ROOT } from '../support/shell';

type Entry = Record<string, unknown>;
interface Finding {
  check: string;
  severity: string;
  file: string;
  record: string;
  field: string;
  message: string;
}

const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, `${file}.json`), 'utf8'));

/** A copy of a hand-made dataset; a file is given as its text, or as its value. */
function copyWith(files: Record<string, unknown>, from = NORTH): string {
  const folder = emptyFolder();
  cpSync(from, folder, { recursive: true });
  for (const [file, value] of Object.entries(files))
    writeFileSync(
      join(folder, `${file}.json`),
      typeof value === 'string' || value instanceof Uint8Array ? value : JSON.stringify(value),
    );
  return folder;
}

async function findings(folder: string, ...argv: string[]): Promise<Finding[]> {
  const { stdout } = await brief(['check', folder, '--json', ...argv]);
  return JSON.parse(stdout) as Finding[];
}

/** What is found beyond the form in which the files are written. */
const found = async (...args: Parameters<typeof findings>): Promise<string[]> =>
  (await findings(...args))
    .filter(({ check }) => check !== 'canonical-form')
    .map(({ file, record, field, message }) => `${file} ${record} ${field}: ${message}`);

const alone = (folder: string): Promise<string[]> => found(folder, '--no-bundled');

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('a file that is not JSON', () => {
  test.each([
    ['', 'line 1, column 1', 'it is empty'],
    ['\ufeff \n', 'line 1, column 1', 'it is empty'],
    ['[', 'line 1, column 2', 'it ends too early'],
    ['[{"id": "a"}', 'line 1, column 13', 'it ends too early'],
    ['[{"id": "a"', 'line 1, column 12', 'it ends too early'],
    ['[{"id":\n', 'line 2, column 1', 'it ends too early'],
    ['[\n  1,,\n  2]', 'line 2, column 5', 'a value was expected, not ",": take out the comma before it'],
    ['[1,]', 'line 1, column 4', 'a value was expected, not "]": take out the comma before it'],
    [
      '[\n{"id": "a",}]',
      'line 2, column 12',
      'a field name in quotation marks was expected, not "}": take out',
    ],
    ['[{1: 2}]', 'line 1, column 3', 'a field name in quotation marks was expected, not "1"'],
    ['[{"id": }]', 'line 1, column 9', 'a value was expected, not "}"'],
    ['[{"id" "a"}]', 'line 1, column 8', 'a colon was expected, not "a"'],
    [
      '[{"id": "a"\r\n"date": 2}]',
      'line 2, column 1',
      'a comma or a closing bracket was expected, not "date"',
    ],
    ['[1}', 'line 1, column 3', 'a comma or a closing bracket was expected, not "}"'],
    ['[]]', 'line 1, column 3', '"]" stands after the end: the file is one list, or one object'],
    ['[{"id": None}]', 'line 1, column 9', 'there is no "None" in JSON: write null'],
    ['[{"id": NaN}]', 'line 1, column 9', 'there is no "NaN" in JSON: write null'],
    ['[True]', 'line 1, column 2', 'there is no "True" in JSON: write true'],
    ["[{'id': 1}]", 'line 1, column 3', '"\'id\'" has the wrong quotation marks: write straight double ones'],
    ['[“a”]', 'line 1, column 2', 'has the wrong quotation marks'],
    ['[{id: 1}]', 'line 1, column 3', '"id" stands outside quotation marks: add the one that is missing'],
    [
      '["He said "no" to it"]',
      'line 1, column 12',
      '"no" stands outside quotation marks: add the one that is',
    ],
    ['[+1]', 'line 1, column 2', '"+1" is no number of JSON'],
    ['[1.]', 'line 1, column 2', '"1." is no number of JSON'],
    ['// mine\n[]', 'line 1, column 1', 'JSON has no comments: take it out'],
    ['[] /* mine', 'line 1, column 4', 'JSON has no comments: take it out'],
    ['[\n "a\n]', 'line 2, column 2', 'the text that begins here has no closing quotation mark on its line'],
    ['["\\u12"]', 'line 1, column 2', 'has a \\u without the four hexadecimal digits'],
    ['["C:\\data"]', 'line 1, column 2', 'a backslash before a letter that needs none: write \\\\'],
    ['["a\tb"]', 'line 1, column 2', 'holds a tab or another control character: write \\t for a tab'],
  ])('%j', async (text, place, message) => {
    const folder = copyWith({ events: text });
    const [finding, ...others] = await findings(folder, '--no-bundled');
    expect(finding).toMatchObject({
      check: 'valid-json',
      severity: 'error',
      file: 'events.json',
      record: 'file',
      field: place,
    });
    expect(finding?.message).toContain(message);
    expect(others).toEqual([]);
    const { stderr, status } = await brief(['timeline', '--dataset', folder, '--no-bundled']);
    expect(onOneLine(stderr)).toContain(onOneLine(`${folder}/events.json, ${place}: not valid JSON: `));
    expect(status).toBe(1);
  });

  test.each([
    ['Latin-1', Buffer.from('[\n"caf\u00e9"]', 'latin1'), 'line 2, column 5'],
    ['UTF-16', Buffer.from('\ufeff[]', 'utf16le'), 'line 1, column 1'],
  ])('one in %s is told as such', async (_, bytes, place) => {
    const folder = copyWith({ events: bytes });
    const [finding] = await findings(folder, '--no-bundled');
    expect(finding).toMatchObject({ check: 'valid-json', file: 'events.json', field: place });
    expect(finding?.message).toContain('save the file as UTF-8');
    const { stderr } = await brief(['timeline', '--dataset', folder, '--no-bundled']);
    expect(onOneLine(stderr)).toContain(`events.json, ${place}: not valid JSON: a letter here is not UTF-8`);
  });

  test('is told in text as in JSON, and the others are checked', async () => {
    const [first, ...meetings] = read(NORTH, 'meetings') as Entry[];
    const folder = copyWith({
      statements: '[,]',
      meetings: [{ ...first, topics: ['nothing'] }, ...meetings],
    });
    const { stdout, status } = await brief(['check', folder, '--no-bundled']);
    expect(stdout).toMatch(
      /VALID-JSON: 1 ERROR.*statements\.json file line 1, column 2: a value was expected/s,
    );
    expect(onOneLine(stdout)).toContain('no topic "nothing" in topics.json');
    expect(status).toBe(1);
  });

  test.each(['people', 'topics', 'sources', 'meetings', 'statements', 'issues', 'organisations', 'events'])(
    'leaves nothing false to be said of what leans on %s',
    async (file) => {
      expect(await alone(copyWith({ [file]: '[' }))).toEqual([
        `${file}.json file line 1, column 2: it ends too early`,
      ]);
      expect(await alone(copyWith({ [file]: {} }))).toEqual([`${file}.json file form: must be a JSON array`]);
    },
  );

  test('dataset.json is one of them', async () => {
    expect(await alone(copyWith({ dataset: '{"name": north}' }))).toEqual([
      'dataset.json file line 1, column 10: "north" stands outside quotation marks: add the one that is missing, and write \\" for one within text',
    ]);
  });
});

describe('an entry that is not in good form', () => {
  const change = (file: string, id: string, more: Entry): Entry[] =>
    (read(NORTH, file) as Entry[]).map((entry) => (entry.id === id ? { ...entry, ...more } : entry));
  const meeting = '2024-03-05-berg-jonsson';
  const place = { venue: null, city: null, country: null };

  test.each([
    ['missing text', { title: undefined }, 'title: title is missing: add it (text)'],
    ['missing text or null', { note: undefined }, 'note: note is missing: add it (text or null)'],
    ['missing date', { date: undefined }, 'date: date is missing: add it (a date)'],
    [
      'missing choice',
      { status: undefined },
      'status: status is missing: add it (one of held, planned, cancelled)',
    ],
    ['missing list', { topics: undefined }, 'topics: topics is missing: add it (a list)'],
    ['number for text', { title: 5 }, 'title: expected text, not a number'],
    ['null for text', { title: null }, 'title: expected text, not null'],
    ['list for text or null', { outcome: [] }, 'outcome: expected text or null, not a list'],
    ['text for an object or null', { place: 'Oslo' }, 'place: expected an object or null, not text'],
    ['object for a list', { sources: {} }, 'sources: expected a list, not an object'],
    ['text for yes or no', { restricted: 'yes' }, 'restricted: expected true or false, not text'],
    ['number for a reference', { topics: [1] }, 'topics[0]: expected the id of an entry, not a number'],
    ['empty reference', { topics: [''] }, 'topics[0]: empty: name the id of an entry'],
    ['empty text', { outcome: ' ' }, 'outcome: empty text: write null or leave the list empty instead'],
    ['wrong choice', { status: 'helt' }, 'status: "helt" is no choice: choose from held, planned, cancelled'],
    [
      'nearest choice first',
      { status: 'Canceled' },
      'status: "Canceled" is no choice: choose from cancelled, held, planned',
    ],
    ['null for a choice', { status: null }, 'status: expected one of held, planned, cancelled, not null'],
    ['misspelt field', { notes: null }, 'notes: no field is called "notes"; nearest: note'],
    [
      'misspelt field within',
      { place: { ...place, town: null } },
      'place.town: no field is called "town"; take it out; the fields are venue, city, country',
    ],
    [
      'date of another form',
      { endDate: '05.03.2024' },
      'endDate: a date is YYYY, YYYY-MM or YYYY-MM-DD, not "05.03.2024"',
    ],
    ['no such day', { endDate: '2024-02-30' }, 'endDate: no such day in the calendar, not "2024-02-30"'],
    [
      'country by its name',
      { place: { ...place, country: 'Norway' } },
      'place.country: a country is its ISO 3166-1 alpha-2 code, such as US, not "Norway"',
    ],
  ])('%s', async (_, more, message) => {
    expect(await alone(copyWith({ meetings: change('meetings', meeting, more) }))).toEqual([
      `meetings.json ${meeting} ${message}`,
    ]);
  });

  test.each<[string, Entry, string]>([
    ['sources', { url: 'ftp://x' }, 'url: an address begins with http:// or https://, not "ftp://x"'],
    ['statements', { speakers: [] }, 'speakers: a statement has a speaker'],
    ['people', { id: 'Anna_Berg' }, 'id: an id is lower-case words joined by hyphens, not "Anna_Berg"'],
  ])('%s', async (file, more, message) => {
    const [first, ...rest] = read(NORTH, file) as Entry[];
    expect(await alone(copyWith({ [file]: [{ ...first, ...more }, ...rest] }))).toContain(
      `${file}.json ${{ ...first, ...more }.id} ${message}`,
    );
  });

  test('dataset.json too', async () => {
    const about = { ...read(NORTH, 'dataset'), schemaVersion: 2, coverage: undefined };
    expect(await alone(copyWith({ dataset: about }))).toEqual([
      'dataset.json dataset schemaVersion: expected 1, not 2',
      'dataset.json dataset coverage: coverage is missing: add it (an object)',
    ]);
  });

  test('that is no object', async () => {
    expect(await alone(copyWith({ events: [...(read(NORTH, 'events') as Entry[]), 5] }))).toEqual([
      'events.json entry 2 form: expected an object, not a number',
    ]);
  });

  test('is told in our words, whatever stands in whatever field', async () => {
    const wrong = [undefined, null, 5, '', 'x y', {}, [], [null], [{}], [5], true];
    const collections = COLLECTIONS;
    const files = collections.map((file) => {
      const [first] = read(NORTH, file) as [Entry];
      return [file, Object.keys(first).flatMap((key) => wrong.map((value) => ({ ...first, [key]: value })))];
    });
    const all = (await findings(copyWith(Object.fromEntries(files)), '--no-bundled')).filter(
      ({ check }) => check === 'form',
    );
    expect(all.length).toBeGreaterThan(500);
    expect(
      all
        .map(({ message }) => message)
        .filter((message) => /Invalid|Unrecognized|received|Too |undefined|expected \w+ to/.test(message)),
    ).toEqual([]);
  });

  test('hides nothing else, and nothing false is said of it', async () => {
    const [first, second, ...rest] = read(NORTH, 'meetings') as [Entry, Entry, ...Entry[]];
    const folder = copyWith({
      meetings: [
        { ...first, date: 'March' },
        {
          ...second,
          topics: ['x', 'y'],
          sources: ['z'],
          participants: [{ person: 'nobody', side: 'q', role: 'principal' }],
        },
        ...rest,
        { ...rest[0], participants: [] },
      ],
    });
    expect((await alone(folder)).filter((line) => !line.includes(' participants: add'))).toEqual([
      `meetings.json ${first.id} date: a date is YYYY, YYYY-MM or YYYY-MM-DD, not "March"`,
      `meetings.json ${rest[0]?.id} id: this id is taken: give one of the two another`,
      `meetings.json ${second.id} topics: no topic "x" in topics.json`,
      `meetings.json ${second.id} topics: no topic "y" in topics.json`,
      `meetings.json ${second.id} sources: no source "z" in sources.json`,
      `meetings.json ${second.id} participants: no person "nobody" in people.json`,
      `meetings.json ${second.id} participants: "q" is neither a country code nor an organisation`,
    ]);
  });

  test('what settled an issue is a record', async () => {
    const [first, ...rest] = read(NORTH, 'issues');
    const settledBy = (id: string): Promise<string[]> =>
      alone(copyWith({ issues: [{ ...first, settledBy: id }, ...rest] }));
    expect(await settledBy('2024-04-02-quota-cut')).toEqual([]);
    expect(await settledBy('2024-04-02')).toEqual([
      `issues.json ${first.id} settledBy: no record "2024-04-02"`,
    ]);
  });

  test.each(['people', 'organisations', 'topics', 'sources', 'issues', 'meetings', 'statements', 'events'])(
    'of %s counts as known, and as naming what it names',
    async (file) => {
      for (const [index, { id }] of (read(NORTH, file) as Entry[]).entries()) {
        const entries = read(NORTH, file) as Entry[];
        entries[index] = { ...entries[index], extra: 1 };
        const lines = await alone(copyWith({ [file]: entries }));
        expect(lines.map((line) => line.split(':')[0])).toEqual([`${file}.json ${id} extra`]);
      }
    },
  );

  test('--fix leaves its file, and writes the others', async () => {
    const statements = [...(read(NORTH, 'statements') as Entry[])].reverse();
    const folder = copyWith({ meetings: change('meetings', meeting, { title: 5 }), statements });
    const before = readFileSync(join(folder, 'meetings.json'), 'utf8');
    const { stderr } = await brief(['check', folder, '--fix', '--no-bundled']);
    expect(onOneLine(stderr)).toContain('statements.json is now in canonical form');
    expect(readFileSync(join(folder, 'meetings.json'), 'utf8')).toBe(before);
    expect(read(folder, 'statements')).toEqual(read(NORTH, 'statements'));
  });
});

describe('a folder that is read beside the bundled dataset', () => {
  const statement = (more: Entry): Entry => ({
    ...(read(NORTH, 'statements') as Entry[])[0],
    id: '2024-03-06-own',
    date: '2024-03-06',
    type: 'remarks',
    summary: 'Lund told reporters nothing new about the matter.',
    quote: null,
    ...more,
  });
  const own = (files: Record<string, unknown>): string => {
    const folder = emptyFolder();
    mkdirSync(folder, { recursive: true });
    cpSync(join(NORTH, 'dataset.json'), join(folder, 'dataset.json'));
    for (const [file, entries] of Object.entries(files))
      writeFileSync(join(folder, `${file}.json`), JSON.stringify(entries));
    return folder;
  };

  test('may name its entries; alone, it may not', async () => {
    const folder = own({ statements: [statement({})] });
    expect(await found(folder)).toEqual([]);
    expect(await alone(folder)).toContain(
      'statements.json 2024-03-06-own speakers: "lina-lund" is neither a person nor an organisation',
    );
  });

  test('is told only of what is its own', async () => {
    expect(await found(own({ statements: [statement({ topics: ['nothing'] })] }))).toEqual([
      'statements.json 2024-03-06-own topics: no topic "nothing" in topics.json',
    ]);
  });

  test('may replace an entry of a vocabulary, not a record', async () => {
    const [person] = read(NORTH, 'people') as Entry[];
    const [record] = read(NORTH, 'statements') as Entry[];
    expect(await found(own({ people: [{ ...person, note: 'Known to me.' }], statements: [record] }))).toEqual(
      [
        `statements.json ${record?.id} id: the bundled dataset (--no-bundled leaves it out) has a record of this id: give this one another`,
      ],
    );
  });

  test('has its offices, pages and answers looked up there', async () => {
    const [source] = read(NORTH, 'sources') as Entry[];
    const folder = own({
      statements: [
        statement({
          speakers: [{ id: 'anna-berg', side: 'NO' }],
          date: '2020-03',
          id: '2020-03-own',
          meeting: null,
        }),
        statement({ respondsTo: '2024-09-12-lund-jonsson', sources: ['own-page'] }),
      ],
      sources: [{ ...source, id: 'own-page' }],
    });
    const lines = await found(folder);
    expect(lines).toContain(
      'statements.json 2020-03-own speakers: anna-berg is not known to hold an office on 2020-03: mend the tenure',
    );
    expect(lines).toContain(
      'statements.json 2024-03-06-own respondsTo: it answers a later record, 2024-09-12-lund-jonsson',
    );
    expect(lines).toContain(
      `sources.json own-page url: the page is already source ${source?.id} of a dataset beside this one: name that`,
    );
  });

  test('knows the entries of further folders, from --dataset and BRIEF_DATASET, and is not beside itself', async () => {
    const folder = own({ statements: [statement({ about: ['mette-holm'] })] });
    const talks = join(ROOT, 'test/talks');
    expect(await found(folder)).toEqual([
      'statements.json 2024-03-06-own about: "mette-holm" names nothing in the dataset',
    ]);
    expect(await found(folder, '--dataset', talks, '--dataset', `${folder}/`)).toEqual([]);
    const { stdout } = await brief(['check', folder, '--json'], {
      env: { BRIEF_DATASET: `${talks}:${folder}` },
    });
    expect(stdout).not.toContain('mette-holm');
    expect(stdout).not.toContain('a record of this id');
  });

  test('a broken folder beside it is told as such', async () => {
    const folder = own({ statements: [statement({})] });
    const { stderr, status } = await brief(['check', folder, '--dataset', copyWith({ events: '[' })]);
    expect(onOneLine(stderr)).toContain('events.json, line 1, column 2: not valid JSON: it ends too early');
    expect(status).toBe(1);
  });

  test('the bundled dataset is checked alone, by whatever path', async () => {
    expect(await found(NORTH)).toEqual([]);
    expect(await found(`${NORTH}/../north/`, '--dataset', copyWith({}))).toEqual([]);
  });
});
