/**
 * What is likely to come up. Three things are read from the record: which topics the last contacts named, what the
 * other side said lately, and on which issues the sides oppose each other. The contacts are those between the sides;
 * where persons of all of them are named, those persons' own, if there are a few.
 *
 * - A topic scores for each earlier contact that named it. The last contact counts 1, each one before it a fifth less
 *   (recency); a tenth is added for every contact however old (frequency). A contact counts double when one of the
 *   persons concerned was at it, and half as much again when someone of the same office was.
 * - A topic scores a fifth for each statement of the other side on it within the last thirty days.
 * - `will`: named in more than half of the last five contacts, those of the last year alone. `may`: the others.
 * - Of `will` what most of the last contacts named stands first; among equals, and in `may`, the best score. But a topic
 *   that tells how the sides are, such as `Bilateral relations`, comes after those that tell what they speak of.
 * - `defensive`: an issue on which the other side's latest stance opposes ours, if either spoke of it within two years.
 *
 * `npm run backtest` tests the list as the prediction that it is.
 */
import { type Dataset, officesOn } from '../dataset/dataset';
import { compareText, daysBetween, firstDay, lastDay } from '../dates/partial-date';
import type { MeetingRecord } from './contacts';
import type { StatementRecord } from './positions';
import { isMatter, readingDay, recordsOf, type Scope, tellingContacts } from './scope';
import { isCurrent, opposedOn, type SideStanding, type Standing, standings } from './standing';

const EARLIER_CONTACT = 0.8;
const ANY_CONTACT = 0.1;
const SAME_PERSON = 2;
const SAME_OFFICE = 1.5;
const STATEMENT = 0.2;
/** Days back in which a statement is lately said. */
export const LATELY = 30;
/** How many of the last contacts make a topic certain to arise. */
export const LAST_CONTACTS = 5;
/** How many topics are named, and how many issues beside them. */
const MOST_TOPICS = 10;
const MOST_ISSUES = 3;
/** Days after which a contact makes nothing certain. */
const YEAR = 365;
/** Names of topics that tell how the sides are, not what they speak of. */
const CATCH_ALL = /\b(relations|stability|ties|affairs)$/i;

