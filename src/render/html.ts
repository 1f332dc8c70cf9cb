/** The document as one self-contained HTML page: no script, no network, a style for the screen and for print. */
import { formatDate, MONTHS } from '../dates/partial-date';
import type { SourceView } from '../reports/views';
import type {
  Bars,
  Block,
  Column,
  Document,
  Entry,
  OutlineItem,
  Prose,
  RowsBlock,
  Run,
  Spark,
} from './document';
import { barEnds, plain, tableOfBars } from './document';
import { ONE_PAGE_STYLE, PAGE_STYLE } from './html-style';
import { byMonth, entryDate, outlineOf } from './outline';
import { GAP, rowWidths, sourceWords } from './paper';
import { indentOf, joinedRuns } from './runs';
import { scriptRuns } from './scripts';
import { isWebAddress, visible } from './visible';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

type Attributes = Record<string, string | number | null>;

/** An element; `inner` is HTML already. Attributes that are null are left out. */
function element(tag: string, attributes: Attributes, ...inner: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const written = given.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
  return `<${tag}${written}>${inner.join('')}</${tag}>`;
}

/** Dates in prose: `25 July 2025`, `7 Apr 2026`, `July 2025`, `2025-07-25`. */
const DATE = new RegExp(
  `\\b(?:(\\d{1,2}) )?(${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}) (\\d{4})\\b|\\b(\\d{4}-\\d{2}(?:-\\d{2})?)(?![-\\w])`,
  'g',
);

function isoDate(day: string | undefined, month: string, year: string): string {
  const number = MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
  const parts = [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return parts.join('-');
}

/** Words with what stands in another script marked as such, so that it is read and laid out its own way. */
function words(text: string): string {
  return scriptRuns(text)
    .map(({ text: run, script, rightToLeft }) =>
      script === null
        ? escaped(run)
        : element('bdi', { lang: `und-${script}`, dir: rightToLeft ? 'rtl' : 'auto' }, escaped(run)),
    )
    .join('');
}

/** Words with their dates marked. Quotations are left as they are. */
function dated(text: string): string {
  let html = '';
  let at = 0;
  for (const match of text.matchAll(DATE)) {
    const [whole, day, month, year, iso] = match;
    html += words(text.slice(at, match.index));
    html += element(
      'time',
      { datetime: iso ?? isoDate(day, month as string, year as string) },
      escaped(whole),
    );
    at = match.index + whole.length;
  }
  return html + words(text.slice(at));
}

const TAGS = { strong: 'strong', dim: 'small', accent: 'em', quote: 'q', match: 'mark' } as const;

function inline({ text, emphasis, href, source }: Run): string {
  // A quotation carries its marks in its text, so that they are copied with it; the element says that it is one.
  const inner = emphasis === 'quote' || href !== undefined ? words(text) : dated(text);
  const marked = emphasis ? element(TAGS[emphasis], {}, inner) : inner;
  if (source !== undefined) return element('a', { class: 'cite', href: `#source-${source}` }, marked);
  return href !== undefined && isWebAddress(href)
    ? element('a', { href, rel: 'noreferrer' }, marked)
    : marked;
}

const prose = (parts: Prose): string => joinedRuns(parts).map(inline).join('');

/** A line of its own: a quotation alone on it is a block. */
function line(parts: Prose, attributes: Attributes = {}): string {
  const [alone, ...rest] = joinedRuns(parts);
  if (alone?.emphasis === 'quote' && rest.length === 0)
    return element('blockquote', {}, element('p', {}, words(alone.text)));
  return element('p', attributes, prose(parts));
}

/** The rows of a table. `rowHeads` where the first cell names the row. */
function table(
  { columns, rows }: { columns: readonly Column[]; rows: readonly (readonly Prose[])[] },
  rowHeads: boolean,
  label: string,
): string {
  if (rows.length === 0) return '';
  const kind = (column: Column | undefined): string | null =>
    column?.align === 'right' ? 'number' : column?.grow ? null : 'short';
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: kind(column) }, escaped(column.title)),
  );
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      ...columns.map((column, index) => {
        const cell = row[index] ?? [];
        const html = '&emsp;'.repeat(indentOf(cell)) + prose(cell);
        return rowHeads && index === 0
          ? element('th', { scope: 'row', class: kind(column) }, html)
          : element('td', { class: kind(column) }, html);
      }),
    ),
  );
  return element(
    'table',
    { 'aria-label': label },
    element('thead', {}, element('tr', {}, ...head)),
    `\n<tbody>\n${body.join('\n')}\n</tbody>`,
  );
}

