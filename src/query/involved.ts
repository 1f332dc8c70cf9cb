/** Who and what a record involves. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { officesOn } from '../dataset/dataset';
import { compareText, firstDay, lastDay } from '../dates/partial-date';

const unique = (values: readonly string[]): string[] => [...new Set(values)].sort(compareText);

/** Whether an organisation is a group that stands for no country, wherever it is at home, and is only spoken about. */
export const isArmedGroup = (dataset: Dataset, organisation: string): boolean =>
  dataset.organisation(organisation)?.type === 'armed group';

/** The sides that take part: those at a meeting, those who speak, the countries of an event. Sorted. */
export function sidesOf(record: DiplomaticRecord): string[] {
  if (record.kind === 'meeting') return unique(record.participants.map((participant) => participant.side));
  if (record.kind === 'statement') return unique(record.speakers.map((speaker) => speaker.side));
  return unique(record.countries);
}

/** The persons and organisations that act in a record: at a meeting, speaking, or in an event. */
export function actorsOf(record: DiplomaticRecord): string[] {
  if (record.kind === 'meeting') return record.participants.map((participant) => participant.person);
  if (record.kind === 'statement') return record.speakers.map((speaker) => speaker.id);
  return [...record.people, ...record.organisations];
}

/** What a record names beside its actors: ids and country codes that a statement is about. */
export function namedIn(record: DiplomaticRecord): readonly string[] {
  return record.kind === 'statement' ? record.about : [];
}

/** Whether a person acts in a record or is spoken about. */
export function involvesPerson(record: DiplomaticRecord, id: string): boolean {
  return actorsOf(record).includes(id) || namedIn(record).includes(id);
}

/** Whether a country, an organisation or someone of it is spoken about. */
export function isAboutSide(dataset: Dataset, record: DiplomaticRecord, side: string): boolean {
  return namedIn(record).some(
    (id) => id === side || (dataset.person(id) ?? dataset.organisation(id))?.country === side,
  );
}

/** Whether a side takes part, or a country or someone of it is spoken about. */
export function involvesSide(dataset: Dataset, record: DiplomaticRecord, side: string): boolean {
  return sidesOf(record).includes(side) || isAboutSide(dataset, record, side);
}

/** The countries that `involvesSide` finds in a record. Sorted. */
export function countriesIn(dataset: Dataset, record: DiplomaticRecord): string[] {
  const about = namedIn(record).map((id) => (dataset.person(id) ?? dataset.organisation(id))?.country ?? id);
  return unique([...sidesOf(record), ...about]).filter((id) => dataset.country(id) !== undefined);
}

/** Whether an organisation acts or is spoken about, or someone acts who held office in it that day. */
export function involvesOrganisation(dataset: Dataset, record: DiplomaticRecord, id: string): boolean {
  const all = [...actorsOf(record), ...namedIn(record), ...sidesOf(record)];
  return all.includes(id) || actsFor(dataset, record, id);
}

/** Whether someone acts in a record who held office in an organisation that day. */
export function actsFor(dataset: Dataset, record: DiplomaticRecord, id: string): boolean {
  const [first, last] = [firstDay(record.date), lastDay(record.date)];
  return actorsOf(record).some((actor) => {
    const person = dataset.person(actor);
    return person && officesOn(person, first, last).some((office) => office.organisation === id);
  });
}

/** Whether a record is on a topic or one below it. */
export function isOnTopic(dataset: Dataset, record: DiplomaticRecord, topic: string): boolean {
  const topics = dataset.topicAndBelow(topic);
  return record.topics.some((id) => topics.has(id));
}

/** Whether a record takes a stand on an issue. */
export function isOnIssue(record: DiplomaticRecord, issue: string): boolean {
  return record.kind === 'statement' && record.positions.some((position) => position.issue === issue);
}

/** Whether a record is, belongs to, answers or is answered by another. */
export function isTiedTo(dataset: Dataset, record: DiplomaticRecord, id: string): boolean {
  if (record.id === id) return true;
  if (record.kind === 'statement' && (record.meeting === id || record.respondsTo === id)) return true;
  const other = dataset.record(id);
  return other?.kind === 'statement' && (other.meeting === record.id || other.respondsTo === record.id);
}
