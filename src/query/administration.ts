/** Which words are of a side's former administration. */
import { type Dataset, officesOn } from '../dataset/dataset';
import type { Person } from '../dataset/schema';
import type { Level } from '../dataset/vocabulary';
import { type Day, firstDay, lastDay } from '../dates/partial-date';

const HEAD: Level = 'head of state or government';

/** Those who ever headed a side's state or government. */
const headsOf = (dataset: Dataset, side: string): Person[] =>
  dataset.people.filter(({ offices }) =>
    offices.some(
      ({ level, organisation }) =>
        level === HEAD && (organisation === side || dataset.organisation(organisation)?.country === side),
    ),
  );

const leads = (person: Person, first: Day, last: Day): boolean =>
  officesOn(person, first, last).some(({ level }) => level === HEAD);

/**
 * Whether words of a side said on a date are of a former administration: none of those who led its state or
 * government then leads it on the as-of day. One who came back to office is no former administration; where the
 * record does not hold who led, then or now, nothing is said to be former.
 */
export function isOfFormerAdministration(dataset: Dataset, side: string, date: string): boolean {
  const heads = headsOf(dataset, side);
  const then = heads.filter((person) => leads(person, firstDay(date), lastDay(date)));
  const now = heads.filter((person) => leads(person, dataset.day, dataset.day));
  return then.length > 0 && now.length > 0 && !then.some((person) => now.includes(person));
}
