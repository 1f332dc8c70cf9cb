/** What stands on a briefing, and in which order. */
import { describe, expect, test } from 'vitest';
import type { Meeting, Statement } from '../../src/dataset/schema';
import type { Target } from '../../src/query/names';
import { type BriefingSection, briefingReport, type SectionId } from '../../src/reports/briefing';
import { northWith, statementOf } from '../support/entries';
import { briefOnRecord } from '../support/shell';

const meetingOf = (id: string, date: string, topics: string[]): Meeting => ({
  id,
  date,
  endDate: null,
  type: 'bilateral',
  title: id,
  place: null,
  participants: [
    { person: 'anna-berg', side: 'NO', role: 'principal' },
    { person: 'einar-jonsson', side: 'IS', role: 'principal' },
  ],
  topics,
  atmosphere: null,
  outcome: null,
  status: 'held',
  sources: [],
  note: null,
});

type Entries = { statements?: Statement[]; meetings?: Meeting[]; today?: string };

function sectionOf(
  id: SectionId,
  ours: string | null,
  named: [Target['kind'], string][],
  entries: Entries,
): string[] {
  const { statements = [], meetings = [], today = '2024-12-15' } = entries;
  const bilateral = { id: 'how-it-is', name: 'Bilateral relations', aliases: [], parent: null };
  const topics = ['fisheries', 'air-patrols', 'security', 'economy'].map((id) => ({
    id,
    name: id,
    aliases: [],
    parent: null,
  }));
  const more = { statements, meetings, events: [], topics: [bilateral, ...topics] };
  const dataset = northWith(more, { today, alone: true });
  const subjects = named.map(([kind, id]) => ({ words: id, label: id, targets: [{ kind, id }] }));
  const wish = { ours, since: null, marking: null, page: { lines: 60, width: 80 } };
  const section: BriefingSection | undefined = briefingReport(dataset, subjects, wish).data.sections.find(
    (one) => one.id === id,
  );
  return (section?.lines ?? []).map(({ cells }) =>
    cells.map((cell) => cell.map((run) => (typeof run === 'string' ? run : run.text)).join('')).join(' | '),
  );
}

const stand = (stance: 'supports' | 'opposes', quote: string | null = null): Partial<Statement> => ({
  quote,
  positions: [{ issue: 'cod-quota', stance, quoted: quote !== null }],
});

describe('likely to come up', () => {
  const pair: [Target['kind'], string][] = [['country', 'IS']];
  const likely = (meetings: Meeting[], statements: Statement[] = []) =>
    sectionOf('likely', 'NO', pair, { meetings, statements });

  test('what they speak of comes before how they are', () => {
    const both = ['how-it-is', 'fisheries'];
    const lines = likely([
      meetingOf('a', '2024-09-01', ['how-it-is']),
      meetingOf('b', '2024-10-01', both),
      meetingOf('c', '2024-11-01', both),
    ]);
    expect(lines[0]).toContain('will | fisheries | 2 of 3 contacts');
    expect(lines[1]).toContain('will | Bilateral relations | 3 of 3 contacts');
  });

  test('contacts older than a year make nothing certain', () => {
    const old = ['2023-01-01', '2023-02-01', '2023-03-01'].map((date) =>
      meetingOf(date, date, ['fisheries']),
    );
    expect(likely(old)[0]).toMatch(/^may \| fisheries/);
  });

  test('defensive points carry each date; one that both left alone for two years is none', () => {
    const said = (theirs: string, ours: string): string[] =>
      likely(
        [],
        [
          statementOf('one', theirs, ['einar-jonsson', 'IS'], stand('supports')),
          statementOf('two', ours, ['anna-berg', 'NO'], stand('opposes')),
        ],
      );
    expect(said('2022-10-01', '2024-03-01')).toEqual([
      'defensive | Cod quota | IS supports Oct 2022, NO opposes Mar 2024',
    ]);
    expect(said('2022-10-01', '2022-11-01')).toEqual([]);
  });
});

describe('on the record', () => {
  test('of a pair each side is heard, the last year first', () => {
    const lines = sectionOf(
      'quotes',
      null,
      [
        ['country', 'NO'],
        ['country', 'IS'],
      ],
      {
        statements: [
          statementOf('one', '2023-01-01', ['anna-berg', 'NO'], {
            ...stand('opposes', 'No.'),
            about: ['IS'],
          }),
          statementOf('two', '2024-11-01', ['einar-jonsson', 'IS'], {
            ...stand('supports', 'Yes.'),
            about: ['NO'],
          }),
          statementOf('three', '2024-12-01', ['einar-jonsson', 'IS'], {
            ...stand('supports', 'Yes again.'),
            about: ['NO'],
          }),
        ],
      },
    );
    expect(lines.map((line) => line.slice(0, 5)).sort()).toEqual(['“No.”', '“Yes ', '“Yes.']);
    expect(lines.slice(0, 2).some((line) => line.includes('No.'))).toBe(true);
  });

  test('a fragment that carries no stance says nothing', () => {
    const lines = sectionOf('quotes', null, [['country', 'IS']], {
      statements: [
        statementOf('one', '2024-11-01', ['einar-jonsson', 'IS'], { quote: 'with utmost satisfaction' }),
      ],
    });
    expect(lines).toEqual([]);
  });
});

describe('a page on a topic', () => {
  const page = ['on', 'indus', 'waters', 'treaty', '--for', 'US'];
  test('puts its own issues first, and says who is silent on them', async () => {
    const { stdout } = await briefOnRecord(page);
    expect(stdout).toMatch(/Contested {4}Treaty in abeyance; Court of Arbitration;/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'IF ASKED The United States: no position on record on Treaty in abeyance and Court of Arbitration.',
    );
  });
});

describe('a page on a person', () => {
  test('says which words are of a former administration', async () => {
    const { stdout } = await briefOnRecord(['on', 'Dar', '--for', 'US', '--lines', '9999']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('US affirms Dec 2024 (previous administration)');
    expect(stdout).toContain('† previous administration');
    expect(stdout).toMatch(/Patel, Department of\s+State, 19 Dec 2024, previous administration/);
  });
});

describe('positions', () => {
  test('tell the opposition apart from the government, and of when the words are', async () => {
    const { stdout } = await briefOnRecord(['positions', 'us-pakistan-partnership']);
    expect(stdout).toMatch(/INDIA {2}opposes since 25 Sep 2022; 1 statement\n/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('also: Jairam Ramesh (Congress party) opposes 24 Dec 2025');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/statements to \d+ \w+ 2026, words of 12 Mar 2025/);
  });
});

test('a timeline of a topic tells what was said of it, not a quotation on something else', async () => {
  const { stdout } = await briefOnRecord(['timeline', 'tariffs', '--on', '2025-08-23']);
  expect(stdout).not.toContain('“');
  expect(stdout).toContain('American duties over Russian oil');
});
