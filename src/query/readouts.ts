/** Each side's account of a meeting, and what the accounts mention. */
import type { Dataset } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { contactsOf, type MeetingRecord } from './contacts';
import { type Filter, passes } from './filter';
import { grouped } from './grouped';
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

export interface MentionedTopics {
  /** Mentioned by every side that gave an account; empty where only one did. */
  shared: string[];
  /** Mentioned by several sides, yet not by all. */
  some: { topic: string; sides: string[] }[];
  /** Mentioned by one side alone, by side. Absence from the other texts proves nothing about the talks. */
  only: Record<string, string[]>;
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

/** The last held meeting that a filter leaves that has an account; else the last held one; else null. */
export function lastAccounted(dataset: Dataset, filter: Filter): MeetingRecord | null {
  const held = contactsOf(dataset, filter.subjects).filter((meeting) => passes(dataset, meeting, filter));
  return held.findLast((meeting) => accountsOf(dataset, meeting.id).length > 0) ?? held.at(-1) ?? null;
}
