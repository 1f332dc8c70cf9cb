/** What a briefing says of contacts and agreements, over the bundled dataset. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

/** The page as one line of words. */
const page = async (words: string): Promise<string> =>
  (await briefOnRecord(['on', ...words.split(' ')])).stdout.replace(/\s+/g, ' ');
const whole = (words: string): Promise<string> => page(`${words} --lines 400`);

describe('agreed last', () => {
  test.each([
    ['Jaishankar --for PK --as-of 2025-05-09', null],
    ['US PK --as-of 2025-06-17', '13 May 2024: State Department and Foreign Office, joint statement'],
    ['Trump --for IN --as-of 2025-06-15', '13 February 2025: Trump and Modi, joint statement'],
    ['US PK --as-of 2025-08-01', '30 July 2025: United States and Pakistan announce a trade deal'],
    ['PK', null],
  ])('%s: %s', async (words, agreed) => {
    const text = await whole(words);
    if (agreed === null) expect(text).not.toContain('Agreed last');
    else expect(text).toContain(`Agreed last ${agreed}`);
  });

  test('no accord of others stands as theirs', async () => {
    for (const words of ['Trump --for PK', 'Munir --for US', 'US PK'])
      expect(await whole(words)).not.toMatch(/Agreed last 18 June 2026/);
  });
});

describe('last contacts', () => {
  test('stand by date, the own ones marked, and those between counted', async () => {
    const { stdout } = await briefOnRecord(['on', 'Dar', '--for', 'US', '--as-of', '2025-07-24']);
    expect(stdout).toMatch(/LAST CONTACTS +\* of Dar/);
    expect(stdout).toMatch(/10 May 2025 +call\*[\s\S]*? \d+\s+more\s+between[\s\S]*? 30 Apr 2025 +meeting\*/);
  });

  test('of a held meeting are those before and after, and its stances are of its day', async () => {
    const { stdout } = await briefOnRecord(['on', '2025-07-25-rubio-dar']);
    const [, contacts = ''] = /CONTACTS BEFORE AND AFTER.*\n([\s\S]*?)\n[A-Z ]+\n/.exec(stdout) ?? [];
    expect(contacts).toContain('26 Jul 2025');
    expect(contacts).toContain('18 Jul 2025');
    expect(stdout.replace(/\s+/g, ' ')).toContain('stances of its day');
    const [, stances = ''] = /WHERE THEY STAND.*\n([\s\S]*?)\nON THE RECORD/.exec(stdout) ?? [];
    expect(stances).not.toContain('2026');
  });

  test('with several sides are told of each', async () => {
    const text = await page('IN PK --for US');
    expect(text).toContain('Last contact with India, 17 June 2026');
    expect(text).toContain('Last contact with Pakistan, 29 May 2026');
    expect(await whole('IN PK --for US')).toContain('contacts of US with IN or PK in the three months');
  });

  test('that rest on thin ground say so', async () => {
    expect(await page('Modi --for US')).toContain('Known from two secondary accounts');
    expect(await page('Dar --for US')).toContain('Rubio receives Dar in Washington. Single source.');
  });
});

test('where the record ends before the day is said in the head and beside how long ago', async () => {
  const text = await page('Dar --for US');
  expect(text).toContain('as of 24 Nov 2026, record to 30 Jun 2026');
  expect(text).toMatch(/29 May 2026, \d+ months ago \(record to 30 Jun 2026\)/);
  expect(await page('Dar --for US --as-of 2025-07-24')).not.toContain('record to');
});

describe('counts that say nothing are left out', () => {
  test.each([
    ['Modi --for IN', 'with India'],
    ['Rubio Jaishankar --for US', 'with the United States since'],
    ['Rubio Jaishankar --for US', 'with S. Jaishankar.'],
    ['IN PK', '0 IN-PK contacts'],
    ['US PK --since 2026-06-29', ' 0 meetings'],
  ])('%s: no "%s"', async (words, absent) => {
    const [bottom = ''] = (await page(words)).split(' PEOPLE ');
    expect(bottom.split('BOTTOM LINE')[1]?.split('(record')[0]).not.toContain(absent);
  });
});

test('who comes along was at the person’s own contacts', async () => {
  const text = await whole('Jaishankar --for PK');
  expect(text).not.toContain('Ghai');
  expect(text).toMatch(/with: Narendra Modi Prime Minister; at \d+ of the last 10 contacts with anyone/);
});

