/** A bar chart as a table of its numbers, with a column in which the bars are drawn as shaded spaces. */
import { type Paragraph, type ParagraphChild, type Table, TextRun } from 'docx';
import { type BlockOf, barEnds, tableOfBars } from '../document';
import { line, textRuns } from './prose';
import { ACCENT } from './styles';
import { spacedTable } from './tables';

/** The longest bar, in spaces of the bar's type size. */
const LONGEST_BAR = 44;
const BAR_FILLS = [ACCENT, 'B9C9DC'];

export function barChart(chart: BlockOf<'bars'>): (Paragraph | Table)[] {
  const { columns, rows } = tableOfBars(chart);
  const ends = barEnds(chart, LONGEST_BAR).map((row) => row.map(Math.round));
  const drawn = ends.map((row): ParagraphChild[] =>
    row.map((end, part) => {
      const length = end - (part === 0 ? 0 : (row[part - 1] ?? 0));
      return new TextRun({
        text: '\u00a0'.repeat(Math.max(0, length)),
        shading: { fill: BAR_FILLS[part % BAR_FILLS.length] ?? ACCENT },
      });
    }),
  );
  return [
    line('Caption', textRuns(chart.caption)),
    ...spacedTable({ columns: [...columns, { title: '', grow: 1 }], rows }, drawn),
  ];
}
