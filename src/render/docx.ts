/** The document as a Word file: built-in styles, header rows that repeat, numbered sources that are linked to. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  Footer,
  Header,
  type INumberingOptions,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ISpacingProperties,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  Document as WordDocument,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { SourceView } from '../reports/views';
import { sourceDetails } from './citations';
import type {
  Bars,
  Block,
  Column,
  Document,
  Emphasis,
  Entry,
  OutlineItem,
  Prose,
  RowsBlock,
  Run,
} from './document';
import { barEnds, plain, sparkNumbers, tableOfBars } from './document';
import { byMonth, entryDate, outlineOf } from './outline';
import { CITE_SIZE, GAP, MARGINS, rowWidths, SET, type Setting, sourceWords, TITLE_RULE } from './paper';
import { indentOf, joinedRuns } from './runs';
import { scriptRuns } from './scripts';
import { isWebAddress, visible } from './visible';

/** Twentieths of a point, the unit of lengths in a Word file. */
const MILLIMETRE = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

/** A4 by its width and height; the text is kept so far from the lower edge that Letter, which is shorter, holds it too. */
const PAGE = { width: twips(210), height: twips(297), side: twips(19), top: twips(17), bottom: twips(19) };
/** One page that A4 and Letter hold alike. */
const ONE_PAGE = {
  width: PAGE.width,
  height: PAGE.height,
  side: twips(MARGINS.side),
  top: twips(MARGINS.top),
  bottom: twips(MARGINS.bottom),
};
const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** Where the text stands beside its date or its label. */
const HANG = twips(29);

const SERIF = 'Times New Roman';
const SANS = 'Arial';
const ACCENT = '1F4E79';
const SOFT = '555B63';
const FAINT = 'C8CCD2';

const EMPHASES: Record<Emphasis, IRunOptions> = {
  strong: { bold: true, boldComplexScript: true },
  dim: { color: SOFT, size: '9pt' },
  accent: { color: ACCENT },
  quote: { italics: true, italicsComplexScript: true },
  match: { bold: true, boldComplexScript: true, shading: { fill: 'FFF3BF' } },
};

/** Keeps what follows a run from right to left in its place: a mark that is not seen. */
const LEFT_TO_RIGHT = '\u200e';

/** The text as runs of one script each, in the form asked for. */
function textRuns(text: string, form: IRunOptions = {}): TextRun[] {
  return scriptRuns(visible(text)).map((run, index, runs) =>
    run.rightToLeft
      ? new TextRun({ ...form, text: run.text, rightToLeft: true })
      : new TextRun({ ...form, text: (runs[index - 1]?.rightToLeft ? LEFT_TO_RIGHT : '') + run.text }),
  );
}

function inline({ text, emphasis, href, source }: Run): ParagraphChild[] {
  const form = emphasis ? EMPHASES[emphasis] : {};
  if (source !== undefined)
    return [
      new InternalHyperlink({
        anchor: `source_${source}`,
        children: textRuns(text, { style: 'Citation' }),
      }),
    ];
  if (href !== undefined && isWebAddress(href))
    return [new ExternalHyperlink({ link: href, children: textRuns(text, { style: 'Hyperlink', ...form }) })];
  return textRuns(text, form);
}

const prose = (parts: Prose): ParagraphChild[] => joinedRuns(parts).flatMap(inline);

const line = (style: string, children: readonly ParagraphChild[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ style, children: [...children], ...more });

/** A text beside its date or label. */
const beside = (
  style: string,
  left: readonly ParagraphChild[],
  right: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph => line(style, [...left, new TextRun({ children: [new Tab()] }), ...right], more);

function entryLines(entry: Entry, underMonth: boolean): Paragraph[] {
  const own = entry.detail.slice(0, -1);
  const about: Prose = [{ text: entry.tag, emphasis: 'accent' }, '  ', ...(entry.detail.at(-1) ?? [])];
  const sides = entry.sides === '' ? [] : textRuns(`  ${entry.sides}`, { style: 'Label' });
  return [
    beside('Entry', textRuns(entryDate(entry, underMonth)), [...prose(entry.headline), ...sides], {
      keepNext: true,
    }),
    ...own.map((detail) => line('EntryText', prose(detail), { keepNext: true, keepLines: true })),
    line('EntryAbout', prose(about)),
  ];
}

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

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};
const hairline = (color: string) => ({ style: BorderStyle.SINGLE, size: 4, color }) as const;

function table(
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Prose[])[] },
  /** What stands in the last column of each row instead of words. */
  drawn?: readonly ParagraphChild[][],
): Table[] {
  if (rows.length === 0) return [];
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
  ];
}

const inPoints = (points: number): number => Math.round(points * 20);

