/** Gaps and disputes: planned contacts, accounts that differ or are missing, what rests on one source. */
import type { DiplomaticRecord } from '../../dataset/dataset';
import { formatDate, formatSpan } from '../../dates/partial-date';
import type { MeetingRecord } from '../../query/contacts';
import { plannedContacts } from '../../query/scope';
import type { BriefingLine, BriefingSection } from '../briefing';
import { joinNames } from '../views';
import { ONLY_WHOLE } from './listings';
import { closed, count, dim, firstSentence, LIST, lineOf, type Making, sideWords, strong } from './making';

/** The last contacts that are looked at for missing accounts and remarks. */
const LAST_CONTACTS = 5;

function planned(making: Making): BriefingLine[] {
  const { dataset, scope, day } = making;
  return plannedContacts(dataset, scope, day).map((contact, index) =>
    lineOf(
      index,
      [[strong('Planned '), `${formatSpan(contact.date, contact.endDate)}: ${closed(contact.title)}`]],
      [contact],
    ),
  );
}

/** Contacts of which one of the sides gave no account that the record holds. */
function missingAccounts(making: Making, contacts: readonly MeetingRecord[]): BriefingLine[] {
  const { dataset, sides } = making;
  return sides.flatMap((side, index): BriefingLine[] => {
    const without = contacts.filter(
      (contact) =>
        contact.participants.some((participant) => participant.side === side) &&
        !dataset
          .statementsOn(contact.id)
          .some(
            (account) =>
              account.type === 'readout' && account.speakers.some((speaker) => speaker.side === side),
          ),
    );
    if (without.length === 0) return [];
    const dates = joinNames(
      without.map(
        ({ date, type }) => `${formatDate(date, 'short')} (${type === 'call' ? 'call' : 'meeting'})`,
      ),
    );
    return [
      lineOf(
        2 + index,
        [[strong('No account '), `by ${sideWords(dataset, side)} on record of: ${dates}.`]],
        without,
      ),
    ];
  });
}

/** What the record remarks on the last contacts: what pages disagree on, what was not found. */
function remarks(records: readonly DiplomaticRecord[]): BriefingLine[] {
  return records.flatMap((record, index): BriefingLine[] => {
    const told = record.note ?? '';
    if (told === '') return [];
    const [first, rest] = firstSentence(closed(told));
    const lead = strong(`${formatDate(record.date)}: `);
    return [lineOf(1 + 2 * index, [[lead, first]], [record], rest === '' ? [] : [rest])];
  });
}

function singleSource(making: Making): BriefingLine[] {
  const { records } = making;
  const single = records.filter(({ sources }) => sources.length === 1);
  if (single.length === 0) return [];
  const latest = single.slice(-3).reverse();
  return [
    lineOf(
      4,
      [
        [
          strong('Single source: '),
          `${single.length} of ${count(records.length, 'record')}, the latest `,
          joinNames(latest.map(({ date }) => formatDate(date, 'short'))),
          dim(` (${latest.map(({ id }) => id).join(', ')})`),
          '.',
        ],
      ],
      latest,
    ),
  ];
}

/** The contacts whose remarks stand among the gaps, the latest first. */
export function remarkedOn(making: Making): MeetingRecord[] {
  const { direct, pair, scope } = making;
  const pool = scope.meeting?.status === 'held' ? [scope.meeting] : direct.length > 0 ? direct : pair;
  return pool
    .slice(-LAST_CONTACTS)
    .filter((contact) => making.isNew([contact]))
    .reverse();
}

export function gapsSection(making: Making): BriefingSection {
  const { dataset, scope } = making;
  const contacts = remarkedOn(making);
  const accounts = contacts.slice(0, 1).flatMap(({ id }) => dataset.statementsOn(id));
  return {
    id: 'gaps',
    title: 'Gaps and disputes',
    ...LIST,
    lines: [
      ...planned(making),
      ...remarks([...contacts, ...(scope.meeting?.status === 'held' ? accounts : [])]),
      ...missingAccounts(making, contacts),
      ...(making.wish.since === null ? singleSource(making) : []),
    ],
    ...ONLY_WHOLE,
  };
}
