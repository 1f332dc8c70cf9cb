/** The pages of people and countries over the bundled dataset: one count, and one title, on all of them. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

const json = async (...argv: string[]) => JSON.parse((await briefOnRecord([...argv, '--json'])).stdout);

type Person = { id: string; title: string | null; records: number };

describe.each(['US', 'PK', 'IR', 'CN'])('the record of %s', (country) => {
  test('is counted alike in the list of countries, on its page and in the timeline', async () => {
    const [listed] = (await json('country')).filter(({ id }: { id: string }) => id === country);
    const page = await json('country', country);
    const timeline = await json('timeline', country);
    expect(listed).toMatchObject({ records: timeline.length, people: page.people.length });
    expect(page.records).toHaveLength(timeline.length);
    expect(listed.last).toBe(timeline.at(-1).date);
  });

  test('has the same people, titles and counts on its page and in the list of people', async () => {
    const shown = ({ id, title, records }: Person): Person => ({ id, title, records });
    const byId = (a: Person, b: Person): number => (a.id < b.id ? -1 : 1);
    const page = (await json('country', country)).people.map(shown).sort(byId);
    expect((await json('who', '--country', country)).map(shown).sort(byId)).toEqual(page);
  });
});

describe('who has left office', () => {
  test('has no title in the data, in the list as on the own page', async () => {
    const people: Person[] = await json('who');
    for (const id of ['antony-blinken', 'joe-biden', 'imran-khan', 'marco-rubio']) {
      const { title } = await json('who', id);
      expect(people.find((person) => person.id === id)?.title).toBe(title);
    }
    expect(people.filter(({ title }) => title === 'Secretary of State').map(({ id }) => id)).toEqual([
      'marco-rubio',
    ]);
  });

  test('is named by what they were', async () => {
    expect((await briefOnRecord(['who', '--country', 'PK'])).stdout).toMatch(
      /Imran Khan +PK +formerly Prime/,
    );
    expect((await briefOnRecord(['who', 'Khan'])).stderr).toContain(
      'Imran Khan, formerly Prime Minister (PK)',
    );
    expect((await briefOnRecord(['who', 'Khan', '--as-of', '2020'])).stderr).toContain(
      'Khan, Prime Minister',
    );
  });
});

test('positions --history gives each move as data', async () => {
  const [issue] = await json('positions', 'kashmir-mediation', '--history');
  const shifts = issue.moves.filter(
    ({ from, to }: { from: string; to: string }) => from !== null && from !== to,
  );
  expect(shifts.map(({ statement }: { statement: { id: string } }) => statement.id)).toEqual(
    issue.shifts.map(({ statement }: { statement: { id: string } }) => statement.id),
  );
  const { stdout } = await briefOnRecord(['positions', 'kashmir-mediation', '--history', '--csv']);
  expect(stdout.split('\n')[0]).toContain('date,actor,actorName,side,from,to');
  expect((await json('positions', 'kashmir-mediation'))[0].moves).toBeUndefined();
});

test('a ministry tells who is in office before who was, the last to leave first', async () => {
  const { stdout } = await briefOnRecord(['who', 'pakistan-mofa', '--as-of', '2023-01-01']);
  const [, inOffice = '', before = ''] = stdout.split(/IN OFFICE|BEFORE|RECENT|TOPICS/);
  expect(inOffice).toContain('Asad Majeed Khan, Foreign Secretary');
  expect(inOffice).not.toContain('Qureshi');
  expect(before).toMatch(/Jauhar Saleem[\s\S]*Qureshi/);
});

test('the last contact stands with the remark on how far to trust it', async () => {
  const { stdout } = await briefOnRecord(['last', 'Dar', 'Rubio']);
  expect(stdout).toContain('Note: Known from one report, filed as the talks began');
});

test('a list of meetings names up to three who attended, and its title the days asked for', async () => {
  const few = await briefOnRecord(['meetings', 'Trump', 'Munir', '--on', '2025-09']);
  expect(few.stdout.replace(/\s+/g, ' ')).toContain('(PK); attending JD Vance (US), Marco Rubio (US)');
  const many = await briefOnRecord(['meetings', 'Pompeo', 'Imran Khan']);
  expect(many.stdout).toContain('; 6 attending');
  const page = await briefOnRecord(['meetings', 'US', 'PK', '--on', '2025-09', '--markdown']);
  expect(page.stdout).toContain('# Meetings: United States and Pakistan, 1 to 30 September 2025');
});

test('a table of positions of persons names them, and says that they are theirs', async () => {
  const { stdout } = await briefOnRecord(['positions', 'Dar', 'Rubio']);
  expect(stdout).toMatch(/Issue +Dar +Rubio +Last/);
  expect(stdout).toContain('The latest stance of each one named');
  expect((await briefOnRecord(['positions'])).stdout).toContain('The latest stance of each government');
});

test.each([
  ['Jaishankar --for US', 'Marco Rubio'],
  ['Misri --for US', 'Allison Hooker'],
  ['Rubio --for PK', 'Senator Ishaq Dar'],
  ['Munir --for US', 'Donald Trump'],
])('on %s whom the person deals with as a principal is named first: %s', async (words, first) => {
  const { stdout } = await briefOnRecord(['on', ...words.split(' '), '-q']);
  expect(/met: (.*?) {2}/.exec(stdout)?.[1]).toBe(first);
});
