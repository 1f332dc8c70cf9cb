/** The JSON of `ties`, and what it counts. */
import { describe, expect, test } from 'vitest';
import { brief, briefOnRecord } from '../support/shell';

interface Ties {
  a: string;
  b: string;
  unit: string;
  periods: {
    start: string;
    meetings: number;
    calls: number;
    statements: number;
    levels: Record<string, number>;
    quad: Record<string, number>;
  }[];
  trend: { current: { meetings: number }; previous: { meetings: number } | null; sentence: string };
  unplaced: number;
}

const TALKS = { env: { BRIEF_DATASET: 'test/talks' } };

async function ties(...argv: string[]): Promise<Ties> {
  const { status, stdout } = await brief(['ties', ...argv, '--json'], TALKS);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Ties;
}

describe('ties --json', () => {
  test('has the keys of the contract', async () => {
    const data = await ties('NO', 'IS', '--by', 'year');
    expect(Object.keys(data)).toEqual(['a', 'b', 'unit', 'periods', 'trend', 'unplaced']);
    expect(Object.keys(data.periods[0] ?? {})).toEqual([
      'start',
      'end',
      'meetings',
      'calls',
      'statements',
      'events',
      'levels',
      'quad',
      'records',
    ]);
    expect(Object.keys(data.trend)).toEqual(['current', 'previous', 'sentence']);
  });

  test('counts held contacts, each by its highest participant; no plan, no readout', async () => {
    const [year] = (await ties('NO', 'IS', '--by', 'year')).periods;
    // Oslo in March, the admiral's visit in September, Copenhagen in November; the call of June.
    expect(year).toMatchObject({ start: '2024-01-01', meetings: 3, calls: 1 });
    expect(year?.levels).toEqual({ 'head of state or government': 2, 'foreign minister': 2 });
    // Two statements of north and four of the talks; the four readouts tell of contacts.
    expect(year).toMatchObject({ statements: 6, events: 1 });
    expect(Object.values(year?.quad ?? {}).reduce((sum, count) => sum + count, 0)).toBe(7);
  });

  test('the two sides may change places', async () => {
    const [one, other] = [await ties('NO', 'IS'), await ties('IS', 'NO')];
    expect(other.periods).toEqual(one.periods);
  });

  test('every unit counts the same contacts', async () => {
    const total = async (unit: string): Promise<number> => {
      const { periods, unplaced } = await ties('NO', 'IS', '--by', unit);
      return periods.reduce((sum, period) => sum + period.meetings + period.calls, 0) + unplaced;
    };
    expect(await total('month')).toBe(await total('year'));
    expect(await total('quarter')).toBe(await total('year'));
  });

  test('nothing later than the as-of day is counted', async () => {
    const { periods } = await ties('NO', 'IS', '--as-of', '2024-04-30', '--by', 'year');
    expect(periods.reduce((sum, period) => sum + period.meetings + period.calls, 0)).toBe(1);
  });

  test('a ministry speaks for its country', async () => {
    expect(await ties('norway-mfa', 'IS')).toMatchObject({ a: 'NO', b: 'IS' });
  });

  test('the chart is a drawing in HTML, without a script', async () => {
    const { stdout } = await brief(['ties', 'NO', 'IS', '--html'], TALKS);
    expect(stdout).toContain('<svg viewBox');
    expect(stdout).toContain('role="img" aria-label="Contacts by');
    expect(stdout).not.toContain('<script');
  });
});

describe('on the record', () => {
  test('the years 2020 to 2024 are cool between Washington and Islamabad, and 2025 is the thaw', async () => {
    const { stdout } = await briefOnRecord(['ties', 'US', 'PK', '--since', '2019', '--json']);
    const { periods } = JSON.parse(stdout) as Ties;
    const contacts = new Map(
      periods.map((period) => [period.start.slice(0, 4), period.meetings + period.calls]),
    );
    for (const year of ['2020', '2021', '2022', '2023', '2024'])
      expect((contacts.get(year) ?? 0) * 3).toBeLessThan(contacts.get('2025') ?? 0);
  });
});
