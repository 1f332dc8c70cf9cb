/**
 * The dataset as it stood on a day. A record exists from its last possible day on, a planned meeting from the day on
 * which its plan was published. What the entries tell of later days is left out:
 *
 * - Of a page published later only the bare reference stays, without its headline, and that only where a record of an
 *   earlier day has no other page: the record is of its own day, whenever it was written up.
 * - What names a later record does not name it.
 * - The compilers' remarks were written with the whole record in view. A note loses each sentence that names a later
 *   day; and a note, an outcome, a tone or an event's summary each that tells what came "later", as long as one of the
 *   record's pages was still to come. What was said on the day stays whole, plans for later days included.
 * - People hold that day's offices and styles, their ends unknown, and are not called by those that were to come.
 */
import { type Day, firstDay, lastDay, MONTHS } from '../dates/partial-date';
import type { DiplomaticRecord } from './dataset';
import type { Organisation, Person, Source } from './schema';
import { sentencesOf } from './sentences';

const DATED = new RegExp(`(?:(\\d{1,2}) )?(${MONTHS.join('|')}) (\\d{4})|\\b(20\\d\\d)\\b`, 'g');
const LATER =
  /\b(?:later|afterwards|subsequently|eventually)\b|\b(?:next|following) (?:day|week|month|year)\b/;

/** A text without the sentences for which the test holds; null where nothing is left. */
function without(text: string | null, test: (sentence: string) => boolean): string | null {
  if (text === null) return null;
  const kept = sentencesOf(text).filter((sentence) => !test(sentence));
  return kept.length > 0 ? kept.join(' ') : null;
}

/** Whether a sentence names a day, a month or a year that begins after the day. */
function namesLater(sentence: string, day: Day): boolean {
  return [...sentence.matchAll(DATED)].some(([, date, month = '', year, alone]) => {
    if (alone !== undefined) return firstDay(alone) > day;
    const number = String((MONTHS as readonly string[]).indexOf(month) + 1).padStart(2, '0');
    return firstDay(`${year}-${number}${date === undefined ? '' : `-${date.padStart(2, '0')}`}`) > day;
  });
}

const noteAsOf = (note: string | null, day: Day): string | null =>
  without(note, (sentence) => namesLater(sentence, day));

/** Looks up a page. */
export type SourceOf = (id: string) => Source | undefined;

/** Whether a page was out by the day; one without a date may have been. */
const isPublished = (source: Source | undefined, day: Day): boolean =>
  source?.published == null || firstDay(source.published) <= day;

/** A page of a later day by its reference alone. */
export const sourceAsOf = (source: Source, day: Day): Source =>
  isPublished(source, day) ? source : { ...source, label: 'A page of a later day' };

export const organisationAsOf = (organisation: Organisation, day: Day): Organisation => ({
  ...organisation,
  note: noteAsOf(organisation.note, day),
});

/** A person as known on a day: nothing that began later, no end that was still to come, no page of a later day. */
export function personAsOf(person: Person, day: Day, source: SourceOf): Person {
  const known = <T extends { from: string | null; to: string | null }>(bounds: readonly T[]): T[] =>
    bounds
      .filter(({ from }) => from === null || firstDay(from) <= day)
      .map((bound) => (bound.to !== null && lastDay(bound.to) > day ? { ...bound, to: null } : bound));
  const styles = known(person.styles);
  const offices = known(person.offices);
  const titles = (some: readonly { style?: string; title?: string }[]): string[] =>
    some.flatMap(({ style, title }) => style ?? title ?? []);
  const now = titles([...styles, ...offices]).join(' ');
  const ever = titles([...person.styles, ...person.offices]).join(' ');
  // `Field Marshal Munir`: the first word is of a style or an office that was to come.
  const isToCome = (alias: string): boolean => {
    const [first = '', second] = alias.split(' ');
    return second !== undefined && ever.includes(first) && !now.includes(first);
  };
  return {
    ...person,
    aliases: person.aliases.filter((alias) => !isToCome(alias)),
    sources: person.sources.filter((id) => isPublished(source(id), day)),
    styles,
    offices: offices.map((office) => ({ ...office, note: noteAsOf(office.note, day) })),
    note: noteAsOf(person.note, day),
  };
}

/** A record of an earlier day. */
export function recordAsOf(record: DiplomaticRecord, day: Day, source: SourceOf): DiplomaticRecord {
  const published = record.sources.filter((id) => isPublished(source(id), day));
  const complete = published.length === record.sources.length;
  const told = (text: string | null): string | null =>
    complete ? text : without(text, (sentence) => LATER.test(sentence));
  const common = {
    sources: published.length > 0 ? published : record.sources,
    note: told(noteAsOf(record.note, day)),
  };
  switch (record.kind) {
    case 'meeting':
      return { ...record, ...common, outcome: told(record.outcome), atmosphere: told(record.atmosphere) };
    case 'statement':
      return { ...record, ...common };
    case 'event':
      return { ...record, ...common, summary: told(record.summary) ?? record.title };
  }
}
