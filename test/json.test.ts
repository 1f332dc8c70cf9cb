/** The JSON contract: which keys each answer has. */
import { describe, expect, test } from 'vitest';
import { brief } from './support/shell';

const keys = (value: unknown): string[] => Object.keys(value as object);

async function json(...argv: string[]): Promise<unknown> {
  const { status, stdout } = await brief([...argv, '--json']);
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

const COMMON = [
  'kind',
  'id',
  'date',
  'endDate',
  'type',
  'title',
  'summary',
  'place',
  'sides',
  'people',
  'topics',
  'sources',
  'note',
  'restricted',
];

describe('records', () => {
  test.each([
    ['meetings', ['status', 'atmosphere', 'outcome', 'readouts']],
    ['statements', ['quote', 'positions', 'about', 'meeting', 'respondsTo', 'respondedBy', 'category']],
    ['events', ['countries', 'organisations', 'respondedBy', 'category']],
  ])('%s', async (command, own) => {
    const records = (await json(command)) as Record<string, unknown>[];
    expect(Array.isArray(records)).toBe(true);
    for (const record of records) expect(keys(record)).toEqual([...COMMON, ...own]);
  });

  test('a person in a record has a title as held that day, a source its address', async () => {
    const [record] = (await json('meetings', '--on', '2024-03-05')) as {
      people: object[];
      sources: object[];
    }[];
    expect(record?.people[1]).toEqual({
      id: 'einar-jonsson',
      name: 'Einar Jónsson',
      title: 'Minister for Foreign Affairs',
      style: null,
      side: 'IS',
      role: 'principal',
    });
    expect(keys(record?.sources[0])).toEqual(['id', 'publisher', 'label', 'url', 'published', 'primary']);
  });

  test('a list of nothing is an empty array', async () => {
    expect(await json('timeline', '--since', '2031')).toEqual([]);
    expect(await json('search', 'zzzzzzzzzz')).toEqual([]);
  });

  test('the same record is the same wherever it is listed', async () => {
    const [listed] = (await json('meetings', '--on', '2024-03-05')) as object[];
    expect(await json('show', '2024-03-05-berg-jonsson')).toEqual(listed);
    expect(((await json('timeline', '--kind', 'meeting')) as object[])[0]).toEqual(listed);
    expect(((await json('search', 'receives')) as object[])[0]).toEqual(listed);
  });
});

describe('answers', () => {
  test.each([
    [
      ['who', 'Berg'],
      [
        'id',
        'name',
        'country',
        'style',
        'title',
        'aliases',
        'offices',
        'styles',
        'contacts',
        'records',
        'positions',
        'topics',
        'sources',
        'note',
      ],
    ],
    [
      ['last', 'Berg', 'Jónsson'],
      ['subjects', 'day', 'met', 'visit', 'spoke', 'present', 'planned', 'year', 'total'],
    ],
    [
      ['country', 'NO'],
      ['id', 'name', 'aliases', 'people', 'organisations', 'partners', 'counts', 'topics', 'records'],
    ],
  ])('%j is an object', async (argv, expected) => {
    expect(keys(await json(...argv))).toEqual(expected);
  });

  test.each([
    [['who'], ['id', 'name', 'title', 'country', 'records', 'last']],
    [['country'], ['id', 'name', 'people', 'records', 'last']],
    [['topics'], ['id', 'name', 'aliases', 'parent', 'records', 'last', 'issues']],
    [['sources'], ['id', 'publisher', 'label', 'url', 'published', 'primary', 'records']],
    [['check'], []],
  ])('%j is an array', async (argv, expected) => {
    const list = (await json(...argv)) as unknown[];
    expect(Array.isArray(list)).toBe(true);
    if (list.length > 0) expect(keys(list[0])).toEqual(expected);
  });

  test('contacts, positions and topics of a person', async () => {
    const profile = (await json('who', 'Berg')) as Record<'contacts' | 'positions' | 'topics', object[]>;
    expect(keys(profile.contacts[0])).toEqual([
      'person',
      'name',
      'side',
      'title',
      'count',
      'last',
      'meeting',
    ]);
    expect(keys(profile.positions[0])).toEqual([
      'issue',
      'title',
      'proposition',
      'kind',
      'stance',
      'since',
      'statements',
      'latest',
      'words',
    ]);
    expect(profile.topics[0]).toEqual({ topic: 'fisheries', name: 'Fisheries', count: 6 });
  });
});
