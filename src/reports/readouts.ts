import type { Dataset } from '../dataset/dataset';
import { compareText } from '../dates/partial-date';
import { isHeld, type MeetingRecord } from '../query/contacts';
import { type Filter, recordsPassing } from '../query/filter';
import { type Account, accountsOf, type MentionedTopics, mentionedTopics } from '../query/readouts';
import { coverageOf } from './records';
import { joinNames, type MeetingView, recordView, type StatementView, tally } from './views';

/** One side's account of a meeting. */
export interface AccountView {
  /** The side, as a country's code or an organisation's id. */
  side: string;
  /** The side's speakers, by name, as prose joins them. */
  by: string;
  /** The readout, as a whole record. */
  statement: StatementView;
}

/** Each side's account of one meeting, and the topics that all, some or one of them mention. */
export interface ReadoutsReport {
  kind: 'readouts';
  data: {
    /** The meeting, as a whole record; null where the subjects never met on record. */
    meeting: MeetingView | null;
    /** The accounts by side, then in order of date; an account of several sides stands under each. */
    accounts: AccountView[];
    /** Ids of the topics that the accounts mention. */
    topics: MentionedTopics;
  };
  /** Every side that took part or gave an account, with the titles that its speakers held. */
  sides: { side: string; name: string; code: string }[];
  /** Statements made at the meeting that are no readout. */
  others: number;
  joint: StatementView[];
  topicNames: Record<string, string>;
  coverage: string;
}

function topicNames(dataset: Dataset): (ids: Iterable<string>) => Record<string, string> {
  return (ids) => Object.fromEntries([...ids].map((id) => [id, dataset.topic(id)?.name ?? id]));
}

export function readoutsReport(dataset: Dataset, meeting: MeetingRecord | null): ReadoutsReport {
  const accounts = meeting ? accountsOf(dataset, meeting.id) : [];
  const sides = new Set([
    ...(meeting?.participants.map((participant) => participant.side) ?? []),
    ...accounts.map((account) => account.side),
  ]);
  const others = meeting
    ? dataset.statementsOn(meeting.id).filter((statement) => statement.type !== 'readout')
    : [];
  const joint = others.filter((statement) => statement.type === 'joint-statement');
  return {
    kind: 'readouts',
    data: {
      meeting: meeting ? recordView(dataset, meeting) : null,
      accounts: accounts.map(({ side, by, statement }) => ({
        side,
        by: joinNames(by.map((id) => dataset.person(id)?.name ?? dataset.organisation(id)?.name ?? id)),
        statement: recordView(dataset, statement),
      })),
      topics: mentionedTopics(accounts),
    },
    sides: [...sides]
      .sort(compareText)
      .map((side) => ({ side, name: dataset.sideName(side), code: dataset.sideCode(side) })),
    others: others.length - joint.length,
    joint: joint.map((statement) => recordView(dataset, statement)),
    topicNames: topicNames(dataset)(accounts.flatMap((account) => account.statement.topics)),
    coverage: coverageOf(dataset),
  };
}

/** In how many of the meetings compared a topic is mentioned. */
interface TopicAcross {
  /** The topic's id. */
  topic: string;
  /** The topic's name. */
  name: string;
  /** In how many of the meetings compared both sides mention it. */
  both: number;
  /** In how many of them one side alone does, by that side. */
  only: Record<string, number>;
}

/** How often, over meetings of two sides that both gave an account, each topic is mentioned by both or by one. */
export interface AcrossReport {
  kind: 'across';
  data: {
    /** The first side, as a country's code or an organisation's id. */
    a: string;
    /** The second side, as a country's code or an organisation's id. */
    b: string;
    /** How many held meetings and calls that pass the filter both sides took part in. */
    meetings: number;
    /** How many of them have accounts of both sides, which are compared. */
    compared: number;
    /** How many have an account of one side alone, by that side. */
    one: Record<string, number>;
    /** How many have an account of neither. */
    none: number;
    /** How often the accounts compared mention each topic, the most one-sided first. */
    topics: TopicAcross[];
  };
  names: Record<string, string>;
  codes: Record<string, string>;
  /** Dates of the first and last meeting compared. */
  span: { from: string; to: string } | null;
  coverage: string;
}

export function acrossReport(dataset: Dataset, a: string, b: string, filter: Filter): AcrossReport {
  const took = (meeting: MeetingRecord, side: string): boolean =>
    meeting.participants.some((participant) => participant.side === side);
  const meetings = recordsPassing(dataset, filter)
    .filter(isHeld)
    .filter((meeting) => took(meeting, a) && took(meeting, b));
  const compared: { meeting: MeetingRecord; topics: MentionedTopics }[] = [];
  const one: Record<string, number> = { [a]: 0, [b]: 0 };
  let none = 0;
  for (const meeting of meetings) {
    const accounts = accountsOf(dataset, meeting.id).filter(({ side }) => side === a || side === b);
    const [first, ...others] = new Set(accounts.map((account: Account) => account.side));
    if (first === undefined) none += 1;
    else if (others.length === 0) one[first] = (one[first] ?? 0) + 1;
    else compared.push({ meeting, topics: mentionedTopics(accounts) });
  }
  const counts = (pick: (topics: MentionedTopics) => readonly string[]): Map<string, number> =>
    new Map(tally(compared.flatMap(({ topics }) => pick(topics))));
  const both = counts((topics) => topics.shared);
  const onlyA = counts((topics) => topics.only[a] ?? []);
  const onlyB = counts((topics) => topics.only[b] ?? []);
  const ids = new Set([...both.keys(), ...onlyA.keys(), ...onlyB.keys()]);
  const topics = [...ids].map((topic) => ({
    topic,
    name: dataset.topic(topic)?.name ?? topic,
    both: both.get(topic) ?? 0,
    only: { [a]: onlyA.get(topic) ?? 0, [b]: onlyB.get(topic) ?? 0 },
  }));
  const lean = (row: (typeof topics)[number]): number => Math.abs((row.only[a] ?? 0) - (row.only[b] ?? 0));
  const dates = compared.map(({ meeting }) => meeting.date);
  return {
    kind: 'across',
    data: {
      a,
      b,
      meetings: meetings.length,
      compared: compared.length,
      one,
      none,
      topics: topics.sort((x, y) => lean(y) - lean(x) || y.both - x.both || compareText(x.topic, y.topic)),
    },
    names: { [a]: dataset.sideName(a), [b]: dataset.sideName(b) },
    codes: { [a]: dataset.sideCode(a), [b]: dataset.sideCode(b) },
    span: dates[0] === undefined ? null : { from: dates[0], to: dates.at(-1) ?? dates[0] },
    coverage: coverageOf(dataset),
  };
}
