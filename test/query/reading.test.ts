/** How the words of desk officers are read on the real record, and what is said where they cannot be. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

const readAs = async (line: string): Promise<string> =>
  (await briefOnRecord(line.split(' '))).stderr.split('\n')[0] ?? '';

describe('words that stand for someone', () => {
  test.each([
    ['who EAM', 'S. Jaishankar, Minister of External Affairs (IN)'],
    ['who COAS', 'Asim Munir, Chief of Defence Forces (PK)'],
    ['who DG ISI', 'Muhammad Asim Malik, National Security Adviser (PK)'],
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

test('search finds a designation with or without its hyphen, and says that OR is a word', async () => {
  const found = async (word: string): Promise<string[]> =>
    JSON.parse((await briefOnRecord(['search', word, '--json'])).stdout).map(({ id }: { id: string }) => id);
  expect((await found('F16')).length).toBeGreaterThan(5);
  expect(await found('F16')).toEqual(await found('F-16'));
  expect((await briefOnRecord(['search', 'mediation', 'OR', 'nobel'])).stderr).toContain(
    'AND, OR and NOT are words',
  );
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
