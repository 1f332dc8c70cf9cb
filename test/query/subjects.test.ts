import { describe, expect, test } from 'vitest';
import { brief, briefOnRecord } from '../support/shell';

const labels = async (words: string[], onRecord = false): Promise<string[]> => {
  const { stdout, stderr, status } = await (onRecord ? briefOnRecord : brief)(['last', ...words, '--json']);
  expect(status, stderr).toBe(0);
  return (JSON.parse(stdout) as { subjects: { label: string }[] }).subjects.map((subject) => subject.label);
};

describe('the words of a subject', () => {
  test.each([
    [['Berg'], ['Anna Berg']],
    [['berg'], ['Anna Berg']],
    [['Jonsson'], ['Einar Jónsson']],
    [['JÓNSSON'], ['Einar Jónsson']],
    [
      ['Berg', 'Jónsson'],
      ['Anna Berg', 'Einar Jónsson'],
    ],
    [
      ['Berg', 'and', 'Jónsson'],
      ['Anna Berg', 'Einar Jónsson'],
    ],
    [['Berg', 'Berg'], ['Anna Berg']],
    [
      ['Anna', 'Berg', 'Einar'],
      ['Anna Berg', 'Einar Jónsson'],
    ],
    [['Anna K. Berg'], ['Anna Berg']],
    [['@annaberg'], ['Anna Berg']],
    [['foreign', 'minister', 'of', 'Norway'], ['Anna Berg']],
    [['Norwegian', 'foreign', 'minister'], ['Anna Berg']],
    [['Norwegian', 'foreign', 'ministry'], ['Ministry of Foreign Affairs of Norway']],
    [
      ['Oslo', 'Reykjavik'],
      ['Norway', 'Iceland'],
    ],
    [
      ['NO', 'IS'],
      ['Norway', 'Iceland'],
    ],
    [['NOR'], ['Norway']],
    [['cod', 'quota'], ['Cod quota']],
    [['cod'], ['Fisheries']],
    [['2024-03-05-berg-jonsson'], ['2024-03-05-berg-jonsson']],
    [['Berg’s'], ['Anna Berg']],
  ])('%j names %j', async (words, expected) => {
    expect(await labels(words)).toEqual(expected);
  });

  test('an office is held by whoever holds it on the day', async () => {
    const { stdout } = await brief(['who', 'prime', 'minister', 'of', 'Iceland', '--json']);
    expect(JSON.parse(stdout).id).toBe('einar-jonsson');
    const before = await brief(['who', 'prime', 'minister', 'of', 'Iceland', '--as-of', '2024-05-01']);
    expect(before.status).toBe(2);
    expect(before.stdout).toBe('');
  });

  test('a reading other than the exact name is told on stderr, and only there', async () => {
    const { stderr, stdout } = await brief(['timeline', 'Oslo', '--limit', '1']);
    expect(stderr).toBe('brief: "Oslo" is read as Norway (country, NO)\n');
    expect(stdout).not.toContain('is read as');
    expect((await brief(['timeline', 'Oslo', '--quiet'])).stderr).toBe('');
    expect((await brief(['timeline', 'Norway'])).stderr).toBe('');
  });
});

describe('on the record', () => {
  test.each([
    [['Rubio'], ['Marco Rubio']],
    [['Imran', 'Khan'], ['Imran Khan']],
    [['secretary', 'of', 'state'], ['Marco Rubio']],
    [
      ['Washington', 'Islamabad'],
      ['United States', 'Pakistan'],
    ],
    [['Delhi'], ['India']],
    [['Pakistani'], ['Pakistan']],
    [['State', 'Department'], ['United States Department of State']],
    [['kashmir'], ['Kashmir']],
    [
      ['us', 'pk'],
      ['United States', 'Pakistan'],
    ],
    [['عاصم منیر'], ['Asim Munir']],
  ])('%j names %j', async (words, expected) => {
    expect(await labels(words, true)).toEqual(expected);
  });

  test.each([
    ['Pakistani ambassador to Washington', 'Rizwan Saeed Sheikh, Ambassador to the United States (PK)'],
    ['US ambassador to India', 'Sergio Gor, Ambassador to India (US)'],
  ])('%s is read as %s', async (words, holder) => {
    expect((await briefOnRecord(['who', words], { columns: 200 })).stderr).toBe(
      `brief: "${words}" is read as ${holder}\n`,
    );
  });

  test('a topic or an issue is found by a word of its name, in singular or plural', async () => {
    expect(await labels(['water'], true)).toEqual(['Indus Waters Treaty']);
    expect(await labels(['critical', 'mineral'], true)).toEqual(['Critical minerals']);
  });

  test('a joining word that may be meant as a country is told', async () => {
    const { stderr } = await briefOnRecord(['timeline', 'in', 'pk', '--limit', '1']);
    expect(stderr).toBe('brief: "in" is passed over as a joining word; India is IN\n');
    expect((await briefOnRecord(['timeline', 'with', 'Rubio', '--limit', '1'])).stderr).toBe('');
  });

  test('the people of a country are its own', async () => {
    const people = JSON.parse((await briefOnRecord(['who', '--country', 'PK', '--json'])).stdout);
    expect(
      people.map((person: { country: string }) => person.country).filter((code: string) => code !== 'PK'),
    ).toEqual([]);
  });

  test('a name that fits several lists them', async () => {
    const { status, stdout, stderr } = await briefOnRecord(['who', 'Khan']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('imran-khan');
    expect(stderr).toContain('asad-majeed-khan');
  });

  test.each(['Rubbio', 'Jaishenkar', 'Pakistn', 'kashmr'])('%s suggests the nearest', async (word) => {
    const { status, stdout, stderr } = await briefOnRecord(['timeline', word]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Nearest: .*(Rubio|Jaishankar|Pakistan|Kashmir)/);
  });
});
