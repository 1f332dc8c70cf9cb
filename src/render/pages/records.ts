/** Records as entries of a timeline or of a list of one kind, and whole. */

import { STANCE_WORDS } from '../../dataset/vocabulary';
import { formatDate, formatSpan } from '../../dates/partial-date';
import { spanWords } from '../../dates/span';
import type { NameTable } from '../../reports/records';
import type { ReportOf } from '../../reports/report';
import {
  joinNames,
  placeWords,
  type RecordView,
  type SourceView,
  type StatementView,
  typeWords,
} from '../../reports/views';
import { type Block, type Document, type Entry, type Prose, plain, type Run } from '../document';

export const quoted = (text: string): Run => ({ text: `“${text}”`, emphasis: 'quote' });
export const dim = (text: string): Run => ({ text, emphasis: 'dim' });
export const strong = (text: string): Run => ({ text, emphasis: 'strong' });

/** The publishers of some sources, each linked, as a line of prose. */
export function publishers(sources: readonly SourceView[], most = 3): Prose {
  const seen = new Set<string>();
  const firsts = sources.filter(({ publisher }) => !seen.has(publisher) && seen.add(publisher));
  const runs = firsts
    .slice(0, most)
    .flatMap((source, index): Run[] => [
      dim(index === 0 ? '' : ', '),
      { text: source.publisher, emphasis: 'dim', href: source.url },
    ]);
  return firsts.length > most ? [...runs, dim(` +${firsts.length - most}`)] : runs;
}

/** A side by its code; empty for none. */
export const sideCode = (side: string | null, names: NameTable): string =>
  side === null ? '' : (names.sideCodes[side] ?? side);

export const sideCodes = (record: RecordView, names: NameTable): string =>
  record.sides.map((side) => sideCode(side, names)).join(' ');

/** A record's words: a quotation where there is one and it may be shown, else what the record says. */
function wordsOf(record: RecordView, inQuotes: boolean): Prose[] {
  if (inQuotes && record.kind === 'statement' && record.quote !== null) return [[quoted(record.quote)]];
  return record.summary === null ? [] : [[record.summary]];
}

/** What a record is called in a list: a call or a readout by its form. */
export function tagOf(record: RecordView): string {
  if (record.kind === 'meeting') return record.type === 'call' ? 'call' : 'meeting';
  return record.kind === 'statement' && record.type === 'readout' ? 'readout' : record.kind;
}

/** What a reader must not overlook: that a meeting was not held, that a record is not to be released. */
function cautions(record: RecordView): Run[] {
  return [
    ...(record.kind === 'meeting' && record.status !== 'held' ? [record.status] : []),
    ...(record.restricted ? ['restricted'] : []),
  ].map((word) => strong(` [${word}]`));
}

function entryWith(record: RecordView, names: NameTable, headline: Prose, words: readonly Prose[]): Entry {
  return {
    date: record.date,
    endDate: record.endDate,
    tag: tagOf(record),
    headline: [...headline, ...cautions(record)],
    sides: sideCodes(record, names),
    detail: [...words, [dim(record.id), dim('  '), ...publishers(record.sources)]],
  };
}

/** How much of a statement's words an entry shows: its quotation or else its summary, the summary alone, or both. */
type Shown = 'quote' | 'summary' | 'both';