export const EXPECTATIONS = ['will', 'may', 'defensive'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export interface LikelyTopic {
  expectation: Expectation;
  topic: string;
  /** How many of the last contacts named it, how many of those within a year, and how many the last contacts are. */
  named: number;
  recent: number;
  contacts: number;
  /** Contacts before those that named it. */
  before: number;
  /** Statements of the other side on it lately. */
  said: number;
  /** For `defensive`, the issue and where the two sides stand. */
  issue: { standing: Standing; theirs: SideStanding; other: SideStanding } | null;
  score: number;
  /** The last contact that named it and the latest statement on it. */
  evidence: (MeetingRecord | StatementRecord)[];
}

/** What a contact named: in the meeting's own topics, and in each side's account of it. */
export function topicsNamed(dataset: Dataset, contact: MeetingRecord): Set<string> {
  const accounts = dataset.statementsOn(contact.id).filter((statement) => statement.type === 'readout');
  return new Set([contact, ...accounts].flatMap((record) => record.topics));
}

/** The organisations in which persons hold office on a day. */
function officesOf(dataset: Dataset, persons: readonly string[], day: string): Set<string> {
  return new Set(
    persons.flatMap((id) => {
      const person = dataset.person(id);
      return person ? officesOn(person, day).map((office) => office.organisation) : [];
    }),
  );
}

/** The other side's statements of the last days, the latest last. */
function saidLately(dataset: Dataset, scope: Scope): StatementRecord[] {
  const day = readingDay(dataset);
  const pool = isMatter(scope) ? recordsOf(dataset, scope) : dataset.records;
  return pool.filter(
    (record): record is StatementRecord =>
      record.kind === 'statement' &&
      daysBetween(lastDay(record.date), day) <= LATELY &&
      (scope.theirs.length === 0 || record.speakers.some(({ side }) => scope.theirs.includes(side))),
  );
}

/** The topics likely to come up: `will`, then `may`, each best first, then the issues to be ready for. */
export function likelyToComeUp(dataset: Dataset, scope: Scope): LikelyTopic[] {
  const contacts = [...tellingContacts(dataset, scope).met].reverse();
  const last = contacts.slice(0, LAST_CONTACTS);
  const offices = officesOf(dataset, scope.persons, dataset.day);
  const topics = new Map<string, LikelyTopic>();
  const entry = (topic: string): LikelyTopic => {
    const known = topics.get(topic);
    if (known) return known;
    const fresh: LikelyTopic = {
      expectation: 'may',
      topic,
      named: 0,
      recent: 0,
      contacts: last.length,
      before: 0,
      said: 0,
      issue: null,
      score: 0,
      evidence: [],
    };
    topics.set(topic, fresh);
    return fresh;
  };

  const day = readingDay(dataset);
  contacts.forEach((contact, back) => {
    const isRecent = daysBetween(lastDay(contact.date), day) <= YEAR;
    const there = contact.participants.map(({ person }) => person);
    const held = officesOf(dataset, there, firstDay(contact.date));
    const closeness = there.some((person) => scope.persons.includes(person))
      ? SAME_PERSON
      : [...offices].some((office) => held.has(office))
        ? SAME_OFFICE
        : 1;
    for (const topic of topicsNamed(dataset, contact)) {
      const found = entry(topic);
      found.score += closeness * (EARLIER_CONTACT ** back + ANY_CONTACT);
      if (found.evidence.length === 0) found.evidence.push(contact);
      if (back >= LAST_CONTACTS) found.before += 1;
      else {
        found.named += 1;
        if (isRecent) found.recent += 1;
      }
    }
  });
  const said = new Map<string, StatementRecord>();
  for (const statement of saidLately(dataset, scope)) {
    for (const topic of statement.topics) {
      const found = entry(topic);
      found.score += STATEMENT;
      found.said += 1;
      said.set(topic, statement);
    }
  }
  for (const [topic, statement] of said) entry(topic).evidence.push(statement);

  const ranked = [...topics.values()]
    .filter(({ topic }) => !scope.topics.has(topic))
    .sort((a, b) => b.score - a.score || compareText(a.topic, b.topic))
    .slice(0, MOST_TOPICS);
  for (const found of ranked)
    if (found.recent * 2 > last.length && last.length > 1) found.expectation = 'will';
  const isCatchAll = ({ topic }: LikelyTopic): boolean => CATCH_ALL.test(dataset.topic(topic)?.name ?? topic);
  const named = (expectation: Expectation): LikelyTopic[] => {
    const found = ranked.filter((one) => one.expectation === expectation);
    if (expectation === 'will') found.sort((a, b) => b.recent - a.recent);
    return [...found.filter((one) => !isCatchAll(one)), ...found.filter(isCatchAll)];
  };
  const score = (topic: string): number => topics.get(topic)?.score ?? 0;
  return [...named('will'), ...named('may'), ...defensive(dataset, scope, score)];
}

/**
 * The issues on which the other side opposes ours, unless neither has spoken of them for two years; those whose topic
 * is likeliest to come up first, after them those on which one side's words are old or of a former administration.
 */
function defensive(dataset: Dataset, scope: Scope, score: (topic: string) => number): LikelyTopic[] {
  if (scope.theirs.length === 0) return [];
  const others = scope.ours === null ? scope.theirs : [scope.ours];
  const day = readingDay(dataset);
  /** Whether one of the two stands is of a former administration or older than two years. */
  const isPast = ({ issue }: LikelyTopic): boolean =>
    issue !== null &&
    [issue.theirs, issue.other].some(({ former, latest }) => former || !isCurrent(latest, day));
  return standings(dataset)
    .flatMap((standing): LikelyTopic[] => {
      const opposed = opposedOn(standing, scope.theirs, others, day);
      if (!opposed) return [];
      return [
        {
          expectation: 'defensive',
          topic: standing.issue.topic,
          named: 0,
          recent: 0,
          contacts: 0,
          before: 0,
          said: 0,
          issue: { standing, ...opposed },
          score: score(standing.issue.topic),
          evidence: [opposed.theirs.latest, opposed.other.latest],
        },
      ];
    })
    .sort((a, b) => {
      const date = ({ issue }: LikelyTopic): string => issue?.theirs.latest.date ?? '';
      return Number(isPast(a)) - Number(isPast(b)) || b.score - a.score || compareText(date(b), date(a));
    })
    .slice(0, MOST_ISSUES);
}
