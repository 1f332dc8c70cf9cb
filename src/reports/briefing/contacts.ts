/** The last contacts: of the subjects themselves, and between the sides. */
import type { MeetingType } from '../../dataset/vocabulary';
import { compareText, firstDay, formatDate, monthsBefore } from '../../dates/partial-date';
import type { MeetingRecord } from '../../query/contacts';
import { isMatter } from '../../query/scope';
import { liesIn, periodsOf } from '../../query/ties';
import type { BriefingSection, Frequency, Phrase } from '../briefing';
import { shortName } from '../views';
import { meetingListing } from './listings';
import { closed, contactLine, LIST, type Making } from './making';

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

/** Contacts of the subjects themselves that have room before more of the sides'. */
const OWN_FIRST = 1;

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

/**
 * Contacts in the order in which they get room on the page. The latest of all comes first, then the subjects' own, then
 * the others from the latest on; around a held meeting the last before it and the first after it, and so on outwards.
 * They stand there by date, and what is left out between two of them is counted.
 */
function ranked(
  all: readonly MeetingRecord[],
  meeting: MeetingRecord | null,
  isOwn: (contact: MeetingRecord) => boolean,
): MeetingRecord[] {
  if (meeting?.status !== 'held')
    return [...new Set([...all.slice(0, 1), ...all.filter(isOwn).slice(0, OWN_FIRST), ...all])];
  const isLater = ({ date }: MeetingRecord): boolean => firstDay(date) > firstDay(meeting.date);
  const after = all.filter(isLater).reverse();
  const before = all.filter((contact) => !isLater(contact));
  const pairs = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
    ...before.slice(index, index + 1),
    ...after.slice(index, index + 1),
  ]);
  return pairs.flat();
}

/** Whose contacts the mark tells apart from the governments'. */
function markWords({ dataset, scope }: Making): string {
  const { persons, meeting } = scope;
  if (meeting !== null) return '* of its principals';
  return persons.length === 1 ? `* of ${shortName(dataset, persons[0] ?? '')}` : '* of the two';
}

export function contactsSection(making: Making): BriefingSection {
  const { direct, pair, scope, wish, sides } = making;
  const own = new Set(direct.map(({ id }) => id));
  const isOwn = ({ id }: MeetingRecord): boolean => own.has(id);
  const { meeting } = scope;
  const all = [...new Map([...direct, ...pair].map((contact) => [contact.id, contact])).values()]
    .filter((contact) => making.isNew([contact]) && contact.id !== meeting?.id)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  const order = new Map(ranked(all, meeting, isOwn).map(({ id }, index) => [id, index]));
  // The mark tells apart; where all are their own, or none, it says nothing.
  const isMarked = all.some(isOwn) && !all.every(isOwn);
  // Several sides and ours do not all meet at once: ours has met them all.
  const named = scope.ours !== null && scope.theirs.length > 1 ? [scope.ours] : sides;
  const lines = all.map((contact) => {
    const outcome = contact.outcome ?? '';
    const date = formatDate(contact.date, 'short');
    const until = contact.endDate === null ? '' : ` (to ${formatDate(contact.endDate, 'short')})`;
    const form: Phrase[] = [FORMS[contact.type], isMarked && isOwn(contact) ? '*' : ''];
    return contactLine(
      making,
      order.get(contact.id) ?? 0,
      [[date], form, [`${closed(contact.title + until)}`]],
      [contact],
      outcome === '' ? [] : [` ${closed(outcome)}`],
    );
  });
  return {
    id: 'contacts',
    title:
      wish.since !== null
        ? 'Contacts since'
        : meeting?.status === 'held'
          ? 'Contacts before and after'
          : 'Last contacts',
    ...LIST,
    hint: isMarked ? markWords(making) : null,
    lines,
    ...meetingListing(making, lines, named),
  };
}
