/** Who and what a briefing is about: the other side, our side, the matter, and the contacts between them. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { compareText, type Day, lastDay } from '../dates/partial-date';
import { contactsOf, type MeetingRecord, meetingsWith } from './contacts';
import { NO_FILTER, recordsPassing } from './filter';
import { isArmedGroup, sidesOf } from './involved';
import { type Contacts, contactsAmong, counterparts, sidesMet, toldApart } from './met';
import type { Target } from './names';
import { issuesNaming, issuesOfTopic } from './positions';
import type { Subject } from './subjects';

export interface Scope {
  subjects: readonly Subject[];
  /** The side that is briefed, or null. */
  ours: string | null;
  /** The sides that the briefing is about. */
  theirs: readonly string[];
  /** The persons named, or the principals of the meeting named. */
  persons: readonly string[];
  /** The topics named, with all below them, and the issues named or under them. */
  topics: ReadonlySet<string>;
  issues: ReadonlySet<string>;
  /** The organisations named that are no side and of none, such as an armed group: they are spoken about. */
  groups: readonly string[];
  /** The meeting named: held, planned or cancelled. */
  meeting: MeetingRecord | null;
}

/** The side for which a person acted last, else the person's country. */
export function sideOfPerson(dataset: Dataset, id: string): string | null {
  for (const record of [...dataset.records].reverse()) {
    if (record.kind === 'meeting') {
      const participant = record.participants.find(({ person }) => person === id);
      if (participant) return participant.side;
    } else if (record.kind === 'statement') {
      const speaker = record.speakers.find((other) => other.id === id);
      if (speaker) return speaker.side;
    }
  }
  return dataset.person(id)?.country ?? null;
}

/** The side that an organisation is or belongs to; null for one that is only spoken about. */
export function sideOfOrganisation(dataset: Dataset, id: string): string | null {
  if (dataset.records.some((record) => sidesOf(record).includes(id))) return id;
  return isArmedGroup(dataset, id) ? null : (dataset.organisation(id)?.country ?? null);
}

/** The scope of the subjects as the side `ours` sees them; with null, as anyone does. */
export function scopeOf(dataset: Dataset, subjects: readonly Subject[], ours: string | null): Scope {
  const sides = new Set<string>();
  const persons = new Set<string>();
  const topics = new Set<string>();
  const issues = new Set<string>();
  const groups = new Set<string>();
  let meeting: MeetingRecord | null = null;
  const enter = ({ kind, id }: Target): void => {
    if (kind === 'country') sides.add(id);
    if (kind === 'organisation') {
      const side = sideOfOrganisation(dataset, id);
      if (side !== null) sides.add(side);
      else {
        groups.add(id);
        for (const issue of issuesNaming(dataset, id)) issues.add(issue);
      }
    }
    if (kind === 'person') {
      persons.add(id);
      const side = sideOfPerson(dataset, id);
      if (side !== null) sides.add(side);
    }
    if (kind === 'topic') {
      for (const topic of dataset.topicAndBelow(id)) topics.add(topic);
      for (const issue of issuesOfTopic(dataset, id)) issues.add(issue);
    }
    if (kind === 'issue') issues.add(id);
    if (kind === 'record') {
      const record = dataset.record(id);
      if (record?.kind !== 'meeting') return;
      meeting = record;
      for (const { person, side, role } of record.participants) {
        sides.add(side);
        if (role === 'principal' && side !== ours) persons.add(person);
      }
    }
  };
  for (const subject of subjects) subject.targets.forEach(enter);
  return {
    subjects,
    ours,
    theirs: [...sides].filter((side) => side !== ours),
    persons: [...persons],
    topics,
    issues,
    groups: [...groups],
    meeting,
  };
}

/** A side as a subject, as its code or id would be read. */
export const sideSubject = (id: string): Subject => ({
  words: id,
  label: id,
  targets: [
    { kind: 'country', id },
    { kind: 'organisation', id },
  ],
});

/** The day from which a briefing looks back: the as-of day or today, and never past what the dataset covers. */
export function readingDay(dataset: Dataset): Day {
  const covered = lastDay(dataset.about.coverage.to);
  return [dataset.day, covered].sort(compareText)[0] ?? covered;
}

/** Whether a scope is a matter (a topic, an issue, or a group that is spoken about) and names no side. */
export const isMatter = ({ theirs, topics, issues, groups }: Scope): boolean =>
  theirs.length === 0 && (topics.size > 0 || issues.size > 0 || groups.length > 0);

/** The subjects that are a matter alone: a topic or an issue, and nobody who can meet. */
export const mattersOf = ({ subjects }: Scope): Subject[] =>
  subjects.filter(({ targets }) => targets.every(({ kind }) => kind === 'topic' || kind === 'issue'));

