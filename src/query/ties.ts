/** Contacts of two sides and what they say of each other, over time. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { officesOn } from '../dataset/dataset';
import { LEVELS, type Level } from '../dataset/vocabulary';
import { type Day, daysBetween, firstDay, lastDay } from '../dates/partial-date';
import type { Span } from '../dates/span';
import { shift, unitOf } from '../dates/words';
import { isHeld, type MeetingRecord } from './contacts';
import { isAboutSide, sidesOf } from './involved';
import { sidesMet } from './met';

export const PERIOD_UNITS = ['month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** The unit that makes some ten to twenty bars of a span. */
export function unitFor(from: Day, to: Day): PeriodUnit {
  const days = daysBetween(from, to);
  if (days <= 550) return 'month';
  return days <= 5 * 366 ? 'quarter' : 'year';
}

/** The calendar periods that a span touches, whole. */
export function periodsOf(from: Day, to: Day, unit: PeriodUnit): { from: Day; to: Day }[] {
  const periods: { from: Day; to: Day }[] = [];
  for (let period = unitOf(from, unit); period.from <= to; period = unitOf(shift(period.to, 1, 'day'), unit))
    periods.push(period);
  return periods;
}

/** The last whole unit of time up to a day, or with `back` the one so many before it. */
export function unitUpTo(to: Day, unit: PeriodUnit, back = 0): { from: Day; to: Day } {
  const end = shift(to, 1, 'day');
  return { from: shift(end, -1 - back, unit), to: shift(shift(end, -back, unit), -1, 'day') };
}

/** Whether a record lies in a span by every day that its date can mean; a meeting by its first day. */
export function liesIn({ from, to }: Span, { date }: DiplomaticRecord): boolean {
  return (from === null || firstDay(date) >= from) && (to === null || lastDay(date) <= to);
}

/** Whether a record ties two sides: a contact held, words of one about the other or of both, an event of both. */
export function ties(dataset: Dataset, record: DiplomaticRecord, a: string, b: string): boolean {
  const sides = sidesOf(record);
  switch (record.kind) {
    case 'meeting':
      return isHeld(record) && sidesMet(record, [a, b]);
    case 'statement':
      // A readout tells of a contact, which is counted already.
      return (
        record.type !== 'readout' &&
        ((sides.includes(a) && sides.includes(b)) ||
          (sides.includes(a) && isAboutSide(dataset, record, b)) ||
          (sides.includes(b) && isAboutSide(dataset, record, a)))
      );
    case 'event':
      return [a, b].every((side) => sides.includes(side) || record.organisations.includes(side));
  }
}

/** The level of the highest participant of two sides in a meeting, as of its date; `other` where none is known. */
export function highestLevel(dataset: Dataset, meeting: MeetingRecord, a: string, b: string): Level {
  const [first, last] = [firstDay(meeting.date), lastDay(meeting.endDate ?? meeting.date)];
  const levels = meeting.participants
    .filter(({ side }) => side === a || side === b)
    .flatMap((participant) => {
      const person = dataset.person(participant.person);
      return person ? officesOn(person, first, last).map((office) => office.level) : [];
    });
  return LEVELS.find((level) => levels.includes(level)) ?? 'other';
}
