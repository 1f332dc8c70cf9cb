/** What a briefing is called, and what it was drawn from. */
import { officesOn } from '../../dataset/dataset';
import { formatDate, formatSpan } from '../../dates/partial-date';
import { sideOfPerson } from '../../query/scope';
import { joinNames } from '../views';
import { count, type Making, recordEnd, sideWords, standOnItsDay, styledName } from './making';

interface Head {
  label: string;
  title: string;
  below: string[];
  drawnOn: { records: number; sources: number };
}

/** Offices that a title names. */
const MOST_OFFICES = 2;

/** A subject in full: a person with style, office and country. */
function subjectTitle({ dataset, scope }: Making, index: number): string {
  const subject = scope.subjects[index];
  const person = subject?.targets.find(({ kind }) => kind === 'person');
  const known = person && dataset.person(person.id);
  if (!subject) return '';
  if (!known) return subject.label;
  const offices = officesOn(known, dataset.day)
    .slice(0, MOST_OFFICES)
    .map(({ title }) => title);
  const side = sideOfPerson(dataset, known.id);
  const code = side === null ? '' : ` (${dataset.sideCode(side)})`;
  return `${styledName(known, dataset.day)}${code}${offices.length > 0 ? `, ${joinNames(offices)}` : ''}`;
}

export function headOf(making: Making): Head {
  const { dataset, scope, wish, records } = making;
  const { meeting } = scope;
  const label = meeting?.title ?? joinNames(scope.subjects.map((subject) => subject.label));
  const title =
    meeting !== null
      ? `${meeting.title}, ${formatSpan(meeting.date, meeting.endDate)}`
      : scope.subjects.length === 1
        ? subjectTitle(making, 0)
        : label;
  const sources = new Set(records.flatMap((record) => record.sources)).size;
  const years = `since ${dataset.about.coverage.from.slice(0, 4)}`;
  const kind = meeting === null ? null : meeting.status === 'held' ? 'record of a meeting' : 'read-ahead';
  return {
    label,
    title,
    drawnOn: { records: records.length, sources },
    below: [
      [
        ...(kind === null ? [] : [kind]),
        ...(wish.since === null ? [] : [`addendum: what changed since ${formatDate(wish.since)}`]),
        ...(wish.ours === null ? [] : [`for ${sideWords(dataset, wish.ours)}`]),
        [`as of ${formatDate(dataset.day, 'short')}`, ...recordEnd(making)].join(', '),
        ...(standOnItsDay(dataset, scope) ? ['stances of its day'] : []),
        `${count(records.length, 'record')}, ${count(sources, 'source')} ${years}`,
      ].join(' · '),
    ],
  };
}
