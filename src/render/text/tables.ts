/** Tables: long ones laid out by hand, short ones drawn with a rule under their head. */
import { type BlockOf, type Column, type Prose, plain } from '../document';
import { Lazy } from '../lazy';
import { pad, width } from '../width';
import { indent, layProse, NARROW, type Page, sideBySide } from './page';

/** Must be loaded before a table is laid. */
export const cliTable = new Lazy(async () => (await import('cli-table3')).default);

/** Widths for the columns: what their content needs, the growing ones sharing what is left. */
function columnWidths(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly Prose[])[],
  room: number,
): number[] {
  const needed = columns.map((column, index) =>
    Math.max(width(column.title), ...rows.map((row) => width(page.show(plain(row[index] ?? []))))),
  );
  const gaps = 2 * (columns.length - 1);
  const fixed = columns.reduce((sum, column, index) => sum + (column.grow ? 0 : (needed[index] ?? 0)), 0);
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  const left = room - gaps - fixed;
  return columns.map((column, index) =>
    column.grow
      ? Math.max(8, Math.min(needed[index] ?? 0, Math.floor((left * column.grow) / shares)))
      : (needed[index] ?? 0),
  );
}

/** Columns that the growing one needs at least, or a column that can follow it does. */
const ENOUGH = 36;

/** The listing with the column that may follow the growing one in it, where the page has not enough room for both. */
function joinedWhereNarrow(page: Page, listing: BlockOf<'listing'>): BlockOf<'listing'> {
  const { columns, rows } = listing;
  const growing = columns.findIndex(({ grow }) => grow !== undefined);
  const following = columns.findIndex(({ follows }) => follows === true);
  const widths = columnWidths(page, columns, rows, page.width);
  if (growing < 0 || following < 0 || page.width < NARROW || (widths[growing] ?? 0) >= ENOUGH) return listing;
  const join = <T>(cells: readonly T[], joined: (cell: T, follower: T) => T): T[] => {
    const [cell, follower] = [cells[growing], cells[following]];
    if (cell === undefined || follower === undefined) return [...cells];
    return cells
      .map((own, index) => (index === growing ? joined(cell, follower) : own))
      .filter((_, index) => index !== following);
  };
  return {
    block: 'listing',
    columns: join(columns, (column, { title }) => ({
      ...column,
      title: `${column.title}, ${title.toLowerCase()}`,
    })),
    rows: rows.map((row) => join(row, (cell, follower): Prose => [...cell, '  ', ...follower])),
  };
}

/** A long table, laid out by hand: no rules, cells wrapped, stacked where the page is narrow. */
export function layListing(page: Page, listing: BlockOf<'listing'>): string[] {
  const { columns, rows } = joinedWhereNarrow(page, listing);
  const widths = columnWidths(page, columns, rows, page.width);
  const total = widths.reduce((sum, value) => sum + value, 2 * (columns.length - 1));
  const growing = columns.some((column, index) => column.grow && (widths[index] ?? 0) < 16);
  if (page.width < NARROW || total > page.width || (growing && page.width < 72)) {
    return rows.flatMap((row) => [
      ...row.flatMap((cell, index) => {
        const title = columns[index]?.title ?? '';
        if (plain(cell) === '') return [];
        if (index === 0) return layProse(page, cell, page.width);
        return indent(layProse(page, [{ text: `${title}: `, emphasis: 'dim' }, ...cell], page.width - 2), 2);
      }),
      '',
    ]);
  }
  const head = columns
    .map((column, index) => pad(column.title, widths[index] ?? 0, column.align))
    .join('  ')
    .trimEnd();
  const set = columns.map(({ align }, index) => ({ width: widths[index] ?? 0, align }));
  return [
    page.paint(head, 'dim'),
    ...rows.flatMap((row) =>
      sideBySide(
        page,
        row.map((cell, index) => layProse(page, cell, widths[index] ?? 1)),
        set,
      ),
    ),
  ];
}

/** A short table drawn by cli-table3, with a rule under its head and no frame; stacked where the page is narrow. */
export function layTable(page: Page, block: BlockOf<'table'>): string[] {
  const { columns, rows } = block;
  if (rows.length === 0) return [];
  const widths = columnWidths(page, columns, rows, page.width - 2);
  const total = widths.reduce((sum, value) => sum + value, 2 * columns.length);
  if (page.width < NARROW || total > page.width)
    return indent(layListing({ ...page, width: page.width - 2 }, { ...block, block: 'listing' }), 2);
  const rule = page.unicode ? '─' : '-';
  const none = {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
    mid: rule,
    'mid-mid': '  ',
  };
  const table = new cliTable.value({
    head: columns.map((column) => page.paint(column.title, 'dim')),
    colWidths: widths,
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: {
      head: [],
      border: page.colour ? ['dim'] : [],
      compact: true,
      'padding-left': 0,
      'padding-right': 0,
    },
    chars: none,
  });
  // A line of the page is a row of the table: cli-table3 measures the whole of a cell for each of its lines.
  for (const row of rows) {
    const cells = row.map((cell, index) => layProse(page, cell, widths[index] ?? 1));
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let line = 0; line < height; line++) table.push(cells.map((lines) => lines[line] ?? ''));
  }
  return indent(
    table
      .toString()
      .replaceAll(page.paint('  ', 'dim'), '  ')
      .split('\n')
      .map((line) => line.trimEnd()),
    2,
  );
}
