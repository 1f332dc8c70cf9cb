/** The JSON of `positions`. */
import { describe, expect, test } from 'vitest';
import { brief, briefOnRecord } from '../support/shell';

const TALKS = { env: { BRIEF_DATASET: 'test/talks' } };
const keys = (value: unknown): string[] => Object.keys(value as object);

interface Entry {
  issue: { id: string; title: string; proposition: string; kind: string };
  positions: { actor: string; side: string; stance: string; statements: number; latest: { id: string } }[];
  shifts: { actor: string; from: string; to: string; statement: { id: string } }[];
}

async function positions(...argv: string[]): Promise<Entry[]> {
  const { status, stdout } = await brief(['positions', ...argv, '--json'], TALKS);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Entry[];
}

describe('positions --json', () => {
  test('has the keys of the contract', async () => {
    const [entry] = await positions('cod-quota');
    expect(keys(entry)).toEqual(['issue', 'positions', 'shifts']);
    expect(entry?.issue).toEqual({
      id: 'cod-quota',
      title: 'Cod quota',
      proposition: 'The cod quota should be raised.',
      kind: 'policy',
      settledBy: null,
    });
    expect(keys(entry?.positions[0])).toEqual([
      'actor',
      'actorName',
      'side',
      'stance',
      'since',
      'statements',
      'latest',
      'official',
    ]);
    expect(keys(entry?.shifts[0])).toEqual(['actor', 'actorName', 'side', 'date', 'from', 'to', 'statement']);
  });

  test('tells who speaks for a side from its parties and legislators', async () => {
    const { stdout } = await briefOnRecord(['positions', 'kashmir-mediation', 'India', '--json']);
    const [issue] = JSON.parse(stdout) as { positions: { actor: string; official: boolean }[] }[];
    const official = new Map(issue?.positions.map((position) => [position.actor, position.official]));
    expect([official.get('s-jaishankar'), official.get('shashi-tharoor')]).toEqual([true, false]);
  });

  test('latest and statement are whole records, so that words and sources are at hand', async () => {
    const [entry] = await positions('cod-quota');
    for (const record of [entry?.positions[0]?.latest, entry?.shifts[0]?.statement]) {
      expect(record).toMatchObject({ kind: 'statement', quote: expect.any(String) });
      expect(keys(record)).toContain('sources');
    }
  });

  test('a ministry and its minister are two actors of one side', async () => {
    const [entry] = await positions('cod-quota', 'Norway');
    expect(entry?.positions.map(({ actor, stance }) => [actor, stance])).toEqual([
      ['norway-mfa', 'opposes'],
      ['anna-berg', 'conditional'],
    ]);
  });

  test('a settled issue stands there only for who asks', async () => {
    const ids = async (...argv: string[]): Promise<string[]> =>
      (await positions(...argv)).map(({ issue }) => issue.id);
    expect(await ids()).not.toContain('hot-line');
    expect(await ids('hot-line')).toEqual(['hot-line']);
  });

  test('topics widen, persons and sides narrow', async () => {
    const ids = async (...argv: string[]): Promise<string[]> =>
      (await positions(...argv)).map(({ issue }) => issue.id).sort();
    expect(await ids('fisheries', 'patrol-crossed')).toEqual(['cod-quota', 'patrol-crossed']);
    expect(await ids('fisheries', 'Berg')).toEqual(['cod-quota']);
    expect(await ids('Berg', 'Jonsson')).toEqual(['cod-quota', 'patrol-crossed']);
    expect(await ids('norway-mfa', 'Holm')).toEqual([]);
  });

  test('since when is told of the whole record, how often of the span', async () => {
    const [entry] = await positions('cod-quota', 'Jonsson', '--since', '2024-09');
    expect(entry?.positions[0]).toMatchObject({ since: '2024-03-07', statements: 1 });
  });
});

describe('words of a position', () => {
  test('a quotation that does not carry the stance gives way to the summary', async () => {
    const { stdout } = await brief(['positions', 'cod-quota'], TALKS);
    expect(stdout).toContain('“The quota must rise by a tenth.”');
    expect(stdout).not.toContain('If the stocks recover');
    expect(stdout.replace(/\s+/g, ' ')).toContain('could discuss a higher quota if stocks recover.');
  });

  test('words are not printed twice on a page', async () => {
    const { stdout } = await brief(['positions', 'Jonsson']);
    expect(stdout.split('Jónsson asked for a higher cod quota').length).toBe(2);
    expect(stdout).toContain('As above: 7 Mar 2024');
  });

  test('of the first of several issues are whole, of the others a line a side with the command for them', async () => {
    const { stdout } = await brief(['positions', 'Berg', 'Jonsson']);
    expect(stdout).toMatch(/ICELAND {2}supports since 7 Mar 2024; 1 statement\n {4}Jónsson asked/);
    expect(stdout).toMatch(/NORWAY {2}denies since 8 Mar 2024; 1 statement \[1\]/);
    expect(stdout).toContain('In their words: brief positions patrol-crossed');
  });

  test('on mediation tell the story in one screen', async () => {
    const { paged } = await briefOnRecord(['positions', 'kashmir'], {
      terminal: true,
      columns: 80,
      rows: 50,
      env: { NO_COLOR: '1' },
    });
    expect(paged?.text).toMatch(/INDIA {2}opposes since 22 Jul 2019/);
    expect(paged?.text).toMatch(/moved: supports 22 Jul 2019/);
    expect(paged?.text.split('\n').length).toBeLessThan(80);
  });
});