function outlineList(items: readonly OutlineItem[]): string {
  if (items.length === 0) return '';
  const item = ({ head, lines, items: below }: OutlineItem): string =>
    element(
      'li',
      {},
      element('p', { class: 'head' }, prose(head)),
      ...lines.map((text) => line(text)),
      outlineList(below),
    );
  return element('ul', { class: 'outline' }, `\n${items.map(item).join('\n')}\n`);
}

/** Measures of a drawing, in its own units; the page scales it to its width. */
const DRAWING = { width: 640, row: 20, bar: 12, left: 84, right: 40, legend: 28, key: 150 };

/** A bar chart in the page's own ink, so that it stands in print and on a dark screen. */
function barsDrawing(chart: Bars): string {
  const { caption, series, rows } = chart;
  const { width, row, bar, left, right, legend, key } = DRAWING;
  const text = (x: number, y: number, anchor: 'start' | 'end', words: string): string =>
    element('text', { x: x.toFixed(1), y, 'text-anchor': anchor }, escaped(words));
  const rect = (part: number, x: number, y: number, length: number): string =>
    element('rect', { class: `part${part}`, x: x.toFixed(1), y, width: length.toFixed(1), height: bar });
  const bars = barEnds(chart, width - left - right).flatMap((ends, index) => {
    const { label = '', values = [] } = rows[index] ?? {};
    const y = legend + index * row;
    const parts = ends.map((end, part) => {
      const start = part === 0 ? 0 : (ends[part - 1] ?? 0);
      return rect(part, left + start, y, end - start);
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    return [
      text(left - 8, y + bar - 2, 'end', label),
      ...parts,
      text(left + (ends.at(-1) ?? 0) + 6, y + bar - 2, 'start', String(total)),
    ];
  });
  const keys = series.flatMap((name, part) => [
    rect(part, left + part * key, 2, bar),
    text(left + part * key + bar + 6, bar, 'start', name),
  ]);
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${legend + rows.length * row}`, role: 'img', 'aria-label': caption },
    ...keys,
    ...bars,
  );
}

/** Measures of a spark, in points, so that it stands in a line of print. */
const SPARK = { step: 4, bar: 3, height: 8, least: 1 };

/** A spark in the page's own ink; months of nothing leave a hair of the ground line. */
function sparkDrawing({ caption, values }: Spark): string {
  const { step, bar, height, least } = SPARK;
  const most = Math.max(1, ...values);
  const width = values.length * step;
  const bars = values.map((value, index) => {
    const tall = value === 0 ? 0.3 : Math.max(least, (value / most) * height);
    return element('rect', {
      class: 'part0',
      x: index * step,
      y: (height - tall).toFixed(1),
      width: bar,
      height: tall.toFixed(1),
    });
  });
  return element(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${width} ${height}`,
      style: `width:${width}pt;height:${height}pt`,
      role: 'img',
      'aria-label': `${caption}: ${values.join(', ')}`,
    },
    element('title', {}, escaped(`${caption}: ${values.join(', ')}`)),
    ...bars,
  );
}

/** A cell of at most so many characters is short. */
const SHORT = 24;

