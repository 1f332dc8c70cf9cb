/** What every section of a briefing is made from, computed once, and the phrases that sections share. */
import { type Dataset, type DiplomaticRecord, styleOn } from '../../dataset/dataset';
import type { Person } from '../../dataset/schema';
import { sentencesOf } from '../../dataset/sentences';
import { compareText, type Day, formatDate, lastDay, monthsBefore } from '../../dates/partial-date';
import { bestSources } from '../../query/cited';
import type { MeetingRecord } from '../../query/contacts';
import { type LikelyTopic, likelyToComeUp } from '../../query/likely';
import { type LastContacts, lastOf } from '../../query/met';
import type { StatementRecord } from '../../query/positions';
import {
  contactsElsewhere,
  directContacts,
  eachWithOurs,
  isMatter,
  pairContacts,
  readingDay,
  recordsOf,
  type Scope,
  scopeOf,
  type TellingContacts,
  tellingContacts,
} from '../../query/scope';
import { isCurrent, opposedOn, type Standing, standings, voicesOppose } from '../../query/standing';
import type { Subject } from '../../query/subjects';
import type { BriefingLine, BriefingWish, Phrase } from '../briefing';
import { shortName } from '../views';

/** An issue that concerns the subjects. */
export interface Concern extends Standing {
  /** Whether the other side opposes ours on it; on a matter's own issues, whether any voices of two sides oppose each other. */
  opposed: boolean;
  /** Whether any two sides oppose each other; on a matter's own issues, any voices of theirs. */
  disputed: boolean;
}

export interface Making {
  dataset: Dataset;
  scope: Scope;
  wish: BriefingWish;
  day: Day;
  /** The sides of the subjects, then ours. */
  sides: string[];
  /** The records that involve every subject, in order. */
  records: DiplomaticRecord[];
  /** Contacts of the very subjects, and all between the sides; in order. */
  direct: MeetingRecord[];
  pair: MeetingRecord[];
  /** Those of the two that tell what is spoken of, and how often: what is likely, the pace and the figure are read from them. */
  telling: TellingContacts;
  /** The last of the subjects' own contacts, and the last meeting at which they were present without meeting. */
  last: LastContacts;
  /** For our side and one person: the person's contacts with others; in order. */
  elsewhere: MeetingRecord[];
  /** For our side and several others: the last contact of each of the subjects with ours. */
  each: { subject: Subject; last: LastContacts }[];
  likely: LikelyTopic[];
  /** The issues that concern the subjects, the most spoken about lately first. */
  concerns: Concern[];
  /** The sides in the columns of the matrix: the other side, ours, and who else speaks most on these issues. */
  columns: string[];
  /** For an addendum: whether one of these records is new. Without `since` everything is. */
  isNew(records: readonly DiplomaticRecord[]): boolean;
  /** The command for this briefing on a page of so many lines. */
  whole(lines: number): string;
  /** ` --as-of …` and ` --since …` for a command that a page names; empty where the briefing was asked without. */
  asOf: string;
  since: string;
}

export function makingOf(dataset: Dataset, subjects: readonly Subject[], wish: BriefingWish): Making {
  const scope = scopeOf(dataset, subjects, wish.ours);
  const records = recordsOf(dataset, scope);
  const concerns = concernsOf(stancesAt(dataset, scope), scope, records);
  const { since } = wish;
  const asOf = dataset.asOf === null ? '' : ` --as-of ${dataset.asOf}`;
  const from = since === null ? '' : ` --since ${since}`;
  const direct = directContacts(dataset, scope);
  const pair = pairContacts(dataset, scope);
  return {
    dataset,
    scope,
    wish,
    day: readingDay(dataset),
    sides: [...scope.theirs, ...(scope.ours === null ? [] : [scope.ours])],
    records,
    direct: direct.met,
    pair: pair.met,
    telling: tellingContacts(dataset, scope),
    elsewhere: contactsElsewhere(dataset, scope),
    last: lastOf(direct),
    each: eachWithOurs(dataset, scope).map(({ subject, contacts }) => ({ subject, last: lastOf(contacts) })),
    likely: likelyToComeUp(dataset, scope),
    concerns,
    columns: columnsOf(scope, concerns),
    isNew: (some) => since === null || some.some((record) => lastDay(record.date) >= since),
    whole: (lines) => {
      const words = subjects.map((subject) => subject.words).join(' ');
      const side = wish.ours === null ? '' : ` --for ${wish.ours}`;
      return `brief on ${words}${side}${asOf}${from} --lines ${lines}`;
    },
    asOf,
    since: from,
  };
}

