/** The last contacts: of the subjects themselves, and between the sides. */
import type { MeetingType } from '../../dataset/vocabulary';
import { formatDate } from '../../dates/partial-date';
import type { MeetingRecord } from '../../query/contacts';
import type { BriefingSection } from '../briefing';
import { closed, lineOf, type Making, toldBy } from './making';

/** What a contact is called where there is little room. */
const FORMS: Record<MeetingType, string> = {
  bilateral: 'meeting',
  call: 'call',
  summit: 'summit',
  multilateral: 'meeting',
  lunch: 'lunch',
  visit: 'visit',
  dialogue: 'dialogue',
  'delegation-talks': 'talks',
  'courtesy-call': 'meeting',
  informal: 'informal',
};

/** Contacts of the subjects themselves that come before other contacts of the sides. */
const OWN_FIRST = 2;

export function contactsSection(making: Making): BriefingSection {
  const { dataset, direct, pair, scope, wish } = making;
  const own = new Set(direct.map(({ id }) => id));
  const all = [...new Map([...direct, ...pair].map((contact) => [contact.id, contact])).values()]
    .filter((contact) => making.isNew([contact]) && contact.id !== scope.meeting?.id)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  const ownNewest = all.filter(({ id }) => own.has(id)).slice(0, OWN_FIRST);
  const priority = (contact: MeetingRecord): number => {
    const index = ownNewest.indexOf(contact);
    return index >= 0 ? index : OWN_FIRST + all.indexOf(contact);
  };
  const sides = [...scope.theirs, ...(scope.ours === null ? [] : [scope.ours])];
  const asOf = dataset.asOf === null ? '' : ` --as-of ${dataset.asOf}`;
  const since = wish.since === null ? '' : ` --since ${wish.since}`;
  return {
    id: 'contacts',
    title:
      wish.since !== null
        ? 'Contacts since'
        : scope.meeting?.status === 'held'
          ? 'Contacts before and after'
          : 'Last contacts',
    hint: null,
    head: [],
    matrix: false,
    lines: all.map((contact) => {
      const outcome = toldBy(dataset, contact.outcome);
      const date = formatDate(contact.date, 'short');
      const until = contact.endDate === null ? '' : ` (to ${formatDate(contact.endDate, 'short')})`;
      return lineOf(
        making,
        priority(contact),
        [[date], [FORMS[contact.type]], [`${closed(contact.title + until)}`]],
        [contact],
        outcome === '' ? [] : [` ${closed(outcome)}`],
      );
    }),
    more: sides.length > 1 ? `brief meetings ${sides.join(' ')}${asOf}${since}` : making.command('meetings'),
  };
}
