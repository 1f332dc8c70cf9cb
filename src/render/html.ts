/** The document as one self-contained HTML page: no script, no network, a style for the screen and for print. */
import { formatDate, formatSpan } from '../dates/partial-date';
import type { Bars, Block, Column, Document, Entry, Inline, OutlineItem, Prose, RowsBlock } from './document';
import { barEnds, tableOfBars } from './document';
import { visible } from './visible';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

const TAGS = { strong: 'strong', dim: 'small', accent: 'em', quote: 'q', match: 'mark' } as const;

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  if (part.text === '') return '';
  // A quotation carries its marks in its text; the element says that it is one.
  const text = escaped(part.text);
  const marked = part.emphasis ? `<${TAGS[part.emphasis]}>${text}</${TAGS[part.emphasis]}>` : text;
  return part.href && /^https?:/.test(part.href) ? `<a href="${escaped(part.href)}">${marked}</a>` : marked;
}

const prose = (parts: Prose): string => parts.map(inline).join('');

function table(columns: readonly Column[], rows: readonly (readonly Prose[])[]): string {
  const cell = (tag: string, html: string, column: Column | undefined): string =>
    `<${tag}${column?.align === 'right' ? ' class="number"' : ''}>${html}</${tag}>`;
  const head = columns.map((column) => cell('th', escaped(column.title), column)).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((value, index) => cell('td', prose(value), columns[index])).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function entry({ date, endDate, tag, headline, sides, detail }: Entry): string {
  const lines = detail.map((line) => `<p>${prose(line)}</p>`).join('');
  return `<li><time datetime="${escaped(date)}">${escaped(formatSpan(date, endDate, 'short'))}</time> <span class="tag">${escaped(tag)}</span> <span class="sides">${escaped(sides)}</span><div>${prose(headline)}${lines}</div></li>`;
}

function outline(items: readonly OutlineItem[]): string {
  if (items.length === 0) return '';
  const item = ({ head, lines, items: below }: OutlineItem): string =>
    `<li><p class="head">${prose(head)}</p>${lines.map((line) => `<p>${prose(line)}</p>`).join('')}${outline(below)}</li>`;
  return `<ul class="outline">${items.map(item).join('\n')}</ul>`;
}

/** Measures of the drawing, in its own units; the page scales it to its width. */
const DRAWING = { width: 640, row: 22, bar: 14, left: 92, right: 44, legend: 26 };

/** A bar chart as SVG: ink of the page, so that it stands in print and on a dark screen. */
function barsDrawing(chart: Bars): string {
  const { caption, series, rows } = chart;
  const { width, row, bar, left, right, legend } = DRAWING;
  const height = legend + rows.length * row;
  const bars = barEnds(chart, width - left - right).map((ends, index) => {
    const { label = '', values = [] } = rows[index] ?? {};
    const y = legend + index * row;
    const middle = y + bar - 3;
    const parts = ends.map((end, part) => {
      const start = part === 0 ? 0 : (ends[part - 1] ?? 0);
      return `<rect class="part${part}" x="${(left + start).toFixed(1)}" y="${y}" width="${(end - start).toFixed(1)}" height="${bar}"/>`;
    });
    const total = values.reduce((sum, value) => sum + value, 0);
    return `<text x="${left - 8}" y="${middle}" text-anchor="end">${escaped(label)}</text>${parts.join('')}<text x="${(left + (ends.at(-1) ?? 0) + 6).toFixed(1)}" y="${middle}">${total}</text>`;
  });
  const keys = series.map(
    (name, part) =>
      `<rect class="part${part}" x="${left + part * 130}" y="2" width="12" height="12"/><text x="${left + part * 130 + 18}" y="12">${escaped(name)}</text>`,
  );
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(caption)}">${keys.join('')}\n${bars.join('\n')}\n</svg>`;
}

function rows({ head, rows }: RowsBlock): string {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const titles =
    head.length > 0
      ? `<thead><tr>${[...head, ''].map((title) => `<th>${escaped(title)}</th>`).join('')}</tr></thead>`
      : '';
  const body = rows.map(({ cells, cite }) => {
    const span = cells.length === 1 && columns > 1 ? ` colspan="${columns}"` : '';
    return `<tr>${cells.map((cell) => `<td${span}>${prose(cell)}</td>`).join('')}<td class="cite">${prose(cite)}</td></tr>`;
  });
  return `<table class="rows">${titles}<tbody>\n${body.join('\n')}\n</tbody></table>`;
}

