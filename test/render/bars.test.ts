import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, barEnds, tableOfBars } from '../../src/render/document';
import { htmlOf } from '../../src/render/html';
import { textOf } from '../../src/render/text';

const STYLE = { colour: false, terminal: false, links: false, unicode: true };

const chart = fc
  .record({
    rows: fc.array(
      fc.record({
        label: fc.constantFrom('2019', '2024 Q3', 'Jul 2025*'),
        values: fc.tuple(fc.nat(400), fc.nat(60)),
        cells: fc.tuple(fc.nat(999).map(String), fc.constantFrom('leader', 'foreign minister', '–')),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    shares: fc.boolean(),
  })
  .map(
    ({ rows, shares }): Extract<Block, { block: 'bars' }> => ({
      block: 'bars',
      caption: 'Contacts',
      label: 'Period',
      series: ['Meetings', 'Calls'],
      columns: [{ title: 'Statements', align: 'right' }, { title: 'Highest rank' }],
      rows,
      shares,
    }),
  );

describe('bars', () => {
  test('fit the page at every width, and draw no something as nothing', async () => {
    await fc.assert(
      fc.asyncProperty(chart, fc.integer({ min: 40, max: 130 }), async (bars, width) => {
        const text = await textOf({ title: 'Chart', blocks: [bars] }, { ...STYLE, width });
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
        const drawn = text.split('\n').filter((line) => /^ {2}(20|Jul)/.test(line));
        expect(drawn).toHaveLength(bars.rows.length);
        drawn.forEach((line, index) => {
          const [meetings = 0, calls = 0] = bars.rows[index]?.values ?? [];
          expect(line.includes('█')).toBe(meetings > 0);
          expect(line.includes('░')).toBe(calls > 0);
        });
      }),
    );
  });

  test('end in order, the longest at full length', () => {
    fc.assert(
      fc.property(chart, (bars) => {
        const ends = barEnds(bars, 100);
        for (const [first = 0, last = 0] of ends) {
          expect(first).toBeLessThanOrEqual(last);
          expect(last).toBeLessThanOrEqual(100.001);
        }
        const some = bars.rows.some(({ values }) => values.some((value) => value > 0));
        if (some) expect(Math.max(...ends.map((end) => end.at(-1) ?? 0))).toBeCloseTo(100);
      }),
    );
  });

  test('are a table whose rows are as wide as its head, and a drawing with a bar a row', () => {
    fc.assert(
      fc.property(chart, (bars) => {
        const { columns, rows } = tableOfBars(bars);
        for (const row of rows) expect(row).toHaveLength(columns.length);
        const drawing = htmlOf({ title: 'Chart', blocks: [bars] });
        expect(drawing.match(/text-anchor="end"/g)).toHaveLength(bars.rows.length);
      }),
    );
  });
});

describe('columns', () => {
  const words = fc
    .array(fc.constantFrom('trade', 'counterterrorism', 'Kashmir', 'and', 'the', 'ministers'), {
      minLength: 1,
      maxLength: 40,
    })
    .map((list) => list.join(' '));

  test('fit the page side by side or stacked, with every word', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 30, max: 130 }),
        async (texts, width) => {
          const columns = texts.map((text, index) => ({
            title: `Side ${index}`,
            items: [{ head: [text], lines: [], items: [] }],
          }));
          const laid = await textOf(
            { title: 'Columns', blocks: [{ block: 'columns', columns }] },
            { ...STYLE, width },
          );
          for (const line of laid.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
          const count = (text: string, word: string): number => text.split(word).length - 1;
          for (const word of ['counterterrorism', 'Kashmir', 'ministers'])
            expect(count(laid, word)).toBe(texts.reduce((sum, text) => sum + count(text, word), 0));
        },
      ),
    );
  });
});
