/** Heads with what belongs to them: as a tree, or as columns side by side. */
import type { BlockOf, OutlineItem } from '../document';
import { indent, layProse, type Page, sideBySide } from './page';

/** Heads with what belongs to them set in by two columns; the outermost stand apart. */
export function layOutline(page: Page, items: readonly OutlineItem[], left = 2): string[] {
  return items.flatMap(({ head, lines, items: below }, index) => [
    ...(index > 0 && left === 2 ? [''] : []),
    ...layProse(page, head, page.width - left - 4).map(
      (line, row) => ' '.repeat(row === 0 ? left : left + 4) + line,
    ),
    ...lines.flatMap((line) => indent(layProse(page, line, page.width - left - 2), left + 2)),
    ...layOutline(page, below, left + 2),
  ]);
}

/** A column beside others is at least this wide. */
const NARROWEST_COLUMN = 30;
const COLUMN_GAP = 3;

export function layColumns(page: Page, { columns }: BlockOf<'columns'>): string[] {
  const room = Math.floor((page.width - 2 - COLUMN_GAP * (columns.length - 1)) / columns.length);
  const stacked = room < NARROWEST_COLUMN;
  const own = stacked ? page.width - 2 : room;
  const laid = columns.map(({ title, items }) => [
    page.paint(page.show(title).toUpperCase(), 'strong'),
    ...items.flatMap(({ head, lines }, index) => [
      ...(index > 0 ? [''] : []),
      ...layProse(page, head, own),
      ...lines.flatMap((line) => layProse(page, line, own)),
    ]),
  ]);
  if (stacked) return laid.flatMap((lines, index) => [...(index > 0 ? [''] : []), ...indent(lines, 2)]);
  const side = columns.map(() => ({ width: room }));
  return indent(sideBySide(page, laid, side, COLUMN_GAP), 2);
}
