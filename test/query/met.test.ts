/** Who met whom, as a table of cases; and that an encounter counts once. */
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/dataset/schema';
import type { MeetingType } from '../../src/dataset/vocabulary';
import type { MeetingRecord } from '../../src/query/contacts';
import { countedOnce, counterparts, haveMet, sidesMet } from '../../src/query/met';
import { brief, briefOnRecord } from '../support/shell';

/** `NO Berg` is a principal, `no Lund` merely attends; each is of the side that the first word names. */
function meeting(type: MeetingType, who: string[], more: Partial<Meeting> = {}): MeetingRecord {
  return {
    kind: 'meeting',
    id: more.date ?? 'the-meeting',
    date: '2024-05-10',
    endDate: null,
    type,
    title: 'A meeting',
    place: { venue: null, city: null, country: 'NO' },
    participants: who.map((words) => {
      const [side = '', person = ''] = words.split(' ');
      return {
        person,
        side: side.toUpperCase(),
        role: side === side.toUpperCase() ? 'principal' : 'attending',
      };
    }),
    topics: [],
    atmosphere: null,
    outcome: null,
    status: 'held',
    sources: [],
    note: null,
    ...more,
  };
}

const met = (record: MeetingRecord, a: string, b: string): boolean => {
  const [one, other] = [a, b].map((id) => record.participants.find(({ person }) => person === id));
  if (!one || !other) throw new Error(`${a} or ${b} was not there`);
  return haveMet(record, one, other);
};

describe('two people met', () => {
  const talks = meeting('bilateral', ['NO Berg', 'no Lund', 'IS Jonsson', 'is Vik']);
  const visit = meeting('visit', ['NO Berg', 'no Lund', 'IS Jonsson', 'is Vik']);
  const council = meeting('multilateral', ['NO Berg', 'IS Jonsson', 'DK Holm', 'dk Friis']);
  const hall = meeting('multilateral', ['IS Jonsson', 'DK Holm', 'dk Friis']);
  const mediated = meeting('delegation-talks', ['NO Berg', 'IS Jonsson', 'is Vik', 'dk Holm']);
  const received = meeting('delegation-talks', ['NO Berg', 'is Vik']);
  const three = meeting('summit', ['NO Berg', 'IS Jonsson', 'DK Holm', 'dk Friis']);
  const many = meeting('summit', ['NO Berg', 'IS Jonsson', 'DK Holm', 'SE Alm', 'FI Aalto']);
  test.each<[string, MeetingRecord, string, string, boolean]>([
    ['principals of two sides', talks, 'Berg', 'Jonsson', true],
    ['a principal and one who attends', talks, 'Berg', 'Vik', true],
    ['not two who attend', talks, 'Lund', 'Vik', false],
    ['not two of one side', talks, 'Berg', 'Lund', false],
    ['principals on a visit', visit, 'Berg', 'Jonsson', true],
    ['not those who came along on a visit', visit, 'Berg', 'Vik', false],
    ['the host and a guest at a council', council, 'Berg', 'Holm', true],
    ['not two guests at a council', council, 'Jonsson', 'Holm', false],
    ['not the host and who attends for a guest', council, 'Berg', 'Friis', false],
    ['not two guests of whom alone the record tells', hall, 'Jonsson', 'Holm', false],
    ['nor a guest and who sat in the audience', hall, 'Jonsson', 'Friis', false],
    ['not who attends for a side that the talks are not of', mediated, 'Berg', 'Holm', false],
    ['nor two who attend for others at talks', mediated, 'Holm', 'Vik', false],
    [
      'one who attends for a side with no principal, where only one side has any',
      received,
      'Berg',
      'Vik',
      true,
    ],
    ['all principals at a summit of three', three, 'Jonsson', 'Holm', true],
    ['not two guests at a summit of five', many, 'Jonsson', 'Holm', false],
    ['the host and a guest at a summit of five', many, 'Berg', 'Holm', true],
  ])('%s', (_, record, a, b, expected) => {
    expect(met(record, a, b)).toBe(expected);
    expect(met(record, b, a)).toBe(expected);
  });

  test('and their sides with them, if by principals', () => {
    expect(sidesMet(talks, ['NO', 'IS'])).toBe(true);
    expect(sidesMet(council, ['IS', 'DK'])).toBe(false);
    expect(sidesMet(meeting('bilateral', ['NO Berg', 'is Vik']), ['NO', 'IS'])).toBe(false);
  });
});