/** Short rows under their labels, the source numbers at the margin. The widths of the columns are those of print. */
function rowTable(part: RowsBlock, label: string): string {
  const { columns, cite } = rowWidths(part);
  const cited = cite > 0;
  const last = cited ? columns.length : columns.length - 1;
  const col = (width: number, index: number): string =>
    element('col', {
      style: `--w:${index === part.grow ? 'auto' : `${(width + (index < last ? GAP : 0)).toFixed(1)}pt`}`,
    }).replace('</col>', '');
  const titles = part.head.some((title) => title !== '');
  // On a screen, whose letters are larger, short cells keep to one line.
  const short = columns.map(
    (_, index) =>
      index !== part.grow &&
      part.rows.every(({ cells }) => cells.length === 1 || plain(cells[index] ?? []).length <= SHORT),
  );
  const head = [...columns.map((_, index) => part.head[index] ?? ''), ...(cited ? [''] : [])];
  const body = part.rows.map((row) => {
    const wide = row.cells.length === 1 && columns.length > 1;
    const cells = row.cells.map((cell, index) =>
      index === 0 && !wide && columns.length > 1
        ? element('th', { scope: 'row', class: short[index] ? 'short' : null }, prose(cell))
        : element(
            'td',
            { colspan: wide ? columns.length : null, class: !wide && short[index] ? 'short' : null },
            prose(cell),
          ),
    );
    return element(
      'tr',
      {},
      ...cells,
      ...(cited ? [element('td', { class: 'cites' }, prose(row.cite))] : []),
    );
  });
  return element(
    'table',
    { class: 'rows', 'aria-label': label },
    element('colgroup', {}, ...[...columns, ...(cited ? [cite] : [])].map(col)),
    titles
      ? element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...head.map((title, index) =>
              title === ''
                ? '<td></td>'
                : element(
                    'th',
                    { scope: 'col', class: cited && index === last ? 'cites' : null },
                    escaped(title),
                  ),
            ),
          ),
        )
      : '',
    `\n<tbody>\n${body.join('\n')}\n</tbody>`,
  );
}

function entry(item: Entry, underMonth: boolean): string {
  const date = entryDate(item, underMonth);
  const [own, about] = [item.detail.slice(0, -1), item.detail.at(-1)];
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'when' },
      date === '' ? '' : element('time', { datetime: item.date }, escaped(date)),
      element('span', { class: 'tag' }, escaped(item.tag)),
    ),
    element(
      'div',
      { class: 'what' },
      element(
        'p',
        { class: 'headline' },
        prose(item.headline),
        item.sides === '' ? '' : ` ${element('span', { class: 'sides' }, escaped(item.sides))}`,
      ),
      ...own.map((detail) => line(detail)),
      ...(about ? [line(about, { class: 'about' })] : []),
    ),
  );
}

const entryList = (entries: readonly Entry[], underMonth: boolean): string =>
  element('ol', { class: 'entries' }, `\n${entries.map((item) => entry(item, underMonth)).join('\n')}\n`);

function source({ publisher, label, url, published, primary }: SourceView, number: number): string {
  const facts = [
    published === null ? 'undated' : element('time', { datetime: published }, escaped(formatDate(published))),
    primary ? 'primary' : null,
  ].filter((fact) => fact !== null);
  const name = isWebAddress(url)
    ? element('a', { href: url, rel: 'noreferrer' }, words(publisher))
    : words(publisher);
  return element(
    'li',
    { id: `source-${number}`, value: number },
    `${name}, ${words(label)}${facts.map((fact) => `, ${fact}`).join('')} `,
    element('span', { class: 'address' }, escaped(url)),
  );
}

/** A source in a list that runs on. */
function compactSource(view: SourceView, number: number): string {
  const name = words(sourceWords(view));
  return element(
    'li',
    { id: `source-${number}`, value: number },
    isWebAddress(view.url)
      ? element('a', { href: view.url, rel: 'noreferrer', title: visible(view.label) }, name)
      : name,
  );
}

