/** What counts as agreed between two sides, and which page of a record is cited, as tables of cases. */
import { describe, expect, test } from 'vitest';
import { Dataset, type DiplomaticRecord, type EntryReader } from '../../src/dataset/dataset';
import type { Source } from '../../src/dataset/schema';
import { isAgreementOf } from '../../src/query/agreed';
import { bestSources } from '../../src/query/cited';

const organisation = (id: string, country: string | null, type: string) => ({
  id,
  name: id,
  shortName: id,
  abbreviation: null,
  aliases: [],
  country,
  type,
  note: null,
});

const page = (id: string, published: string | null, primary = false): Source => ({
  id,
  publisher: id,
  label: id,
  url: `https://${id}.example`,
  published,
  primary,
});

const ENTRIES = {
  organisations: [
    organisation('norway-mfa', 'NO', 'foreign ministry'),
    organisation('council', null, 'intergovernmental'),
    organisation('storting', 'NO', 'legislature'),
  ],
  sources: [
    page('undated', null),
    page('preview', '2024-05-09'),
    page('report', '2024-05-11'),
    page('text', null, true),
    page('month', '2024-05'),
  ],
};

const reader = {
  about: {
    name: 'x',
    title: 'x',
    description: 'x',
    licence: 'x',
    schemaVersion: 1,
    coverage: { from: '2024', to: '2024' },
    updated: '2024-12-31',
  },
  read: (collection: string) => (ENTRIES as Record<string, unknown[]>)[collection] ?? [],
} as unknown as EntryReader;
const dataset = new Dataset(reader, '2024-12-31');

const event = (
  category: string,
  countries: string[],
  organisations: string[] = [],
  sources: string[] = [],
): DiplomaticRecord =>
  ({
    kind: 'event',
    id: 'e',
    date: '2024-05-10',
    endDate: null,
    title: 'e',
    summary: 'e',
    countries,
    people: [],
    organisations,
    topics: [],
    category,
    sources,
    note: null,
  }) as DiplomaticRecord;

const statement = (type: string, sides: string[]): DiplomaticRecord =>
  ({
    kind: 'statement',
    id: 's',
    date: '2024-05-10',
    type,
    speakers: sides.map((side) => ({ id: side.toLowerCase(), side })),
    category: 'AGREE',
    about: ['NO', 'IS'],
    sources: [],
  }) as unknown as DiplomaticRecord;

describe('Norway and Iceland agreed', () => {
  test.each<[string, DiplomaticRecord, boolean]>([
    ['by a joint statement', statement('joint-statement', ['NO', 'IS']), true],
    ['by a joint statement with others', statement('joint-statement', ['NO', 'IS', 'DK']), true],
    ['not by one side’s offer', statement('remarks', ['NO']), false],
    ['not by a joint statement of one and a third', statement('joint-statement', ['NO', 'DK']), false],
    ['by a signed text', event('AGREE', ['NO', 'IS']), true],
    ['by help given', event('AID', ['NO', 'IS'], ['norway-mfa']), true],
    ['not by a step back', event('CONCEDE', ['NO', 'IS']), false],
    ['not by an accord with a third country', event('AGREE', ['NO', 'IS', 'DK']), false],
    ['not by a council’s resolution', event('AGREE', ['NO', 'IS'], ['council']), false],
    ['not by what one lays before its parliament', event('AGREE', ['NO', 'IS'], ['storting']), false],
    ['not by an act of one', event('COOPERATE', ['NO']), false],
  ])('%s', (_, record, expected) => {
    expect(isAgreementOf(dataset, record, ['IS', 'NO'])).toBe(expected);
  });
});

test.each<[string, string[], string]>([
  ['the primary page', ['report', 'text'], 'text'],
  ['a report before a preview', ['preview', 'report'], 'report'],
  ['a report of the month before a preview', ['preview', 'month'], 'month'],
  ['a report before an undated page', ['undated', 'report'], 'report'],
  ['an undated page before a preview, which cannot report it', ['preview', 'undated'], 'undated'],
  ['the first of equals', ['month', 'report'], 'month'],
])('a contact cites %s', (_, sources, best) => {
  expect(bestSources(dataset, event('AGREE', ['NO'], [], sources))[0]).toBe(best);
});
