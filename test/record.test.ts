/** The bundled dataset: its checks, its size, and that what it is known to hold is found by name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { MeetingView, RecordView, StatementView } from '../src/reports/views';
import { briefOnRecord, ROOT } from './support/shell';

async function answer<T>(...argv: string[]): Promise<T> {
  const { status, stdout, stderr } = await briefOnRecord([...argv, '--json']);
  expect(stderr.includes('brief: no'), stderr).toBe(false);
  expect(status).toBe(0);
  return JSON.parse(stdout) as T;
}

const entries = (file: string): unknown[] =>
  JSON.parse(readFileSync(join(ROOT, 'data', `${file}.json`), 'utf8'));

describe('the bundled dataset', () => {
  test('passes every check, warnings included', async () => {
    const { status, stdout } = await briefOnRecord(['check', '--strict']);
    expect(stdout).toMatch(/entries pass \d+ checks/);
    expect(status).toBe(0);
  });

  test('has lost nothing', () => {
    const statements = entries('statements') as { type: string; meeting: string | null }[];
    const readouts = statements.filter((statement) => statement.type === 'readout');
    const meetings = entries('meetings');
    const besides = meetings.length + entries('events').length + statements.length - readouts.length;
    expect(besides).toBeGreaterThanOrEqual(600);
    expect(readouts.length).toBeGreaterThanOrEqual(220);
    expect(meetings.length).toBeGreaterThanOrEqual(160);
    expect(entries('people').length).toBeGreaterThanOrEqual(180);
    expect(entries('sources').length).toBeGreaterThanOrEqual(1700);
  });

  test('has both sides’ accounts, or a joint one, of at least seventy-five meetings', async () => {
    const statements = await answer<StatementView[]>('statements', '--type', 'readout,joint-statement');
    const told = new Map<string, Set<string>>();
    for (const { meeting, sides } of statements) {
      if (meeting === null) continue;
      const known = told.get(meeting) ?? new Set();
      for (const side of sides) known.add(side);
      told.set(meeting, known);
    }
    expect([...told.values()].filter((sides) => sides.size > 1).length).toBeGreaterThanOrEqual(75);
  });
});

test('a question stands before its answer, and a meeting before its accounts', async () => {
  const records = await answer<RecordView[]>('timeline');
  const place = new Map(records.map((record, index) => [record.id, index]));
  const dates = new Map(records.map((record) => [record.id, record.date]));
  for (const record of records) {
    if (record.kind !== 'statement') continue;
    for (const before of [record.respondsTo, record.meeting]) {
      if (before === null || dates.get(before) !== record.date) continue;
      expect(place.get(before), `${before} before ${record.id}`).toBeLessThan(place.get(record.id) ?? 0);
    }
  }
});

describe('summer 2025, found by name', () => {
  const said = async (...argv: string[]): Promise<StatementView[]> =>
    answer<StatementView[]>('statements', ...argv);
  const words = (records: RecordView[]): string =>
    records
      .map((record) => [record.summary, record.kind === 'statement' ? record.quote : ''].join(' '))
      .join('\n');

  test('Dar received by Rubio at the Department of State on 25 July, Ambassador Sheikh present, cordially', async () => {
    const [meeting] = await answer<MeetingView[]>('meetings', 'Dar', 'Rubio', '--on', '2025-07-25');
    expect(meeting?.place?.venue).toMatch(/State/);
    expect(meeting?.people.map((person) => person.name)).toContain('Rizwan Saeed Sheikh');
    expect(meeting?.atmosphere).toMatch(/cordial/i);
    expect(meeting?.topics).toEqual(expect.arrayContaining(['trade', 'investment', 'counterterrorism']));
    expect(meeting?.topics.some((topic) => ['regional-stability', 'de-escalation'].includes(topic))).toBe(
      true,
    );
  });

  test('Dar’s thanks for Trump’s part and his wish for closer ties', async () => {
    const text = words(await said('Dar', '--on', '2025-07'));
    expect(text).toMatch(/de-escalat|easing|tension|ceasefire/i);
    expect(text).toMatch(/relations|ties/i);
  });

  test('Rubio’s acknowledgement of Pakistan’s sacrifices and interest in economic cooperation', async () => {
    const text = words(await said('2025-07-25-rubio-dar'));
    expect(text).toMatch(/sacrifice/i);
    expect(text).toMatch(/trade|econom|minerals/i);
  });

  test('Munir at the White House on 18 June, an honour to Trump, who thanked him', async () => {
    const [meeting] = await answer<MeetingView[]>(
      'meetings',
      'Munir',
      'Trump',
      '--on',
      '2025-06-18',
      '--type',
      'lunch',
    );
    expect(meeting?.place?.venue).toMatch(/White House/);
    expect(meeting?.people.find((person) => person.id === 'asim-munir')?.style).toBe('Field Marshal');
    const text = words(await said('Trump', '--on', '2025-06-18'));
    expect(text).toMatch(/hono(u)?r/i);
    expect(text).toMatch(/thank/i);
  });

  test('Munir is General before and Field Marshal from 20 May 2025', async () => {
    const styles = async (day: string): Promise<string | null> =>
      (await answer<{ style: string | null }>('who', 'Munir', '--as-of', day)).style;
    expect(await styles('2025-05-19')).toBe('General');
    expect(await styles('2025-05-20')).toBe('Field Marshal');
  });

  test('Pakistan’s recommendation of Trump for the Nobel Peace Prize', async () => {
    expect(words(await said('nobel-prize', '--side', 'PK', '--on', '2025-06'))).toMatch(/Nobel/);
  });

  test('Trump’s openness to mediate on Kashmir, and India’s repeated rejections', async () => {
    const stances = async (...argv: string[]): Promise<string[]> =>
      (await said(...argv, '--issue', 'kashmir-mediation')).flatMap((statement) =>
        statement.positions.filter(({ issue }) => issue === 'kashmir-mediation').map(({ stance }) => stance),
      );
    expect(await stances('Trump', '--since', '2025-05', '--until', '2025-09')).toEqual(
      expect.arrayContaining(['supports']),
    );
    const india = await stances('--side', 'IN');
    expect(india.filter((stance) => stance === 'opposes').length).toBeGreaterThanOrEqual(5);
  });

  test('the State Department keeping the option open', async () => {
    const statements = await said(
      'State Department',
      '--issue',
      'kashmir-mediation',
      '--since',
      '2025-05',
      '--until',
      '2025-12',
    );
    const stances = statements.flatMap((statement) => statement.positions.map(({ stance }) => stance));
    expect(
      stances.some((stance) => stance === 'open' || stance === 'conditional' || stance === 'supports'),
    ).toBe(true);
  });
});

describe('smoke', () => {
  test.each([
    [['timeline']],
    [['who']],
    [['country', 'Pakistan']],
    [['topics']],
    [['sources', '--limit', '20']],
    [['last', 'Dar', 'Rubio']],
    [['search', 'ceasefire']],
    [['events']],
  ])('%j answers in text', async (argv) => {
    const { status, stdout, stderr } = await briefOnRecord(argv);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(200);
    const lines = stdout.split('\n').filter((line) => !/^ *https?:\/\/\S+$/.test(line));
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
  });
});