describe('an encounter counts once', () => {
  const visit = meeting('visit', ['NO Berg', 'IS Jonsson'], { date: '2024-05-10', endDate: '2024-05-12' });
  const inside = meeting('bilateral', ['NO Berg', 'IS Vik'], { date: '2024-05-11' });
  const after = meeting('bilateral', ['NO Berg', 'IS Vik'], { date: '2024-05-13' });
  const call = meeting('call', ['NO Berg', 'IS Jonsson'], { date: '2024-05-12' });
  const others = meeting('bilateral', ['NO Lund', 'IS Vik'], { date: '2024-05-11' });
  const summit = meeting('summit', ['NO Berg', 'IS Jonsson', 'DK Holm'], { date: '2024-05-11' });
  const hall = meeting('multilateral', ['NO Berg', 'IS Jonsson', 'DK Holm'], { date: '2024-05-12' });
  const greeting = meeting('informal', ['NO Berg', 'IS Jonsson'], { date: '2024-05-11' });
  test.each<[string, MeetingRecord[], MeetingRecord[]]>([
    ['a visit and the meeting in it', [visit, inside], [inside]],
    ['not a call on the visit, which is no talks', [visit, call], [visit, call]],
    ['not a meeting after the visit', [visit, after], [visit, after]],
    ['not a meeting of others meanwhile', [visit, others], [visit, others]],
    ['not a visit and a gathering meanwhile, which its talks were not', [visit, hall], [visit, hall]],
    ['a summit and a greeting at it', [summit, greeting], [greeting]],
    ['not a summit and talks beside it', [summit, inside], [summit, inside]],
  ])('%s', (_, contacts, counted) => {
    expect(countedOnce(contacts)).toEqual(counted);
  });

  test('by each pair’s own contacts: who is named in the visit alone was met on it', () => {
    expect(counterparts('Berg', [visit, inside])).toEqual([
      { person: 'Vik', side: 'IS', count: 1, last: inside },
      { person: 'Jonsson', side: 'IS', count: 1, last: visit },
    ]);
  });
});

describe('on the record', () => {
  test('India and Pakistan, seated in one hall in Washington, were both present', async () => {
    const last = JSON.parse((await briefOnRecord(['last', 'PK', 'IN', '--json'])).stdout);
    expect(last.present.meeting.id).toBe('2026-02-19-trump-sharif');
    expect(last.met).toBeNull();
    expect(last.spoke.meeting.type).toBe('call');
    const { stdout } = await briefOnRecord(['on', 'PK', 'IN']);
    expect(stdout).toMatch(/Both present +19 February 2026/);
  });

  test('Munir last met the Americans in the Oval Office, and was present later, on every page', async () => {
    const last = JSON.parse((await briefOnRecord(['last', 'Munir', 'US', '--json'])).stdout);
    expect(last.met.meeting.date).toBe('2025-09-25');
    expect(last.present.meeting.date).toBe('2026-06-21');
    expect((await briefOnRecord(['last', 'Munir', 'US'])).stdout).toContain('Asim Munir attended');
    const { stdout } = await briefOnRecord(['on', 'Munir', '--for', 'US']);
    expect(stdout).toMatch(/Last contact +25 September 2025/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/Both present 21 to 22 June 2026: .*? Munir attended\./);
    const who = JSON.parse((await briefOnRecord(['who', 'Munir', '--json'])).stdout);
    const americans = who.contacts.filter(({ side }: { side: string }) => side === 'US');
    expect(
      americans
        .map((contact: { last: string }) => contact.last)
        .sort()
        .at(-1),
    ).toBe('2025-09-25');
  });

  test('the talks of a visit are told beside the gathering that it ended with', async () => {
    const last = JSON.parse((await briefOnRecord(['last', 'Rubio', 'Jaishankar', '--json'])).stdout);
    expect(last.met.meeting.id).toBe('2026-05-26-jaishankar-rubio');
    expect(last.visit.meeting.id).toBe('2026-05-23-rubio-jaishankar');
    const { stdout } = await briefOnRecord(['on', 'Rubio', 'Jaishankar']);
    expect(stdout).toMatch(/23 May 2026 +visit\*/);
  });

  test('an international official is of his organisation, not of his country or the host’s', async () => {
    const { stdout } = await briefOnRecord(['on', 'Guterres']);
    expect(stdout).toMatch(/^António Guterres \(UN\), Secretary-General/);
    const who = JSON.parse((await briefOnRecord(['who', 'Dar', '--json'])).stdout);
    const guterres = who.contacts.find(({ person }: { person: string }) => person === 'antonio-guterres');
    expect(guterres.side).toBe('united-nations');
  });

  test('a call is a call, and what the title tells is not told again', async () => {
    const { stdout } = await brief(['last', 'Berg', 'Jonsson']);
    expect(stdout).toMatch(/Last call +June 2024, 6 months ago/);
    expect(stdout).not.toContain('between');
  });
});
