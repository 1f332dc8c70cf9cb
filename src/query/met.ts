/**
 * Who met whom. The record of a meeting names all who were there, and not all of those met:
 *
 * - Two people met when they were there for different sides and at least one of them as a principal. Who merely
 *   attends meets the other side's principal, not those who came along.
 * - Who merely attends where principals of two other sides talk, and none of their own, is there as a mediator, a host
 *   or an observer: present, and met nobody.
 * - A visit is a journey, not a room: of those named in it only principals met. So at a gathering: any multilateral
 *   meeting, or a summit of three sides or more.
 * - At a multilateral gathering, and at a summit of more than four sides, principals met those of the country that it
 *   was held in, and nobody else: the record seldom names all who were there. Any others were both present.
 * - Two sides are in contact when principals of both met.
 * - One encounter counts once: a visit is left out where a meeting of one of its principals within its days is
 *   counted, a gathering where an informal encounter at it is. A gathering during a visit is not what the visit's
 *   talks were: both count.
 * - The last contact is the last of those that count. Where a later meeting saw all of them present without meeting,
 *   that one is named beside it. Every page that tells of a last contact takes it from here.
 */
import { type Dataset, type DiplomaticRecord, officesOn } from '../dataset/dataset';
import { compareText, firstDay, lastDay } from '../dates/partial-date';
import { contactsOf, isCall, isHeld, type MeetingRecord } from './contacts';
import { sidesOf } from './involved';
import type { Target } from './names';
import type { Subject } from './subjects';

type Participant = MeetingRecord['participants'][number];

const isPrincipal = ({ role }: Participant): boolean => role === 'principal';

/** Whether many met in a hall, rather than a few at a table; a multilateral meeting has sides that the record does not name. */
export const isGathering = (meeting: MeetingRecord): boolean =>
  meeting.type === 'multilateral' || (meeting.type === 'summit' && sidesOf(meeting).length > 2);

/** The most sides of a summit at which all principals meet each other. */
const ONE_TABLE = 4;

/** Whether someone is at the talks of others: two other sides are there by principals, and the own side is not. */
function standsBy({ participants }: MeetingRecord, { side }: Participant): boolean {
  const talking = new Set(participants.filter(isPrincipal).map((principal) => principal.side));
  return talking.size > 1 && !talking.has(side);
}

/** Whether two participants of a meeting met there. */
export function haveMet(meeting: MeetingRecord, a: Participant, b: Participant): boolean {
  if (a.side === b.side || [a, b].some((one) => standsBy(meeting, one))) return false;
  const principals = [a, b].filter(isPrincipal).length;
  if (meeting.type === 'visit') return principals === 2;
  if (!isGathering(meeting)) return principals > 0;
  const isOneTable = meeting.type === 'summit' && sidesOf(meeting).length <= ONE_TABLE;
  return principals === 2 && (isOneTable || [a.side, b.side].some((side) => side === meeting.place?.country));
}

/** Whether principals of each two of these sides met. */
export const sidesMet = (meeting: MeetingRecord, sides: readonly string[]): boolean =>
  sides.every((a, index) =>
    sides
      .slice(index + 1)
      .every((b) =>
        meeting.participants.some(
          (one) =>
            one.side === a &&
            isPrincipal(one) &&
            meeting.participants.some(
              (other) => other.side === b && isPrincipal(other) && haveMet(meeting, one, other),
            ),
        ),
      ),
  );

/** Whether a meeting lies within the days of another. */
function liesWithin(inner: MeetingRecord, outer: MeetingRecord): boolean {
  return (
    firstDay(inner.date) >= firstDay(outer.date) &&
    lastDay(inner.endDate ?? inner.date) <= lastDay(outer.endDate ?? outer.date)
  );
}

/** Of some meetings those that count: not the visits and gatherings of which another tells what came of them. */
export function countedOnce(meetings: readonly MeetingRecord[]): MeetingRecord[] {
  const isTold = (outer: MeetingRecord, inner: MeetingRecord): boolean =>
    (outer.type === 'visit'
      ? inner.type !== 'visit' && !isCall(inner) && !isGathering(inner)
      : isGathering(outer) && inner.type === 'informal') &&
    liesWithin(inner, outer) &&
    outer.participants.some(
      (one) => isPrincipal(one) && inner.participants.some(({ person }) => person === one.person),
    );
  return meetings.filter((outer) => !meetings.some((inner) => isTold(outer, inner)));
}

