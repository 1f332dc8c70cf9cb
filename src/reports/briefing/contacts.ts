/** The last contacts: of the subjects themselves, and between the sides. */
import type { MeetingType } from '../../dataset/vocabulary';
import { compareText, daysBetween, firstDay, formatDate, monthsBefore } from '../../dates/partial-date';
import type { MeetingRecord } from '../../query/contacts';
import { isMatter } from '../../query/scope';
import { liesIn, periodsOf } from '../../query/ties';
import type { BriefingSection, Frequency } from '../briefing';
import { closed, LIST, lineOf, type Making } from './making';

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

/** Months that the figure of contacts spans, and the contacts in them that make it worth its line. */
const SPAN = 24;
const LEAST = 3;

/** The contacts of the last two years by month, of two sides, a person or a country; not for a matter or a held meeting. */
export function frequencyOf({ dataset, scope, wish, pair, day, sides }: Making): Frequency | null {
  if (isMatter(scope) || scope.meeting?.status === 'held' || wish.since !== null) return null;
  const covered = firstDay(dataset.about.coverage.from);
  const start = monthsBefore(`${day.slice(0, 7)}-01`, SPAN - 1);
  const from = [start, covered].sort(compareText).at(-1) ?? start;
  const months = periodsOf(from, day, 'month').map(
    (month) => pair.filter((contact) => liesIn(month, contact)).length,
  );
  if (months.reduce((sum, number) => sum + number, 0) < LEAST) return null;
  const whose =
    sides.length === 2 ? `${sides.map((side) => dataset.sideCode(side)).join('-')} contacts` : 'Contacts';
  return { of: whose, from, to: day, months };
}

/** Days between a contact and the meeting in question. */
const distance = (contact: MeetingRecord, meeting: MeetingRecord | null): number =>
  meeting === null ? 0 : Math.abs(daysBetween(firstDay(contact.date), firstDay(meeting.date)));

export function contactsSection(making: Making): BriefingSection {
  const { direct, pair, scope, wish, sides } = making;
  const own = new Set(direct.map(({ id }) => id));
  const all = [...new Map([...direct, ...pair].map((contact) => [contact.id, contact])).values()]
    .filter((contact) => making.isNew([contact]) && contact.id !== scope.meeting?.id)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  // Around a held meeting the nearest in time come first; else the latest, the subjects' own before the others.
  const { meeting } = scope;
  const nearest = [...all].sort((a, b) => distance(a, meeting) - distance(b, meeting));
  const ownFirst = all.filter(({ id }) => own.has(id)).slice(0, OWN_FIRST);
  const ranked = meeting?.status === 'held' ? nearest : [...new Set([...ownFirst, ...all])];
  return {
    id: 'contacts',
    title:
      wish.since !== null
        ? 'Contacts since'
        : scope.meeting?.status === 'held'
          ? 'Contacts before and after'
          : 'Last contacts',
    ...LIST,
    lines: all.map((contact) => {
      const outcome = contact.outcome ?? '';
      const date = formatDate(contact.date, 'short');
      const until = contact.endDate === null ? '' : ` (to ${formatDate(contact.endDate, 'short')})`;
      return lineOf(
        ranked.indexOf(contact),
        [[date], [FORMS[contact.type]], [`${closed(contact.title + until)}`]],
        [contact],
        outcome === '' ? [] : [` ${closed(outcome)}`],
      );
    }),
    more:
      sides.length > 1
        ? `brief meetings ${sides.join(' ')}${making.asOf}${making.since}`
        : making.command('meetings'),
  };
}