/** Whether our side met one of the others, or the sides named each other. */
const sidesOfScopeMet = ({ ours, theirs }: Scope, contact: MeetingRecord): boolean =>
  ours === null ? sidesMet(contact, theirs) : theirs.some((side) => sidesMet(contact, [side, ours]));

/**
 * The contacts of the subjects, with our side where there is one; for a meeting, of its principals. And the meetings
 * at which they were present together without meeting.
 */
export function directContacts(dataset: Dataset, scope: Scope): Contacts {
  const { ours, meeting, persons } = scope;
  if (meeting !== null) {
    const { met } = pairContacts(dataset, scope);
    const own = met.filter((contact) => contact.participants.some(({ person }) => persons.includes(person)));
    return { met: own, present: [] };
  }
  return contactsAmong(dataset, [...scope.subjects, ...(ours === null ? [] : [sideSubject(ours)])]);
}

/**
 * For our side and several others: the contacts of each of the subjects with ours. Empty where the subjects are of one
 * side, or there is no side of ours.
 */
export function eachWithOurs(
  dataset: Dataset,
  { ours, theirs, meeting, subjects }: Scope,
): { subject: Subject; contacts: Contacts }[] {
  if (ours === null || theirs.length < 2 || meeting !== null) return [];
  return subjects
    .filter(({ targets }) => targets.some(({ kind }) => kind === 'country' || kind === 'person'))
    .map((subject) => ({ subject, contacts: contactsAmong(dataset, [subject, sideSubject(ours)]) }));
}

/**
 * The contacts between our side and the other, or between the sides named; of a person or a matter by itself, those
 * of the subject.
 */
export function pairContacts(dataset: Dataset, scope: Scope): Contacts {
  const { ours, theirs, meeting, persons } = scope;
  // A meeting of one side has no other to be in contact with.
  if (theirs.length === 0 && meeting !== null) return { met: [], present: [] };
  if (theirs.length === 0 || (ours === null && theirs.length === 1 && persons.length > 0 && meeting === null))
    return directContacts(dataset, scope);
  const together = contactsOf(dataset, (ours === null ? theirs : [ours]).map(sideSubject)).filter(
    (contact) =>
      contact.id !== meeting?.id &&
      (ours === null || contact.participants.some(({ side }) => theirs.includes(side))),
  );
  return toldApart(together, (contact) => sidesOfScopeMet(scope, contact));
}

/**
 * For our side and one person of another: the contacts of the person in which nobody of ours took part. Talks of others
 * at which the person merely stood by are none.
 */
export function contactsElsewhere(dataset: Dataset, scope: Scope): MeetingRecord[] {
  const { ours, subjects, persons, meeting } = scope;
  const [person, second] = persons;
  if (ours === null || meeting !== null || subjects.length !== 1) return [];
  if (person === undefined || second !== undefined) return [];
  return contactsAmong(dataset, subjects).met.filter(
    (contact) => !sidesOf(contact).includes(ours) && counterparts(person, [contact]).length > 0,
  );
}

/** How many contacts of persons with each other tell what they speak of: of fewer, those of their sides foretell it better. */
const ENOUGH = 4;

/** Contacts that tell what the subjects speak of, and how often; and whether they are the named persons' own. */
export interface TellingContacts {
  met: MeetingRecord[];
  ofPersons: boolean;
}

/**
 * Where persons of every side are named and met each other often enough, their contacts with each other; else those
 * between the sides.
 */
export function tellingContacts(dataset: Dataset, scope: Scope): TellingContacts {
  const { persons, theirs, ours, meeting } = scope;
  const named = new Set(persons.map((id) => sideOfPerson(dataset, id)));
  const sides = ours === null ? theirs : [...theirs, ours];
  if (meeting === null && named.size > 1 && sides.every((side) => named.has(side))) {
    const { met } = directContacts(dataset, scope);
    if (met.length >= ENOUGH) return { met, ofPersons: true };
  }
  return { met: pairContacts(dataset, scope).met, ofPersons: false };
}

/** Planned contacts from a day on, of the subjects or between the sides. */
export function plannedContacts(dataset: Dataset, scope: Scope, from: Day): MeetingRecord[] {
  const { ours, theirs, meeting } = scope;
  const sides = ours === null ? theirs : [ours, ...theirs.slice(0, 1)];
  const subjects = sides.length > 0 ? sides.map(sideSubject) : scope.subjects;
  return meetingsWith(dataset, subjects).filter(
    (contact) =>
      contact.status === 'planned' &&
      contact.id !== meeting?.id &&
      lastDay(contact.endDate ?? contact.date) >= from,
  );
}

/** The records that involve every subject. */
export function recordsOf(dataset: Dataset, { subjects }: Scope): DiplomaticRecord[] {
  return recordsPassing(dataset, { ...NO_FILTER, subjects });
}