test.each([
  ['Rubio Jaishankar', '2026-02-03-rubio-jaishankar'],
  ['Dar Rubio', '2025-07-25-rubio-dar'],
])('the accounts of %s are those of %s', async (words, id) => {
  const { stderr } = await briefOnRecord(['readouts', ...words.split(' ')]);
  expect(stderr.replace(/\s+/g, ' ')).toContain(`with accounts of both sides: ${id}`);
});

describe('of persons of both sides', () => {
  const section = (text: string, from: string, to: string): string =>
    new RegExp(`${from}([\\s\\S]*?)\\n${to}`).exec(text)?.[1]?.replace(/\s+/g, ' ') ?? '';

  test('what is likely, the pace and the figure are read from their own contacts, and that is said', async () => {
    const { stdout } = await briefOnRecord(['on', 'Rubio', 'Jaishankar', '--for', 'US', '--lines', '400']);
    const likely = section(stdout, 'LIKELY TO COME UP', 'WHERE THEY STAND');
    expect(likely).toContain('in their last 5 contacts; said by IN in 30 days');
    expect(likely).toContain('Critical minerals 5 of 5 contacts');
    expect(likely).toContain('Energy and oil 4 of 5 contacts');
    expect(likely).not.toContain('will Maritime security');
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /Pace 2 Rubio-Jaishankar contacts in the three months to 30 Jun 2026, \d+ in the three before; 16 on record\./,
    );
    expect(stdout).toContain('Rubio-Jaishankar contacts a month');
  });

  test('the contacts of their sides are read where theirs are few, or a side is named beside one person', async () => {
    for (const words of ['Dar Trump', 'Jaishankar --for US']) {
      const { stdout } = await briefOnRecord(['on', ...words.split(' '), '--lines', '400']);
      expect(section(stdout, 'LIKELY TO COME UP', '[A-Z]'), words).toMatch(
        /in the last 5 (PK-US|US-PK|IN-US) contacts; said (by IN )?in 30 days/,
      );
    }
  });

  test('their own contacts stand on the page before those of their sides', async () => {
    const { stdout } = await briefOnRecord(['on', 'Rubio', 'Jaishankar', '--for', 'US']);
    const contacts = section(stdout, 'LAST CONTACTS', 'LIKELY TO COME UP');
    expect(contacts).toContain('26 May 2026 meeting*');
    expect(contacts).toContain('4 Feb 2026 meeting*');
    expect(contacts).not.toContain('Trump and Modi');
  });
});

describe('of a person for a side', () => {
  const contacts = async (words: string): Promise<string> => {
    const { stdout } = await briefOnRecord(['on', ...words.split(' ')]);
    return /LAST CONTACTS([\s\S]*?)\nLIKELY/.exec(stdout)?.[1]?.replace(/\s+/g, ' ') ?? '';
  };

  test('the own contacts with the side come first, the latest elsewhere beside them', async () => {
    const text = await contacts('Munir --for US');
    expect(text).toMatch(
      /22 May 2026 visit\* Elsewhere \(IR\): Munir visits Tehran.* 25 Sep 2025 meeting\* Trump receives/,
    );
    expect(text).toContain('* of Munir');
    expect(text).not.toContain('Rubio receives Dar');
    const more = await contacts('Munir --for US --lines 150');
    expect(more).toContain('18 Jun 2025 lunch* Trump hosts Field Marshal Asim Munir');
  });

  test('at most two of them are elsewhere on a page, all of them where there is room', async () => {
    const elsewhere = async (words: string): Promise<number> =>
      (await contacts(words)).match(/Elsewhere \(/g)?.length ?? 0;
    expect(await elsewhere('Modi --for PK')).toBeLessThanOrEqual(2);
    expect(await elsewhere('Modi --for PK --lines 9999')).toBeGreaterThan(20);
    expect(await elsewhere('Modi')).toBe(0);
    expect(await elsewhere('Modi --for IN')).toBe(0);
  });

  test('talks of others at which the person stood by are no contact elsewhere', async () => {
    expect(await contacts('Munir --for US --lines 9999')).not.toMatch(/Elsewhere \([^)]*\): US-Iran/);
  });
});

