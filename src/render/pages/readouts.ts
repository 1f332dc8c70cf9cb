/** Each side's account of a meeting side by side, and what all, some or one of them mention. */
import { formatDate, formatSpan } from '../../dates/partial-date';
import type { AccountView } from '../../reports/readouts';
import type { ReportOf } from '../../reports/report';
import { joinNames, placeWords, type StatementView, typeWords } from '../../reports/views';
import { Citations } from '../citations';
import type { Block, Document, OutlineItem, Prose } from '../document';
import { count, dim, quoted, strong } from './records';

/** How many topics the table of `--across` shows, and each of its lists. */
const MOST = { rows: 20, list: 5 };

const ABSENCE: Block = {
  block: 'note',
  text: ['Absence from one text is not evidence of absence from the talks.'],
};

function wordsItem(
  by: string,
  title: string | null,
  statement: StatementView,
  citations: Citations,
): OutlineItem {
  const office = title === null ? '' : `, ${title}`;
  return {
    head: [
      strong(by),
      dim(`${office}, ${formatDate(statement.date, 'short')} `),
      ...citations.cite(statement.sources),
    ],
    lines: [[statement.summary], ...(statement.quote === null ? [] : [[quoted(statement.quote)]])],
    items: [],
  };
}

function accountItem({ side, by, statement }: AccountView, citations: Citations): OutlineItem {
  const own = statement.people.filter((person) => person.side === side);
  return wordsItem(by, own.length === 1 ? (own[0]?.title ?? null) : null, statement, citations);
}

/** The lists of topics, each with whose text mentions them. */
function topicRows({ data, sides, topicNames }: ReportOf<'readouts'>): { label: string; lines: Prose[] }[] {
  const { shared, some, only } = data.topics;
  const accounts = Object.keys(only);
  const words = (topics: readonly string[]): string =>
    topics.map((topic) => topicNames[topic] ?? topic).join(' · ') || 'nothing';
  const code = (side: string): string => sides.find((known) => known.side === side)?.code ?? side;
  const [single] = accounts;
  if (accounts.length === 1 && single !== undefined)
    return [{ label: `Mentioned by ${code(single)}`, lines: [[words(only[single] ?? [])]] }];
  const bySides = new Map<string, string[]>();
  for (const { topic, sides: by } of some) {
    const label = `Mentioned by ${joinNames(by.map(code))}`;
    bySides.set(label, [...(bySides.get(label) ?? []), topic]);
  }
  return [
    { label: accounts.length === 2 ? 'Mentioned by both' : 'Mentioned by all', lines: [[words(shared)]] },
    ...[...bySides].map(([label, topics]) => ({ label, lines: [[words(topics)]] })),
    ...accounts.map((side) => ({
      label: `Mentioned only by ${code(side)}`,
      lines: [[words(only[side] ?? [])]],
    })),
  ];
}

/** What the page says in plain words where there is nothing to compare. */
function plainBlocks({ data, sides }: ReportOf<'readouts'>): Block[] {
  const accounts = Object.keys(data.topics.only);
  const [single] = accounts;
  const name = sides.find((known) => known.side === single)?.name;
  if (single === undefined)
    return [{ block: 'paragraph', text: ['No side’s account of this meeting is on record.'] }];
  if (accounts.length > 1) return [];
  return [
    {
      block: 'paragraph',
      text: [`One side’s account alone is on record (${name}), so there is nothing to compare.`],
    },
  ];
}

