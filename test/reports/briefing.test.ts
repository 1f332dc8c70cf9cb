/** What stands on a briefing, and in which order. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DiplomaticEvent, Issue, Meeting, Statement } from '../../src/dataset/schema';
import type { Target } from '../../src/query/names';
import { type BriefingSection, briefingReport, type SectionId } from '../../src/reports/briefing';
import { northWith, statementOf } from '../support/entries';
import { brief, briefOnRecord, emptyFolder, NORTH } from '../support/shell';

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

type Entries = {
  statements?: Statement[];
  meetings?: Meeting[];
  events?: DiplomaticEvent[];
  issues?: Issue[];
  today?: string;
};

function sectionOf(
  id: SectionId,
  ours: string | null,
  named: [Target['kind'], string][],
  entries: Entries,
): string[] {
  const { statements = [], meetings = [], events = [], issues, today = '2024-12-15' } = entries;
  const bilateral = { id: 'how-it-is', name: 'Bilateral relations', aliases: [], parent: null };
  const topics = ['fisheries', 'air-patrols', 'security', 'economy'].map((id) => ({
    id,
    name: id,
    aliases: [],
    parent: null,
  }));
  const more = {
    statements,
    meetings,
    events,
    topics: [bilateral, ...topics],
    ...(issues === undefined ? {} : { issues }),
  };
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

const QUOTA_CUT: DiplomaticEvent = JSON.parse(readFileSync(join(NORTH, 'events.json'), 'utf8'))[0];

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
    expect(stdout).toMatch(/Contested +Indus treaty in abeyance; Court of Arbitration's authority;/);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      "IF ASKED The United States: no position on record on Indus treaty in abeyance and Court of Arbitration's authority.",
    );
  });
});

describe('a page on a person', () => {
  test('says which words are of a former administration', async () => {
    const { stdout } = await briefOnRecord(['on', 'Dar', '--for', 'US', '--lines', '9999']);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('US affirms Dec 2024 (previous administration)');
    expect(text).toContain('† previous administration');
    expect(text).toContain('Patel, Department of State, 19 Dec 2024, previous administration');
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

describe('an issue that a record settled', () => {
  const RECORD = QUOTA_CUT.id;
  const settled = (at: string | undefined) => {
    const statements = [
      statementOf('one', '2024-03-07', ['einar-jonsson', 'IS'], stand('supports', 'The quota must rise.')),
      statementOf(
        'two',
        '2024-03-08',
        ['anna-berg', 'NO'],
        stand('opposes', 'There will be no higher quota.'),
      ),
    ];
    const issues: Issue[] = [
      {
        id: 'cod-quota',
        title: 'Cod quota',
        proposition: 'The cod quota should be raised.',
        kind: 'policy',
        status: 'contested',
        topic: 'fisheries',
        aliases: [],
        ...(at === undefined ? {} : { settledBy: at }),
      },
    ];
    return { statements, issues };
  };
  const cases = (section: SectionId, at: string | undefined, more: Statement[] = [], today?: string) => {
    const { statements, issues } = settled(at);
    const entries = { issues, events: [QUOTA_CUT], statements: [...statements, ...more] };
    return sectionOf(
      section,
      'NO',
      [['country', 'IS']],
      today === undefined ? entries : { ...entries, today },
    );
  };

  test('is no defensive point, is not contested and is not asked about', () => {
    expect(cases('likely', undefined)).toContain(
      'defensive | Cod quota | IS supports Mar 2024, NO opposes Mar 2024',
    );
    expect(cases('likely', RECORD)).not.toContainEqual(expect.stringContaining('defensive'));
    expect(cases('bottom-line', undefined)).toContain('Contested | Cod quota.');
    expect(cases('bottom-line', RECORD)).toContain('Contested | no issue on record.');
    expect(cases('asked', undefined)).toHaveLength(1);
    expect(cases('asked', RECORD)).toEqual([]);
    expect(cases('stands', RECORD)[0]).toMatch(/^Cod quota, settled Apr 2024 \| supports/);
  });

  test('is contested again by stances taken since, of both', () => {
    const since = [
      statementOf('three', '2024-04-02', ['einar-jonsson', 'IS'], stand('supports')),
      statementOf('four', '2024-05-01', ['anna-berg', 'NO'], stand('opposes')),
    ];
    expect(cases('likely', RECORD, since.slice(0, 1))).not.toContainEqual(
      expect.stringContaining('defensive'),
    );
    expect(cases('likely', RECORD, since)).toContain(
      'defensive | Cod quota | IS supports Apr 2024, NO opposes May 2024',
    );
    expect(cases('asked', RECORD, since)).toHaveLength(1);
  });

  test('is contested before that record exists', async () => {
    const folder = emptyFolder();
    cpSync(NORTH, folder, { recursive: true });
    const issues = JSON.parse(readFileSync(join(NORTH, 'issues.json'), 'utf8'));
    issues[0].settledBy = RECORD;
    writeFileSync(join(folder, 'issues.json'), JSON.stringify(issues));
    const on = async (asOf: string): Promise<string> =>
      (await brief(['on', 'IS', '--for', 'NO', '--as-of', asOf], { data: folder })).stdout.replace(
        /\s+/g,
        ' ',
      );
    expect(await on('2024-04-01')).toContain('defensive Cod quota');
    expect(await on('2024-04-02')).not.toContain('defensive Cod quota');
    const positions = async (asOf: string) =>
      brief(['positions', 'cod-quota', '--as-of', asOf], { data: folder });
    const told = 'Settled on 2 April 2024 by 2024-04-02-quota-cut: The Commission cuts the cod quota';
    expect((await positions('2024-04-02')).stdout.replace(/\s+/g, ' ')).toContain(told);
    expect((await positions('2024-04-01')).stdout).not.toContain('Settled');
    const page = await brief(['on', 'cod-quota', '--as-of', '2024-04-02'], { data: folder });
    expect(page.stdout).toMatch(/Settled +2 April 2024: The Commission cuts the cod quota/);
  });

  test('on the record: the duty over Russian oil, but not Chabahar by a waiver of six months', async () => {
    const text = async (...argv: string[]): Promise<string> =>
      (await briefOnRecord(['on', ...argv])).stdout.replace(/\s+/g, ' ');
    expect(await text('tariffs', '--as-of', '2026-01-01')).toMatch(/Contested Tariffs over Russian oil/);
    expect(await text('tariffs')).toMatch(/Contested none of its own now; named beside it: /);
    expect(await text('tariffs')).not.toMatch(/named beside it: [^.]*Tariffs over Russian oil/);
    const addendum = await text('US', 'IN', '--since', '2026-02-01');
    expect(addendum).not.toContain('defensive');
    const settled = async (issue: string): Promise<unknown> =>
      JSON.parse((await briefOnRecord(['positions', issue, '--json'])).stdout)[0].issue.settledBy;
    expect(await settled('russian-oil-tariffs')).toMatchObject({ date: '2026-02-06' });
    expect(await settled('chabahar-sanctions')).toBeNull();
  });
});

test('an addendum calls nothing new of which nothing was said or done since', async () => {
  const { stdout } = await briefOnRecord([
    'on',
    'US',
    'IN',
    '--since',
    '2025-12-15',
    '--lines',
    '300',
    '--json',
  ]);
  const sections = (JSON.parse(stdout) as { sections: BriefingSection[] }).sections;
  const lines = sections.find(({ id }) => id === 'likely')?.lines ?? [];
  const fresh = lines.filter(({ cells }) => cells.flat().includes('new: '));
  expect(fresh.length).toBeGreaterThan(0);
  for (const { records } of fresh) expect(records.some((id) => id >= '2025-12-15')).toBe(true);
});

describe('an addendum on stances', () => {
  test('marks which were taken since, and is not headed as if all were', async () => {
    const { stdout } = await briefOnRecord([
      ...['on', 'indus', 'waters', 'treaty', '--since', '2025-08-01', '--as-of', '2025-09-01'],
    ]);
    expect(stdout).toMatch(/ISSUES SPOKEN ON SINCE +‡ taken since 1 Aug 2025; \* voices differ/);
    expect(stdout).toMatch(/India-Pakistan talks on +opposes 2025 +supports‡ +supports 2019/);
    expect(stdout.match(/‡/g)?.length).toBeGreaterThan(5);
  });
});

describe('an empty part of a page', () => {
  test.each([25, 32, 40, 60])('has no titles of columns without a row: %i lines', async (lines) => {
    const { stdout } = await briefOnRecord([
      'on',
      'mediation',
      'Kashmir',
      '--for',
      'IN',
      '--lines',
      `${lines}`,
    ]);
    const [, section = ''] = stdout.split(/^WHERE THEY STAND.*$/m);
    const [own = ''] = section.split(/^[A-Z]/m);
    expect(/^ +India +Pakistan +US$/m.test(own)).toBe(/^ {2}\S.*(opposes|supports) 20\d\d/m.test(own));
    expect(lines === 25 || /^ {2}\S.*(opposes|supports) 20\d\d/m.test(own)).toBe(true);
  });

  test.each(['text', 'html', 'markdown'])('is no list of sources without a source: %s', async (format) => {
    const { stdout } = await briefOnRecord(['on', 'Sweden', '--format', format]);
    expect(stdout).toContain('Sweden');
    expect(stdout).not.toMatch(/sources<\/h2>|^## Sources|^SOURCES/im);
  });
});

describe('a page on a group that is spoken about', () => {
  const on = async (...argv: string[]): Promise<string> =>
    (await briefOnRecord(['on', ...argv, '--as-of', '2025-09-01'])).stdout.replace(/\s+/g, ' ');
  test.each([['TRF'], ['The', 'Resistance', 'Front'], ['LeT']])(
    'holds the issues that are about it: %s %s',
    async (...words) => {
      const page = await on(...words);
      expect(page).toContain('Contested TRF is a Lashkar front;');
      expect(page).toMatch(/TRF is a Lashkar (front )?affirms 2025 in part\* 2025 affirms 2025/);
    },
  );
  test('and the listing of one is an issue with its stances', async () => {
    expect(await on('TRF', 'designation')).toContain(
      'Stances Affirms: India and the United States; in part: Pakistan (voices differ).',
    );
  });

  test('is none on the country where it is at home', async () => {
    expect(await on('LeT')).not.toContain('Sharif');
  });
  test('names a command that lists something', async () => {
    const page = await on('The', 'Resistance', 'Front');
    const [, words = ''] = /see also: brief (positions .*? --as-of \S+)/.exec(page) ?? [];
    const { stdout } = await briefOnRecord([...words.split(' '), '--json', '-q']);
    expect(JSON.parse(stdout).map(({ issue }: { issue: { id: string } }) => issue.id)).toContain(
      'trf-listing',
    );
  });
});

test('on a topic, a government in office is heard before who has left it', async () => {
  const { stdout } = await briefOnRecord(['on', 'tariffs', '--as-of', '2025-09-01']);
  expect(stdout).toMatch(/Last said +27 August 2025, Navarro/);
});

describe('what happened', () => {
  const page = async (...argv: string[]): Promise<string> => (await briefOnRecord(['on', ...argv])).stdout;

  test('is told on a topic, the newest first, before the contacts', async () => {
    const text = await page('tariffs', '--as-of', '2025-09-01');
    expect(text).toMatch(
      /^DEVELOPMENTS .*: brief events tariffs --as-of 2025-09-01\n {2}27 Aug 2025 {2}US tariff on Indian goods reaches 50%\. +\[\d+\]\n {2}6 Aug 2025 /m,
    );
    expect(text.indexOf('\nDEVELOPMENTS')).toBeLessThan(text.indexOf('\nLAST CONTACTS'));
    expect(await page('Russian oil', '--as-of', '2025-09-01')).toContain('6 Aug 2025   United States orders');
  });

  test('is told on a person after the contacts, of both sides, in three lines at most', async () => {
    const text = await page('Dar', '--for', 'US');
    expect(text.indexOf('\nDEVELOPMENTS')).toBeGreaterThan(text.indexOf('\nLAST CONTACTS'));
    expect(text).toMatch(/^DEVELOPMENTS +\+\d+: brief events PK US$/m);
    const [, section = ''] = text.split(/^DEVELOPMENTS.*$/m);
    expect(section.split(/^[A-Z]/m)[0]?.match(/^ {2}\d/gm)?.length).toBeLessThanOrEqual(3);
  });

  test('is told in an addendum, all that is new', async () => {
    expect(await page('Iran', '--since', '2026-05-01')).toMatch(
      /^DEVELOPMENTS SINCE\n {2}18 Jun 2026 {2}US-Iran/m,
    );
    const text = await page('US', 'IN', '--since', '2026-02-01');
    const [, section = ''] = text.split(/^DEVELOPMENTS SINCE$/m);
    expect(section.split(/^[A-Z]/m)[0]?.match(/^ {2}\S/gm)).toHaveLength(4);
  });

  test('is on every page that the listing counts, in every format', async () => {
    for (const format of ['html', 'markdown'])
      expect(await page('Russian oil', '--as-of', '2025-09-01', '--format', format)).toMatch(
        /Developments[\s\S]*US tariff on Indian goods reaches 50%/,
      );
    const { stdout } = await brief(['on', 'IS', '--for', 'NO', '--json']);
    const { sections } = JSON.parse(stdout) as { sections: BriefingSection[] };
    expect(sections.map(({ id }) => id).slice(0, 4)).toEqual(['bottom-line', 'people', 'contacts', 'events']);
    expect(sections.find(({ id }) => id === 'events')?.lines.map(({ records }) => records)).toEqual([
      [QUOTA_CUT.id],
    ]);
  });

  test('is told before a meeting that is to come, and not of one that was held', async () => {
    const ids = async (meeting: string): Promise<string[]> => {
      const { stdout } = await brief(['on', meeting, '--json']);
      return (JSON.parse(stdout) as { sections: BriefingSection[] }).sections.map(({ id }) => id);
    };
    expect(await ids('2025-02-10-berg-jonsson')).toContain('events');
    expect(await ids('2024-03-05-berg-jonsson')).not.toContain('events');
  });

  test('of a person and a topic is on the topic', () => {
    const quake = { ...QUOTA_CUT, id: '2024-05-01-quake', date: '2024-05-01', topics: ['security'] };
    const events = (named: [Target['kind'], string][]): number =>
      sectionOf('events', 'NO', named, { events: [QUOTA_CUT, quake] }).length;
    expect(events([['person', 'einar-jonsson']])).toBe(2);
    expect(
      events([
        ['person', 'einar-jonsson'],
        ['topic', 'fisheries'],
      ]),
    ).toBe(1);
  });
});
