/** Persons, organisations and countries, one page each; and their lists. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { compareText, formatDate } from '../../dates/partial-date';
import { overlaps } from '../../dates/span';
import type { NameTable } from '../../reports/records';
import type { ReportOf } from '../../reports/report';
import type { RecordView } from '../../reports/views';
import type { StandView, TopicCount } from '../../reports/who';
import { Citations } from '../citations';
import type { Block, Document, OutlineItem, Prose } from '../document';
import { saidWords } from './positions';
import { count, dim, entryOf, sideCode, strong } from './records';

/** How many rows of each list a profile shows; the rest is counted with the command that shows it. */
const MOST = { contacts: 10, positions: 12, topics: 10, records: 5, people: 20 };

function more(total: number, shown: number, command: string): Block[] {
  return total > shown ? [{ block: 'note', text: [`${total - shown} more: ${command}`] }] : [];
}

export const tenure = (from: string | null, to: string | null): string => {
  if (from !== null && from === to) return `on ${formatDate(from)}`;
  if (from === null) return to === null ? '' : `until ${formatDate(to)}`;
  return to === null ? `since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
};

const byId = (records: readonly RecordView[]): ReadonlyMap<string, RecordView> =>
  new Map(records.map((record) => [record.id, record]));

/** Each stand under its issue, with what the issue says, so that a stance has an object. */
function positionBlocks(
  positions: readonly StandView[],
  records: readonly RecordView[],
  citations: Citations,
  command: string,
): Block[] {
  if (positions.length === 0) return [];
  const known = byId(records);
  const printed = new Set<string>();
  const shown = positions.slice(0, MOST.positions);
  return [
    { block: 'heading', text: 'Positions' },
    {
      block: 'outline',
      items: shown.map((position): OutlineItem => {
        const record = known.get(position.words.statement);
        const said = printed.has(position.words.statement);
        printed.add(position.words.statement);
        const since = ` since ${formatDate(position.since, 'short')}`;
        return {
          head: [
            strong(position.title),
            '  ',
            { text: STANCE_WORDS[position.kind][position.stance], emphasis: 'accent' },
            since,
            dim(position.statements > 1 ? `; ${position.statements} statements` : ''),
          ],
          lines:
            record?.kind === 'statement'
              ? [
                  [dim(position.proposition)],
                  ...(said ? [] : [saidWords(position.words.text, position.words.quoted)]),
                  [
                    dim(`${said ? 'As above: ' : ''}${formatDate(record.date, 'short')}, ${record.id} `),
                    ...citations.cite(record.sources, 1),
                  ],
                ]
              : [[dim(position.proposition)]],
          items: [],
        };
      }),
    },
    ...more(positions.length, shown.length, command),
  ];
}

function topicBlocks(topics: readonly TopicCount[]): Block[] {
  if (topics.length === 0) return [];
  const words = topics.slice(0, MOST.topics).map(({ name, count: times }) => `${name} ${times}`);
  const rest = topics.length - words.length;
  return [
    { block: 'heading', text: 'Topics' },
    { block: 'paragraph', text: [words.join(', '), rest > 0 ? dim(`, and ${rest} more`) : ''] },
  ];
}

function recordBlocks(records: readonly RecordView[], names: NameTable, command: string): Block[] {
  if (records.length === 0) return [];
  const recent = records.slice(-MOST.records).reverse();
  return [
    { block: 'heading', text: 'Latest records' },
    { block: 'entries', entries: recent.map((record) => entryOf(record, names)), byMonth: false },
    ...more(records.length, recent.length, command),
  ];
}

const closing = (day: string, coverage: string, records: number): Block => ({
  block: 'note',
  text: [`${count(records, 'record')}. Offices as of ${formatDate(day)}. ${coverage}`],
});

/** What a person's page and an organisation's end with: where it stands, what of, its latest records, the sources. */
function actorBlocks(
  { data, day, coverage, names }: ReportOf<'person'> | ReportOf<'organisation'>,
  citations: Citations,
): Block[] {
  return [
    ...positionBlocks(data.positions, data.records, citations, `brief positions ${data.id}`),
    ...topicBlocks(data.topics),
    ...recordBlocks(data.records, names, `brief timeline ${data.id}`),
    ...(citations.isEmpty ? [] : [{ block: 'heading' as const, text: 'Sources' }, citations.list(true)]),
    closing(day, coverage, data.records.length),
  ];
}

const noteBlocks = (note: string | null): Block[] => (note === null ? [] : [{ block: 'note', text: [note] }]);

/** The forms of address with their dates, where any began or ended on a day that is known. */
function styleBlocks(styles: ReportOf<'person'>['data']['styles']): Block[] {
  if (styles.every(({ from, to }) => from === null && to === null)) return [];
  const words = styles.map(({ style, from, to }) => `${style} ${tenure(from, to)}`.trim());
  return [{ block: 'paragraph', text: [dim('Addressed as '), words.join(', ')] }];
}

export function personDocument(report: ReportOf<'person'>): Document {
  const { data, also } = report;
  const name = `${data.style ? `${data.style} ` : ''}${data.name}`;
  const aliases = also.length > 0 ? [[dim(`also ${also.join(', ')}`)]] : [];
  const contacts = data.contacts.slice(0, MOST.contacts);
  const citations = new Citations();
  const known = byId(data.records);
  return {
    title: name,
    blocks: [
      {
        block: 'title',
        text: `${name}${data.country ? ` (${data.country})` : ''}`,
        below: [...(data.title ? [[data.title]] : []), ...aliases],
      },
      ...noteBlocks(data.note),
      ...(data.offices.length === 0
        ? []
        : [
            { block: 'heading' as const, text: 'Offices' },
            {
              block: 'list' as const,
              items: data.offices.map(
                (office): Prose => [
                  office.title,
                  dim(`, ${tenure(office.from, office.to)}`),
                  office.note === null ? '' : dim(`. ${office.note}`),
                ],
              ),
            },
          ]),
      ...styleBlocks(data.styles),
      ...(contacts.length === 0
        ? []
        : [
            { block: 'heading' as const, text: 'Met and spoke with' },
            {
              block: 'table' as const,
              columns: [
                { title: 'Who', grow: 2 },
                { title: 'Title then', grow: 3 },
                { title: 'Times', align: 'right' as const },
                { title: 'Last' },
              ],
              rows: contacts.map((contact): Prose[] => [
                [strong(contact.name), dim(contact.side ? ` (${sideCode(contact.side, report.names)})` : '')],
                [contact.title ?? ''],
                [String(contact.count)],
                [
                  formatDate(contact.last, 'short'),
                  ' ',
                  ...citations.cite(known.get(contact.meeting)?.sources ?? [], 1),
                ],
              ]),
            },
            ...more(data.contacts.length, contacts.length, `brief meetings ${data.id}`),
          ]),
      ...actorBlocks(report, citations),
    ],
  };
}

function staffBlocks(
  heading: string,
  staff: ReportOf<'organisation'>['data']['people'],
  organisation: string,
): Block[] {
  if (staff.length === 0) return [];
  const shown = staff.slice(0, MOST.people);
  return [
    { block: 'heading', text: heading },
    {
      block: 'list',
      items: shown.map(
        (person): Prose => [
          strong(person.name),
          `, ${person.title}`,
          dim(`, ${tenure(person.from, person.to)}`),
        ],
      ),
    },
    ...more(staff.length, shown.length, `brief who ${organisation} --json`),
  ];
}

export function organisationDocument(report: ReportOf<'organisation'>): Document {
  const { data, day } = report;
  const inOffice = data.people.filter((person) => overlaps(person, day));
  const before = data.people
    .filter((person) => !inOffice.includes(person))
    .sort((a, b) => compareText(b.to ?? '', a.to ?? ''));
  const citations = new Citations();
  return {
    title: data.name,
    blocks: [
      {
        block: 'title',
        text: `${data.name}${data.country ? ` (${data.country})` : ''}`,
        below: [[data.type, data.aliases.length > 0 ? dim(`; also ${data.aliases.join(', ')}`) : '']],
      },
      ...noteBlocks(data.note),
      ...staffBlocks('In office', inOffice, data.id),
      ...staffBlocks('Before', before, data.id),
      ...actorBlocks(report, citations),
    ],
  };
}

export function countryDocument({ data, day, coverage, names }: ReportOf<'country'>): Document {
  const inOffice = data.people.filter((person) => person.title !== null);
  const people = inOffice.slice(0, MOST.people);
  return {
    title: data.name,
    blocks: [
      {
        block: 'title',
        text: `${data.name} (${data.id})`,
        below: [
          [
            `${count(data.counts.meeting, 'meeting')}, ${count(data.counts.statement, 'statement')}, ${count(data.counts.event, 'event')}`,
          ],
        ],
      },
      ...(people.length === 0
        ? []
        : [
            { block: 'heading' as const, text: 'People in office' },
            {
              block: 'table' as const,
              columns: [
                { title: 'Who', grow: 2 },
                { title: 'Title', grow: 3 },
                { title: 'Records', align: 'right' as const },
              ],
              rows: people.map((person): Prose[] => [
                [strong(person.name)],
                [person.title ?? ''],
                [String(person.records)],
              ]),
            },
            ...more(inOffice.length, people.length, `brief who --country ${data.id}`),
          ]),
      ...(data.partners.length === 0
        ? []
        : [
            { block: 'heading' as const, text: 'Contacts with' },
            {
              block: 'table' as const,
              columns: [
                { title: 'Side', grow: 2 },
                { title: 'Contacts', align: 'right' as const },
                { title: 'Last' },
              ],
              rows: data.partners
                .slice(0, MOST.contacts)
                .map((partner): Prose[] => [
                  [partner.name],
                  [String(partner.meetings)],
                  [formatDate(partner.last, 'short')],
                ]),
            },
          ]),
      ...topicBlocks(data.topics),
      ...recordBlocks(data.records, names, `brief timeline ${data.id}`),
      closing(day, coverage, data.records.length),
    ],
  };
}

export function peopleDocument(report: ReportOf<'people'>): Document {
  if (report.data.length === 0) return { title: 'No one', blocks: [] };
  return {
    title: 'People',
    blocks: [
      {
        block: 'listing',
        columns: [
          { title: 'Name', grow: 2 },
          { title: 'Side' },
          { title: 'Title', grow: 3 },
          { title: 'Records', align: 'right' },
          { title: 'Last' },
        ],
        rows: report.data.map((person): Prose[] => [
          [strong(person.name)],
          [person.country ?? ''],
          [person.title ?? dim(report.former[person.id] ?? '')],
          [String(person.records)],
          [person.last ?? ''],
        ]),
      },
      {
        block: 'note',
        text: [`${report.data.length} ${report.data.length === 1 ? 'person' : 'people'}. ${report.coverage}`],
      },
    ],
  };
}

export function countriesDocument(report: ReportOf<'countries'>): Document {
  if (report.data.length === 0) return { title: 'No countries', blocks: [] };
  return {
    title: 'Countries',
    blocks: [
      {
        block: 'listing',
        columns: [
          { title: 'Country', grow: 1 },
          { title: 'Code' },
          { title: 'People', align: 'right' },
          { title: 'Records', align: 'right' },
          { title: 'Last' },
        ],
        rows: report.data.map((country): Prose[] => [
          [strong(country.name)],
          [country.id],
          [String(country.people)],
          [String(country.records)],
          [country.last],
        ]),
      },
      { block: 'note', text: [report.coverage] },
    ],
  };
}
