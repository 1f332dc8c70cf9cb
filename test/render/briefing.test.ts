import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Dataset, type EntryReader } from '../../src/dataset/dataset';
import type { Meeting } from '../../src/dataset/schema';
import { lastDay } from '../../src/dates/partial-date';
import { UsageError } from '../../src/errors';
import type { Target } from '../../src/query/names';
import type { Subject } from '../../src/query/subjects';
import { briefingText } from '../../src/render/pages/briefing';
import { visible } from '../../src/render/visible';
import { loadLibrary, width } from '../../src/render/width';
import { type BriefingReport, briefingReport } from '../../src/reports/briefing';
import { ISSUES, markOf, PEOPLE, randomRecord, SIDES, TOPICS } from '../support/random-record';

const subjectOf = (kind: Target['kind'], id: string): Subject => ({
  words: id,
  label: id,
  targets: [{ kind, id }],
});
const side = (id: string): Subject => subjectOf(id === 'league' ? 'organisation' : 'country', id);

/** A person, a country, two sides, a topic, an issue, a person on a topic, or the first meeting there is. */
const subjects: fc.Arbitrary<'meeting' | Subject[]> = fc.oneof(
  fc.constantFrom(...PEOPLE).map((id) => [subjectOf('person', id)]),
  fc.constantFrom(...SIDES).map((id) => [side(id)]),
  fc.constantFrom(['NO', 'IS'], ['IS', 'league']).map((ids) => ids.map(side)),
  fc.constantFrom(...TOPICS).map((id) => [subjectOf('topic', id)]),
  fc.constantFrom(...ISSUES).map((id) => [subjectOf('issue', id)]),
  fc.constantFrom(...PEOPLE).map((id) => [subjectOf('person', id), subjectOf('topic', 'fish')]),
  fc.constant('meeting' as const),
);

const wishes = fc.record({
  ours: fc.constantFrom(null, ...SIDES),
  since: fc.constantFrom(null, null, '2024-09-01', '2025-03-01'),
  marking: fc.constantFrom(null, 'FOR OFFICIAL USE ONLY'),
  lines: fc.integer({ min: 20, max: 90 }),
  width: fc.integer({ min: 40, max: 120 }),
  asOf: fc.constantFrom(null, '2024-06-30', '2025-02-15', '2025-10-01'),
});

const ALONE: Meeting = {
  id: 'alone',
  date: '2025-01-01',
  endDate: null,
  type: 'bilateral',
  title: 'Ada meets Dag',
  place: null,
  participants: [
    { person: 'ada', side: 'NO', role: 'principal' },
    { person: 'dag', side: 'NO', role: 'principal' },
  ],
  topics: ['fish'],
  atmosphere: null,
  outcome: null,
  status: 'held',
  sources: [],
  note: null,
};

interface Drawn {
  dataset: Dataset;
  report: BriefingReport;
  lines: number;
  width: number;
  asOf: string | null;
}

const briefings: fc.Arbitrary<Drawn> = fc
  .tuple(randomRecord, subjects, wishes)
  .map(([reader, drawn, { ours, since, marking, lines, width, asOf }]) => {
    const dataset = new Dataset(reader, asOf ?? '2026-01-15', { asOf });
    const first = dataset.records.find(({ kind }) => kind === 'meeting');
    const named = drawn === 'meeting' ? [first ? subjectOf('record', first.id) : side('NO')] : drawn;
    const report = briefingReport(dataset, named, { ours, since, marking, page: { lines, width } });
    return { dataset, report, lines, width, asOf };
  });

const STYLE = { width: 80, colour: false, terminal: false, links: false, unicode: true };

/** The page, or null where it is so small that not even a head has room. */
async function pageOf({ report }: Drawn): Promise<string | null> {
  try {
    return await briefingText(report, STYLE);
  } catch (error) {
    if (error instanceof UsageError) return null;
    throw error;
  }
}

const quotesOf = (report: BriefingReport): { quote: string; records: string[] }[] =>
  report.data.sections.flatMap(({ lines }) =>
    lines.flatMap(({ cells, detail, records }) =>
      [...cells.flat(), ...detail].flatMap((phrase) =>
        typeof phrase !== 'string' && phrase.emphasis === 'quote' ? [{ quote: phrase.text, records }] : [],
      ),
    ),
  );

/** Words in order, without the breaks that a page puts between and inside them. */
const squeezed = (text: string): string => text.replace(/\s+/g, '');

