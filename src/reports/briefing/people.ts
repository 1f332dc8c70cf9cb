/** Who they are on that day: style, office and since when; who usually comes along; who meets them. */
import { type DiplomaticRecord, officesOn, titleOn } from '../../dataset/dataset';
import { LEVELS } from '../../dataset/vocabulary';
import { compareText, firstDay, formatDate, lastDay, monthsBefore } from '../../dates/partial-date';
import { actorsOf } from '../../query/involved';
import { type Counterpart, contactsAmong, countedOnce, counterparts } from '../../query/met';
import { isMatter } from '../../query/scope';
import type { BriefingLine, BriefingSection } from '../briefing';
import { tally } from '../views';
import { type Listing, ONLY_WHOLE } from './listings';
import { contactLine, count, dim, LIST, lineOf, type Making, sourcesOf, strong, styledName } from './making';

/** Contacts in which it is counted who comes along. */
const LAST_CONTACTS = 10;
const MOST_COMPANIONS = 4;
const MOST_COUNTERPARTS = 4;
/** Months in which a contact is of late. */
const LATELY = 24;
const MOST_OFFICIALS = 8;

const NO_OFFICE = 'no office on record that day';

const since = (from: string | null): string => (from === null ? '' : ` since ${formatDate(from, 'short')}`);

function nameOf({ dataset }: Making, id: string): string {
  const person = dataset.person(id);
  return person ? styledName(person, dataset.day) : (dataset.organisation(id)?.name ?? id);
}

/** The last record in which a person acts: where a person's own pages are not named, it tells the office. */
function lastAct({ dataset }: Making, id: string): DiplomaticRecord[] {
  return dataset.records.filter((record) => actorsOf(record).includes(id)).slice(-1);
}

/** A person with every office of the day. */
function officeLine(making: Making, id: string, priority: number, note = ''): BriefingLine[] {
  const { dataset } = making;
  const person = dataset.person(id);
  if (!person) return [];
  const offices = officesOn(person, dataset.day).map(({ title, from }) => `${title}${since(from)}`);
  const last = person.offices
    .filter(({ to }) => to !== null && lastDay(to) < dataset.day)
    .sort((a, b) => compareText(a.to ?? '', b.to ?? ''))
    .at(-1);
  const words =
    offices.length > 0
      ? offices.join('; ')
      : last !== undefined
        ? `${NO_OFFICE}; ${last.title} until ${formatDate(last.to ?? '')}`
        : NO_OFFICE;
  return [
    {
      priority,
      cells: [[strong(nameOf(making, id))], [words, note]],
      detail: [],
      sources: sourcesOf([person, ...lastAct(making, id)]).slice(0, 1),
      records: [id],
    },
  ];
}

/** The person's title on the day, the short form for those who come along. */
const titleWords = ({ dataset }: Making, id: string): string => {
  const person = dataset.person(id);
  return (person && titleOn(person, dataset.day)) ?? NO_OFFICE;
};

/**
 * A person as a record of an earlier day has them: the style and the title of that day, `then Prime Minister` where the
 * office has ended since; an organisation by its name alone.
 */
function asOnRecord(
  { dataset }: Making,
  id: string,
  record: DiplomaticRecord,
): [name: string, title: string] {
  const person = dataset.person(id);
  if (!person) return [dataset.organisation(id)?.name ?? id, ''];
  const end = ('endDate' in record ? record.endDate : null) ?? record.date;
  const title = titleOn(person, record.date, end);
  if (title === null) return [styledName(person, dataset.day), NO_OFFICE];
  const [office] = officesOn(person, firstDay(record.date), lastDay(end));
  const isPast = office?.to != null && lastDay(office.to) < dataset.day;
  return isPast
    ? [styledName(person, firstDay(record.date)), `then ${title}`]
    : [styledName(person, dataset.day), title];
}

/**
 * Who of the same side was beside the persons at their own contacts, and how often: those with our side, or where
 * there were none those with anyone.
 */
function companions(making: Making): BriefingLine[] {
  const { dataset, scope, direct } = making;
  const isWithOthers = direct.length === 0;
  const own = (isWithOthers ? contactsAmong(dataset, scope.subjects).met : direct).filter(
    ({ participants }) => participants.some(({ person }) => scope.persons.includes(person)),
  );
  const last = own.slice(-LAST_CONTACTS);
  const isInOffice = (id: string): boolean => {
    const person = dataset.person(id);
    return person !== undefined && officesOn(person, dataset.day).length > 0;
  };
  const beside = tally(
    last.flatMap(({ participants }) =>
      participants
        .filter(({ person, side }) => scope.theirs.includes(side) && !scope.persons.includes(person))
        .map(({ person }) => person),
    ),
  )
    // Who has left office comes along no more.
    .filter(([id]) => isInOffice(id))
    .slice(0, MOST_COMPANIONS);
  const whole = last.length === 1 && !isWithOthers ? 'that contact' : null;
  const among = `of the last ${count(last.length, 'contact')}${isWithOthers ? ' with anyone' : ''}`;
  return beside.map(([id, times], index) => {
    const records = last.filter(({ participants }) => participants.some(({ person }) => person === id));
    return contactLine(
      making,
      2 + index,
      [
        [dim('with: '), strong(nameOf(making, id))],
        [`${titleWords(making, id)}; at ${whole ?? `${times} ${among}`}`],
      ],
      records.slice(-1),
    );
  });
}

