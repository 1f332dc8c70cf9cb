/** Tables with a rule under each row, their heads repeated on every page. */
import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Column, type Prose, plain } from '../document';
import { indentOf } from '../runs';
import { line, prose } from './prose';
import { TEXT_WIDTH, twips } from './sheet';
import { FAINT } from './styles';

/** The room that columns which do not grow may take together, as a share of the page. */
const MOST_FIXED = 0.65;

/** Column widths that fill the text's width: what short columns need, the growing ones sharing what is left. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Prose[])[]): number[] {
  const needed = columns.map((column, index) => {
    const longest = Math.max(column.title.length, ...rows.map((row) => plain(row[index] ?? []).length));
    return Math.min(TEXT_WIDTH / 3, longest * 105 + 320);
  });
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0);
  const fixed = columns.reduce((sum, column, index) => sum + (column.grow ? 0 : (needed[index] ?? 0)), 0);
  const room = shares === 0 ? TEXT_WIDTH : Math.min(fixed, TEXT_WIDTH * MOST_FIXED);
  return columns.map((column, index) =>
    Math.floor(
      column.grow
        ? ((TEXT_WIDTH - room) * column.grow) / shares
        : ((needed[index] ?? 0) * room) / Math.max(1, fixed),
    ),
  );
}

export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const hairline = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color }) as const;

/** A table, and the paragraph that Word wants after it, which gives the next block air. */
export function spacedTable(
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Prose[])[] },
  /** What stands in the last column of each row instead of words. */
  drawn?: readonly ParagraphChild[][],
): (Table | Paragraph)[] {
  const spacer = line('Spacer', []);
  if (rows.length === 0) return [spacer];
  const widths = columnWidths(columns, rows);
  const gapAfter = (index: number): number =>
    index === columns.length - 1 ? 0 : columns[index]?.align === 'right' ? 300 : 140;
  const cell = (
    index: number,
    style: string,
    parts: Prose,
    color: string,
    children: readonly ParagraphChild[] = prose(parts),
  ): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: gapAfter(index) },
      borders: { top: NO_LINE, left: NO_LINE, right: NO_LINE, bottom: hairline(color) },
      children: [
        line(style, children, {
          alignment: columns[index]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          ...(indentOf(parts) > 0 ? { indent: { left: twips(4) * indentOf(parts) } } : {}),
        }),
      ],
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      borders: NO_LINES,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map((column, index) => cell(index, 'TableHead', [column.title], '000000')),
        }),
        ...rows.map(
          (row, at) =>
            new TableRow({
              cantSplit: true,
              children: columns.map((_, index) =>
                cell(
                  index,
                  'TableText',
                  row[index] ?? [],
                  FAINT,
                  index === columns.length - 1 ? drawn?.[at] : undefined,
                ),
              ),
            }),
        ),
      ],
    }),
    spacer,
  ];
}
