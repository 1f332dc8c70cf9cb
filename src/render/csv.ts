/**
 * A report's data as CSV (RFC 4180): a row an entry, columns named as the JSON's keys, `place` flattened, lists
 * joined by `; `, a person as `Name (SIDE)`, a source as its address. `import` reads the same columns back.
 */
import type { Report, ReportKind, ReportOf } from '../reports/report';
import type { StatementView } from '../reports/views';
import { pickFields } from './json';
import { replaceUnsafe } from './visible';

type Entry = Record<string, unknown>;

/** How an object inside a list is written in one cell. */
function itemText(column: string, item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const entry = item as Entry;
  if (column === 'people' && 'name' in entry && 'role' in entry) {
    return entry.side ? `${entry.name} (${entry.side})` : String(entry.name);
  }
  if (column === 'sources' && 'url' in entry) return String(entry.url);
  if (column === 'positions' && 'issue' in entry && 'stance' in entry)
    return `${entry.issue}: ${entry.stance}`;
  const name = entry.name ?? entry.title ?? entry.label ?? entry.id;
  const number = entry.count ?? entry.records ?? entry.meetings ?? entry.statements;
  return typeof number === 'number' ? `${name} (${number})` : String(name ?? JSON.stringify(item));
}

function cellText(column: string, value: unknown): string | number | boolean {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((item) => itemText(column, item)).join('; ');
  if (typeof value === 'object') return itemText(column, value);
  return value as string | number | boolean;
}

/** A statement in the columns of a table: its id, and its words. */
const words = ({ id, date, summary, quote, sources }: StatementView): Entry => ({
  statement: id,
  date,
  summary,
  quote,
  sources,
});

/** The rows of a report whose data is no list of rows: what a spreadsheet would want of it. */
const ROWS: { [K in ReportKind]?: (data: ReportOf<K>['data']) => Entry[] } = {
  across: ({ topics }) =>
    topics.map(({ only, ...topic }) => ({
      ...topic,
      ...Object.fromEntries(Object.entries(only).map(([side, number]) => [`only ${side}`, number])),
    })),
  positions: (data) =>
    data.flatMap(({ issue, positions }) =>
      positions.map(({ latest, ...position }) => ({
        issue: issue.id,
        title: issue.title,
        ...position,
        ...words(latest),
        statements: position.statements,
      })),
    ),
  readouts: ({ meeting, accounts }) =>
    accounts.map(({ side, by, statement }) => ({
      meeting: meeting?.id,
      side,
      by,
      ...words(statement),
      topics: statement.topics,
    })),
  ties: ({ periods }) => periods.map(({ quad, levels, ...period }) => ({ ...period, ...quad })),
};

const rowsOf = (report: Report): Report['data'] | Entry[] =>
  (ROWS[report.kind] as ((data: Report['data']) => Entry[]) | undefined)?.(report.data) ?? report.data;

/** The entry with `place` as `venue`, `city` and `country` in its stead. */
function flattened(entry: Entry): Entry {
  const flat: Entry = {};
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'place') {
      const place = (value ?? {}) as Entry;
      Object.assign(flat, { venue: place.venue, city: place.city, country: place.country });
    } else flat[key] = value;
  }
  return flat;
}

export async function csvOf(report: Report, fields: readonly string[] | null): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const data = pickFields(rowsOf(report), fields);
  const rows = (Array.isArray(data) ? data : [data]).map((entry) => flattened(entry as Entry));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const text = stringify(
    rows.map((row) => columns.map((column) => cellText(column, row[column]))),
    { header: columns.length > 0, columns, record_delimiter: '\r\n' },
  );
  return replaceUnsafe(text.replace(/\r(?!\n)/g, ' '), (code) => `\\u{${code}}`);
}
