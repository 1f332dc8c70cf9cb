/** When the subjects last met and last spoke. */
import { formatDate, formatDays, formatSpan } from '../../dates/partial-date';
import type { ReportOf } from '../../reports/report';
import { joinNames, placeWords, type RecordView, typeWords } from '../../reports/views';
import { Citations } from '../citations';
import type { Document, Prose } from '../document';
import { count, dim, strong } from './records';

type Contact = NonNullable<ReportOf<'last'>['data']['met']>;

export function lastDocument({ data, records, asOf, coverage, names }: ReportOf<'last'>): Document {
  const citations = new Citations();
  const before = asOf === null ? 'ago' : 'before';
  const asked = new Set(data.subjects.flatMap(({ ids }) => ids));
  const lines = (contact: Contact): Prose[] => {
    const { meeting, daysAgo, readouts } = contact;
    const place = placeWords(meeting.place, (code) => names.sides[code] ?? code);
    const what = [meeting.type === 'call' ? null : typeWords(meeting.type ?? ''), place].filter(
      (part) => part !== null,
    );
    const principals = meeting.people.filter((person) => person.role === 'principal').map(({ name }) => name);
    // Who is named in the title is not named again.
    const told = principals.every((name) => meeting.title.includes(name.split(' ').at(-1) ?? name));
    const people = told || contact === data.present ? [] : principals;
    // Who was present without meeting was there to attend: for others, or as a mediator.
    const attended =
      contact === data.present
        ? meeting.people
            .filter(({ id, role }) => role === 'attending' && asked.has(id))
            .map(({ name }) => name)
        : [];
    return [
      [
        strong(formatSpan(meeting.date, meeting.endDate)),
        `, ${[...what, `${daysAgo === 0 ? 'that day' : `${formatDays(daysAgo)} ${before}`}`].join(', ')} `,
        ...citations.cite(meeting.sources),
      ],
      [meeting.title, dim(`  ${meeting.id}`)],
      ...(people.length > 0 ? [[dim(`between ${joinNames(people)}`)]] : []),
      ...(attended.length > 0 ? [[dim(`${joinNames(attended)} attended`)]] : []),
      ...(meeting.summary === null ? [] : [[meeting.summary]]),
      ...(meeting.note === null ? [] : [[dim('Note: '), meeting.note]]),
      ...readouts.map(
        (readout): Prose => [
          dim(`${readout.people.map((person) => person.name).join(', ')}: `),
          readout.summary ?? '',
          ' ',
          ...citations.cite(readout.sources),
        ],
      ),
    ];
  };
  const nothing = `on record before ${formatDate(data.day)}`;
  const days = (records: readonly RecordView[]): string =>
    records.map((record) => formatDate(record.date, 'short')).join('; ');
  const year = [
    data.year.meetings.length > 0
      ? `${count(data.year.meetings.length, 'meeting')} (${days(data.year.meetings)})`
      : null,
    data.year.calls.length > 0 ? `${count(data.year.calls.length, 'call')} (${days(data.year.calls)})` : null,
  ].filter((part) => part !== null);
  const title = joinNames(data.subjects.map((subject) => subject.label));
  return {
    title,
    blocks: [
      { block: 'title', text: title, below: [] },
      {
        block: 'facts',
        rows: [
          { label: 'Last met', lines: data.met ? lines(data.met) : [[`no meeting ${nothing}`]] },
          ...(data.visit ? [{ label: 'On the visit', lines: lines(data.visit) }] : []),
          { label: 'Last call', lines: data.spoke ? lines(data.spoke) : [[`no call ${nothing}`]] },
          ...(data.present ? [{ label: 'Both present', lines: lines(data.present) }] : []),
          ...(data.planned.length > 0
            ? [
                {
                  label: 'Planned',
                  lines: data.planned.map(
                    (meeting): Prose => [
                      strong(formatSpan(meeting.date, meeting.endDate)),
                      `, ${meeting.title} `,
                      ...citations.cite(meeting.sources),
                    ],
                  ),
                },
              ]
            : []),
          {
            label: 'Contacts',
            lines: [
              [
                year.length > 0 ? `${joinNames(year)} in the year from ${formatDate(data.year.since)}; ` : '',
                `${data.total} on record${records > data.total ? `, each encounter once (${records} records)` : ''}`,
              ],
            ],
          },
        ],
      },
      citations.list(),
      { block: 'note', text: [coverage] },
    ],
  };
}