describe('a page and its addendum agree with themselves', () => {
  /** The day of the bottom line's last contact, and those of the list. */
  const days = (text: string): { last: string | undefined; listed: string[] } => {
    const [, bottom = ''] = /BOTTOM LINE([\s\S]*?)\n(?:PEOPLE|LAST CONTACTS)/.exec(text) ?? [];
    const [, list = ''] = /LAST CONTACTS([\s\S]*?)\n[A-Z ]+\n/.exec(text) ?? [];
    const words = bottom.replace(/\s+/g, ' ');
    const [, day = '', month = '', year = ''] =
      /Last (?:contact|raised).*?(\d+)(?: to \d+)? ([A-Z]\w{2})\w* (\d{4}),/.exec(words) ?? [];
    const short = `${day} ${month} ${year}`;
    return { last: short, listed: [...list.matchAll(/^ +(\d+ \w+ \d{4}) /gm)].map(([, day = '']) => day) };
  };

  test.each(['Iran mediation', 'Iran', 'Iran US', 'Pakistan Iran mediation'])(
    'on %s: the last contact is the first of the list',
    async (words) => {
      const { stdout } = await briefOnRecord(['on', ...words.split(' '), '--lines', '200']);
      const { last, listed } = days(stdout);
      expect(listed.length).toBeGreaterThan(0);
      expect(last).toBe(listed[0]);
    },
  );

  test('the last contact on a topic is called so, and marked so in the list', async () => {
    const { stdout } = await briefOnRecord(['on', 'US', 'PK', 'tariffs']);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/BOTTOM LINE.*?Last contact on Tariffs, \d+ \w+ 20\d\d,/);
    expect(stdout).toMatch(/LAST CONTACTS +\* on Tariffs/);
  });

  test('where nothing of all subjects is new but something of their sides is, page and remark say so', async () => {
    const { stdout, stderr } = await briefOnRecord([
      'on',
      'Pakistan',
      'and',
      'Iran',
      'kashmir',
      '--since',
      '2026-05-01',
    ]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'New no record on Pakistan, Iran and Kashmir together; 1 contact of Pakistan and Iran. What follows is of these sides.',
    );
    expect(stderr).not.toContain('nothing found');
  });

  test('where nothing is new at all both say that', async () => {
    const { stdout, stderr } = await briefOnRecord(['on', 'kashmir', '--since', '2026-06-29']);
    expect(stdout).toContain('no record on the subject.');
    expect(stderr).toContain('nothing found');
  });
});

describe('the line of the last contact', () => {
  test.each([
    [
      'Rubio Jaishankar --for US',
      'Quad foreign ministers meet in New Delhi. By digests, the four issued a joint statement, a fact sheet',
    ],
    ['Munir --for US', 'White House. Sharif invited Trump to pay an official visit to Pakistan'],
    [
      'Rubio Jaishankar --for US --as-of 2026-02-03',
      'The two agreed to convene the joint mechanisms soon and recommitted both countries to the Quad.',
    ],
    // No outcome is on record: what its accounts say first.
    ['Sharif Meyer --as-of 2025-04-09', "The Prime Minister's Office said Sharif invited American companies"],
  ])('on %s says what came of it', async (words, told) => {
    const [bottom = ''] = (await page(words)).split(' PEOPLE ');
    expect(bottom).toContain(told);
  });

  test.each(['Rubio Jaishankar --for US', 'Trump --for PK', 'Modi --for US'])(
    'on %s tells a caveat once',
    async (words) => {
      const text = await page(`${words} --lines 200`);
      const gaps = text.split(' GAPS AND DISPUTES ')[1] ?? '';
      const remarks = [...gaps.matchAll(/\d{4}: ([^:]{40})/g)].map(([, start = '']) => start);
      expect(remarks.length).toBeGreaterThan(0);
      for (const remark of remarks) expect(text.split(remark), remark).toHaveLength(2);
    },
  );
});

test('an outcome that the bottom line tells does not stand again among the last contacts', async () => {
  for (const words of ['Iran', 'Munir --for US', 'IN PK --for US']) {
    const text = await page(`${words} --lines 9999`);
    const outcome = /Last contact.*?: [^:]*?[.] ([^.]{30})/.exec(text)?.[1] ?? '';
    expect(outcome, words).not.toBe('');
    expect(text.split(outcome), words).toHaveLength(2);
  }
});