/** Where the record ends, if before the day of reading: nothing is known of the days between. */
export function recordEnd({ dataset, day }: Making): string[] {
  return day < dataset.day ? [`record to ${formatDate(day, 'short')}`] : [];
}

/** Whether stances are those of a held meeting's day: unless another day is asked for, they are. */
export const standOnItsDay = (dataset: Dataset, { meeting }: Scope): boolean =>
  meeting?.status === 'held' && dataset.asOf === null;

/** The dataset as it stood on the day of which stances are told. */
function stancesAt(dataset: Dataset, scope: Scope): Dataset {
  const { meeting } = scope;
  if (meeting === null || !standOnItsDay(dataset, scope)) return dataset;
  return dataset.asOfDay(lastDay(meeting.endDate ?? meeting.date));
}

/** The latest statement that stands behind an issue's row. */
export function latestOn({ sides }: Standing): StatementRecord | undefined {
  return [...sides.values()].map(({ latest }) => latest).sort((a, b) => compareText(b.date, a.date))[0];
}

/** Statements for which it counts that the sides oppose each other. */
const OPPOSED = 4;
/** Months back in which words on an issue count for its place. */
const LATELY = 6;

function concernsOf(dataset: Dataset, scope: Scope, records: readonly DiplomaticRecord[]): Concern[] {
  const { ours, theirs, persons, issues, topics, groups } = scope;
  const spoken = new Set(
    records.flatMap((record) =>
      record.kind === 'statement' ? record.positions.map((position) => position.issue) : [],
    ),
  );
  const day = readingDay(dataset);
  const from = monthsBefore(day, LATELY);
  const matter = isMatter(scope);
  const involved = new Set(records);
  /** Whether a side of the page spoke last under a former administration, or none has spoken for two years or since it was settled. */
  const isPast = ({ sides }: Concern): boolean => {
    const own = [...sides.values()].filter(
      ({ side }) => theirs.length === 0 || side === ours || theirs.includes(side),
    );
    return (
      own.some(({ former }) => former) || own.every(({ latest, lapsed }) => lapsed || !isCurrent(latest, day))
    );
  };
  const isOwn = ({ issue }: Concern): boolean => matter && issues.has(issue.id);
  /**
   * How much the issue is on their minds: their statements on it lately, the named persons' own counted twice; being
   * opposed to us counts as several. Between two sides, what only one of them speaks of comes last. For a matter, its
   * statements on the issue.
   */
  const weight = ({ sides, opposed }: Concern): number => {
    const statements = [...sides.values()]
      .filter(({ side }) => theirs.length === 0 || theirs.includes(side))
      .flatMap((standing) => standing.statements);
    if (matter) return statements.filter((statement) => involved.has(statement)).length;
    if (ours === null && theirs.some((side) => !sides.has(side))) return 0;
    return statements
      .filter(({ date }) => lastDay(date) > from)
      .reduce(
        (sum, { speakers }) => sum + (speakers.some(({ id }) => persons.includes(id)) ? 2 : 1),
        opposed ? OPPOSED : 0,
      );
  };
  return (
    standings(dataset)
      .filter((standing) => {
        const { id } = standing.issue;
        if (matter) return issues.has(id) || (topics.size + groups.length > 0 && spoken.has(id));
        if (scope.meeting?.status === 'held' && spoken.size > 0) return spoken.has(id);
        if (ours === null && theirs.length > 1)
          return theirs.filter((side) => standing.sides.has(side)).length > 1 || spoken.has(id);
        return (
          theirs.some((side) => standing.sides.has(side)) &&
          (spoken.has(id) || standing.sides.has(ours ?? ''))
        );
      })
      .map((standing) => {
        const others = ours !== null ? [ours] : theirs.length > 1 ? theirs : [...standing.sides.keys()];
        const about = theirs.length > 0 ? theirs : [...standing.sides.keys()];
        const all = [...standing.sides.keys()];
        const own = matter && issues.has(standing.issue.id);
        const disputed = opposedOn(standing, all, all) !== null || (own && voicesOppose(standing));
        const opposed = own ? disputed : opposedOn(standing, about, others, day) !== null;
        return { ...standing, opposed, disputed };
      })
      // A matter's own issues first; then what is of the day before what is past.
      .sort(
        (a, b) =>
          Number(isOwn(b)) - Number(isOwn(a)) ||
          Number(isPast(a)) - Number(isPast(b)) ||
          weight(b) - weight(a) ||
          compareText(latestOn(b)?.date ?? '', latestOn(a)?.date ?? ''),
      )
  );
}

