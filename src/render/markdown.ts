/** The document as Markdown: CommonMark with GitHub's tables, written by mdast so that no text turns into markup. */
import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { formatSpan } from '../dates/partial-date';
import type { SourceView } from '../reports/views';
import { sourceDetails } from './citations';
import type { Block, Column, Document, Entry, OutlineItem, Prose, RowsBlock } from './document';
import { plain, sparkMarks, tableOfBars } from './document';
import { byMonth } from './outline';
import { indentOf, joinedRuns } from './runs';
import { isWebAddress, visible } from './visible';

type Phrasing = PhrasingContent[];
type Flow = BlockContent | DefinitionContent;

const text = (value: string): Phrasing => (value === '' ? [] : [{ type: 'text', value: visible(value) }]);

const link = (url: string, children: Phrasing): Phrasing =>
  isWebAddress(url) ? [{ type: 'link', url, children }] : children;

function prose(parts: Prose): Phrasing {
  return joinedRuns(parts).flatMap((run): Phrasing => {
    const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
    const strong = run.emphasis === 'strong' || run.emphasis === 'match';
    const marked: Phrasing = core !== '' && strong ? [{ type: 'strong', children: text(core) }] : text(core);
    return [
      ...text(before),
      ...(run.href === undefined || run.source !== undefined ? marked : link(run.href, marked)),
      ...text(after),
    ];
  });
}

const paragraph = (children: Phrasing): Flow[] =>
  children.length > 0 ? [{ type: 'paragraph', children }] : [];

/** Lines of one paragraph. */
const lines = (parts: readonly Phrasing[]): Phrasing =>
  parts
    .filter((part) => part.length > 0)
    .flatMap((part, index): Phrasing => (index === 0 ? part : [{ type: 'break' }, ...part]));

const item = (children: Phrasing): ListItem => ({
  type: 'listItem',
  spread: false,
  children: paragraph(children),
});

const list = (items: readonly Phrasing[], start: number | null = null): Flow[] =>
  items.length === 0
    ? []
    : [{ type: 'list', ordered: start !== null, start, spread: false, children: items.map(item) }];

function table({
  columns,
  rows,
}: {
  columns: readonly Column[];
  rows: readonly (readonly Prose[])[];
}): Flow[] {
  if (rows.length === 0) return [];
  const row = (cells: readonly Phrasing[]): TableRow => ({
    type: 'tableRow',
    children: cells.map((children) => ({ type: 'tableCell', children })),
  });
  const cell = (parts: Prose): Phrasing => [...text('\u2003'.repeat(indentOf(parts))), ...prose(parts)];
  return [
    {
      type: 'table',
      align: columns.map((column) => column.align ?? null),
      children: [
        row(columns.map((column) => text(column.title))),
        ...rows.map((cells) => row(columns.map((_, index) => cell(cells[index] ?? [])))),
      ],
    },
  ];
}

function entry({ date, endDate, tag, headline, sides, detail }: Entry): Phrasing {
  const lead = `${formatSpan(date, endDate)}${tag === '' ? '' : `, ${tag}`}${sides === '' ? '' : ` (${sides})`}: `;
  return lines([[...text(lead), ...prose(headline)], ...detail.map(prose)]);
}

const source = (view: SourceView): Phrasing => [
  ...link(view.url, text(view.publisher)),
  ...text(`, ${sourceDetails(view)}`),
];

function outline(items: readonly OutlineItem[]): Flow[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: items.map(({ head, lines: own, items: below }) => ({
        type: 'listItem',
        spread: false,
        children: [...paragraph(lines([prose(head), ...own.map(prose)])), ...outline(below)],
      })),
    },
  ];
}

/** Cells in a line, set apart by commas and, before the last, a colon; what the last of them adds comes with its sources. */
const rowLine = (cells: readonly Prose[], cite: Prose): Phrasing =>
  prose([
    ...cells.flatMap(
      (cell, index): Prose => (index === 0 ? cell : [index === cells.length - 1 ? ': ' : ', ', ...cell]),
    ),
    ...(cite.length > 0 ? [' ', ...cite] : []),
  ]);

