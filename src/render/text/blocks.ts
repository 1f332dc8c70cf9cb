/** How each block of a document is laid on a page of text. */
import type { Block, BlockOf } from '../document';
import { layBars, laySpark } from './bars';
import { layEntries } from './entries';
import { layFacts } from './facts';
import { layColumns, layOutline } from './outline';
import type { Page } from './page';
import {
  layCode,
  layHeading,
  layList,
  layMarking,
  layNote,
  layParagraph,
  layQuote,
  layReferences,
  layTitle,
} from './paragraphs';
import { layRows } from './rows';
import { laySources } from './sources';
import { layListing, layTable } from './tables';

const LAY: { [Name in Block['block']]: (page: Page, block: BlockOf<Name>) => string[] } = {
  title: layTitle,
  heading: layHeading,
  marking: layMarking,
  paragraph: layParagraph,
  note: layNote,
  quote: layQuote,
  facts: layFacts,
  outline: (page, { items }) => layOutline(page, items),
  columns: layColumns,
  code: layCode,
  bars: layBars,
  spark: laySpark,
  list: layList,
  references: layReferences,
  entries: layEntries,
  listing: layListing,
  table: layTable,
  rows: layRows,
  sources: laySources,
};

/** The lines that a block takes. */
export const layBlock = <Name extends Block['block']>(page: Page, block: BlockOf<Name>): string[] =>
  LAY[block.block](page, block);