/** The participants by whom a person, a country or an organisation takes part: a country by its principals. */
function partOf(dataset: Dataset, meeting: MeetingRecord, { kind, id }: Target): Participant[] {
  const [first, last] = [firstDay(meeting.date), lastDay(meeting.endDate ?? meeting.date)];
  return meeting.participants.filter((participant) => {
    if (kind === 'person') return participant.person === id;
    if (participant.side === id) return isPrincipal(participant);
    const person = kind === 'organisation' ? dataset.person(participant.person) : undefined;
    return person && officesOn(person, first, last).some(({ organisation }) => organisation === id);
  });
}

const ACTORS: readonly Target['kind'][] = ['person', 'country', 'organisation'];

/** Contacts of some subjects: those in which they met, each encounter once; and those at which they were all present. */
export interface Contacts {
  met: MeetingRecord[];
  present: MeetingRecord[];
}

/** Held meetings told apart by whether they are contacts. */
export function toldApart(
  meetings: readonly MeetingRecord[],
  isContact: (meeting: MeetingRecord) => boolean,
): Contacts {
  const met = meetings.filter(isContact);
  return { met: countedOnce(met), present: meetings.filter((meeting) => !met.includes(meeting)) };
}

/** A subject by those it names who can meet: `Iran` by the country, not also by the topic; a mere matter as it is. */
function asActor(subject: Subject): Subject {
  const actors = subject.targets.filter(({ kind }) => ACTORS.includes(kind));
  return actors.length === 0 ? subject : { ...subject, targets: actors };
}

/** The contacts of some subjects with each other, in order; of one subject by itself, all its contacts. */
export function contactsAmong(dataset: Dataset, subjects: readonly Subject[]): Contacts {
  const actors = subjects.map(asActor);
  return toldApart(contactsOf(dataset, actors), allMet(dataset, actors));
}

export interface LastContacts {
  /** The last of all, the last that is no call, and the last call. */
  contact: MeetingRecord | undefined;
  meeting: MeetingRecord | undefined;
  call: MeetingRecord | undefined;
  /** The visit in whose days `meeting` lies, where the talks on it are a contact of their own. */
  visit: MeetingRecord | undefined;
  /** The last meeting at which they were present without meeting, where it is later than `meeting`. */
  present: MeetingRecord | undefined;
}

/** When they were last in contact. */
export function lastOf({ met, present }: Contacts): LastContacts {
  const meeting = met.findLast((contact) => !isCall(contact));
  return {
    contact: met.at(-1),
    meeting,
    call: met.findLast(isCall),
    visit: met.findLast(
      (contact) =>
        meeting !== undefined &&
        contact.id !== meeting.id &&
        contact.type === 'visit' &&
        liesWithin(meeting, contact),
    ),
    present: present.findLast(({ date }) => date > (meeting?.date ?? '')),
  };
}

/** Whether subjects who all take part in a meeting met there; a subject by itself, and a matter, did. */
function allMet(dataset: Dataset, subjects: readonly Subject[]): (meeting: MeetingRecord) => boolean {
  const actors = subjects
    .map(({ targets }) => targets.filter(({ kind }) => ACTORS.includes(kind)))
    .filter((targets) => targets.length > 0);
  return (meeting) => {
    const parts = actors.map((targets) => targets.flatMap((target) => partOf(dataset, meeting, target)));
    const together = (a: Participant, b: Participant): boolean => a.side === b.side || haveMet(meeting, a, b);
    return parts.every((part, index) =>
      parts.slice(index + 1).every((other) => part.some((a) => other.some((b) => together(a, b)))),
    );
  };
}

/** Someone of another side whom a person met. */
export interface Counterpart {
  person: string;
  side: string;
  count: number;
  last: MeetingRecord;
  /** The one before the last. */
  previous: MeetingRecord | undefined;
}

/** Whom a person met in these records, the most often met first, each encounter once. */
export function counterparts(person: string, records: readonly DiplomaticRecord[]): Counterpart[] {
  const meetings = new Map<string, { side: string; met: MeetingRecord[] }>();
  for (const meeting of records.filter(isHeld)) {
    const own = meeting.participants.find((participant) => participant.person === person);
    if (!own) continue;
    for (const other of meeting.participants) {
      if (!haveMet(meeting, own, other)) continue;
      const met = meetings.get(other.person)?.met ?? [];
      meetings.set(other.person, { side: other.side, met: [...met, meeting] });
    }
  }
  return [...meetings]
    .flatMap(([id, { side, met }]): Counterpart[] => {
      const counted = countedOnce(met);
      const last = counted.at(-1);
      return last ? [{ person: id, side, count: counted.length, last, previous: counted.at(-2) }] : [];
    })
    .sort((a, b) => b.count - a.count || compareText(b.last.date, a.last.date));
}