describe('a briefing over random records, subjects and pages', () => {
  test('is never over the page, nor a line wider than asked', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (drawn) => {
        const page = await pageOf(drawn);
        if (page === null) return;
        const lines = page.replace(/\n$/, '').split('\n');
        expect(lines.length).toBeLessThanOrEqual(drawn.lines);
        await loadLibrary();
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(drawn.width);
      }),
    );
  });

  test('shows a quotation whole or not at all, in the very words of its record', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (drawn) => {
        for (const { quote, records } of quotesOf(drawn.report)) {
          const said = records.map((id) => drawn.dataset.record(id));
          expect(said.some((record) => record?.kind === 'statement' && quote === `“${record.quote}”`)).toBe(
            true,
          );
        }
        const page = await pageOf(drawn);
        if (page === null) return;
        const whole = squeezed(page);
        const opened = (page.match(/“/g) ?? []).length;
        const shown = quotesOf(drawn.report).filter(({ quote }) => whole.includes(squeezed(visible(quote))));
        expect(opened).toBeLessThanOrEqual(shown.length);
      }),
    );
  });

  test('takes every line from entries of the dataset, and every number to a source', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (drawn) => {
        const { dataset, report } = drawn;
        const known = new Set(report.data.sources.map(({ id }) => id));
        for (const line of report.data.sections.flatMap(({ lines }) => lines)) {
          for (const id of line.records)
            expect(dataset.record(id) ?? dataset.person(id) ?? dataset.issue(id)).toBeDefined();
          for (const id of line.sources) expect(known.has(id)).toBe(true);
          const held = line.records.flatMap((id) => dataset.record(id) ?? []);
          if (held.length > 0) expect(line.sources.length).toBeGreaterThan(0);
        }
        const page = await pageOf(drawn);
        if (page === null) return;
        const [body = '', list = ''] = page.split(/^SOURCES/m);
        const numbers = (text: string): Set<string> => new Set(text.match(/\[\d+\]/g) ?? []);
        expect([...numbers(body)].sort()).toEqual([...numbers(list)].sort());
      }),
    );
  });

  test('counts on the page what did not fit', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (drawn) => {
        const page = await pageOf(drawn);
        if (page === null) return;
        for (const { title, lines } of drawn.report.data.sections) {
          const shown = page.includes(`\n${title.toUpperCase()}`);
          if (!shown) expect(squeezed(page)).toContain(squeezed(`${title.toLowerCase()} (${lines.length})`));
        }
      }),
    );
  });

  test('is the same bytes for the same question', async () => {
    await fc.assert(
      fc.asyncProperty(briefings, async (drawn) => {
        expect(await pageOf(drawn)).toBe(await pageOf({ ...drawn, report: structuredClone(drawn.report) }));
        expect(JSON.parse(JSON.stringify(drawn.report))).toEqual(drawn.report);
      }),
      { numRuns: 40 },
    );
  });

  test('as of a day shows nothing later', () => {
    fc.assert(
      fc.property(randomRecord, subjects, wishes, (reader, drawn, { ours, asOf, lines, width }) => {
        if (asOf === null || drawn === 'meeting') return;
        const dataset = new Dataset(reader, asOf, { asOf });
        const report = briefingReport(dataset, drawn, {
          ours,
          since: null,
          marking: null,
          page: { lines, width },
        });
        const text = JSON.stringify(report);
        const whole = new Dataset(reader, '2026-01-15');
        for (const record of whole.records) {
          if (lastDay(record.date) <= asOf) continue;
          expect(text).not.toContain(markOf(record.id));
          expect(text).not.toContain(`"${record.id}"`);
        }
      }),
    );
  });
});

test('a meeting of our own side alone is briefed without contacts', () => {
  const [reader] = fc.sample(randomRecord, { numRuns: 1, seed: 1 });
  if (reader === undefined) throw new Error('no record was drawn');
  const alone: EntryReader = {
    about: reader.about,
    read: (collection) =>
      collection === 'meetings'
        ? ([{ ...ALONE }] as never)
        : collection === 'statements' || collection === 'events'
          ? []
          : reader.read(collection),
  };
  const dataset = new Dataset(alone, '2026-01-15');
  const page = { lines: 60, width: 80 };
  const wish = { ours: 'NO', since: null, marking: null, page };
  const { data } = briefingReport(dataset, [subjectOf('record', 'alone')], wish);
  expect(data.sections.map(({ id }) => id)).not.toContain('contacts');
});