/** The place in protocol of a person on a day: the less the higher. */
function rankOf({ dataset }: Making, id: string, day: string): number {
  const person = dataset.person(id);
  const office = person && officesOn(person, firstDay(day), lastDay(day))[0];
  return office ? LEVELS.indexOf(office.level) : LEVELS.length;
}

/**
 * Those met in the order in which they are named: of our side before others, lately before long ago, then by how often
 * both led, as principals of the same contact, and by how often they met at all.
 */
function namedFirst(making: Making, person: string, met: readonly Counterpart[]): Counterpart[] {
  const lately = monthsBefore(making.day, LATELY);
  const isLate = ({ last }: Counterpart): boolean => lastDay(last.date) > lately;
  const isOurs = ({ side }: Counterpart): boolean => side === making.scope.ours;
  const contacts = countedOnce(making.direct);
  const led = ({ person: other }: Counterpart): number =>
    contacts.filter(({ participants }) =>
      [person, other].every((id) =>
        participants.some((one) => one.person === id && one.role === 'principal'),
      ),
    ).length;
  return [...met].sort(
    (a, b) =>
      Number(isOurs(b)) - Number(isOurs(a)) ||
      Number(isLate(b)) - Number(isLate(a)) ||
      led(b) - led(a) ||
      b.count - a.count ||
      compareText(b.last.date, a.last.date),
  );
}

/** How often someone was met, and when last; of two contacts both dates: `2 contacts, 18 Jun and 25 Sep 2025`. */
function timesMet({ count: times, last, previous }: Counterpart): string {
  const date = formatDate(last.date, 'short');
  if (times !== 2 || previous === undefined) return `${count(times, 'contact')}, last ${date}`;
  const year = ` ${last.date.slice(0, 4)}`;
  const before = formatDate(previous.date, 'short');
  return `2 contacts, ${before.endsWith(year) ? before.slice(0, -year.length) : before} and ${date}`;
}

/** Whom of our side, or of any other, they met. */
function counterpartLines(making: Making): BriefingLine[] {
  const { dataset, scope, direct } = making;
  const [person] = scope.persons;
  if (person === undefined) return [];
  const met = counterparts(person, direct).filter(({ person: other }) => !scope.persons.includes(other));
  return namedFirst(making, person, met)
    .slice(0, MOST_COUNTERPARTS)
    .map((counterpart, index) => {
      const { person: other, side, last } = counterpart;
      const [name, title] = asOnRecord(making, other, last);
      const words = `${title} (${dataset.sideCode(side)}); ${timesMet(counterpart)}`;
      return contactLine(making, 1 + index, [[dim('met: '), strong(name)], [words]], [last]);
    });
}

/** The persons of the sides who took part in contacts of the last year, by rank and number. */
function officials(making: Making): BriefingLine[] {
  const { dataset, scope, pair, day } = making;
  const year = pair.filter(({ date }) => lastDay(date) > monthsBefore(day, 12));
  const sides = scope.ours === null ? scope.theirs : scope.theirs.filter((side) => side !== scope.ours);
  const seen = tally(
    year.flatMap(({ participants }) =>
      participants.filter(({ side }) => sides.includes(side)).map(({ person }) => person),
    ),
  );
  const rank = (id: string): number => rankOf(making, id, dataset.day);
  return seen
    .filter(([id]) => rank(id) < LEVELS.length)
    .sort((a, b) => rank(a[0]) - rank(b[0]) || b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_OFFICIALS)
    .map(([id, times], index) => {
      const met = year.filter(({ participants }) => participants.some(({ person }) => person === id));
      const side = met.at(-1)?.participants.find(({ person }) => person === id)?.side;
      const person = dataset.person(id);
      const office = person && officesOn(person, dataset.day)[0];
      return lineOf(
        index,
        [
          [strong(nameOf(making, id)), sides.length > 1 && side ? dim(` ${dataset.sideCode(side)}`) : ''],
          [
            `${office?.title ?? ''}${since(office?.from ?? null)}; ${count(times, 'contact')}, last ${formatDate(met.at(-1)?.date ?? '', 'short')}`,
          ],
        ],
        met.slice(-1),
      );
    });
}

