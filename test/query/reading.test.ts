/** How the words of desk officers are read on the real record, and what is said where they cannot be. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { briefOnRecord, ROOT } from '../support/shell';

const readAs = async (line: string): Promise<string> =>
  (await briefOnRecord(line.split(' '))).stderr.split('\n')[0] ?? '';

describe('words that stand for someone', () => {
  test.each([
    ['who EAM', 'S. Jaishankar, Minister of External Affairs (IN)'],
    ['who COAS', 'Asim Munir, Chief of Army Staff (PK)'],
    ['who DG ISI', 'Muhammad Asim Malik, Director General of'],
    ['who field marshal', 'Asim Munir, Chief of Defence Forces (PK)'],
    ['timeline F16 --limit 1', 'Arms sales (topic, arms-sales)'],
    ['timeline IWT --limit 1', 'Indus Waters Treaty (topic, indus-waters-treaty)'],
    ['statements secretary of state --on 2022', 'Antony Blinken, Secretary of State (US)'],
  ])('brief %s', async (line, meant) => {
    expect(await readAs(line)).toContain(`is read as ${meant}`);
  });

  test.each(['who Dr Jaishankar', 'who جے شنکر', 'who ڈونلڈ ٹرمپ'])(
    'brief %s needs no telling',
    async (line) => {
      const { stderr, status } = await briefOnRecord(line.split(' '));
      expect(stderr).toBe('');
      expect(status).toBe(0);
    },
  );
});

describe('words that name nothing of the kind', () => {
  test.each([
    [['timeline', '2025-07'], 'It is a date: --on 2025-07'],
    [['timeline', 'May', '2025'], 'It is a date: --on "May 2025"'],
    [['who', 'Delhi'], 'It names India (country, IN): brief country IN'],
    [['topics', 'kashmir-mediation'], 'brief positions kashmir-mediation'],
  ])('brief %j', async (argv, hint) => {
    const { stdout, stderr, status } = await briefOnRecord(argv);
    expect(stderr.replace(/\s+/g, ' ')).toContain(hint);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

test('a date in words is told as it was read', async () => {
  const { stderr } = await briefOnRecord(['events', '--on', 'may 2025', '--since', '2 years ago']);
  expect(stderr).toMatch(/"2 years ago" is read as \d+ \w+ \d{4}/);
  expect(stderr).not.toContain('"may 2025"');
});

test('search finds a designation with or without its hyphen, and says that OR joins nothing', async () => {
  const found = async (word: string): Promise<string[]> =>
    JSON.parse((await briefOnRecord(['search', word, '--json'])).stdout).map(({ id }: { id: string }) => id);
  expect((await found('F16')).length).toBeGreaterThan(5);
  expect(await found('F16')).toEqual(await found('F-16'));
  expect((await briefOnRecord(['search', 'mediation', 'OR', 'nobel'])).stderr).toContain(
    'AND, OR and NOT join nothing',
  );
});

test.each(['-not', 'NOT', 'or'])('search tells what leaves out a word where %s is typed', async (word) => {
  const { stderr } = await briefOnRecord(['search', 'nobel', word, 'trump', '--limit', '1']);
  expect(stderr.replace(/\s+/g, ' ')).toContain('a record must hold every word; -word leaves out');
});

test('a record’s id may be typed in any case', async () => {
  const { stdout, status } = await briefOnRecord(['show', '2025-07-25-RUBIO-Dar']);
  expect(stdout).toContain('2025-07-25-rubio-dar');
  expect(status).toBe(0);
});

test('--speaker finds who said it, where a subject finds who is spoken about as well', async () => {
  type Listed = { people: { id: string; side: string }[] }[];
  const listed = async (...argv: string[]): Promise<Listed> =>
    JSON.parse((await briefOnRecord(['statements', ...argv, '--json'])).stdout);
  const said = await listed('--speaker', 'Trump', '--topic', 'mediation');
  expect(said.length).toBeGreaterThan(5);
  expect(said.every(({ people }) => people.some(({ id }) => id === 'donald-trump'))).toBe(true);
  expect((await listed('Trump', '--topic', 'mediation')).length).toBeGreaterThan(said.length);
  const forIndia = await listed('--speaker', 'Delhi', '--issue', 'kashmir-mediation');
  expect(forIndia.every(({ people }) => people.some(({ side }) => side === 'IN'))).toBe(true);
  const ministry = await listed('--speaker', 'State Department', '--on', '2025-05');
  expect(new Set(ministry.flatMap(({ people }) => people.map(({ id }) => id)))).toContain('tammy-bruce');
});

test('a list of statements shows where each one stands', async () => {
  const { stdout } = await briefOnRecord([
    'statements',
    '--issue',
    'kashmir-mediation',
    '--side',
    'IN',
    '--limit',
    '5',
  ]);
  expect(stdout.replace(/\s+/g, ' ')).toContain('opposes: Mediation on Kashmir');
});

test.each([
  ['Jaishankar', ['Subrahmanyam Jaishankar', 'एस जयशंकर'], ['S Jaishankar', 'Dr S. Jaishankar']],
  [
    'Munir',
    ['Syed Asim Munir', 'عاصم'],
    ['Field Marshal Asim Munir', 'Field Marshal Munir', 'General Munir'],
  ],
])('brief who %s lists no alias that is the name as printed', async (name, told, left) => {
  const { stdout } = await briefOnRecord(['who', name]);
  const also = (/\nalso ([\s\S]*?)\n\n/.exec(stdout)?.[1] ?? '').replace(/\n/g, ' ').split(/, /);
  expect(also).toEqual(expect.arrayContaining(told.slice(0, 1)));
  expect(stdout).toContain(told[1]);
  expect(also.filter((alias) => left.includes(alias))).toEqual([]);
});

describe('search forgives slips', () => {
  const search = async (...words: string[]): Promise<{ ids: string[]; said: string }> => {
    const { stdout, stderr } = await briefOnRecord(['search', ...words, '--json']);
    const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
    return { ids, said: stderr.replace(/\s+/g, ' ') };
  };

  test.each([
    ['tarrifs', 'tariffs'],
    ['tarrif', 'tariff'],
    ['tarriffs', 'tariffs'],
    ['ceasefier', 'ceasefire'],
    ['mediaton', 'mediation'],
    ['Jaishanker', 'jaishankar'],
    ['kashmri', 'kashmir'],
    ['nobell', 'nobel'],
  ])('%s is read as %s, and so told', async (typed, meant) => {
    const { ids, said } = await search(typed);
    expect(ids).toEqual((await search(meant)).ids);
    expect(ids.length).toBeGreaterThan(5);
    expect(said).toContain(`"${typed.toLowerCase()}" is read as "${meant}"`);
  });

  test('a question is looked for without its small words', async () => {
    const { ids, said } = await search(...'what did India say to Trump’s mediation offers'.split(' '));
    expect(said).toContain('passed over: what, did, say, to');
    expect(ids).toEqual((await search('India', 'Trump', 'mediation', 'offers')).ids);
    expect((await search('to')).said).not.toContain('passed over');
  });

  test('a word that no record holds is named, and so is a number for each where no record holds all', async () => {
    expect((await search('mediation', 'qqqqzzzz')).said).toContain('no record holds "qqqqzzzz"');
    const { ids, said } = await search('nobel', 'shipping', 'hotline', 'prisoners');
    expect(ids).toEqual([]);
    expect(said).toMatch(/no record holds them all: nobel \d+, shipping \d+/);
  });

  test('25 per cent is 25%', async () => {
    const { ids } = await search('25%');
    expect(ids.length).toBeGreaterThan(3);
    expect((await search('25', 'per', 'cent')).ids).toEqual(ids);
    expect((await search('25', 'percent')).ids).toEqual(ids);
    expect((await search('25 per cent')).ids).toEqual(ids);
    expect(
      (await search('25', 'per', 'cent', 'tariff', '--on', '2025-07..2025-08')).ids.length,
    ).toBeGreaterThan(1);
  });
});

describe('a part of a name', () => {
  const said = async (line: string): Promise<string> =>
    (await briefOnRecord(line.split(' '))).stderr.replace(/\s+/g, ' ');

  test.each([
    ['timeline waters --limit 1', '"waters" is read as Indus Waters Treaty (topic, indus-waters-treaty)'],
    ['timeline --topic treaty --limit 1', '"treaty" is read as Indus Waters Treaty (topic'],
    ['positions asked for US', 'Modi asked for mediation (issue'],
    ['who जयशंकर', '"जयशंकर" is read as S. Jaishankar'],
    ['who मोदी', '"मोदी" is read as Narendra Modi'],
    ['on Iran mediation', '"Iran mediation" is read as Pakistan as US-Iran mediator (issue, '],
    [
      'timeline designation of TRF --limit 1',
      '"designation of TRF" is read as TRF is a Lashkar front (issue, ',
    ],
    ['timeline 50% tariff --limit 1', '"50% tariff" is read as Tariffs (topic, tariffs)'],
    [
      'timeline Chabahar waiver --limit 1',
      'Chabahar port (topic, chabahar) or Chabahar waiver for India (issue',
    ],
    ['timeline IWT abeyance --limit 1', '"IWT abeyance" is read as Indus treaty in abeyance (issue, '],
    ['timeline Islamabad Memorandum --limit 1', '"Islamabad Memorandum" is read as Iran (topic, iran)'],
  ])('brief %s', async (line, reading) => {
    expect(await said(line)).toContain(reading);
  });

  test.each([
    ['positions treaty US', 'Indus treaty in abeyance (issue, '],
    ['on nuclear', 'Fighting neared nuclear use (issue, '],
  ])('brief %s names several', async (line, listed) => {
    const { status, stdout } = await briefOnRecord(line.split(' '));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(await said(line)).toMatch(/names \d things; say which/);
    expect(await said(line)).toContain(listed);
  });

  test.each([
    ['timeline US trade --limit 1', ''],
    ['timeline May 2025', 'It is a date'],
    ['who treaty', 'no person or organisation on record is called "treaty"'],
  ])('brief %s is read as before', async (line, told) => {
    const { stderr } = await briefOnRecord(line.split(' '));
    if (told === '') expect(stderr).not.toContain('India-US');
    else expect(stderr).toContain(told);
  });
});

describe('an office with no holder on the day', () => {
  test('is told with its last holder', async () => {
    for (const words of ['US ambassador to Pakistan', 'American ambassador to Pakistan']) {
      const { status, stderr } = await briefOnRecord(['who', words]);
      expect(status).toBe(2);
      expect(stderr.replace(/\s+/g, ' ')).toMatch(
        /"[\w ]+": no holder on 24 November 2026 is on record Last: .+, Ambassador to Pakistan until .+: brief who [a-z-]+/,
      );
    }
    expect(await readAs('who US ambassador to Pakistan --as-of 2023')).toContain('is read as');
  });
});

describe('words for contacts', () => {
  test.each([
    ['last meeting Dar Rubio', 'last Dar Rubio'],
    ['last talks Dar Rubio', 'last Dar Rubio'],
    ['readouts Dar Rubio calls', 'readouts Dar Rubio --type call'],
  ])('brief %s is brief %s', async (line, same) => {
    const expected = await briefOnRecord(same.split(' '));
    expect(expected.status).toBe(0);
    expect((await briefOnRecord(line.split(' '))).stdout).toBe(expected.stdout);
  });

  test('are told where they choose, or cannot', async () => {
    expect(await readAs('readouts Dar Rubio call')).toBe('brief: "call" is read as --type call');
    expect(await readAs('last call Dar Rubio')).toContain('passed over: call');
    expect(await readAs('last meeting Dar Rubio')).toBe('');
  });

  test('stay where they are a name, or part of one', async () => {
    expect(await readAs('last talks')).toContain('topic, dialogue');
    expect(await readAs('last islamabad talks')).toContain('topic, iran');
  });
});

describe('by before a name', () => {
  test.each([
    ['statements by Jaishankar', 'statements --speaker Jaishankar'],
    ['statements by Jaishankar on mediation', 'statements mediation --speaker Jaishankar'],
    ['timeline kashmir by Pakistan', 'timeline kashmir --speaker Pakistan'],
    ['statements by the State Department', 'statements --speaker us-state-department'],
  ])('brief %s is brief %s', async (line, same) => {
    const { stdout } = await briefOnRecord([...same.split(' '), '--json']);
    expect(JSON.parse(stdout)).not.toEqual([]);
    expect((await briefOnRecord([...line.split(' '), '--json'])).stdout).toBe(stdout);
  });

  test('is told', async () => {
    expect(await readAs('statements by Jaishankar')).toBe(
      'brief: "by Jaishankar" is read as --speaker Jaishankar',
    );
    expect(await readAs('meetings by Jaishankar')).toBe('');
  });

  test('without it, the words of others are counted', async () => {
    const count = async (line: string): Promise<number> =>
      JSON.parse((await briefOnRecord([...line.split(' '), '--json'])).stdout).length;
    const [all, own] = [await count('statements Jaishankar'), await count('statements by Jaishankar')];
    const { stderr } = await briefOnRecord(['statements', 'Jaishankar', '--limit', '1']);
    expect(stderr.replace(/\s+/g, ' ')).toBe(
      `brief: ${all - own} of ${all} are others' words that name Jaishankar; --speaker Jaishankar leaves them out `,
    );
    for (const line of ['statements Dar Rubio', 'statements mediation', 'statements Dar --speaker Dar'])
      expect(await readAs(line)).toBe('');
  });
});

describe('--category', () => {
  test('keeps the records of any of the categories; a meeting is CONSULT', async () => {
    const found = async (...argv: string[]): Promise<{ kind: string; category: string }[]> =>
      JSON.parse((await briefOnRecord([...argv, '--json'])).stdout);
    const events = await found('events', '--category', 'assault,SANCTION');
    expect(new Set(events.map(({ category }) => category))).toEqual(new Set(['ASSAULT', 'SANCTION']));
    const consulted = await found('timeline', '--category', 'consult');
    expect(consulted.filter(({ kind }) => kind === 'meeting')).toEqual(await found('meetings'));
    expect(consulted.every(({ kind, category }) => kind === 'meeting' || category === 'CONSULT')).toBe(true);
  });
});

describe('--limit of a list by weight', () => {
  test.each(['who', 'country', 'positions'])('cuts %s to the first', async (name) => {
    const all = JSON.parse((await briefOnRecord([name, '--json'])).stdout) as object[];
    const { stdout, stderr } = await briefOnRecord([name, '--json', '--limit', '3']);
    expect(JSON.parse(stdout)).toEqual(all.slice(0, 3));
    expect(stderr).toBe(`brief: the first 3 of ${all.length}\n`);
    const text = await briefOnRecord([name, '--limit', '3']);
    expect(text.status).toBe(0);
    expect((await briefOnRecord([name, '--limit', '9999'])).stderr).toBe('');
  });
});

describe('countries that are named together are countries, in any order', () => {
  test.each(['last', 'meetings', 'timeline', 'positions', 'on'])('brief %s', async (command) => {
    const [one, other, joined] = await Promise.all(
      ['India Pakistan', 'Pakistan India', 'India and Pakistan'].map(async (words) => {
        const { stdout } = await briefOnRecord([command, ...words.split(' '), '--json', '-q']);
        const data = JSON.parse(stdout);
        return Array.isArray(data)
          ? data.map(({ id, issue }) => id ?? issue.id)
          : (data.total ?? data.drawnOn);
      }),
    );
    expect(one).toEqual(other);
    expect(joined).toEqual(other);
  });

  test('and a topic that is called after them has its id', async () => {
    const { stdout } = await briefOnRecord(['topics', 'india-pakistan', '--json']);
    expect(JSON.parse(stdout)[0].id).toBe('india-pakistan');
  });
});

test('a body is meant together with its topic, and called by both', async () => {
  const { stdout } = await briefOnRecord(['meetings', 'quad', '--json', '-q']);
  expect(JSON.parse(stdout).length).toBeGreaterThan(20);
  expect((await briefOnRecord(['meetings', 'quad', '--markdown', '-q'])).stdout).toMatch(
    /^# Meetings: Quad .* or Indo-Pacific and Quad\n/,
  );
});

test.each([
  ['since may', 'since 1 May 2026'],
  ['until last month', 'until 31 October 2026'],
  ['last month', '1 to 31 October 2026'],
])('--on "%s" is told as the span that it is: %s', async (words, span) => {
  const { stderr } = await briefOnRecord(['events', '--on', words]);
  expect(stderr).toContain(`"${words}" is read as ${span}`);
});

test('sources are those of a publisher where one is named', async () => {
  const { stdout } = await briefOnRecord(['sources', '--publisher', 'geo news', '--json']);
  const publishers = JSON.parse(stdout).map(({ publisher }: { publisher: string }) => publisher);
  expect(publishers.length).toBeGreaterThan(5);
  for (const publisher of publishers) expect(publisher).toMatch(/Geo News/);
  const named = await briefOnRecord(['sources', 'Geo', 'News']);
  expect(named).toMatchObject({ status: 2, stdout: '' });
  expect(named.stderr).toContain('It is a publisher: brief sources --publisher "Geo News"');
  expect((await briefOnRecord(['sources', '--publisher', 'No Such Paper', '--exit-code'])).status).toBe(1);
});

test('two countries where one is asked for are sent to what is between them', async () => {
  expect((await briefOnRecord(['country', 'Pakistan', 'India'])).stderr).toContain('brief ties PK IN');
});

describe('an armed group goes before a topic that is also called so', () => {
  test.each(['TTP', 'TRF'])('%s', async (name) => {
    const { stdout, stderr } = await briefOnRecord(['timeline', name, '--json']);
    const { data } = { data: JSON.parse((await briefOnRecord(['who', name, '--json', '-q'])).stdout) };
    expect(JSON.parse(stdout)).toHaveLength(data.records.length);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/is read as .*\(organisation\); also called so: .*\(topic/);
  });
});

test('a country that is in no record gives way to an office, and is told', async () => {
  expect(await readAs('timeline CM --limit 1')).toContain('"CM" is read as Cameroon');
  expect((await briefOnRecord(['who', 'PM'])).stderr).toContain('narendra-modi');
  expect((await briefOnRecord(['who', 'dgmo'])).stderr).toContain('rajiv-ghai');
});

test('the office of a span is its last holder’s', async () => {
  const { stdout } = await briefOnRecord([
    'who',
    'foreign',
    'minister',
    'of',
    'Pakistan',
    '--on',
    '2022',
    '--json',
  ]);
  expect(JSON.parse(stdout).id).toBe('bilawal-bhutto-zardari');
});

test('an organisation that is no side is of its country’s', async () => {
  const ids = async (side: string): Promise<string> =>
    (
      await briefOnRecord([
        'statements',
        '--side',
        side,
        '--on',
        '2025-07',
        '--ndjson',
        '--fields',
        'id',
        '-q',
      ])
    ).stdout;
  expect(await ids('MEA')).toBe(await ids('IN'));
  expect(await ids('MEA')).not.toBe('');
});

test('a briefing for a side may be asked for in words', async () => {
  const said = await briefOnRecord(['on', 'Dar', 'for', 'US']);
  expect(said.stdout).toBe((await briefOnRecord(['on', 'Dar', '--for', 'US'])).stdout);
  expect(said.stderr).toBe('brief: "for US" is read as --for US\n');
  const more = await briefOnRecord(['on', 'Dar', 'for', 'the', 'United', 'States']);
  expect(more.stderr).toBe('brief: "for United States" is read as --for "United States"\n');
});

describe('where a search finds nothing', () => {
  test('a filter is not taken for the record', async () => {
    const { stderr } = await briefOnRecord(['search', 'ceasefire', '--since', '2026-07']);
    expect(stderr).toMatch(/\d{3} records hold it, none that the filters leave/);
    expect(stderr).not.toContain('no record holds');
  });

  test('a term that was quoted in the shell is looked for by its words', async () => {
    const quoted = await briefOnRecord(['search', 'water treaty', '--ndjson']);
    expect(quoted.stderr).toContain('nothing holds the phrase "water treaty"; looked for its words');
    expect(quoted.stdout).toBe((await briefOnRecord(['search', 'water', 'treaty', '--ndjson'])).stdout);
    const exact = await briefOnRecord(['search', '"water treaty"']);
    expect(exact.stderr).toContain('no record holds "water treaty"');
  });

  test('its words are told as they were typed', async () => {
    expect((await briefOnRecord(['search', 'मोदी'])).stderr).toContain('no record holds "मोदी"');
  });
});

test('every id of an issue or a topic names it alone', async () => {
  for (const [file, command] of [
    ['issues', 'positions'],
    ['topics', 'topics'],
  ] as const) {
    const entries = JSON.parse(readFileSync(join(ROOT, 'data', `${file}.json`), 'utf8')) as { id: string }[];
    for (const { id } of entries) {
      const { stdout, stderr } = await briefOnRecord([command, id, '--json']);
      const [first, ...others] = JSON.parse(stdout);
      expect(first.issue?.id ?? first.id).toBe(id);
      if (file === 'issues') expect(others, id).toEqual([]);
      expect(stderr, id).toBe('');
    }
  }
});

test('a group that never speaks stands for the issues about it', async () => {
  for (const words of [['TRF'], ['resistance', 'front'], ['lashkar']]) {
    const { stdout } = await briefOnRecord(['positions', ...words, '--json', '-q']);
    expect(JSON.parse(stdout).map(({ issue }: { issue: { id: string } }) => issue.id)).toContain(
      'trf-listing',
    );
  }
});

test.each(['bagram', 'isolated', 'vetoed'])('search takes no other word for %s', async (word) => {
  const { stdout, stderr } = await briefOnRecord(['search', word, '--json']);
  expect(JSON.parse(stdout)).toEqual([]);
  expect(stderr).toContain(`no record holds "${word}"`);
});

test('a slip in an office suggests who holds it', async () => {
  expect((await briefOnRecord(['who', 'indian', 'foriegn', 'minister'])).stderr).toContain(
    'Nearest: S. Jaishankar',
  );
});

test('an end without a year is of the year of the beginning', async () => {
  const dates = async (...argv: string[]): Promise<string> =>
    (await briefOnRecord(['events', ...argv, '--ndjson', '--fields', 'id', '-q'])).stdout;
  expect(await dates('--since', '1 May 2025', '--until', '10 May')).toBe(
    await dates('--since', '2025-05-01', '--until', '2025-05-10'),
  );
});