export function readoutsDocument(report: ReportOf<'readouts'>): Document {
  const { data, sides, others, joint, coverage } = report;
  const { meeting, accounts } = data;
  if (!meeting)
    return {
      title: 'No meeting',
      blocks: [{ block: 'note', text: [`No held meeting of these is on record. ${coverage}`] }],
    };
  const citations = new Citations();
  const place = placeWords(meeting.place, (code) => sides.find((known) => known.side === code)?.name ?? code);
  const facts = [formatSpan(meeting.date, meeting.endDate), typeWords(meeting.type), place, meeting.status];
  const columns = sides.map(({ side, name }) => {
    const items = accounts
      .filter((account) => account.side === side)
      .map((account) => accountItem(account, citations));
    return {
      title: name,
      items: items.length > 0 ? items : [{ head: [dim('No account on record.')], lines: [], items: [] }],
    };
  });
  const more: Prose[] =
    others > 0 ? [[`${count(others, 'other statement')} made there: brief show ${meeting.id}`]] : [];
  return {
    title: `Readouts: ${meeting.title}`,
    blocks: [
      {
        block: 'title',
        text: meeting.title,
        below: [[facts.filter((fact) => fact !== null && fact !== 'held').join(', ')], [dim(meeting.id)]],
      },
      ...plainBlocks(report),
      ...(accounts.length === 0
        ? meeting.outcome === null
          ? []
          : [{ block: 'facts' as const, rows: [{ label: 'Outcome', lines: [[meeting.outcome]] }] }]
        : [
            { block: 'columns' as const, columns },
            ...(joint.length > 0
              ? [
                  { block: 'heading' as const, text: 'Joint statement' },
                  {
                    block: 'outline' as const,
                    items: joint.map((statement) =>
                      wordsItem(
                        joinNames(statement.people.map((person) => person.name)),
                        null,
                        statement,
                        citations,
                      ),
                    ),
                  },
                ]
              : []),
            { block: 'facts' as const, rows: topicRows(report) },
            ABSENCE,
          ]),
      ...more.map((text) => ({ block: 'note' as const, text })),
      citations.list(true),
      { block: 'note', text: [coverage] },
    ],
  };
}

export function acrossDocument({ data, names, codes, span, coverage }: ReportOf<'across'>): Document {
  const { a, b, topics } = data;
  const title = `What the accounts mention: ${names[a]} and ${names[b]}`;
  const ones = [a, b].map((side) => `${data.one[side] ?? 0} ${codes[side]} alone`).join(', ');
  const counts = `${count(data.meetings, 'held meeting')} on record: ${data.compared} with accounts of both sides, ${ones}, ${data.none} with none`;
  const shown = topics.slice(0, MOST.rows);
  const lean = (side: string, other: string): string =>
    topics
      .filter(({ only }) => (only[side] ?? 0) > (only[other] ?? 0))
      .slice(0, MOST.list)
      .map(({ name, only }) => `${name} ${only[side]} to ${only[other]}`)
      .join(' · ') || 'nothing';
  const compared: Block[] = span
    ? [
        {
          block: 'facts',
          rows: [
            { label: `Mentioned only by ${codes[a]} more often`, lines: [[lean(a, b)]] },
            { label: `Mentioned only by ${codes[b]} more often`, lines: [[lean(b, a)]] },
          ],
        },
        {
          block: 'table',
          columns: [
            { title: 'Topic', grow: 1 },
            { title: 'Both', align: 'right' },
            { title: `Only ${codes[a]}`, align: 'right' },
            { title: `Only ${codes[b]}`, align: 'right' },
          ],
          rows: shown.map(({ name, both, only }): Prose[] => [
            [name],
            [String(both)],
            [String(only[a] ?? 0)],
            [String(only[b] ?? 0)],
          ]),
        },
        ...(topics.length > shown.length
          ? [{ block: 'note' as const, text: [`${topics.length - shown.length} more topics: add --json`] }]
          : []),
        {
          block: 'note',
          text: [
            `Counted over the ${count(data.compared, 'meeting')} with accounts of both sides, ${formatSpan(span.from, span.to)}. Absence from one text is not evidence of absence from the talks.`,
          ],
        },
      ]
    : [{ block: 'paragraph', text: ['No meeting has accounts of both sides: nothing to compare.'] }];
  return {
    title,
    blocks: [
      { block: 'title', text: title, below: [[counts]] },
      ...compared,
      { block: 'note', text: [coverage] },
    ],
  };
}