function block(part: Block): string {
  switch (part.block) {
    case 'title':
      return `<header><h1>${escaped(part.text)}</h1>${part.below.map((line) => `<p>${prose(line)}</p>`).join('')}</header>`;
    case 'heading':
      return `<h2>${escaped(part.text)}${part.aside ? ` <small>${escaped(part.aside)}</small>` : ''}</h2>`;
    case 'marking':
      return `<p class="marking">${escaped(part.text)}</p>`;
    case 'rows':
      return rows(part);
    case 'paragraph':
      return `<p>${prose(part.text)}</p>`;
    case 'note':
      return `<p class="note">${prose(part.text)}</p>`;
    case 'quote':
      return `<blockquote><p>“${escaped(part.text)}”</p>${part.by.length > 0 ? `<footer>${prose(part.by)}</footer>` : ''}</blockquote>`;
    case 'facts':
      return `<dl>${part.rows.map(({ label, lines }) => `<dt>${escaped(label)}</dt><dd>${lines.map(prose).join('<br>')}</dd>`).join('\n')}</dl>`;
    case 'outline':
      return outline(part.items);
    case 'columns':
      return `<div class="columns">${part.columns.map(({ title, items }) => `<section><h3>${escaped(title)}</h3>${outline(items)}</section>`).join('\n')}</div>`;
    case 'bars': {
      const { columns, rows } = tableOfBars(part);
      return `<figure>${barsDrawing(part)}<figcaption>${escaped(part.caption)}</figcaption></figure>\n${table(columns, rows)}`;
    }
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${prose(item)}</li>`).join('\n')}</ul>`;
    case 'code':
      return `<pre>${escaped(part.text)}</pre>`;
    case 'entries':
      return `<ol class="entries">\n${part.entries.map(entry).join('\n')}\n</ol>`;
    case 'listing':
    case 'table':
      return table(part.columns, part.rows);
    case 'sources':
      return `<ol class="sources" start="${part.from ?? 1}">${part.sources
        .map((source) => {
          const facts = [
            source.published === null ? null : formatDate(source.published),
            source.primary ? 'primary' : null,
          ];
          const about = [source.label, ...facts.filter((fact) => fact !== null)].join(', ');
          return `<li><a href="${escaped(source.url)}">${escaped(source.publisher)}</a>: ${escaped(about)}</li>`;
        })
        .join('\n')}</ol>`;
  }
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --dim: #5f6368; --line: #c9c9c9; --accent: #1a4f8b; --paper: #fff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --dim: #9aa0a6; --line: #444; --accent: #8ab4f8; --paper: #181818; } }
body { font: 15px/1.45 "Source Serif 4", Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5em; margin: 0 0 .2em; } h2 { font: 600 .8em/1.2 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--accent); margin: 1.4em 0 .4em; }
* + header { margin-top: 2em; } header p, .note, small { color: var(--dim); font-size: .88em; margin: .1em 0; } a { color: inherit; text-decoration-color: var(--line); }
q { quotes: none; font-style: italic; } mark { background: none; color: inherit; font-weight: bold; text-decoration: underline; }
blockquote { margin: .8em 0; padding-left: 1em; border-left: 3px solid var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25em 1em; } dt { color: var(--dim); } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: .93em; } th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; border-bottom: 1px solid var(--line); } .number { text-align: right; }
ol.entries { list-style: none; padding: 0; } ol.entries li { display: grid; grid-template-columns: 7.5em 5.5em 1fr auto; gap: 0 .6em; margin-bottom: .7em; } ol.entries div { grid-column: 3; grid-row: 1; } .sides { grid-column: 4; grid-row: 1; color: var(--dim); } .tag { color: var(--accent); } ol.entries p { margin: .1em 0; }
h3 { font: 600 .85em/1.2 system-ui, sans-serif; margin: .4em 0; } .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 0 1.6em; }
figure { margin: .8em 0; } figcaption { color: var(--dim); font-size: .85em; } svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; } svg text { fill: var(--ink); } .part0 { fill: var(--accent); } .part1 { fill: var(--accent); fill-opacity: .3; stroke: var(--accent); stroke-width: 1; }
ul.outline { list-style: none; padding: 0; } ul.outline p { margin: .1em 0; padding-left: 1.2em; } ul.outline .head { padding-left: 0; } ul.outline li { margin-bottom: .8em; } ul.outline ul { padding-left: 1.2em; margin-top: .3em; }
.marking { text-align: center; font-weight: bold; } .rows .cite { text-align: right; white-space: nowrap; }
.sources { font-size: .85em; color: var(--dim); }
@media print { svg rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } figure { break-inside: avoid; } @page { margin: 16mm; } body { margin: 0; max-width: none; font-size: 10pt; } li, tr, blockquote { break-inside: avoid; } h2 { break-after: avoid; } }
`;

export function htmlOf(document: Document): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(document.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${document.blocks.map(block).join('\n')}
</body>
</html>
`;
}