/** Rows beside their labels as a table without rules; the source numbers at the margin. */
function rowTable(block: RowsBlock): Table {
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

/** Sources that run on in one paragraph. */
const sourceParagraph = (sources: readonly SourceView[], from: number): Paragraph =>
  line(
    'SourceList',
    sources.flatMap((source, index): ParagraphChild[] => {
      const number = from + index;
      const href = isWebAddress(source.url) ? { href: source.url } : {};
      return [
        ...textRuns(index === 0 ? '' : '\u00a0· '),
        new Bookmark({ id: `source_${number}`, children: textRuns(`[${number}]\u00a0`, { color: SOFT }) }),
        ...inline({ text: sourceWords(source), ...href }),
      ];
    }),
  );

function sourceLine(source: SourceView, number: number): Paragraph {
  const { publisher, url } = source;
  return line(
    'Source',
    [
      new Bookmark({
        id: `source_${number}`,
        children: inline({ text: publisher, ...(isWebAddress(url) ? { href: url } : {}) }),
      }),
      ...textRuns(`, ${sourceDetails(source)}`),
    ],
    { numbering: { reference: 'sources', level: 0, custom: true } },
  );
}

function outlineLines(items: readonly OutlineItem[], depth: number): Paragraph[] {
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

/** The longest bar, in spaces of the bar's type size. */
const LONGEST_BAR = 44;
const BAR_FILLS = [ACCENT, 'B9C9DC'];

/** A bar chart as a table of its numbers, with a column in which the bars are drawn as shaded spaces. */
function barTable(chart: Bars): Table[] {
  const { columns, rows } = tableOfBars(chart);
  const ends = barEnds(chart, LONGEST_BAR).map((row) => row.map(Math.round));
  const drawn = ends.map((row): ParagraphChild[] =>
    row.map((end, part) => {
      const length = end - (part === 0 ? 0 : (row[part - 1] ?? 0));
      return new TextRun({
        text: '\u00a0'.repeat(Math.max(0, length)),
        shading: { fill: BAR_FILLS[part % BAR_FILLS.length] ?? ACCENT },
      });
    }),
  );
  return table({ columns: [...columns, { title: '', grow: 1 }], rows }, drawn);
}

/** After a table Word wants a paragraph, and the next block wants air. */
const spacer = (): Paragraph => line('Spacer', []);

/** What stands beside a heading stands at the right margin. */
const ASIDE = [{ type: TabStopType.RIGHT, position: ONE_PAGE.width - 2 * ONE_PAGE.side }];

/** The rule under a document's head. */
const RULED: IParagraphOptions = {
  border: {
    bottom: {
      style: BorderStyle.SINGLE,
      size: TITLE_RULE.width * 8,
      space: TITLE_RULE.before,
      color: ACCENT,
    },
  },
};

function block(part: Block): (Paragraph | Table)[] {
  switch (part.block) {
    case 'title':
      return [
        line('Title', textRuns(part.text), part.below.length === 0 ? RULED : {}),
        ...part.below.map((below, index) =>
          line('Subtitle', prose(below), index === part.below.length - 1 ? RULED : {}),
        ),
      ];
    case 'heading': {
      const aside = textRuns(part.aside ?? '', { style: 'Aside' });
      const tab = aside.length > 0 ? [new TextRun({ children: [new Tab()] })] : [];
      return [
        line('Heading1', [...textRuns(part.text), ...tab, ...aside], {
          ...(aside.length > 0 ? { tabStops: ASIDE } : {}),
        }),
      ];
    }
    case 'marking':
      // It stands in the header and the footer of every page.
      return [];
    case 'rows':
      return [rowTable(part)];
    case 'paragraph':
      return [line('Normal', prose(part.text))];
    case 'note':
      return [line('Note', prose(part.text))];
    case 'quote':
      return [
        line('Quote', textRuns(`“${part.text}”`), { keepLines: true, keepNext: part.by.length > 0 }),
        ...(part.by.length > 0 ? [line('QuoteBy', prose(part.by))] : []),
      ];
    case 'facts':
      return part.rows.flatMap(({ label, lines }) =>
        lines.map((own, index) =>
          index === 0
            ? beside('Fact', textRuns(label, { style: 'Label' }), prose(own))
            : line('FactText', prose(own)),
        ),
      );
    case 'outline':
      return outlineLines(part.items, 0);
    case 'columns':
      return part.columns.flatMap(({ title, items }) => [
        line('Heading1', textRuns(title)),
        ...outlineLines(items, 0),
      ]);
    case 'bars':
      return [line('Caption', textRuns(part.caption)), ...barTable(part), spacer()];
    case 'spark':
      return [line('Normal', prose([{ text: `${part.caption}: ${sparkNumbers(part)}`, emphasis: 'dim' }]))];
    case 'list':
      return part.items.map((item) =>
        line('ListParagraph', prose(item), { numbering: { reference: 'bullets', level: 0, custom: true } }),
      );
    case 'code':
      return part.text.split('\n').map((text) => line('Code', textRuns(text)));
    case 'entries':
      if (!part.byMonth) return part.entries.flatMap((entry) => entryLines(entry, false));
      return byMonth(part.entries).flatMap(({ month, entries }) => [
        line('Heading1', textRuns(month)),
        ...entries.flatMap((entry) => entryLines(entry, true)),
      ]);
    case 'listing':
    case 'table':
      return [...table(part), spacer()];
    case 'sources':
      if (part.compact === 'always') return [sourceParagraph(part.sources, part.from ?? 1)];
      return part.sources.map((source, index) => sourceLine(source, (part.from ?? 1) + index));
  }
}

/** The look of a document's parts; on one page of paper as `paper.ts` measures it. */
function paragraphStyles(onePage: boolean) {
  const style = (id: string, name: string, paragraph: object, run: IRunOptions = {}, basedOn = 'Normal') => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    paragraph,
    run,
  });
  const hanging = { left: HANG, hanging: HANG };
  const tabStops = [{ type: TabStopType.LEFT, position: HANG }];
  const soft = { color: SOFT, size: '9pt' } as const;
  const set = (setting: Setting): { spacing: ISpacingProperties } => ({
    spacing: {
      line: inPoints(setting.leading),
      lineRule: LineRuleType.EXACT,
      before: inPoints(setting.before),
      after: inPoints(setting.after),
    },
  });
  const sized = (setting: Setting): { size: `${number}pt` } => ({ size: `${setting.size}pt` });
  const paper = [
    style('Row', 'Row', set(SET.text), sized(SET.text)),
    style('RowHead', 'Row Head', set(SET.head), { font: SANS, color: SOFT, ...sized(SET.head) }),
    style('SourceList', 'Source List', set(SET.sources), sized(SET.sources)),
  ];
  if (onePage) {
    return [
      ...paper,
      style('Subtitle', 'Subtitle', set(SET.below), { color: SOFT, ...sized(SET.below) }),
      style('Note', 'Note', set(SET.note), { color: SOFT, ...sized(SET.note) }),
    ];
  }
  return [
    ...paper,
    style('Subtitle', 'Subtitle', { spacing: { after: 40 } }, { color: SOFT }),
    style('Note', 'Note', { spacing: { before: 80, after: 60 } }, soft),
    style(
      'Quote',
      'Quote',
      {
        spacing: { before: 60, after: 60 },
        indent: { left: twips(5), right: twips(5) },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: ACCENT } },
      },
      { italics: true, italicsComplexScript: true, size: '12pt' },
    ),
    style(
      'QuoteBy',
      'Quote Source',
      { indent: { left: twips(5) }, spacing: { after: 100 } },
      { color: SOFT },
    ),
    style('Fact', 'Fact', { indent: hanging, tabStops, spacing: { before: 50 } }),
    style('FactText', 'Fact Text', { indent: { left: HANG }, spacing: { before: 0 } }),
    style('Entry', 'Entry', { indent: hanging, tabStops, spacing: { before: 110 } }),
    style('EntryText', 'Entry Text', { indent: { left: HANG }, spacing: { before: 15 } }),
    style('EntryAbout', 'Entry Reference', { indent: { left: HANG }, spacing: { before: 15 } }, soft),
    style('Outline', 'Outline', {}),
    style('OutlineText', 'Outline Text', { spacing: { before: 15 } }),
    style('Caption', 'Caption', { spacing: { before: 60, after: 60 }, keepNext: true }, soft),
    style('ListParagraph', 'List Paragraph', { spacing: { after: 30 } }),
    style('TableHead', 'Table Head', { keepNext: true }, { font: SANS, color: SOFT, size: '8pt' }),
    style('TableText', 'Table Text', {}, { size: '9.5pt' }),
    style('Source', 'Source', { spacing: { after: 30 } }, { size: '9pt' }),
    style('Code', 'Code', {}, { font: 'Courier New', size: '8pt', noProof: true }),
    style('Spacer', 'Spacer', { spacing: { after: 0, line: 120, lineRule: 'exact' } }, { size: '4pt' }),
  ];
}

