/** Numbers drawn with marks: bars that lie on their side, and the small upright ones of a spark. */
import { type BlockOf, barEnds, sparkMarks, sparkNumbers } from '../document';
import { pad, width } from '../width';
import { indent, layProse, type Page } from './page';

/** The marks of the parts of a bar; and where there is only ASCII. */
const BAR_MARKS = { unicode: ['█', '░'], ascii: ['#', '.'] };
const SHORTEST_BAR = 12;

export function layBars(page: Page, block: BlockOf<'bars'>): string[] {
  const { series, columns, rows } = block;
  const marks = page.unicode ? BAR_MARKS.unicode : BAR_MARKS.ascii;
  const mark = (index: number): string => marks[index % marks.length] ?? '#';
  const paint = (text: string, index: number): string => page.paint(text, index === 0 ? 'accent' : undefined);
  const totals = rows.map(({ values }) => String(values.reduce((sum, value) => sum + value, 0)));
  const labelWidth = Math.max(...rows.map((row) => width(row.label)));
  const totalWidth = Math.max(...totals.map(width));
  const widths = columns.map((column, index) =>
    Math.max(width(column.title), ...rows.map((row) => width(row.cells[index] ?? ''))),
  );
  const beside = widths.reduce((sum, own) => sum + own + 2, 0);
  const room = page.width - 2 - labelWidth - 2 - totalWidth - 1;
  const stacked = room - beside < SHORTEST_BAR;
  const length = Math.max(4, stacked ? room : room - beside);
  const cellsOf = (cells: readonly string[]): string =>
    cells.map((cell, index) => `  ${pad(cell, widths[index] ?? 0, columns[index]?.align)}`).join('');
  const legend = series.map((name, index) => `${paint(mark(index), index)} ${page.paint(name, 'dim')}`);
  const legendWidth = series.reduce((sum, name) => sum + width(name) + 4, -2);
  const key = `${' '.repeat(labelWidth)}  ${legend.join('  ')}`;
  const barRoom = length + 1 + totalWidth;
  const titles = page.paint(cellsOf(columns.map((column) => column.title)).trimEnd(), 'dim');
  const lines = [key];
  if (!stacked && legendWidth <= barRoom) lines[0] = key + ' '.repeat(barRoom - legendWidth) + titles;
  else if (!stacked) lines.push(' '.repeat(labelWidth + 2 + barRoom) + titles);
  barEnds(block, length).forEach((ends, row) => {
    const { values = [], cells = [], label: own = '' } = rows[row] ?? {};
    let drawn = 0;
    const parts = ends.map((end, index) => {
      // Something is never drawn as nothing: each part has a mark at least, and leaves one to those after it.
      const least = drawn + ((values[index] ?? 0) > 0 ? 1 : 0);
      const most = length - values.slice(index + 1).filter((value) => value > 0).length;
      const cut = Math.min(Math.max(Math.round(end), least), most);
      const part = mark(index).repeat(cut - drawn);
      drawn = cut;
      return paint(part, index);
    });
    const total = drawn === 0 ? (totals[row] ?? '') : ` ${totals[row]}`;
    const gap = ' '.repeat(Math.max(0, length + 1 + totalWidth - drawn - width(total)));
    const bar = `${pad(own, labelWidth)}  ${parts.join('')}${total}`;
    if (!stacked) lines.push((bar + gap + cellsOf(cells)).trimEnd());
    else {
      const named = columns.map((column, index) => `${column.title} ${cells[index] ?? ''}`.trim());
      lines.push(bar);
      lines.push(
        ...indent(
          layProse(page, [{ text: named.join(' · '), emphasis: 'dim' }], page.width - 4 - labelWidth),
          labelWidth + 2,
        ),
      );
    }
  });
  return indent(lines, 2);
}

export const laySpark = (page: Page, block: BlockOf<'spark'>): string[] =>
  indent(
    layProse(
      page,
      [
        { text: `${block.caption}: `, emphasis: 'dim' },
        { text: page.unicode ? sparkMarks(block) : sparkNumbers(block), emphasis: 'accent' },
      ],
      page.width - 2,
    ),
    2,
  );
