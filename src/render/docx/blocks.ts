/** How each block of a document is written in a Word file. */
import type { Paragraph, Table } from 'docx';
import type { Block, BlockOf } from '../document';
import { barChart } from './bars';
import { entryParagraphs } from './entries';
import { columnLines, outlineLines } from './outline';
import {
  codeLines,
  factLines,
  headingLine,
  listLines,
  quoteLines,
  referenceLines,
  sparkLine,
  titleLines,
} from './paragraphs';
import { line, prose } from './prose';
import { rowTable } from './rows';
import { sourceParagraphs } from './sources';
import { spacedTable } from './tables';

type Parts = (Paragraph | Table)[];

const PARTS: { [Name in Block['block']]: (block: BlockOf<Name>) => Parts } = {
  title: titleLines,
  heading: (block) => [headingLine(block)],
  // It stands in the header and the footer of every page.
  marking: () => [],
  paragraph: ({ text }) => [line('Normal', prose(text))],
  note: ({ text }) => [line('Note', prose(text))],
  quote: quoteLines,
  facts: factLines,
  outline: ({ items }) => outlineLines(items),
  columns: columnLines,
  code: codeLines,
  bars: barChart,
  spark: (block) => [sparkLine(block)],
  list: listLines,
  references: referenceLines,
  entries: entryParagraphs,
  listing: spacedTable,
  table: spacedTable,
  rows: (block) => [rowTable(block)],
  sources: sourceParagraphs,
};

/** The paragraphs and tables that a block is written as. */
export const partsOf = <Name extends Block['block']>(block: BlockOf<Name>): Parts =>
  PARTS[block.block](block);