/**
 * The same input gives the same bytes: the library's random ids become running ones, and neither the file's parts
 * nor its properties tell when it was made.
 */
function settled(bytes: Uint8Array): Uint8Array {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  const ids = new Map<string, string>();
  const bookmarks = new Map<string, number>();
  const steady = (xml: string): string =>
    xml
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*w:id=")(\d+)(?=")/g, (_, before: string, id: string) => {
        if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
        return `${before}${bookmarks.get(id)}`;
      })
      .replace(/\brId([a-z0-9_-]{21})(?=")/g, (_, id: string) => {
        if (!ids.has(id)) ids.set(id, `rIdLink${ids.size + 1}`);
        return ids.get(id) as string;
      })
      .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  const parts = unzipSync(bytes);
  // The document first: its order of links numbers them.
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === 'word/document.xml') - Number(a === 'word/document.xml'),
  );
  const written = new Map(
    names.map((name) => [
      name,
      /\.(xml|rels)$/.test(name)
        ? encoder.encode(steady(decoder.decode(parts[name])))
        : (parts[name] as Uint8Array),
    ]),
  );
  return zipSync(
    Object.fromEntries(Object.keys(parts).map((name) => [name, written.get(name) as Uint8Array])),
    {
      mtime: new Date(1980, 0, 1),
    },
  );
}