const MOST_COLUMNS = 3;

function columnsOf({ ours, theirs }: Scope, concerns: readonly Concern[]): string[] {
  const counts = new Map<string, number>();
  for (const { sides } of concerns)
    for (const side of sides.keys()) counts.set(side, (counts.get(side) ?? 0) + 1);
  const own = [...theirs.filter((side) => counts.has(side)), ...(ours === null ? [] : [ours])];
  const others = [...counts.keys()]
    .filter((side) => !own.includes(side))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b));
  return [...own, ...others].slice(0, MOST_COLUMNS);
}

/** How many sources a line names. */
const MOST_SOURCES = 2;

/** The first source of each of the records, which is the best. */
export function sourcesOf(records: readonly { sources: readonly string[] }[]): string[] {
  const best = records.flatMap(({ sources }) => sources[0] ?? []);
  return [...new Set(best)].slice(0, MOST_SOURCES);
}

/** A line that some records hold. */
export function lineOf(
  priority: number,
  cells: Phrase[][],
  records: readonly { id: string; sources: readonly string[] }[],
  detail: Phrase[] = [],
): BriefingLine {
  return {
    priority,
    cells,
    detail,
    sources: sourcesOf(records),
    records: records.map(({ id }) => id),
  };
}

/** A section that is a list: without a hint and without columns under titles. */
export const LIST = { hint: null, head: [], matrix: false };

/** A line that meetings hold, each cited by the best of its pages. */
export function contactLine(
  { dataset }: Making,
  priority: number,
  cells: Phrase[][],
  contacts: readonly MeetingRecord[],
  detail: Phrase[] = [],
): BriefingLine {
  const cited = contacts.map((contact) => ({ id: contact.id, sources: bestSources(dataset, contact) }));
  return lineOf(priority, cells, cited, detail);
}

/** Whose contacts tell: `PK-US`, or `Rubio-Jaishankar` where they are the persons' own; null where it is not some sides with each other. */
export function tellingWords({ dataset, scope, sides, telling }: Making): string | null {
  if (telling.ofPersons) return scope.persons.map((id) => shortName(dataset, id)).join('-');
  const isOfEach = scope.ours !== null && scope.theirs.length > 1;
  return sides.length < 2 || isOfEach ? null : sides.map((side) => dataset.sideCode(side)).join('-');
}

export const strong = (text: string): Phrase => ({ text, emphasis: 'strong' });
export const dim = (text: string): Phrase => ({ text, emphasis: 'dim' });
export const quoted = (text: string): Phrase => ({ text: `“${text}”`, emphasis: 'quote' });

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A person's name after the form of address of the day: `Field Marshal Asim Munir`. */
export function styledName(person: Person, day: Day): string {
  const style = styleOn(person, day);
  return style === null ? person.name : `${style} ${person.name}`;
}

/** A side as it stands inside a sentence: `the United States`, `Pakistan`. */
export function sideWords(dataset: Dataset, side: string): string {
  const name = dataset.sideName(side);
  return /^(United|Netherlands|Philippines|Maldives|European)/.test(name) ? `the ${name}` : name;
}

/** A text's first sentence, and the rest of it with the space before. */
export function firstSentence(text: string): [first: string, rest: string] {
  const [first = '', ...rest] = sentencesOf(text);
  return [first, rest.length > 0 ? ` ${rest.join(' ')}` : ''];
}

/** The first letter as a sentence wants it. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const closed = (text: string): string => (/[.!?…”"]$/.test(text) ? text : `${text}.`);

export const speakersOf = (dataset: Dataset, { speakers }: StatementRecord, side?: string): string =>
  speakers
    .filter((speaker) => side === undefined || speaker.side === side)
    .map(({ id }) => shortName(dataset, id))
    .join(' and ');
