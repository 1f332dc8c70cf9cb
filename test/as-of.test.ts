/** `--as-of`: on no day does any page of the bundled dataset tell what came later. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dataset, type DiplomaticRecord } from '../src/dataset/dataset';
import { readFolder } from '../src/dataset/load';
import { firstDay, lastDay, MONTHS } from '../src/dates/partial-date';
import { shift } from '../src/dates/words';
import { brief, briefOnRecord } from './support/shell';

const reader = readFolder({ readText: (path) => readFileSync(path, 'utf8') }, 'data');
const whole = new Dataset(reader, '2026-11-24');
const published = new Map(whole.sources.map(({ id, published }) => [id, published]));

/** Whether a record is of a later day; a plan that was published is not, nor is one without a dated page. */
function isLater(record: DiplomaticRecord, day: string): boolean {
  const end = (record.kind === 'statement' ? null : record.endDate) ?? record.date;
  if (lastDay(end) <= day) return false;
  const planned = record.kind === 'meeting' && record.status === 'planned';
  return !planned || !record.sources.some((id) => lastDay(published.get(id) ?? '9999') <= day);
}

const isLaterPage = (id: string, day: string): boolean => firstDay(published.get(id) ?? day) > day;

/** The days that a text names by month and year. */
const namedDays = (text: string): string[] =>
  [...text.matchAll(new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (\\d{4})`, 'g'))].map(
    ([, date, month, year]) =>
      firstDay(
        `${year}-${String((MONTHS as readonly string[]).indexOf(month ?? '') + 1).padStart(2, '0')}${date === undefined ? '' : `-${date.padStart(2, '0')}`}`,
      ),
  );

interface Found {
  strings: string[];
  notes: string[];
  sources: { id: string; label: string }[];
}

/** Every string of an answer, its notes and propositions, and the sources that it names. */
function found(value: unknown, into: Found = { strings: [], notes: [], sources: [] }): Found {
  if (typeof value === 'string') into.strings.push(value);
  else if (Array.isArray(value)) for (const one of value) found(one, into);
  else if (typeof value === 'object' && value !== null) {
    const entry = value as Record<string, unknown>;
    if (typeof entry.url === 'string') into.sources.push(entry as unknown as Found['sources'][number]);
    for (const [key, one] of Object.entries(entry)) {
      if ((key === 'note' || key === 'proposition') && typeof one === 'string') into.notes.push(one);
      found(one, into);
    }
  }
  return into;
}

const pick = <T>(list: readonly T[], share: number): T => list[Math.floor(share * list.length)] as T;

/** What is asked on a day, each of something that exists then, drawn by shares of the lists. */
function questions(day: string, [a, b]: readonly [number, number]): string[][] {
  const known = whole.records.filter((record) => !isLater(record, day));
  const meetings = known.filter(({ kind }) => kind === 'meeting');
  const people = [
    ...new Set(
      known.flatMap((record) =>
        record.kind === 'meeting' ? record.participants.map(({ person }) => person) : [],
      ),
    ),
  ];
  const issues = [
    ...new Set(
      known.flatMap((record) =>
        record.kind === 'statement' ? record.positions.map(({ issue }) => issue) : [],
      ),
    ),
  ];
  const person = pick(people, a);
  return [
    ['on', person, '--for', pick(['US', 'IN', 'PK'], b)],
    ['on', pick(meetings, a).id],
    ['on', pick(issues, b)],
    ['show', pick(known, a).id],
    ['show', pick(known, b).id],
    ['who', person],
    ['who', pick(['US', 'PK', 'IN'], a) === 'US' ? 'us-state-department' : 'pakistan-mofa'],
    [
      'last',
      ...pick(
        [
          ['US', 'PK'],
          ['PK', 'IN'],
          ['US', 'IN'],
        ],
        a,
      ),
    ],
    ['positions', pick(issues, a)],
    ['positions', '--history', pick(issues, b)],
    ['readouts', pick(meetings, b).id],
    ['ties', 'US', 'PK'],
  ];
}

describe('as of a day', () => {
  test('no page tells of a later record, nor by a page of a later day what an earlier one told', async () => {
    const days = fc.integer({ min: 30, max: 2540 }).map((days) => shift('2019-07-01', days, 'day'));
    const shares = fc.tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(days, shares, async (day, share) => {
        const later = whole.records.filter((record) => isLater(record, day)).map(({ id }) => id);
        const laterIds = new Set(later);
        // A record that no page of its time holds keeps its own.
        const needed = new Set(
          [...whole.records, ...whole.people]
            .filter(({ id, sources }) => !laterIds.has(id) && sources.every((page) => isLaterPage(page, day)))
            .flatMap(({ sources }) => sources),
        );
        for (const words of questions(day, share)) {
          const asked = `brief ${words.join(' ')} --as-of ${day}`;
          const json = await briefOnRecord([...words, '--as-of', day, '--json']);
          expect(json.status, `${asked}: ${json.stderr}`).toBe(0);
          const { strings, notes, sources } = found(JSON.parse(json.stdout));
          expect(
            strings.filter((text) => laterIds.has(text)),
            asked,
          ).toEqual([]);
          for (const note of notes)
            expect(
              namedDays(note).filter((named) => named > day),
              `${asked}: ${note}`,
            ).toEqual([]);
          for (const { id, label } of sources.filter(({ id }) => isLaterPage(id, day))) {
            expect(needed.has(id), `${asked}: ${id}`).toBe(true);
            expect(label, `${asked}: ${id}`).toBe('A page of a later day');
          }
          const { stdout } = await briefOnRecord([...words, '--as-of', day]);
          expect(
            later.filter((id) => new RegExp(`${id}(?![-\\w])`).test(stdout)),
            asked,
          ).toEqual([]);
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test.each([
    ['a note of a later day', ['show', '2025-04-22-trump-modi-call'], /July 2025/],
    ['what came later', ['show', '2025-07-25-rubio-dar'], /later\s+said/],
    ['the style that was to come', ['who', 'Munir'], /Field Marshal/],
  ])('%s is not told before it', async (_, words, told) => {
    expect((await briefOnRecord(words)).stdout).toMatch(told);
    const day = words[0] === 'who' ? '2024-05-01' : `2025-${words[1]?.slice(5, 10)}`;
    expect((await briefOnRecord([...words, '--as-of', day])).stdout).not.toMatch(told);
  });

  test('what was said on the day stays whole, plans for later days included', async () => {
    const { stdout } = await briefOnRecord(['show', '2025-03-27-naqvi-baker', '--as-of', '2025-03-28']);
    expect(stdout).toContain('A counterterrorism dialogue was planned for June 2025.');
  });

  test('a page of a later day keeps its place under an earlier record, without its headline', async () => {
    const late = whole.records.find(
      ({ date, sources }) =>
        date.length === 10 && sources.every((page) => published.get(page) != null && isLaterPage(page, date)),
    );
    if (!late) throw new Error('every record has a page of its day');
    const { stdout } = await briefOnRecord(['show', late.id, '--as-of', late.date]);
    expect(stdout).toContain('A page of a later day');
  });
});

test('an entry without an as-of day is told whole', async () => {
  const { stdout } = await brief(['show', '2024-03-05-berg-jonsson']);
  expect(stdout).not.toContain('A page of a later day');
});
