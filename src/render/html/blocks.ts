/** How each block of a document is written in HTML. */
import { type Block, type BlockOf, tableOfBars } from '../document';
import { barsDrawing, sparkDrawing } from './drawings';
import { element, escaped } from './element';
import { entryLists } from './entries';
import { columnSections, outlineList } from './outline';
import { line, prose, words } from './prose';
import { address, sourceList } from './sources';
import { rowTable, table } from './tables';

/** `within` is the heading that the block stands under, by which a table is called. */
const HTML: { [Name in Block['block']]: (block: BlockOf<Name>, within: string) => string } = {
  title: ({ text, below }) => element('h2', {}, words(text)) + below.map((own) => line(own)).join(''),
  heading: ({ text }) => element('h2', {}, words(text)),
  marking: ({ text }) => element('p', { class: 'marking' }, words(text)),
  paragraph: ({ text }) => line(text),
  note: ({ text }) => line(text, { class: 'note' }),
  quote: ({ text, by }) =>
    element(
      'figure',
      { class: 'quote' },
      element('blockquote', {}, element('p', {}, `“${words(text)}”`)),
      by.length > 0 ? element('figcaption', {}, prose(by)) : '',
    ),
  facts: ({ rows }) =>
    element(
      'dl',
      {},
      ...rows.map(({ label, lines }) =>
        element(
          'div',
          {},
          element('dt', {}, words(label)),
          ...lines.map((text) => element('dd', {}, prose(text))),
        ),
      ),
    ),
  outline: ({ items }) => outlineList(items),
  columns: columnSections,
  code: ({ text }) => element('pre', {}, element('code', {}, text.split('\n').map(escaped).join('\n'))),
  bars: (chart) =>
    `${element(
      'figure',
      { class: 'bars' },
      barsDrawing(chart),
      element('figcaption', {}, words(chart.caption)),
    )}\n${table(tableOfBars(chart), true, chart.caption)}`,
  spark: (spark) => element('p', {}, element('small', {}, words(`${spark.caption}: `)), sparkDrawing(spark)),
  list: ({ items }) => element('ul', {}, ...items.map((item) => element('li', {}, prose(item)))),
  references: ({ items }) =>
    element('ul', {}, ...items.map(({ text, url }) => element('li', {}, `${prose(text)} ${address(url)}`))),
  entries: entryLists,
  listing: (block, within) => table(block, false, within),
  table: (block, within) => table(block, true, within),
  rows: rowTable,
  sources: sourceList,
};

/** A block as HTML; empty where there is nothing to show. */
export const htmlOfBlock = <Name extends Block['block']>(block: BlockOf<Name>, within: string): string =>
  HTML[block.block](block, within);
