/** Each side's account of a meeting, and what the accounts mention. */
import type { Dataset } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { contactsOf, type MeetingRecord } from './contacts';
import { type Filter, passes } from './filter';
import { grouped } from './grouped';
import { sidesOf } from './involved';
import type { StatementRecord } from './positions';

/** A readout as one side's account. A readout of several sides is an account of each. */
export interface Account {
  side: string;
  /** The side's speakers: ids of persons and organisations. */
  by: string[];
  statement: StatementRecord;
}

/** The accounts of a meeting, by side, in order of date. */
export function accountsOf(dataset: Dataset, meeting: string): Account[] {
  return dataset
    .statementsOn(meeting)
    .filter((statement) => statement.type === 'readout')
    .flatMap((statement) =>
      [...grouped(statement.speakers, (speaker) => speaker.side)].map(([side, speakers]) => ({
        side,
        by: speakers.map((speaker) => speaker.id),
        statement,
      })),
    )
    .sort((a, b) => compareText(a.side, b.side));
}

/** The topics that accounts of a meeting mention, by who mentions them. */
export interface MentionedTopics {
  /** Ids of topics mentioned by every side that gave an account; empty where only one did. */
  shared: string[];
  /** Topics mentioned by several sides, yet not by all. */
  some: MentionedBySome[];
  /** Ids of topics mentioned by one side alone, by side. Absence from the other texts proves nothing about the talks. */
  only: Record<string, string[]>;
}

/** A topic that several sides mention. */
interface MentionedBySome {
  /** The topic's id. */
  topic: string;
  /** The sides that mention it, as countries' codes or organisations' ids. */
  sides: string[];
}

/** What the accounts mention, each side's accounts taken together. Topics stand in order of first mention. */
export function mentionedTopics(accounts: readonly Account[]): MentionedTopics {
  const sides = [...new Set(accounts.map((account) => account.side))];
  const mentions = new Map<string, Set<string>>();
  for (const { side, statement } of accounts) {
    for (const topic of statement.topics) mentions.set(topic, (mentions.get(topic) ?? new Set()).add(side));
  }
  const found: MentionedTopics = {
    shared: [],
    some: [],
    only: Object.fromEntries(sides.map((side) => [side, []])),
  };
  for (const [topic, by] of mentions) {
    const [side = ''] = by;
    if (by.size === 1) found.only[side]?.push(topic);
    else if (by.size === sides.length) found.shared.push(topic);
    else found.some.push({ topic, sides: [...by] });
  }
  return found;
}

/** A meeting whose accounts are compared, and how it was chosen. */
export interface Chosen {
  meeting: MeetingRecord;
  /** Whether only those were asked that each person named led as a principal. */
  led: boolean;
  by: 'accounts of both' | 'alone' | 'last';
}

/**
 * Of the held meetings that a filter leaves, the one whose accounts the subjects' names ask for: the last of which the
 * record holds accounts of their sides, two at least; else the last of no more than two sides; else the last. Where
 * persons are named, those at which each was a principal go before all others.
 */
export function meetingToCompare(dataset: Dataset, filter: Filter): Chosen | null {
  const all = contactsOf(dataset, filter.subjects).filter((meeting) => passes(dataset, meeting, filter));
  const persons = filter.subjects.flatMap(({ targets }) =>
    targets.filter(({ kind }) => kind === 'person').map(({ id }) => id),
  );
  const ledBy = (meeting: MeetingRecord): boolean =>
    persons.every((id) =>
      meeting.participants.some(({ person, role }) => person === id && role === 'principal'),
    );
  const led = all.filter(ledBy);
  const pool = led.length > 0 ? led : all;
  const countries = filter.subjects.flatMap(({ targets }) =>
    targets.filter(({ kind }) => kind === 'country').map(({ id }) => id),
  );
  const hasBoth = (meeting: MeetingRecord): boolean => {
    const named = meeting.participants.filter(({ person }) => persons.includes(person));
    const wanted = [...countries, ...named.map(({ side }) => side)];
    const told = new Set(accountsOf(dataset, meeting.id).map(({ side }) => side));
    return told.size > 1 && wanted.every((side) => told.has(side));
  };
  const isAlone = (meeting: MeetingRecord): boolean => sidesOf(meeting).length <= 2;
  const ways: [Chosen['by'], MeetingRecord | undefined][] = [
    ['accounts of both', pool.findLast(hasBoth)],
    ['alone', pool.findLast(isAlone)],
    ['last', pool.at(-1)],
  ];
  for (const [by, meeting] of ways)
    if (meeting) return { meeting, by, led: persons.length > 0 && led.length > 0 };
  return null;
}
