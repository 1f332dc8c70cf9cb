/**
 * A report's data as CSV (RFC 4180): a row an entry, columns named as the JSON's keys, `place` flattened, lists
 * joined by `; `, a person as `Name (SIDE)`, a source as its address. `import` reads the same columns back.
 */
import type { Phrase } from '../reports/briefing';
import type { Report, ReportKind, ReportOf } from '../reports/report';
import type { StatementView } from '../reports/views';
import { expectFields, fieldsOf, PARTS_OF_PLACE } from './fields';
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
  if (typeof name !== 'string') return partsText(entry);
  return typeof number === 'number' ? `${name} (${number})` : name;
}

/** An object without a name: `style General, from 2022-11`; nothing where its parts are objects themselves. */
function partsText(entry: Entry): string {
  const parts = Object.entries(entry).filter(([, part]) => part !== null);
  return parts.some(([, part]) => typeof part === 'object')
    ? ''
    : parts.map(([key, part]) => `${key} ${part}`).join(', ');
}

function cellText(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  return Array.isArray(value)
    ? value
        .map((item) => itemText(column, item))
        .filter((text) => text !== '')
        .join('; ')
    : itemText(column, value);
}

/** A table: its columns, which stand even where no row does, and its rows. */
interface Sheet {
  columns: readonly string[];
  rows: readonly Entry[];
}

/** The columns of a statement in a table: its id, and its words. */
const WORDS = ['statement', 'date', 'summary', 'quote', 'sources'];
const words = ({ id, date, summary, quote, sources }: StatementView): Entry => ({
  statement: id,
  date,
  summary,
  quote,
  sources,
});

/** A record in a table: its `place` as `venue`, `city` and `country`. */
const flat = ({ place, ...entry }: Entry): Entry => ({ ...entry, ...(place as Entry | null) });

const plainText = (phrases: readonly Phrase[]): string =>
  phrases.map((phrase) => (typeof phrase === 'string' ? phrase : phrase.text)).join('');

/** The columns of a contact in a table. */
const CONTACT = [
  ...['contact', 'daysAgo', 'id', 'date', 'endDate', 'type', 'status', 'title', 'outcome'],
  ...[...PARTS_OF_PLACE, 'sides', 'people', 'topics', 'readouts', 'sources', 'note'],
];

const historySheet = (data: ReportOf<'positions'>['data']): Sheet => ({
  columns: [
    ...['issue', 'title', 'date', 'actor', 'actorName', 'side', 'from', 'to', 'repeats', 'until'],
    ...WORDS.filter((column) => column !== 'date'),
  ],
  rows: data.flatMap(({ issue, moves = [] }) =>
    moves.map(({ statement, ...move }) => ({
      issue: issue.id,
      title: issue.title,
      ...move,
      ...words(statement),
    })),
  ),
});

/** The tables of reports whose data is no list of rows: what a spreadsheet would want of them. */
const SHEETS: { [K in ReportKind]?: (data: ReportOf<K>['data'], report: ReportOf<K>) => Sheet } = {
  across: ({ a, b, topics }) => ({
    columns: ['topic', 'name', 'both', `only ${a}`, `only ${b}`],
    rows: topics.map(({ only, ...topic }) => ({
      ...topic,
      ...Object.fromEntries(Object.entries(only).map(([side, number]) => [`only ${side}`, number])),
    })),
  }),
  briefing: ({ sections, sources }) => ({
    columns: ['section', 'text', 'detail', 'records', 'sources'],
    rows: sections.flatMap(({ title, lines }) =>
      lines.map((line) => ({
        section: title,
        text: line.cells
          .map(plainText)
          .filter((text) => text !== '')
          .join(' | '),
        detail: plainText(line.detail).trim(),
        records: line.records,
        sources: sources.filter(({ id }) => line.sources.includes(id)),
      })),
    ),
  }),
  last: ({ met, spoke, present, planned, year }) => {
    const lasts = Object.entries({ met, spoke, present }).flatMap(([word, last]) =>
      last ? [{ contact: `last ${word}`, daysAgo: last.daysAgo, ...flat({ ...last.meeting }) }] : [],
    );
    const known = new Set<unknown>(lasts.map(({ id }: Entry) => id));
    const others = [...year.meetings, ...year.calls].filter(({ id }) => !known.has(id));
    return {
      columns: CONTACT,
      rows: [
        ...lasts,
        ...planned.map((meeting) => ({ contact: 'planned', ...flat({ ...meeting }) })),
        ...others.map((meeting) => ({ contact: 'in the year before', ...flat({ ...meeting }) })),
      ],
    };
  },
  positions: (data, { history }) =>
    history
      ? historySheet(data)
      : {
          columns: [
            ...['issue', 'title', 'actor', 'actorName', 'side', 'stance', 'since', 'statements'],
            ...WORDS,
            'official',
          ],
          rows: data.flatMap(({ issue, positions }) =>
            positions.map(({ latest, ...position }) => ({
              issue: issue.id,
              title: issue.title,
              ...position,
              ...words(latest),
            })),
          ),
        },
  readouts: ({ meeting, accounts }) => ({
    columns: ['meeting', 'side', 'by', ...WORDS, 'topics'],
    rows: accounts.map(({ side, by, statement }) => ({
      meeting: meeting?.id,
      side,
      by,
      ...words(statement),
      topics: statement.topics,
    })),
  }),
  ties: ({ periods }) => {
    const rows = periods.map(({ quad, levels, ...period }) => ({ ...period, ...quad }));
    return { columns: Object.keys(rows[0] ?? {}), rows };
  },
};

/** The entries as they are, each flat. */
function entriesSheet(report: Report): Sheet {
  const entries = (Array.isArray(report.data) ? report.data : [report.data]) as Entry[];
  return {
    columns: fieldsOf(report).flatMap((field) => (field === 'place' ? PARTS_OF_PLACE : [field])),
    rows: entries.map(flat),
  };
}

const sheetOf = (report: Report): Sheet =>
  (SHEETS[report.kind] as ((data: Report['data'], report: Report) => Sheet) | undefined)?.(
    report.data,
    report,
  ) ?? entriesSheet(report);

/** The columns that the report has as CSV. */
export const columnsOf = (report: Report): readonly string[] => sheetOf(report).columns;

/** @throws UsageError for a field that is no column */
export async function csvOf(report: Report, fields: readonly string[] | null): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const sheet = sheetOf(report);
  const hasPlace = PARTS_OF_PLACE.every((part) => sheet.columns.includes(part));
  const columns =
    fields?.flatMap((field) => (field === 'place' && hasPlace ? PARTS_OF_PLACE : [field])) ?? sheet.columns;
  expectFields(columns, sheet.columns);
  const text = stringify([
    columns,
    ...sheet.rows.map((row) => columns.map((column) => cellText(column, row[column]))),
  ]);
  return replaceUnsafe(text.replace(/\r(?!\n)/g, ' '), (code) => `\\u{${code}}`);
}
