/** Whose words are a side's, and which are of a former administration. */
import { describe, expect, test } from 'vitest';
import type { Issue, Person } from '../../src/dataset/schema';
import { isOfFormerAdministration } from '../../src/query/administration';
import { isQuotableOn, standsAlone } from '../../src/query/quotations';
import { opposedOn, standings } from '../../src/query/standing';
import { northWith, statementOf } from '../support/entries';

type Post = [
  title: string,
  organisation: string,
  level: Person['offices'][number]['level'],
  from: string,
  to: string | null,
];

const person = (id: string, name: string, country: string, ...offices: Post[]): Person => ({
  id,
  name,
  shortName: name,
  aliases: [],
  country,
  styles: [],
  offices: offices.map(([title, organisation, level, from, to]) => ({
    title,
    organisation,
    level,
    from,
    to,
    note: null,
  })),
  sources: [],
  note: null,
});
const HEAD = 'head of state or government';
const people = [
  person(
    'ada',
    'Ada',
    'IS',
    ['Prime Minister', 'iceland-government', HEAD, '2016', '2020-06-30'],
    ['Prime Minister', 'iceland-government', HEAD, '2024', null],
  ),
  person('dag', 'Dag', 'IS', ['Prime Minister', 'iceland-government', HEAD, '2020-07-01', '2023-12-31']),
  person('eva', 'Eva', 'IS', ['Member of the Althing', 'iceland-government', 'legislator', '2020', null]),
];
const quota = (stance: 'supports' | 'opposes') => ({
  positions: [{ issue: 'quota', stance, quoted: false }],
});
const issues: Issue[] = [
  {
    id: 'quota',
    title: 'Quota',
    proposition: 'Raise it.',
    kind: 'policy',
    status: 'contested',
    topic: 'fisheries',
    aliases: [],
  },
];
const standingOf = (statements: ReturnType<typeof statementOf>[]) => {
  const [first] = standings(northWith({ people, issues, statements }, { alone: true }));
  if (!first) throw new Error('nobody stands');
  return first;
};

describe('a former administration', () => {
  const dataset = northWith({ people }, { alone: true });
  test.each([
    ['2022-05-01', true],
    ['2024-05-01', false],
    ['2018', false],
    ['2010', false],
  ])('words of %s: %s', (date, former) => {
    // Ada came back: her first term is no former administration. Of 2010 the record holds no head.
    expect(isOfFormerAdministration(dataset, 'IS', date)).toBe(former);
  });
  test('of a side whose heads are not on record is not told', () => {
    expect(isOfFormerAdministration(dataset, 'DK', '2010')).toBe(false);
  });
});

describe('where a side stands', () => {
  test('is where its government does; a legislator stands apart, though later', () => {
    const { sides, apart } = standingOf([
      statementOf('one', '2024-03-01', ['ada', 'IS'], quota('supports')),
      statementOf('two', '2024-06-01', ['eva', 'IS'], quota('opposes')),
    ]);
    expect(sides.get('IS')).toMatchObject({ stance: 'supports', otherwise: [], former: false });
    expect(apart.map(({ actor, stance }) => [actor, stance])).toEqual([['eva', 'opposes']]);
  });

  test('is nowhere where only a legislator spoke', () => {
    const { sides, apart } = standingOf([statementOf('two', '2024-06-01', ['eva', 'IS'], quota('opposes'))]);
    expect([...sides.keys()]).toEqual([]);
    expect(apart).toHaveLength(1);
  });

  test('opposes another side only while either speaks of it', () => {
    const standing = standingOf([
      statementOf('one', '2022-03-01', ['dag', 'IS'], quota('supports')),
      statementOf('two', '2022-06-01', ['norway-mfa', 'NO'], quota('opposes')),
    ]);
    expect(standing.sides.get('IS')?.former).toBe(true);
    expect(opposedOn(standing, ['IS'], ['NO'])).not.toBeNull();
    expect(opposedOn(standing, ['IS'], ['NO'], '2024-05-31')).not.toBeNull();
    expect(opposedOn(standing, ['IS'], ['NO'], '2024-12-15')).toBeNull();
  });
});

describe('a quotation', () => {
  test.each([
    ['notes with utmost satisfaction', false],
    ['We stopped a war.', true],
    ['हम किसी की मध्यस्थता नहीं मानते।', true],
    ['that the quota has to rise by a tenth before the spring', true],
  ])('%s stands alone: %s', (quote, alone) => {
    expect(standsAlone(quote)).toBe(alone);
  });

  const topics = (...ids: string[]) => ({ topics: new Set(ids), issues: new Set<string>() });
  const said = (more: object) => ({
    kind: 'statement' as const,
    ...statementOf('one', '2024', ['ada', 'IS'], { quote: 'The quota must rise.', ...more }),
  });
  test('is shown on a topic where the statement is on no other, or where it carries a stance', () => {
    const carrying = { positions: [{ issue: 'quota', stance: 'supports' as const, quoted: true }] };
    const both = { topics: ['fisheries', 'security'] };
    expect(isQuotableOn(said({}), topics('fisheries'))).toBe(true);
    expect(isQuotableOn(said({ quote: 'with satisfaction' }), topics('fisheries'))).toBe(false);
    expect(isQuotableOn(said(both), topics('fisheries'))).toBe(false);
    expect(isQuotableOn(said(both), topics())).toBe(true);
    expect(
      isQuotableOn(said({ ...both, ...carrying }), { ...topics('fisheries'), issues: new Set(['quota']) }),
    ).toBe(true);
  });
});
