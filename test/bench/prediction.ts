/** Likely-to-come-up as a prediction: the meetings it can be tried on, what it names the day before, how it scores. */
import { Dataset, type DiplomaticRecord, type EntryReader } from '../../src/dataset/dataset';
import { compareText, dayBefore, firstDay } from '../../src/dates/partial-date';
import type { MeetingRecord } from '../../src/query/contacts';
import { type Expectation, type LikelyTopic, likelyToComeUp, topicsNamed } from '../../src/query/likely';
import { sidesMet } from '../../src/query/met';
import { pairContacts, type Scope, scopeOf } from '../../src/query/scope';
import type { Subject } from '../../src/query/subjects';
import { tally } from '../../src/reports/views';

/** A held meeting of two sides with a readout and at least three earlier contacts of the pair. */
export interface Trial {
  meeting: MeetingRecord;
  sides: [string, string];
  /** The topics that its readouts name. */
  named: ReadonlySet<string>;
  /** The day before it. */
  eve: string;
}

const EARLIER_CONTACTS = 3;

export function trialsOf(dataset: Dataset): Trial[] {
  return dataset.records.flatMap((meeting): Trial[] => {
    if (meeting.kind !== 'meeting' || meeting.status !== 'held') return [];
    const accounts = dataset.statementsOn(meeting.id).filter(({ type }) => type === 'readout');
    const principals = meeting.participants.filter(({ role }) => role === 'principal');
    const [a, b, ...others] = [...new Set(principals.map(({ side }) => side))].sort(compareText);
    if (accounts.length === 0 || a === undefined || b === undefined || others.length > 0) return [];
    const eve = dayBefore(firstDay(meeting.date));
    const earlier = dataset
      .asOfDay(eve)
      .records.filter(
        (record) => record.kind === 'meeting' && record.status === 'held' && sidesMet(record, [a, b]),
      );
    if (earlier.length < EARLIER_CONTACTS) return [];
    return [{ meeting, sides: [a, b], named: new Set(accounts.flatMap(({ topics }) => topics)), eve }];
  });
}

/** The briefing on the principals of one side, for the other. */
export function scopeOfTrial(dataset: Dataset, { meeting, sides }: Trial, ours: string): Scope {
  const theirs = sides.find((side) => side !== ours) ?? '';
  const target = (kind: 'country' | 'organisation' | 'person', id: string): Subject => ({
    words: id,
    label: id,
    targets: [{ kind, id }],
  });
  const persons = meeting.participants
    .filter(({ side, role }) => side === theirs && role === 'principal')
    .map(({ person }) => target('person', person));
  const side = target(dataset.country(theirs) ? 'country' : 'organisation', theirs);
  return { ...scopeOf(dataset, [side, ...persons], ours), theirs: [theirs] };
}

/** What the briefing lists, in its order; a topic once. */
export function listedBy(dataset: Dataset, trial: Trial, ours: string): LikelyTopic[] {
  const listed = likelyToComeUp(dataset, scopeOfTrial(dataset, trial, ours));
  return listed.filter(({ topic }, index) => listed.findIndex((other) => other.topic === topic) === index);
}

/** The dataset's topics, the most frequent first. */
export function mostFrequent(records: readonly DiplomaticRecord[]): string[] {
  return tally(records.flatMap(({ topics }) => topics)).map(([topic]) => topic);
}

/** The topics of the pair's last meeting, filled up with the dataset's most frequent. */
export function lastMeeting(dataset: Dataset, trial: Trial, ours: string): string[] {
  const last = pairContacts(dataset, scopeOfTrial(dataset, trial, ours)).met.at(-1);
  const frequent = mostFrequent(dataset.records);
  const named = last ? topicsNamed(dataset, last) : new Set<string>();
  return [...frequent.filter((topic) => named.has(topic)), ...frequent.filter((topic) => !named.has(topic))];
}

export interface Score {
  /** The share of the named topics that were listed, and of the listed topics that were named. */
  recall: number;
  precision: number;
}

export function scoreOf(listed: readonly string[], named: ReadonlySet<string>): Score {
  const hits = listed.filter((topic) => named.has(topic)).length;
  return { recall: hits / Math.max(1, named.size), precision: hits / Math.max(1, listed.length) };
}

export const meanOf = (scores: readonly Score[]): Score => ({
  recall: scores.reduce((sum, { recall }) => sum + recall, 0) / Math.max(1, scores.length),
  precision: scores.reduce((sum, { precision }) => sum + precision, 0) / Math.max(1, scores.length),
});

export const METHODS = ['briefing', 'last meeting', 'most frequent'] as const;
export type Method = (typeof METHODS)[number];

export interface Result {
  trial: Trial;
  /** The length of the list, averaged over the two chairs. */
  length: number;
  scores: Record<Method, Score>;
  /** Each topic that the briefing listed, how it was expected, and whether a readout named it. */
  listed: { expectation: Expectation; named: boolean }[];
}

/** Each trial from both chairs, every list cut to the length of the briefing's. */
export function backtest(reader: EntryReader, today: string): Result[] {
  const whole = new Dataset(reader, today);
  return trialsOf(whole).map((trial) => {
    const dataset = whole.asOfDay(trial.eve);
    const chairs = trial.sides.map((ours) => {
      const briefing = listedBy(dataset, trial, ours);
      const cut = (list: readonly string[]): Score => scoreOf(list.slice(0, briefing.length), trial.named);
      return {
        length: briefing.length,
        listed: briefing.map(({ expectation, topic }) => ({ expectation, named: trial.named.has(topic) })),
        briefing: cut(briefing.map(({ topic }) => topic)),
        'last meeting': cut(lastMeeting(dataset, trial, ours)),
        'most frequent': cut(mostFrequent(dataset.records)),
      };
    });
    return {
      trial,
      length: chairs.reduce((sum, { length }) => sum + length, 0) / chairs.length,
      scores: {
        briefing: meanOf(chairs.map(({ briefing }) => briefing)),
        'last meeting': meanOf(chairs.map((chair) => chair['last meeting'])),
        'most frequent': meanOf(chairs.map((chair) => chair['most frequent'])),
      },
      listed: chairs.flatMap(({ listed }) => listed),
    };
  });
}
