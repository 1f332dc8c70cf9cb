/** The document as Markdown (CommonMark with tables). */
import { formatDate, formatSpan } from '../dates/partial-date';
import type { Block, Column, Document, Entry, Inline, OutlineItem, Prose, RowsBlock } from './document';
import { tableOfBars } from './document';
import { visible } from './visible';

/** Text in which nothing is markup: what Markdown or HTML would read is escaped. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/&(?=[a-zA-Z#])/g, '\\&');
}

const address = (href: string): string => href.replace(/[()\s<>]/g, encodeURIComponent);

function inline(part: Inline): string {
  if (typeof part === 'string') return escaped(part);
  const text = escaped(part.text);
  if (text.trim() === '') return text;
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const marked = part.emphasis === 'strong' || part.emphasis === 'match' ? `**${core}**` : core;
  return before + (part.href ? `[${marked}](${address(part.href)})` : marked) + after;
}

/** A number and a full stop, or a list mark, at the start of a paragraph would make it a list. */
const prose = (parts: Prose): string =>
  parts
    .map(inline)
    .join('')
    .trim()
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1');

function table(columns: readonly Column[], rows: readonly (readonly Prose[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map((column) => escaped(column.title))),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((_, index) => prose(row[index] ?? [])))),
  ].join('\n');
}

function entry({ date, endDate, tag, headline, sides, detail }: Entry): string {
  const head = `- ${formatSpan(date, endDate)}, ${escaped(tag)}${sides === '' ? '' : ` (${escaped(sides)})`}: ${prose(headline)}`;
  return [head, ...detail.map((line) => `  ${prose(line)}`)].join('  \n');
}

function outline(items: readonly OutlineItem[], depth = 0): string {
  const margin = '  '.repeat(depth);
  return items
    .map(({ head, lines, items: below }) => {
      const own = [`${margin}- ${prose(head)}`, ...lines.map((line) => `${margin}  ${prose(line)}`)].join(
        '  \n',
      );
      return below.length > 0 ? `${own}\n${outline(below, depth + 1)}` : own;
    })
    .join('\n');
}

/** Rows under column titles are a table; others a list, the label in bold. */
function rows({ head, rows }: RowsBlock): string {
  const cited = (cite: Prose): string => (cite.length > 0 ? ` ${prose(cite)}` : '');
  const wide = rows
    .filter(({ cells }) => cells.length === 1)
    .map(({ cells, cite }) => `- ${prose(cells[0] ?? [])}${cited(cite)}`);
  const tabled = rows.filter(({ cells }) => cells.length > 1);
  const list =
    head.length > 0 && tabled.length > 0
      ? [
          table(
            [...head, 'Sources'].map((title) => ({ title })),
            tabled.map(({ cells, cite }) => [...cells, cite]),
          ),
          ...(wide.length > 0 ? [''] : []),
        ]
      : tabled.map(
          ({ cells, cite }) =>
            `- ${cells.slice(0, -1).map(prose).join(', ')}: ${prose(cells.at(-1) ?? [])}${cited(cite)}`,
        );
  return [...list, ...wide].join('\n');
}

function block(part: Block): string {
  switch (part.block) {
    case 'title':
      return [`# ${escaped(part.text)}`, ...part.below.map(prose)].join('\n\n');
    case 'heading':
      return `## ${escaped(part.text)}${part.aside ? `\n\n${escaped(part.aside)}` : ''}`;
    case 'marking':
      return `**${escaped(part.text)}**`;
    case 'rows':
      return rows(part);
    case 'paragraph':
    case 'note':
      return prose(part.text);
    case 'quote':
      return [`> “${escaped(part.text)}”`, ...(part.by.length > 0 ? ['>', `> ${prose(part.by)}`] : [])].join(
        '\n',
      );
    case 'facts':
      return part.rows
        .map(({ label, lines }) => `- **${escaped(label)}:** ${lines.map(prose).join('  \n  ')}`)
        .join('\n');
    case 'outline':
      return outline(part.items);
    case 'columns':
      return part.columns
        .map(({ title, items }) => `### ${escaped(title)}\n\n${outline(items)}`)
        .join('\n\n');
    case 'bars': {
      const { columns, rows } = tableOfBars(part);
      return table(columns, rows);
    }
    case 'list':
      return part.items.map((item) => `- ${prose(item)}`).join('\n');
    case 'code':
      return `\`\`\`\n${part.text}\n\`\`\``;
    case 'entries':
      return part.entries.map(entry).join('\n');
    case 'listing':
    case 'table':
      return table(part.columns, part.rows);
    case 'sources':
      return part.sources
        .map((source, index) => {
          const facts = [
            source.published === null ? null : formatDate(source.published),
            source.primary ? 'primary' : null,
          ];
          const about = [source.label, ...facts.filter((fact) => fact !== null)].map(escaped).join(', ');
          return `${(part.from ?? 1) + index}. [${escaped(source.publisher)}](${address(source.url)}): ${about}`;
        })
        .join('\n');
  }
}

export function markdownOf(document: Document): string {
  const text = document.blocks
    .map(block)
    .filter((part) => part !== '')
    .join('\n\n');
  return text === '' ? '' : `${text}\n`;
}