/** Rows whose first cell stands once over those that follow it, as lists under it. */
function groupedRows(rows: RowsBlock['rows']): Flow[] {
  const groups: { label: Prose; items: Phrasing[] }[] = [];
  for (const { cells, cite } of rows) {
    const [label = [], ...rest] = cells;
    if (plain(label) !== '' || groups.length === 0) groups.push({ label, items: [] });
    groups.at(-1)?.items.push(rowLine(rest, cite));
  }
  const children = groups.map(
    ({ label, items }): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [...paragraph(prose([...label, ':'])), ...list(items)],
    }),
  );
  return [{ type: 'list', ordered: false, spread: false, children }];
}

/** Rows under column titles are a table; others a list. */
function rowFlow({ head, rows }: RowsBlock): Flow[] {
  if (rows.some(({ cells: [label = []] }) => plain(label) === '')) return groupedRows(rows);
  const titled = head.some((title) => title !== '');
  const tabled = titled ? rows.filter(({ cells }) => cells.length > 1) : [];
  const listed = rows.filter((row) => !tabled.includes(row));
  return [
    ...table({
      columns: [...head, 'Sources'].map((title) => ({ title })),
      rows: tabled.map(({ cells, cite }) => [...cells, cite]),
    }),
    ...list(listed.map(({ cells, cite }) => rowLine(cells, cite))),
  ];
}

function block(part: Block): RootContent[] {
  switch (part.block) {
    case 'title':
      return [
        { type: 'heading', depth: 1, children: text(part.text) },
        ...paragraph(lines(part.below.map(prose))),
      ];
    case 'heading':
      return [{ type: 'heading', depth: 2, children: text(part.text) }, ...paragraph(text(part.aside ?? ''))];
    case 'marking':
      return paragraph([{ type: 'strong', children: text(part.text) }]);
    case 'rows':
      return rowFlow(part);
    case 'paragraph':
    case 'note':
      return paragraph(prose(part.text));
    case 'quote':
      return [
        {
          type: 'blockquote',
          children: [...paragraph(text(`“${part.text}”`)), ...paragraph(prose(part.by))],
        },
      ];
    case 'facts':
      return list(
        part.rows.map(
          ({ label, lines: own }): Phrasing => [
            { type: 'strong', children: text(`${label}:`) },
            ...text(' '),
            ...lines(own.map(prose)),
          ],
        ),
      );
    case 'outline':
      return outline(part.items);
    case 'columns':
      return part.columns.flatMap(({ title, items }): RootContent[] => [
        { type: 'heading', depth: 2, children: text(title) },
        ...outline(items),
      ]);
    case 'bars':
      return [...paragraph(text(part.caption)), ...table(tableOfBars(part))];
    case 'spark':
      return paragraph(text(`${part.caption}: ${sparkMarks(part)}`));
    case 'list':
      return list(part.items.map(prose));
    case 'references':
      return list(part.items.map(({ text: own }) => prose(own)));
    case 'code':
      return [{ type: 'code', value: part.text.split('\n').map(visible).join('\n') }];
    case 'entries':
      if (!part.byMonth) return list(part.entries.map(entry));
      return byMonth(part.entries).flatMap(({ month, entries }): RootContent[] => [
        { type: 'heading', depth: 2, children: text(month) },
        ...list(entries.map(entry)),
      ]);
    case 'listing':
    case 'table':
      return table(part);
    case 'sources':
      return list(part.sources.map(source), part.from ?? 1);
  }
}

/** The document as Markdown with a line feed at its end; empty for an empty document. */
export function markdownOf(document: Document): string {
  if (document.blocks.length === 0) return '';
  const titled = document.blocks.some((part) => part.block === 'title');
  const title: Block[] = titled ? [] : [{ block: 'title', text: document.title, below: [] }];
  const children = [...title, ...document.blocks].flatMap(block);
  // Tables as they come: every cell counts as wide as a rule of three dashes.
  return toMarkdown(
    { type: 'root', children },
    { bullet: '-', rule: '-', extensions: [gfmToMarkdown({ stringLength: () => 3 })] },
  );
}
