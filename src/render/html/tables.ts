/** Tables: whole ones, and short rows under their labels. */
import { type Column, type Prose, plain, type RowsBlock } from '../document';
import { GAP, rowWidths } from '../paper';
import { indentOf } from '../runs';
import { element, escaped } from './element';
import { prose } from './prose';

/** The rows of a table. `rowHeads` where the first cell names the row. */
export function table(
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Prose[])[] },
  rowHeads: boolean,
  label: string,
): string {
  if (rows.length === 0) return '';
  const kind = (column: Column | undefined): string | null =>
    column?.align === 'right' ? 'number' : column?.grow ? null : 'short';
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: kind(column) }, escaped(column.title)),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...columns.map((column, index) => {
        const cell = row[index] ?? [];
        const html = '&emsp;'.repeat(indentOf(cell)) + prose(cell);
        return rowHeads && index === 0
          ? element('th', { scope: 'row', class: kind(column) }, html)
          : element('td', { class: kind(column) }, html);
      }),
    ),
  );
  return element(
    'table',
    { 'aria-label': label },
    element('thead', {}, element('tr', {}, ...head)),
    `\n<tbody>\n${body.join('\n')}\n</tbody>`,
  );
}

/** A cell of at most so many characters is short. */
const SHORT = 24;

/** Short rows under their labels, the source numbers at the margin. The widths of the columns are those of print. */
export function rowTable(part: RowsBlock, label: string): string {
  const { columns, cite } = rowWidths(part);
  const cited = cite > 0;
  const last = cited ? columns.length : columns.length - 1;
  const col = (width: number, index: number): string =>
    element('col', {
      style: `--w:${index === part.grow ? 'auto' : `${(width + (index < last ? GAP : 0)).toFixed(1)}pt`}`,
    }).replace('</col>', '');
  const titles = part.head.some((title) => title !== '');
  // On a screen, whose letters are larger, short cells keep to one line.
  const short = columns.map(
    (_, index) =>
      index !== part.grow &&
      part.rows.every(({ cells }) => cells.length === 1 || plain(cells[index] ?? []).length <= SHORT),
  );
  const head = [...columns.map((_, index) => part.head[index] ?? ''), ...(cited ? [''] : [])];
  const body = part.rows.map((row) => {
    const wide = row.cells.length === 1 && columns.length > 1;
    const cells = row.cells.map((cell, index) =>
      index === 0 && !wide && columns.length > 1
        ? element('th', { scope: 'row', class: short[index] ? 'short' : null }, prose(cell))
        : element(
            'td',
            { colspan: wide ? columns.length : null, class: !wide && short[index] ? 'short' : null },
            prose(cell),
          ),
    );
    return element(
      'tr',
      {},
      ...cells,
      ...(cited ? [element('td', { class: 'cites' }, prose(row.cite))] : []),
    );
  });
  return element(
    'table',
    { class: 'rows', 'aria-label': label },
    element('colgroup', {}, ...[...columns, ...(cited ? [cite] : [])].map(col)),
    titles
      ? element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...head.map((title, index) =>
              element(
                title === '' ? 'td' : 'th',
                {
                  scope: title === '' ? null : 'col',
                  class: cited && index === last ? 'cites' : short[index] ? 'short' : null,
                },
                escaped(title),
              ),
            ),
          ),
        )
      : '',
    `\n<tbody>\n${body.join('\n')}\n</tbody>`,
  );
}
