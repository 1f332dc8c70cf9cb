/** Heads with what belongs to them: as a tree, or, for want of columns, one below the other. */
import type { Paragraph } from 'docx';
import type { BlockOf, OutlineItem } from '../document';
import { line, prose, textRuns } from './prose';
import { twips } from './sheet';

export function outlineLines(items: readonly OutlineItem[], depth = 0): Paragraph[] {
  const left = twips(5) * depth;
  return items.flatMap(({ head, lines, items: below }) => [
    line('Outline', prose(head), {
      indent: { left },
      keepNext: true,
      spacing: { before: depth === 0 ? 120 : 50 },
    }),
    ...lines.map((own) =>
      line('OutlineText', prose(own), { indent: { left: left + twips(5) }, keepLines: true }),
    ),
    ...outlineLines(below, depth + 1),
  ]);
}

export const columnLines = ({ columns }: BlockOf<'columns'>): Paragraph[] =>
  columns.flatMap(({ title, items }) => [line('Heading1', textRuns(title)), ...outlineLines(items)]);
