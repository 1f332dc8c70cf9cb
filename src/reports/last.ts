import type { Dataset } from '../dataset/dataset';
import { type Day, daysBetween, lastDay } from '../dates/partial-date';
import { contactsOf, isCall, type MeetingRecord, meetingsWith } from '../query/contacts';
import { contactsAmong, lastOf } from '../query/met';
import type { Subject } from '../query/subjects';
import { coverageOf, type NameTable, namesFor } from './records';
import { type MeetingView, recordView, type StatementView } from './views';

/** A contact, how long ago it was, and what the sides said of it. */
interface LastContact {
  /** The contact, as a whole record. */
  meeting: MeetingView;
  /** Days from the contact's last day to the day of reading. */
  daysAgo: number;
  /** Each side's account of it, as whole records; their ids stand in the meeting's own `readouts`. */
  readouts: StatementView[];
}

/** A subject as it was read. */
interface SubjectView {
  /** The name in full. */
  label: string;
  /** Ids of what the words name; several where things of different kinds bear one name. */
  ids: string[];
}

/** The contacts of the year up to the day. */
interface YearOfContacts {
  /** The same day a year before. */
  since: Day;
  /** Contacts other than calls, in order of date. */
  meetings: MeetingView[];
  /** Calls, in order of date. */
  calls: MeetingView[];
}

/** When the subjects last met and last spoke, and their contacts of the year before. */
export interface LastReport {
  kind: 'last';
  data: {
    /** Whose contacts are told. */
    subjects: SubjectView[];
    /** The day from which is counted back: the as-of day, or today. */
    day: Day;
    /** The last contact that was no call; null where they never met on record. */
    met: LastContact | null;
    /** The visit on which they last met, where it had talks of theirs besides; else null. */
    visit: LastContact | null;
    /** The last call; null where none is on record. */
    spoke: LastContact | null;
    /** The last meeting at which they were present without meeting, where it is later than `met`; else null. */
    present: LastContact | null;
    /** Planned contacts from the day on, as whole records. */
    planned: MeetingView[];
    /** Contacts since the same day a year before. */
    year: YearOfContacts;
    /** How many contacts are on record, each encounter once. */
    total: number;
  };
  /** How many records of held meetings these are: visits, and gatherings at which they did not meet, besides. */
  records: number;
  asOf: string | null;
  coverage: string;
  names: NameTable;
}

export function lastReport(dataset: Dataset, subjects: readonly Subject[]): LastReport {
  const among = contactsAmong(dataset, subjects);
  const contacts = among.met;
  const lasts = lastOf(among);
  const last = (meeting: MeetingRecord | undefined): LastContact | null =>
    meeting
      ? {
          meeting: recordView(dataset, meeting),
          daysAgo: daysBetween(lastDay(meeting.endDate ?? meeting.date), dataset.day),
          readouts: dataset
            .statementsOn(meeting.id)
            .filter((statement) => statement.type === 'readout')
            .map((statement) => recordView(dataset, statement)),
        }
      : null;
  const since = `${Number(dataset.day.slice(0, 4)) - 1}${dataset.day.slice(4)}`;
  const recent = contacts.filter((meeting) => lastDay(meeting.date) >= since);
  const views = (meetings: readonly MeetingRecord[]): MeetingView[] =>
    meetings.map((meeting) => recordView(dataset, meeting));
  const met = last(lasts.meeting);
  const present = last(lasts.present);
  const visit = last(lasts.visit);
  const spoke = last(lasts.call);
  const planned = meetingsWith(dataset, subjects).filter(
    (meeting) => meeting.status === 'planned' && lastDay(meeting.endDate ?? meeting.date) >= dataset.day,
  );
  return {
    kind: 'last',
    data: {
      subjects: subjects.map((subject) => ({
        label: subject.label,
        ids: subject.targets.map((target) => target.id),
      })),
      day: dataset.day,
      met,
      visit,
      spoke,
      present,
      planned: views(planned),
      year: {
        since,
        meetings: views(recent.filter((meeting) => !isCall(meeting))),
        calls: views(recent.filter(isCall)),
      },
      total: contacts.length,
    },
    records: contactsOf(dataset, subjects).length,
    asOf: dataset.asOf,
    coverage: coverageOf(dataset),
    names: namesFor(
      dataset,
      [met?.meeting, visit?.meeting, spoke?.meeting, present?.meeting].filter((view) => view !== undefined),
    ),
  };
}