function block(part: Block, within: string): string {
  switch (part.block) {
    case 'title':
      return element('h2', {}, words(part.text)) + part.below.map((below) => line(below)).join('');
    case 'heading':
      return element('h2', {}, words(part.text));
    case 'marking':
      return element('p', { class: 'marking' }, words(part.text));
    case 'rows':
      return rowTable(part, within);
    case 'paragraph':
      return line(part.text);
    case 'note':
      return line(part.text, { class: 'note' });
    case 'quote':
      return element(
        'figure',
        { class: 'quote' },
        element('blockquote', {}, element('p', {}, `“${words(part.text)}”`)),
        part.by.length > 0 ? element('figcaption', {}, prose(part.by)) : '',
      );
    case 'facts':
      return element(
        'dl',
        {},
        ...part.rows.map(({ label, lines }) =>
          element(
            'div',
            {},
            element('dt', {}, words(label)),
            ...lines.map((text) => element('dd', {}, prose(text))),
          ),
        ),
      );
    case 'outline':
      return outlineList(part.items);
    case 'columns':
      return element(
        'div',
        { class: 'columns' },
        ...part.columns.map(({ title, items }) =>
          element('section', { 'aria-label': title }, element('h2', {}, words(title)), outlineList(items)),
        ),
      );
    case 'bars':
      return `${element(
        'figure',
        { class: 'bars' },
        barsDrawing(part),
        element('figcaption', {}, words(part.caption)),
      )}\n${table(tableOfBars(part), true, part.caption)}`;
    case 'spark':
      return element('p', {}, element('small', {}, words(`${part.caption}: `)), sparkDrawing(part));
    case 'list':
      return element('ul', {}, ...part.items.map((item) => element('li', {}, prose(item))));
    case 'code':
      return element('pre', {}, element('code', {}, part.text.split('\n').map(escaped).join('\n')));
    case 'entries':
      if (!part.byMonth) return entryList(part.entries, false);
      return byMonth(part.entries)
        .map(({ month, entries }) =>
          element(
            'section',
            { 'aria-label': month },
            element('h2', {}, escaped(month)),
            entryList(entries, true),
          ),
        )
        .join('\n');
    case 'listing':
      return table(part, false, within);
    case 'table':
      return table(part, true, within);
    case 'sources': {
      const one = part.compact === 'always' ? compactSource : source;
      return element(
        'ol',
        { class: part.compact === 'always' ? 'sources compact' : 'sources' },
        part.sources.map((view, index) => one(view, (part.from ?? 1) + index)).join(' '),
      );
    }
  }
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function htmlOf(document: Document): string {
  const { marking, title, below, lead, sections, foot } = outlineOf(document);
  const handling = marking === null ? [] : [block({ block: 'marking', text: marking }, title)];
  const blocks = (parts: readonly Block[], within: string): string[] =>
    parts.map((part) => block(part, within)).filter((html) => html !== '');
  const body = [
    element(
      'header',
      {},
      ...handling,
      element('h1', {}, words(title)),
      ...below.map((text) => element('p', {}, prose(text))),
    ),
    '<main>',
    ...blocks(lead, title),
    ...sections.map(({ heading, aside, blocks: own }, index) =>
      element(
        'section',
        { 'aria-labelledby': `section-${index + 1}` },
        aside === ''
          ? element('h2', { id: `section-${index + 1}` }, words(heading))
          : element(
              'div',
              { class: 'beside' },
              element('h2', { id: `section-${index + 1}` }, words(heading)),
              element('p', {}, words(aside)),
            ),
        ...blocks(own, heading).map((html) => `\n${html}`),
      ),
    ),
    '</main>',
    ...(foot.length > 0 ? [element('footer', {}, ...foot.map((text) => element('p', {}, prose(text))))] : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="brief">
<title>${escaped(plain([title]))}</title>
<style>
${PAGE_STYLE}${document.onePage === true ? ONE_PAGE_STYLE : ''}</style>
</head>
<body${document.onePage === true ? ' class="one-page"' : ''}>
${body.join('\n')}
</body>
</html>
`;
}