export function entryOf(record: RecordView, names: NameTable, shown: Shown = 'quote'): Entry {
  const words =
    shown === 'both' && record.kind === 'statement'
      ? [[record.summary], ...(record.quote === null ? [] : [[quoted(record.quote)]])]
      : wordsOf(record, shown === 'quote');
  return entryWith(record, names, [strong(record.title)], words);
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** How many records stand in the list, over which days. */
function closing(report: ReportOf<'records'>): Prose {
  const dates = report.data.map((record) => record.date).sort();
  const [first, last] = [dates[0] ?? '', dates.at(-1) ?? ''];
  const of = report.total > report.data.length ? ` of ${report.total}` : '';
  return [
    `${report.data.length}${of} record${report.data.length === 1 && of === '' ? '' : 's'}, ${formatSpan(first, last)}. ${report.coverage}`,
  ];
}

/** Where a statement stands: `supports: Mediation on Kashmir`. */
const stancesOf = ({ positions }: StatementView, names: NameTable): Run[] =>
  positions.map(({ issue, stance }, index) => {
    const { kind, title } = names.issues[issue] ?? { kind: 'policy', title: issue };
    return { text: `${index > 0 ? '; ' : ''}${STANCE_WORDS[kind][stance]}: ${title}`, emphasis: 'accent' };
  });

/** How many of those who attended are named; more are counted. */
const MOST_ATTENDING = 3;

/** Who met: the principals, each with the side, and who attended. */
function attendance({ people }: RecordView, names: NameTable): string {
  const principals = people.filter(({ role }) => role === 'principal');
  const others = people.filter(({ role }) => role !== 'principal');
  const named = (some: typeof people): string =>
    some.map(({ name, side }) => `${name} (${sideCode(side, names)})`).join(', ');
  if (others.length === 0) return named(principals);
  const attending =
    others.length > MOST_ATTENDING ? `${others.length} attending` : `attending ${named(others)}`;
  return `${named(principals)}; ${attending}`;
}

/** What a list of one kind says of a record: its mark, and its paragraphs before the line of id and publishers. */
const ENTRIES: {
  [L in 'meetings' | 'statements' | 'events']: (
    record: RecordView,
    names: NameTable,
  ) => { tag: string; detail: Prose[] };
} = {
  meetings: (record, names) => ({
    tag: typeWords(record.type ?? ''),
    detail: [
      [attendance(record, names)],
      [dim(record.topics.map((topic) => names.topics[topic] ?? topic).join(', '))],
    ],
  }),
  statements: (record, names) => ({
    tag: '',
    detail: [
      [record.summary ?? ''],
      ...(record.kind === 'statement' && record.quote !== null ? [[quoted(record.quote)]] : []),
      ...(record.kind === 'statement' ? [stancesOf(record, names)] : []),
    ],
  }),
  events: (record) => ({ tag: '', detail: [[record.summary ?? '']] }),
};

function listedEntry(record: RecordView, layout: keyof typeof ENTRIES, names: NameTable): Entry {
  const entry = entryOf(record, names);
  const { tag, detail } = ENTRIES[layout](record, names);
  const kept = detail.filter((prose) => plain(prose) !== '');
  return { ...entry, tag, detail: [...kept, ...entry.detail.slice(-1)] };
}

export function recordsDocument(report: ReportOf<'records'>): Document {
  const { data, layout, names } = report;
  if (data.length === 0) return { title: 'No records', blocks: [] };
  const offTopic = new Set(report.offTopic);
  const list: Block = {
    block: 'entries',
    entries: data.map((record) =>
      layout === 'timeline'
        ? entryOf(record, names, offTopic.has(record.id) ? 'summary' : 'quote')
        : listedEntry(record, layout, names),
    ),
    byMonth: layout === 'timeline',
  };
  const name = layout.charAt(0).toUpperCase() + layout.slice(1);
  const title = report.subjects.length === 0 ? name : `${name}: ${joinNames(report.subjects)}`;
  return {
    title: [title, spanWords(report.span)].filter((part) => part !== '').join(', '),
    blocks: [list, { block: 'note', text: closing(report) }],
  };
}

/** A record as one line that leads to it. */
export function linkLine(record: RecordView): Prose {
  return [`${formatDate(record.date)}, `, strong(record.title), dim(`  ${record.id}`)];
}

function accountBlocks(heading: string, records: readonly RecordView[], names: NameTable): Block[] {
  if (records.length === 0) return [];
  return [
    { block: 'heading', text: heading },
    { block: 'entries', entries: records.map((record) => entryOf(record, names, 'both')), byMonth: false },
  ];
}

export function recordDocument(report: ReportOf<'record'>): Document {
  const record = report.data;
  const names = report.names;
  const facts: { label: string; lines: Prose[] }[] = [];
  const fact = (label: string, ...lines: (Prose | null)[]): void => {
    const kept = lines.filter((line) => line !== null);
    if (kept.length > 0) facts.push({ label, lines: kept });
  };
  const listOf = (ids: readonly string[], table: Record<string, string>): string =>
    ids.map((id) => table[id] ?? id).join(', ');
  fact('Date', [formatSpan(record.date, record.endDate)]);
  const place = placeWords(record.place, (code) => names.sides[code] ?? code);
  fact('Place', place === null ? null : [place]);
  fact('Form', record.type === null ? null : [typeWords(record.type)]);
  if (record.kind === 'meeting') fact('Status', record.status === 'held' ? null : [record.status]);
  for (const side of record.sides) {
    const people = record.people.filter((person) => person.side === side);
    fact(
      names.sides[side] ?? side,
      ...people.map(
        (person): Prose => [
          strong(`${person.style ? `${person.style} ` : ''}${person.name}`),
          person.title ? `, ${person.title}` : '',
          person.role === 'attending' ? dim(' (attending)') : '',
        ],
      ),
    );
  }
  if (record.kind === 'event') {
    const others = record.people.filter(
      (person) => person.side === null || !record.sides.includes(person.side),
    );
    fact(
      'People',
      ...others.map((person): Prose => [strong(person.name), person.title ? `, ${person.title}` : '']),
    );
  }
  fact('Topics', record.topics.length > 0 ? [listOf(record.topics, names.topics)] : null);
  if (record.kind === 'meeting') {
    fact('Tone', record.atmosphere === null ? null : [record.atmosphere]);
    fact('Outcome', record.outcome === null ? null : [record.outcome]);
  } else {
    fact(
      record.kind === 'statement' ? 'In short' : 'What',
      record.summary === null ? null : [record.summary],
    );
    fact('Category', [record.category]);
  }
  if (record.kind === 'statement') {
    fact(
      'Stands',
      ...record.positions.map(({ issue, stance }): Prose => {
        const known = report.propositions[issue];
        return [
          strong(STANCE_WORDS[known?.kind ?? 'policy'][stance]),
          `: ${known?.proposition ?? issue} `,
          dim(issue),
        ];
      }),
    );
    fact('About', report.aboutNames.length > 0 ? [report.aboutNames.join(', ')] : null);
    fact('Meeting', report.meeting ? linkLine(report.meeting) : null);
    fact('Answers', report.respondsTo ? linkLine(report.respondsTo) : null);
  }
  fact('Handling', record.restricted ? [strong('restricted')] : null);
  fact('Note', record.note === null ? null : [record.note]);
  const quote: Block[] =
    record.kind === 'statement' && record.quote !== null
      ? [{ block: 'quote', text: record.quote, by: [] }]
      : [];
  return {
    title: record.title,
    blocks: [
      { block: 'title', text: record.title, below: [[dim(record.id)]] },
      ...quote,
      { block: 'facts', rows: facts },
      ...accountBlocks('Accounts', report.accounts, names),
      ...accountBlocks('Said there', report.statements, names),
      ...accountBlocks('Answered by', report.answers, names),
      { block: 'heading', text: 'Sources' },
      { block: 'sources', sources: record.sources },
    ],
  };
}

export const shownDocument = ({ pages }: ReportOf<'shown'>): Document => ({
  title: joinNames(pages.map(({ data }) => data.title)),
  blocks: pages.flatMap((page) => recordDocument(page).blocks),
});

/** A run of text with the words that matched set apart. `matched` are folded words. */
function highlighted(text: string, matched: ReadonlySet<string>, fold: (word: string) => string): Run[] {
  return text
    .split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .filter((part) => part !== '')
    .map((part): Run => (matched.has(fold(part)) ? { text: part, emphasis: 'match' } : { text: part }));
}

const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');

export function searchDocument(report: ReportOf<'search'>): Document {
  if (report.data.length === 0) return { title: 'Nothing found', blocks: [] };
  const entries = report.data.map((record, index): Entry => {
    const matched = new Set(report.matched[index]);
    const mark = (text: string): Run[] => highlighted(text, matched, foldWord);
    const quote = record.kind === 'statement' ? record.quote : null;
    const note =
      record.note !== null && mark(record.note).some((run) => run.emphasis === 'match')
        ? [[dim('Note: '), ...mark(record.note)]]
        : [];
    return entryWith(record, report.names, mark(record.title), [
      ...(record.summary === null ? [] : [mark(record.summary)]),
      ...(quote === null ? [] : [mark(`“${quote}”`)]),
      ...note,
    ]);
  });
  const of =
    report.total > report.data.length
      ? `${report.data.length} of ${report.total} records`
      : count(report.total, 'record');
  return {
    title: `Search: ${report.words}`,
    blocks: [
      { block: 'entries', entries, byMonth: false },
      { block: 'note', text: [`${of}, best match first. ${report.coverage}`] },
    ],
  };
}
