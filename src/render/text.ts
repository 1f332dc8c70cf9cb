/** The document as text for a terminal or a pipe. */
import { formatDate, MONTHS } from '../dates/partial-date';
import { publishedWords } from './citations';
import type { Block, Column, Document, Inline, OutlineItem, Prose, RowsBlock } from './document';
import { barEnds, plain, sparkMarks, sparkNumbers } from './document';
import { Lazy } from './lazy';
import { type Painter, painter, type TextStyle, toAscii } from './styles';
import { visible } from './visible';
import { loadLibrary, needsLibrary, pad, width, wrap } from './width';

const cliTable = new Lazy(async () => (await import('cli-table3')).default);

/** Below this many columns a page stacks what it would otherwise set side by side. */
const NARROW = 56;
/** The most columns that the sides of an entry take; further sides go to the next line. */
const SIDES_MOST = 14;

interface Page extends TextStyle {
  paint: Painter;
  /** A dataset's text as this page can show it. */
  show: (text: string) => string;
}

/** Prose as lines of at most `columns`, each run painted after it is laid out. */
function layProse(page: Page, prose: Prose, columns: number): string[] {
  const runs = prose.map((inline) => (typeof inline === 'string' ? { text: inline } : inline)) as Exclude<
    Inline,
    string
  >[];
  const texts = runs.map((run) => page.show(run.text));
  const whole = texts.join('');
  const lines = wrap(whole, columns);
  if (!(page.colour || page.links) || runs.every((run) => !run.emphasis && !run.href)) return lines;
  // Give each character of the laid-out lines back to its run; wrapping drops only the space at a line's end.
  const result: string[] = [];
  let at = 0;
  const starts: number[] = [];
  texts.reduce((sum, text) => {
    starts.push(sum);
    return sum + text.length;
  }, 0);
  for (const line of lines) {
    if (whole.slice(at, at + line.length) !== line && whole[at] === ' ') at += 1;
    const end = at + line.length;
    let painted = '';
    runs.forEach((run, index) => {
      const start = starts[index] ?? 0;
      const [from, to] = [Math.max(start, at), Math.min(start + (texts[index]?.length ?? 0), end)];
      if (from < to) painted += page.paint(whole.slice(from, to), run.emphasis, run.href);
    });
    result.push(painted);
    at = end;
  }
  return result;
}

const indent = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));

/** The day of an entry beside its month's heading: `25`, or nothing where only the month is known. */
const dayOf = (date: string): string => (date.length === 10 ? String(Number(date.slice(8))) : '');

function monthOf(date: string): string {
  const [year, month] = date.split('-');
  return month === undefined ? String(year) : `${MONTHS[Number(month) - 1]} ${year}`.toUpperCase();
}

function layEntries(page: Page, { entries, byMonth }: Extract<Block, { block: 'entries' }>): string[] {
  const grouped = byMonth && page.terminal;
  const lines: string[] = [];
  let month = '';
  let day = '';
  const dateWidth = grouped ? 2 : 10;
  const tagWidth = Math.max(0, ...entries.map((entry) => entry.tag.length));
  const stacked = page.width < NARROW;
  const margin = grouped ? 2 : 0;
  const tagRoom = tagWidth === 0 ? 0 : tagWidth + 2;
  const left = margin + dateWidth + 2 + tagRoom;
  const body = stacked ? page.width - 4 : page.width - left;
  for (const entry of entries) {
    if (grouped && monthOf(entry.date) !== month) {
      if (month !== '') lines.push('');
      month = monthOf(entry.date);
      day = '';
      lines.push(page.paint(month, 'strong'), '');
    }
    const date = grouped ? dayOf(entry.date) : entry.date;
    const shown = grouped && date === day ? '' : date;
    day = date;
    const span =
      entry.endDate === null
        ? []
        : [{ text: ` (to ${formatDate(entry.endDate, 'short')})`, emphasis: 'dim' as const }];
    const sides = page.show(entry.sides);
    if (stacked) {
      const head = [shown, entry.tag, sides].filter((part) => part !== '').join('  ');
      lines.push(...layProse(page, [{ text: head, emphasis: 'dim' }], page.width));
      for (const prose of [[...entry.headline, ...span], ...entry.detail])
        lines.push(...indent(layProse(page, prose, page.width - 2), 2));
      continue;
    }
    const sideLines = sides === '' ? [] : wrap(sides, SIDES_MOST);
    const tail = Math.max(0, ...sideLines.map((line) => width(line) + 2));
    const headline = layProse(page, [...entry.headline, ...span], body - tail);
    for (let row = 0; row < Math.max(headline.length, sideLines.length); row++) {
      const [text = '', side = ''] = [headline[row], sideLines[row]];
      const when = pad(row === 0 ? shown : '', dateWidth, grouped ? 'right' : 'left');
      const start = `${' '.repeat(margin)}${when}  ${page.paint(pad(row === 0 ? entry.tag : '', tagRoom), 'accent')}`;
      const gap = ' '.repeat(Math.max(0, body - width(stripped(page, text)) - width(side)));
      lines.push((start + text + (side === '' ? '' : gap + page.paint(side, 'dim'))).trimEnd());
    }
    for (const prose of entry.detail) lines.push(...indent(layProse(page, prose, body), left));
  }
  return lines;
}