type NumberingList = INumberingOptions['config'][number];

const NUMBERING = (from: number): NumberingList[] => [
  {
    reference: 'bullets',
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: twips(4.5), hanging: twips(4.5) } } },
      },
    ],
  },
  {
    reference: 'sources',
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '[%1]',
        start: from,
        suffix: LevelSuffix.TAB,
        alignment: AlignmentType.LEFT,
        style: {
          paragraph: { indent: { left: twips(9), hanging: twips(9) } },
          run: { font: SANS, size: '8pt', color: SOFT },
        },
      },
    ],
  },
];

const centred = (marking: string): Paragraph =>
  line('Normal', textRuns(marking, { font: SANS, bold: true, size: `${SET.marking.size}pt` }), {
    alignment: AlignmentType.CENTER,
  });

/** The document as the bytes of a .docx file. */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const { marking, title, below } = outlineOf(document);
  const onePage = document.onePage === true;
  const page = onePage ? ONE_PAGE : PAGE;
  const titled = document.blocks.some((part) => part.block === 'title');
  const blocks: Block[] = [
    ...(titled ? [] : [{ block: 'title', text: title, below } as const]),
    ...document.blocks,
  ];
  const from = blocks.find((part) => part.block === 'sources')?.from ?? 1;
  const exact = (setting: Setting): ISpacingProperties => ({
    line: inPoints(setting.leading),
    lineRule: LineRuleType.EXACT,
    before: inPoints(setting.before),
    after: inPoints(setting.after),
  });
  const handling = marking === null ? [] : [centred(marking)];
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ style: 'Label', children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const word = new WordDocument({
    title: visible(title),
    creator: 'brief',
    lastModifiedBy: 'brief',
    description: below.map(plain).map(visible).join('. '),
    styles: {
      default: {
        document: {
          run: { font: SERIF, size: onePage ? `${SET.text.size}pt` : '10.5pt', language: { value: 'en-GB' } },
          paragraph: { spacing: onePage ? exact(SET.text) : { line: 252, after: 0 } },
        },
        title: {
          run: { font: SERIF, size: onePage ? `${SET.title.size}pt` : '19pt', bold: true, color: '000000' },
          paragraph: { spacing: onePage ? exact(SET.title) : { after: 60 }, keepNext: true },
        },
        heading1: {
          run: {
            font: SANS,
            size: onePage ? `${SET.heading.size}pt` : '9pt',
            bold: true,
            color: ACCENT,
            allCaps: true,
            characterSpacing: onePage ? 8 : 12,
          },
          paragraph: {
            spacing: onePage ? exact(SET.heading) : { before: 240, after: 60 },
            keepNext: true,
          },
        },
        hyperlink: {
          run: onePage ? { color: SOFT } : { color: ACCENT, underline: { type: 'single', color: FAINT } },
        },
      },
      paragraphStyles: paragraphStyles(onePage),
      characterStyles: [
        { id: 'Label', name: 'Label', run: { font: SANS, size: '8.5pt', color: SOFT } },
        { id: 'Citation', name: 'Citation', run: { font: SANS, size: `${CITE_SIZE}pt`, color: SOFT } },
        {
          id: 'Aside',
          name: 'Aside',
          run: { font: SANS, size: '8pt', bold: false, allCaps: false, characterSpacing: 0, color: SOFT },
        },
      ],
    },
    numbering: { config: NUMBERING(from) },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: twips(6),
              footer: twips(onePage ? 5 : 9),
            },
          },
        },
        ...(marking === null ? {} : { headers: { default: new Header({ children: handling }) } }),
        ...(onePage && marking === null
          ? {}
          : { footers: { default: new Footer({ children: [...handling, ...(onePage ? [] : [number])] }) } }),
        children: blocks.flatMap(block),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(word)));
}
