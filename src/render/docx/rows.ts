/** Short rows under their labels, the source numbers at the margin. */
import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Prose, RowsBlock } from '../document';
import { GAP, rowWidths } from '../paper';
import { line, prose } from './prose';
import { inPoints } from './sheet';
import { NO_LINE, NO_LINES } from './tables';

/** Rows beside their labels as a table without rules; the source numbers at the margin. */
export function rowTable(block: RowsBlock): Table {
  const { columns, cite } = rowWidths(block);
  const cited = cite > 0;
  const widths = [...columns, ...(cited ? [cite] : [])].map((width, index, all) =>
    inPoints(width + (index < all.length - 1 ? GAP : 0)),
  );
  const sum = (some: readonly number[]): number => some.reduce((total, width) => total + width, 0);
  const cell = (style: string, parts: Prose, first: number, count = 1): TableCell =>
    new TableCell({
      width: { size: sum(widths.slice(first, first + count)), type: WidthType.DXA },
      ...(count > 1 ? { columnSpan: count } : {}),
      margins: { top: 0, bottom: 0, left: 0, right: first + count < widths.length ? inPoints(GAP) : 0 },
      borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: NO_LINE },
      children: [
        line(
          style,
          prose(parts),
          cited && first === columns.length ? { alignment: AlignmentType.RIGHT } : {},
        ),
      ],
    });
  const titles = [...columns.map((_, index) => block.head[index] ?? ''), ...(cited ? [''] : [])];
  const head = block.head.some((title) => title !== '')
    ? [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: titles.map((title, index) => cell('RowHead', [title], index)),
        }),
      ]
    : [];
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...(row.cells.length === 1
            ? [cell('Row', row.cells[0] ?? [], 0, columns.length)]
            : columns.map((_, index) => cell('Row', row.cells[index] ?? [], index))),
          ...(cited ? [cell('Row', row.cite, columns.length)] : []),
        ],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: NO_LINES,
    rows: [...head, ...rows],
  });
}
