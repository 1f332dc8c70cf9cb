/** Contacts: held meetings and calls, and who meets whom in them. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { officesOn } from '../dataset/dataset';
import { firstDay, lastDay } from '../dates/partial-date';
import { isOnIssue, isOnTopic } from './involved';
import type { Target } from './names';
import type { Subject } from './subjects';

export type MeetingRecord = DiplomaticRecord & { kind: 'meeting' };

/** Whether a subject takes part in a meeting (or, for a topic, an issue or a record, is its matter). */
function takesPart(dataset: Dataset, meeting: MeetingRecord, { kind, id }: Target): boolean {
  switch (kind) {
    case 'person':
      return meeting.participants.some((participant) => participant.person === id);
    case 'country':
      return meeting.participants.some((participant) => participant.side === id);
    case 'organisation':
      return meeting.participants.some((participant) => {
        if (participant.side === id) return true;
        const person = dataset.person(participant.person);
        const [first, last] = [firstDay(meeting.date), lastDay(meeting.endDate ?? meeting.date)];
        return person && officesOn(person, first, last).some((office) => office.organisation === id);
      });
    case 'topic':
      return isOnTopic(dataset, meeting, id);
    case 'issue':
      return dataset.statementsOn(meeting.id).some((statement) => isOnIssue(statement, id));
    case 'record':
      return meeting.id === id;
  }
}

export const isHeld = (record: DiplomaticRecord): record is MeetingRecord =>
  record.kind === 'meeting' && record.status === 'held';

/** The held meetings in which all the subjects take part, in order. */
export function contactsOf(dataset: Dataset, subjects: readonly Subject[]): MeetingRecord[] {
  return meetingsWith(dataset, subjects).filter(isHeld);
}

/** The meetings of any status in which all the subjects take part, in order. */
export function meetingsWith(dataset: Dataset, subjects: readonly Subject[]): MeetingRecord[] {
  return dataset.records.filter(
    (record): record is MeetingRecord =>
      record.kind === 'meeting' &&
      subjects.every((subject) => subject.targets.some((target) => takesPart(dataset, record, target))),
  );
}

export const isCall = (meeting: MeetingRecord): boolean => meeting.type === 'call';