const ESCAPES = /\u001b\]8;;[^\u0007]*\u0007|\u001b\[[0-9;]*m/g;
const stripped = (page: Page, text: string): string =>
  page.colour || page.links ? text.replace(ESCAPES, '') : text;

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

/** A long table, laid out by hand: no rules, cells wrapped, stacked where the page is narrow. */
function layListing(page: Page, { columns, rows }: Extract<Block, { block: 'listing' }>): string[] {
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
  const lines = [page.paint(head, 'dim')];
  for (const row of rows) {
    const cells = row.map((cell, index) => layProse(page, cell, widths[index] ?? 1));
    const height = Math.max(...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line++) {
      lines.push(
        cells
          .map((cell, index) => {
            const text = cell[line] ?? '';
            const gap = ' '.repeat(Math.max(0, (widths[index] ?? 0) - width(stripped(page, text))));
            return columns[index]?.align === 'right' ? gap + text : text + gap;
          })
          .join('  ')
          .trimEnd(),
      );
    }
  }
  return lines;
}

/** A short table drawn by cli-table3, with a rule under its head and no frame; stacked where the page is narrow. */
function layTable(page: Page, block: Extract<Block, { block: 'table' }>): string[] {
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
      .split('\n')
      .map((line) => line.trimEnd()),
    2,
  );
}

function layFacts(page: Page, { rows }: Extract<Block, { block: 'facts' }>): string[] {
  const labelWidth = Math.max(...rows.map((row) => width(row.label)));
  const stacked = page.width < NARROW;
  const left = stacked ? 4 : labelWidth + 4;
  return rows.flatMap(({ label, lines }) => {
    const laid = lines.flatMap((prose) => layProse(page, prose, page.width - left));
    if (stacked) return [`  ${page.paint(label, 'dim')}`, ...indent(laid, left)];
    return laid.map((text, index) =>
      `  ${page.paint(pad(index === 0 ? label : '', labelWidth), 'dim')}  ${text}`.trimEnd(),
    );
  });
}

