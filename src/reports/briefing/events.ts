/** What happened beside contacts and words, the newest first. */
import type { DiplomaticRecord } from '../../dataset/dataset';
import { formatDate } from '../../dates/partial-date';
import { bestSources } from '../../query/cited';
import { NO_FILTER, recordsPassing } from '../../query/filter';
import { isMatter, sideSubject } from '../../query/scope';
import type { Subject } from '../../query/subjects';
import type { BriefingSection } from '../briefing';
import { eventListing } from './listings';
import { closed, LIST, lineOf, type Making } from './making';

type EventRecord = DiplomaticRecord & { kind: 'event' };

const isEvent = (record: DiplomaticRecord): record is EventRecord => record.kind === 'event';

/**
 * Two sides that an event on the page must involve in place of the subjects: ours and the only other, or those of a
 * meeting that is to come; none on any other page.
 */
function sidesInvolved({ scope, sides }: Making): string[] {
  const isOfPair = scope.ours !== null || scope.meeting !== null;
  return isOfPair && !isMatter(scope) && sides.length === 2 ? sides : [];
}

const isOfMatter = ({ targets }: Subject): boolean =>
  targets.every(({ kind }) => kind === 'topic' || kind === 'issue');

/**
 * The events that involve every subject; or both sides, and are on what else is named. Of a held meeting there are none.
 */
function eventsOf({ dataset, records, scope }: Making, sides: readonly string[]): EventRecord[] {
  if (scope.meeting?.status === 'held') return [];
  if (sides.length === 0) return records.filter(isEvent);
  const subjects = [...sides.map(sideSubject), ...scope.subjects.filter(isOfMatter)];
  return recordsPassing(dataset, { ...NO_FILTER, subjects }).filter(isEvent);
}

export function eventsSection(making: Making): BriefingSection {
  const { dataset, wish } = making;
  const sides = sidesInvolved(making);
  const lines = eventsOf(making, sides)
    .filter((event) => making.isNew([event]))
    .reverse()
    .map((event, index) => {
      const until = event.endDate === null ? '' : ` (to ${formatDate(event.endDate, 'short')})`;
      return lineOf(
        index,
        [[formatDate(event.date, 'short')], [closed(event.title + until)]],
        [{ id: event.id, sources: bestSources(dataset, event) }],
      );
    });
  return {
    id: 'events',
    title: wish.since === null ? 'Developments' : 'Developments since',
    ...LIST,
    lines,
    ...eventListing(making, lines, sides),
  };
}
