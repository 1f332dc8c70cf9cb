/** Short rows under their labels, the source numbers at the right margin. */
import { type Inline, type Prose, plain, type RowsBlock } from '../document';
import { pad, width } from '../width';
import { indent, layProse, NARROW, type Page, paintedWidth, sideBySide } from './page';

/** Prose with its source numbers at the right margin of its last line, or on a line of their own. */
function layCited(page: Page, prose: Prose, cite: Prose, columns: number): string[] {
  const lines = layProse(page, prose, columns);
  const numbers = layProse(page, cite, columns).join('');
  const needed = paintedWidth(page, numbers);
  if (needed === 0) return lines;
  const free = columns - paintedWidth(page, lines.at(-1) ?? '');
  if (free > needed) {
    lines.push((lines.pop() ?? '') + ' '.repeat(free - needed) + numbers);
    return lines;
  }
  // Rather than stand alone, the numbers take words along.
  const narrower = layProse(page, prose, columns - needed - 1);
  const last = narrower.at(-1) ?? '';
  const gap = columns - needed - paintedWidth(page, last);
  if (columns > 2 * needed && gap > 0 && narrower.length <= lines.length + 1)
    return [...narrower.slice(0, -1), last + ' '.repeat(gap) + numbers];
  return [...lines, ' '.repeat(Math.max(0, columns - needed)) + numbers];
}

/** The widest that a column which does not grow may be, as a share of the page. */
const WIDEST_LABEL = 0.36;
/** The least that the growing column needs before the rows are stacked. */
const LEAST_GROWING = 18;

export function layRows(page: Page, { head, grow, rows }: RowsBlock): string[] {
  const room = page.width - 2;
  const table = rows.filter(({ cells }) => cells.length > 1);
  const columns = Math.max(head.length, ...table.map(({ cells }) => cells.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(
      Math.floor(room * WIDEST_LABEL),
      Math.max(
        width(page.show(head[column] ?? '')),
        ...table.map(({ cells }) => width(page.show(plain(cells[column] ?? [])))),
      ),
    ),
  );
  // Where the growing column is not the last, the source numbers stand in a column of their own.
  const citesApart = grow < columns - 1;
  const citeWidth = citesApart ? Math.max(0, ...table.map(({ cite }) => width(plain(cite)))) : 0;
  const fixed = widths.reduce((sum, value, column) => sum + (column === grow ? 0 : value + 2), 0);
  const left = room - fixed - (citeWidth > 0 ? citeWidth + 2 : 0);
  const stacked = page.width < NARROW || left < LEAST_GROWING;
  if (columns > 0) widths[grow] = left;
  const lines: string[] = [];
  if (!stacked && head.some((title) => title !== ''))
    lines.push(
      page.paint(
        head
          .map((title, column) => pad(page.show(title), widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
        'dim',
      ),
    );
  for (const { cells, cite } of rows) {
    if (cells.length === 1) {
      lines.push(...layCited(page, cells[0] ?? [], cite, room));
    } else if (stacked) {
      const labelled = cells.slice(1).map((cell, index): Prose => {
        const title = head[index + 1] ?? '';
        return title === '' ? cell : [{ text: `${title}: `, emphasis: 'dim' }, ...cell];
      });
      const filled = cells.filter((cell) => plain(cell) !== '');
      // A row without a label of its own belongs under the last one.
      const continues = grow !== 0 && plain(cells[0] ?? []) === '';
      const [label = [], ...rest] =
        grow === 0 ? [cells[0] ?? [], ...labelled] : [...(continues ? [[]] : []), ...filled];
      const joined = rest.flatMap((cell, index): Inline[] => [
        index === 0 ? '' : grow === 0 ? ', ' : '  ',
        ...cell,
      ]);
      lines.push(
        ...(continues ? [] : layProse(page, label, room)),
        ...indent(layCited(page, joined, cite, room - 2), 2),
      );
    } else {
      const laid = cells.map((cell, column) =>
        column === grow && !citesApart
          ? layCited(page, cell, cite, widths[column] ?? 1)
          : layProse(page, cell, widths[column] ?? 1),
      );
      const numbers = citesApart ? [layProse(page, cite, Math.max(1, citeWidth)).join('')] : [];
      const set = laid.map((_, column) => ({ width: widths[column] ?? 0 }));
      lines.push(...sideBySide(page, [...laid, numbers], [...set, { width: citeWidth, align: 'right' }]));
    }
  }
  return indent(lines, 2);
}
