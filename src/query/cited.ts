/**
 * Which of a record's pages is cited where there is room for one: a primary page first, then one that was published
 * on the day or after, then one without a date; among equals the first named. What was written before comes last: it
 * cannot report it.
 */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import type { Source } from '../dataset/schema';
import { firstDay, lastDay } from '../dates/partial-date';

function worth({ primary, published }: Source, { date }: DiplomaticRecord): number {
  const isAfter = published !== null && lastDay(published) >= firstDay(date);
  return (primary ? 4 : 0) + (isAfter ? 2 : published === null ? 1 : 0);
}

/** A record's pages, the best first. */
export function bestSources(dataset: Dataset, record: DiplomaticRecord): string[] {
  const worthOf = (id: string): number => {
    const source = dataset.source(id);
    return source ? worth(source, record) : -1;
  };
  return [...record.sources].sort((a, b) => worthOf(b) - worthOf(a));
}