/** For a matter: who speaks on it most. */
function voices(making: Making): BriefingLine[] {
  const { dataset, records } = making;
  const statements = records.filter((record) => record.kind === 'statement');
  const speakers = tally(
    statements.flatMap(({ speakers }) => speakers.map(({ id, side }) => `${id} ${side}`)),
  );
  return speakers.slice(0, MOST_OFFICIALS).flatMap(([key, times], index): BriefingLine | BriefingLine[] => {
    const [id = '', side = ''] = key.split(' ');
    const own = statements.filter(({ speakers }) => speakers.some((speaker) => speaker.id === id));
    const last = own.at(-1);
    if (last === undefined) return [];
    const [name, title] = asOnRecord(making, id, last);
    const words = `${count(times, 'statement')}, last ${formatDate(last.date, 'short')}`;
    return lineOf(
      index,
      [[strong(name), dim(` ${dataset.sideCode(side)}`)], [title === '' ? words : `${title}; ${words}`]],
      [last],
    );
  });
}

/** For a meeting: everyone at it, principals first, with the title of the day. */
function participants(making: Making): BriefingLine[] {
  const { dataset, scope } = making;
  const { meeting } = scope;
  if (meeting === null) return [];
  return [...meeting.participants]
    .sort((a, b) => Number(a.role === 'attending') - Number(b.role === 'attending'))
    .map(({ person: id, side, role }, index) => {
      const person = dataset.person(id);
      const title = person && titleOn(person, meeting.date, meeting.endDate);
      return lineOf(
        index,
        [
          [
            strong(person ? styledName(person, lastDay(meeting.date)) : id),
            dim(` ${dataset.sideCode(side)}`),
          ],
          [`${title ?? NO_OFFICE}${role === 'attending' ? ', attending' : ''}`],
        ],
        [meeting],
      );
    });
}

/** For an addendum: who took or left office since. */
function changes(making: Making): BriefingLine[] {
  const { dataset, scope, wish, direct, pair } = making;
  const from = wish.since ?? dataset.day;
  const known = new Set([
    ...scope.persons,
    ...[...direct, ...pair]
      .slice(-LAST_CONTACTS)
      .flatMap(({ participants }) => participants.map(({ person }) => person)),
  ]);
  return [...known].flatMap((id, index) => {
    const person = dataset.person(id);
    const taken =
      person?.offices.filter(
        (office) =>
          office.from !== null && firstDay(office.from) >= from && firstDay(office.from) <= dataset.day,
      ) ?? [];
    const left =
      person?.offices.filter(
        (office) => office.to !== null && lastDay(office.to) >= from && lastDay(office.to) <= dataset.day,
      ) ?? [];
    const words = [
      ...taken.map(({ title, from: day }) => `${title}${since(day)}`),
      ...left.map(({ title, to }) => `${title} until ${formatDate(to ?? '')}`),
    ];
    if (!person || words.length === 0) return [];
    return [
      {
        priority: index,
        cells: [[strong(nameOf(making, id))], [words.join('; ')]],
        detail: [],
        sources: sourcesOf([person, ...lastAct(making, id)]).slice(0, 1),
        records: [id],
      },
    ];
  });
}

/** Of one person, whom the person met; of one country, its people. */
function peopleListing({ dataset, scope, wish, asOf }: Making): Listing {
  const { subjects, persons, theirs, meeting } = scope;
  const [subject, side] = [subjects[0]?.words ?? '', theirs[0] ?? ''];
  if (wish.since !== null || isMatter(scope) || meeting !== null || theirs.length !== 1) return ONLY_WHOLE;
  if (persons.length === 1 && subjects.length === 1)
    return { more: `brief who ${subject}${asOf}`, shows: 'related' };
  return dataset.country(side) === undefined
    ? ONLY_WHOLE
    : { more: `brief who --country ${side}${asOf}`, shows: 'related' };
}

export function peopleSection(making: Making): BriefingSection {
  const { scope, wish } = making;
  const lines =
    wish.since !== null
      ? changes(making)
      : scope.meeting !== null
        ? participants(making)
        : scope.persons.length > 0
          ? [
              ...scope.persons.flatMap((id, index) => officeLine(making, id, index === 0 ? 0 : 1)),
              ...counterpartLines(making),
              ...companions(making),
            ]
          : isMatter(scope)
            ? voices(making)
            : officials(making);
  return {
    id: 'people',
    title: wish.since === null ? 'People' : 'Offices taken and left',
    ...LIST,
    lines,
    ...peopleListing(making),
  };
}