/** Heads with what belongs to them set in by two columns; the outermost stand apart. */
function layOutline(page: Page, items: readonly OutlineItem[], left = 2): string[] {
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

function layColumns(page: Page, { columns }: Extract<Block, { block: 'columns' }>): string[] {
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
  const height = Math.max(...laid.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    laid
      .map((lines) => {
        const text = lines[row] ?? '';
        return text + ' '.repeat(Math.max(0, room - width(stripped(page, text))));
      })
      .join(' '.repeat(COLUMN_GAP))
      .trimEnd(),
  ).map((line) => (line === '' ? line : `  ${line}`));
}

/** The marks of the parts of a bar; and where there is only ASCII. */
const BAR_MARKS = { unicode: ['█', '░'], ascii: ['#', '.'] };
const SHORTEST_BAR = 12;

function layBars(page: Page, block: Extract<Block, { block: 'bars' }>): string[] {
  const { series, columns, rows } = block;
  const marks = page.unicode ? BAR_MARKS.unicode : BAR_MARKS.ascii;
  const mark = (index: number): string => marks[index % marks.length] ?? '#';
  const paint = (text: string, index: number): string => page.paint(text, index === 0 ? 'accent' : undefined);
  const totals = rows.map(({ values }) => String(values.reduce((sum, value) => sum + value, 0)));
  const labelWidth = Math.max(...rows.map((row) => width(row.label)));
  const totalWidth = Math.max(...totals.map(width));
  const widths = columns.map((column, index) =>
    Math.max(width(column.title), ...rows.map((row) => width(row.cells[index] ?? ''))),
  );
  const beside = widths.reduce((sum, own) => sum + own + 2, 0);
  const room = page.width - 2 - labelWidth - 2 - totalWidth - 1;
  const stacked = room - beside < SHORTEST_BAR;
  const length = Math.max(4, stacked ? room : room - beside);
  const cellsOf = (cells: readonly string[]): string =>
    cells.map((cell, index) => `  ${pad(cell, widths[index] ?? 0, columns[index]?.align)}`).join('');
  const legend = series.map((name, index) => `${paint(mark(index), index)} ${page.paint(name, 'dim')}`);
  const legendWidth = series.reduce((sum, name) => sum + width(name) + 4, -2);
  const key = `${' '.repeat(labelWidth)}  ${legend.join('  ')}`;
  const barRoom = length + 1 + totalWidth;
  const titles = page.paint(cellsOf(columns.map((column) => column.title)).trimEnd(), 'dim');
  const lines = [key];
  if (!stacked && legendWidth <= barRoom) lines[0] = key + ' '.repeat(barRoom - legendWidth) + titles;
  else if (!stacked) lines.push(' '.repeat(labelWidth + 2 + barRoom) + titles);
  barEnds(block, length).forEach((ends, row) => {
    const { values = [], cells = [], label: own = '' } = rows[row] ?? {};
    let drawn = 0;
    const parts = ends.map((end, index) => {
      // Something is never drawn as nothing: each part has a mark at least, and leaves one to those after it.
      const least = drawn + ((values[index] ?? 0) > 0 ? 1 : 0);
      const most = length - values.slice(index + 1).filter((value) => value > 0).length;
      const cut = Math.min(Math.max(Math.round(end), least), most);
      const part = mark(index).repeat(cut - drawn);
      drawn = cut;
      return paint(part, index);
    });
    const total = drawn === 0 ? (totals[row] ?? '') : ` ${totals[row]}`;
    const gap = ' '.repeat(Math.max(0, length + 1 + totalWidth - drawn - width(total)));
    const bar = `${pad(own, labelWidth)}  ${parts.join('')}${total}`;
    if (!stacked) lines.push((bar + gap + cellsOf(cells)).trimEnd());
    else {
      const named = columns.map((column, index) => `${column.title} ${cells[index] ?? ''}`.trim());
      lines.push(bar);
      lines.push(
        ...indent(
          layProse(page, [{ text: named.join(' · '), emphasis: 'dim' }], page.width - 4 - labelWidth),
          labelWidth + 2,
        ),
      );
    }
  });
  return indent(lines, 2);
}

/** Prose with its source numbers at the right margin of its last line, or on a line of their own. */
function layCited(page: Page, prose: Prose, cite: Prose, columns: number): string[] {
  const lines = layProse(page, prose, columns);
  const numbers = layProse(page, cite, columns).join('');
  const needed = width(stripped(page, numbers));
  if (needed === 0) return lines;
  const free = columns - width(stripped(page, lines.at(-1) ?? ''));
  if (free > needed) {
    lines.push((lines.pop() ?? '') + ' '.repeat(free - needed) + numbers);
    return lines;
  }
  // Rather than stand alone, the numbers take words along.
  const narrower = layProse(page, prose, columns - needed - 1);
  const last = narrower.at(-1) ?? '';
  const gap = columns - needed - width(stripped(page, last));
  if (columns > 2 * needed && gap > 0 && narrower.length <= lines.length + 1)
    return [...narrower.slice(0, -1), last + ' '.repeat(gap) + numbers];
  return [...lines, ' '.repeat(Math.max(0, columns - needed)) + numbers];
}

/** The widest that a column which does not grow may be, as a share of the page. */
const WIDEST_LABEL = 0.36;
/** The least that the growing column needs before the rows are stacked. */
const LEAST_GROWING = 18;

function layRows(page: Page, { head, grow, rows }: RowsBlock): string[] {
  const room = page.width - 2;
  const table = rows.filter(({ cells }) => cells.length > 1);
  const columns = Math.max(head.length, ...table.map(({ cells }) => cells.length), 0);
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.min(
      Math.floor(room * WIDEST_LABEL),
      Math.max(
        width(page.show(head[column] ?? '')),
        ...table.map(({ cells }) => width(page.show(plain(cells[column] ?? [])))),
      ),
    ),
  );
  // Where the growing column is not the last, the source numbers stand in a column of their own.
  const citesApart = grow < columns - 1;
  const citeWidth = citesApart ? Math.max(0, ...table.map(({ cite }) => width(plain(cite)))) : 0;
  const fixed = widths.reduce((sum, value, column) => sum + (column === grow ? 0 : value + 2), 0);
  const left = room - fixed - (citeWidth > 0 ? citeWidth + 2 : 0);
  const stacked = page.width < NARROW || left < LEAST_GROWING;
  if (columns > 0) widths[grow] = left;
  const lines: string[] = [];
  if (!stacked && head.some((title) => title !== ''))
    lines.push(
      page.paint(
        head
          .map((title, column) => pad(page.show(title), widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
        'dim',
      ),
    );
  for (const { cells, cite } of rows) {
    if (cells.length === 1) {
      lines.push(...layCited(page, cells[0] ?? [], cite, room));
    } else if (stacked) {
      const labelled = cells.slice(1).map((cell, index): Prose => {
        const title = head[index + 1] ?? '';
        return title === '' ? cell : [{ text: `${title}: `, emphasis: 'dim' }, ...cell];
      });
      const filled = cells.filter((cell) => plain(cell) !== '');
      const [label = [], ...rest] = grow === 0 ? [cells[0] ?? [], ...labelled] : filled;
      const joined = rest.flatMap((cell, index): Inline[] => [
        index === 0 ? '' : grow === 0 ? ', ' : '  ',
        ...cell,
      ]);
      lines.push(...layProse(page, label, room), ...indent(layCited(page, joined, cite, room - 2), 2));
    } else {
      const laid = cells.map((cell, column) =>
        column === grow && !citesApart
          ? layCited(page, cell, cite, widths[column] ?? 1)
          : layProse(page, cell, widths[column] ?? 1),
      );
      const numbers = citesApart ? layProse(page, cite, Math.max(1, citeWidth)).join('') : '';
      const height = Math.max(...laid.map((cell) => cell.length));
      for (let row = 0; row < height; row++) {
        const line = laid
          .map((cell, column) => {
            const text = cell[row] ?? '';
            return text + ' '.repeat(Math.max(0, (widths[column] ?? 0) - width(stripped(page, text))));
          })
          .join('  ');
        const end =
          row === 0 && numbers !== '' ? `  ${' '.repeat(citeWidth - width(plain(cite)))}${numbers}` : '';
        lines.push((line + end).trimEnd());
      }
    }
  }
  return indent(lines, 2);
}

/** Sources run on in one paragraph, each with its number, publisher and day. */
function layCompactSources(
  page: Page,
  { sources, from = 1 }: Extract<Block, { block: 'sources' }>,
): string[] {
  const runs = sources.flatMap((source, index): Inline[] => {
    const facts = [source.publisher, publishedWords(source, 'short'), source.primary ? 'primary' : null];
    return [
      index === 0 ? '' : ' · ',
      { text: `[${from + index}]\u00a0`, emphasis: 'dim' },
      { text: facts.filter((fact) => fact !== null).join(', '), href: source.url },
    ];
  });
  return indent(layProse(page, runs, page.width - 2), 2);
}

function layHeading(page: Page, { text, aside = '' }: Extract<Block, { block: 'heading' }>): string[] {
  const title = page.show(text).toUpperCase();
  const beside = page.show(aside);
  const gap = page.width - width(title) - width(beside);
  const heading = page.paint(title, 'strong');
  if (beside === '') return [heading];
  if (gap >= 2) return [`${heading}${' '.repeat(gap)}${page.paint(beside, 'dim')}`];
  return [heading, ...layProse(page, [{ text: beside, emphasis: 'dim' }], page.width)];
}

function laySources(page: Page, block: Extract<Block, { block: 'sources' }>): string[] {
  if (block.compact === 'always' || (block.compact === true && page.terminal))
    return layCompactSources(page, block);
  const { sources, from = 1 } = block;
  return sources.flatMap((source, index) => {
    const number = `[${from + index}] `;
    const facts = [source.publisher, publishedWords(source, 'short'), source.primary ? 'primary' : null];
    const about = facts.filter((fact) => fact !== null).join(', ');
    const prose: Prose = [
      { text: about, href: source.url },
      { text: `. ${source.label}`, emphasis: 'dim' },
    ];
    const laid = layProse(page, prose, page.width - 2 - number.length);
    const address = page.links
      ? []
      : layProse(page, [{ text: source.url, emphasis: 'dim' }], page.width - 2 - number.length);
    return [...laid, ...address].map(
      (line, row) => `  ${row === 0 ? number : ' '.repeat(number.length)}${line}`,
    );
  });
}

function layBlock(page: Page, block: Block): string[] {
  switch (block.block) {
    case 'title':
      return [
        ...layProse(page, [{ text: block.text, emphasis: 'strong' }], page.width),
        ...block.below.flatMap((prose) => layProse(page, prose, page.width)),
      ];
    case 'heading':
      return layHeading(page, block);
    case 'marking':
      return layProse(page, [{ text: block.text, emphasis: 'strong' }], page.width).map(
        (line) => ' '.repeat(Math.floor((page.width - width(stripped(page, line))) / 2)) + line,
      );
    case 'rows':
      return layRows(page, block);
    case 'paragraph':
      return indent(layProse(page, block.text, page.width - 2), 2);
    case 'note':
      return layProse(
        page,
        block.text.map((inline) =>
          typeof inline === 'string' ? { text: inline, emphasis: 'dim' as const } : inline,
        ),
        page.width,
      );
    case 'quote':
      return [
        ...indent(layProse(page, [{ text: `“${block.text}”`, emphasis: 'quote' }], page.width - 4), 4),
        ...indent(layProse(page, block.by, page.width - 4), 4),
      ];
    case 'facts':
      return layFacts(page, block);
    case 'outline':
      return layOutline(page, block.items);
    case 'columns':
      return layColumns(page, block);
    case 'bars':
      return layBars(page, block);
    case 'spark':
      return indent(
        layProse(
          page,
          [
            { text: `${block.caption}: `, emphasis: 'dim' },
            { text: page.unicode ? sparkMarks(block) : sparkNumbers(block), emphasis: 'accent' },
          ],
          page.width - 2,
        ),
        2,
      );
    case 'list':
      return block.items.flatMap((item) =>
        layProse(page, item, page.width - 4).map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`),
      );
    case 'code':
      return block.text.split('\n').map(page.show);
    case 'entries':
      return layEntries(page, block);
    case 'listing':
      return layListing(page, block);
    case 'table':
      return layTable(page, block);
    case 'sources':
      return laySources(page, block);
  }
}

/** Whether some text of a tree passes the test. */
function someText(value: unknown, test: (text: string) => boolean): boolean {
  if (typeof value === 'string') return test(value);
  if (Array.isArray(value)) return value.some((child) => someText(child, test));
  return typeof value === 'object' && value !== null && someText(Object.values(value), test);
}

/** What a style of page makes of a document, once the widths that its words need are loaded. */
export interface TextPage {
  textOf(document: Document): string;
  /** The number of lines that the document takes. */
  linesOf(document: Document): number;
}

/**
 * @param words anything that holds every text of the documents to come
 * @param again whether like blocks are laid out again and again, as when a page is fitted
 */
export async function textPage(words: unknown, style: TextStyle, again = true): Promise<TextPage> {
  const show = style.unicode ? visible : (text: string): string => toAscii(visible(text));
  if (someText(words, (text) => needsLibrary(text) && needsLibrary(show(text)))) await loadLibrary();
  const page: Page = { ...style, width: Math.max(20, style.width), paint: await painter(style), show };
  // A heading stands close to what it heads; everything else is set apart by an empty line, or on a tight page by none.
  const laid = new Map<string, string>();
  const layAnew = (block: Block): string => layBlock(page, block).join('\n').trimEnd();
  const lay = (block: Block): string => {
    if (!again) return layAnew(block);
    const key = JSON.stringify(block);
    const text = laid.get(key) ?? layAnew(block);
    laid.set(key, text);
    return text;
  };
  const textOf = ({ blocks, tight = false }: Document): string => {
    const text = blocks
      .map((block) => ({
        text: lay(block),
        close: block.block === 'heading' || (tight && block.block !== 'title'),
      }))
      .filter((part) => part.text !== '')
      .map((part) => part.text + (part.close ? '\n' : '\n\n'))
      .join('');
    return text === '' ? '' : `${text.trimEnd()}\n`;
  };
  return { textOf, linesOf: (document) => textOf(document).split('\n').length - 1 };
}

/** The document as text with a line feed at its end; empty for an empty document. */
export async function textOf(document: Document, style: TextStyle): Promise<string> {
  if (document.blocks.some((block) => block.block === 'table')) await cliTable.load();
  return (await textPage(document.blocks, style, false)).textOf(document);
}
