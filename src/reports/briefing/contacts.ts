/** The last contacts: of the subjects themselves, between the sides, and of a person elsewhere. */
import type { MeetingType } from '../../dataset/vocabulary';
import { compareText, firstDay, formatDate, monthsBefore } from '../../dates/partial-date';
import type { MeetingRecord } from '../../query/contacts';
import { sidesOf } from '../../query/involved';
import { isMatter, mattersOf } from '../../query/scope';
import { liesIn, periodsOf } from '../../query/ties';
import type { BriefingSection, Frequency, Phrase } from '../briefing';
import { joinNames, shortName } from '../views';
import { lastTold } from './bottom-line';
import { meetingListing } from './listings';
import { closed, contactLine, dim, LIST, type Making, tellingWords } from './making';

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
/** For a person, contacts with our side that have room before the first elsewhere, and before the second. */
const BEFORE_ELSEWHERE = [2, 5];

/** Months that the figure of contacts spans, and the contacts in them that make it worth its line. */
const SPAN = 24;
const LEAST = 3;

/** The contacts of the last two years by month, of two sides, a person or a country; not for a matter or a held meeting. */
export function frequencyOf(making: Making): Frequency | null {
  const { dataset, scope, wish, telling, day } = making;
  if (isMatter(scope) || scope.meeting?.status === 'held' || wish.since !== null) return null;
  const covered = firstDay(dataset.about.coverage.from);
  const start = monthsBefore(`${day.slice(0, 7)}-01`, SPAN - 1);
  const from = [start, covered].sort(compareText).at(-1) ?? start;
  const months = periodsOf(from, day, 'month').map(
    (month) => telling.met.filter((contact) => liesIn(month, contact)).length,
  );
  if (months.reduce((sum, number) => sum + number, 0) < LEAST) return null;
  const whose = tellingWords(making);
  return { of: whose === null ? 'Contacts' : `${whose} contacts`, from, to: day, months };
}

/** For persons, their own contacts with our side first; two of those elsewhere are put between, the others come last. */
function ownFirst(
  own: readonly MeetingRecord[],
  elsewhere: readonly MeetingRecord[],
  others: readonly MeetingRecord[],
): MeetingRecord[] {
  const [first = 0, second = 0] = BEFORE_ELSEWHERE;
  return [
    ...own.slice(0, first),
    ...elsewhere.slice(0, 1),
    ...own.slice(first, second),
    ...elsewhere.slice(1, 2),
    ...own.slice(second),
    ...others,
    ...elsewhere.slice(2),
  ];
}

/**
 * Contacts in the order in which they get room on the page. For persons their own come first. For others the latest of
 * all does, then the subjects' own, then the others from the latest on; around a meeting that was held the last before it
 * and the first after it, and so on outwards. They stand there by date, and what is left out between two of them is
 * counted.
 */
function ranked(
  { scope: { meeting, persons } }: Making,
  all: readonly MeetingRecord[],
  isOwn: (contact: MeetingRecord) => boolean,
  isElsewhere: (contact: MeetingRecord) => boolean,
): MeetingRecord[] {
  if (meeting === null && persons.length > 0) {
    const others = all.filter((contact) => !isOwn(contact) && !isElsewhere(contact));
    return ownFirst(all.filter(isOwn), all.filter(isElsewhere), others);
  }
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
  const matters = mattersOf(scope);
  if (matters.length > 0) return `* on ${joinNames(matters.map(({ label }) => label))}`;
  return persons.length === 1 ? `* of ${shortName(dataset, persons[0] ?? '')}` : '* of the two';
}

export function contactsSection(making: Making): BriefingSection {
  const { dataset, direct, pair, elsewhere, scope, wish, sides } = making;
  const own = new Set(direct.map(({ id }) => id));
  const isOwn = ({ id }: MeetingRecord): boolean => own.has(id);
  const abroad = new Set(elsewhere.map(({ id }) => id));
  const isElsewhere = ({ id }: MeetingRecord): boolean => abroad.has(id);
  const { meeting } = scope;
  const all = [
    ...new Map([...direct, ...pair, ...elsewhere].map((contact) => [contact.id, contact])).values(),
  ]
    .filter((contact) => making.isNew([contact]) && contact.id !== meeting?.id)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  const order = new Map(ranked(making, all, isOwn, isElsewhere).map(({ id }, index) => [id, index]));
  // The mark tells apart; where all are the persons' own, or none, it says nothing.
  const isTheirs = (contact: MeetingRecord): boolean => isOwn(contact) || isElsewhere(contact);
  const isMarked = all.some(isTheirs) && !all.every(isTheirs);
  // Several sides and ours do not all meet at once: ours has met them all.
  const named = scope.ours !== null && scope.theirs.length > 1 ? [scope.ours] : sides;
  const told = lastTold(making);
  const lines = all.map((contact) => {
    const outcome = told.includes(contact) ? '' : (contact.outcome ?? '');
    const date = formatDate(contact.date, 'short');
    const until = contact.endDate === null ? '' : ` (to ${formatDate(contact.endDate, 'short')})`;
    const form: Phrase[] = [FORMS[contact.type], isMarked && isTheirs(contact) ? '*' : ''];
    const others = sidesOf(contact).filter((side) => !scope.theirs.includes(side));
    const codes = others.map((side) => dataset.sideCode(side)).join(', ');
    const where = isElsewhere(contact) ? [dim(`Elsewhere (${codes}): `)] : [];
    return contactLine(
      making,
      order.get(contact.id) ?? 0,
      [[date], form, [...where, closed(contact.title + until)]],
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
