/** Who stands where: each actor's stances on an issue in the order of their statements. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import type { Stance } from '../dataset/vocabulary';

export type StatementRecord = DiplomaticRecord & { kind: 'statement' };

export interface Stand {
  issue: string;
  /** A person's or an organisation's id. */
  actor: string;
  side: string;
  stance: Stance;
  /** The date from which the stance has been held without another between. */
  since: string;
  /** Every statement of the actor on the issue, in order. */
  statements: StatementRecord[];
  /** The statement that holds the stance last. */
  latest: StatementRecord;
  shifts: Shift[];
}

/** A change of an actor's stance from one statement to the next. */
export interface Shift {
  actor: string;
  side: string;
  date: string;
  from: Stance;
  to: Stance;
  statement: StatementRecord;
}

/** Every stand that the records hold, by issue, then side, then actor in order of first statement. */
export function stands(records: readonly DiplomaticRecord[]): Stand[] {
  const found = new Map<string, Stand>();
  for (const record of records) {
    if (record.kind !== 'statement') continue;
    for (const { issue, stance } of record.positions) {
      for (const { id, side } of record.speakers) {
        const key = `${issue} ${side} ${id}`;
        const stand = found.get(key);
        if (!stand) {
          const first = { issue, actor: id, side, stance, since: record.date };
          found.set(key, { ...first, statements: [record], latest: record, shifts: [] });
          continue;
        }
        if (stand.stance !== stance) {
          const change = { actor: id, side, date: record.date, from: stand.stance, to: stance };
          stand.shifts.push({ ...change, statement: record });
          stand.stance = stance;
          stand.since = record.date;
        }
        stand.statements.push(record);
        stand.latest = record;
      }
    }
  }
  return [...found.values()];
}

/** The issues of a topic and of those below it. */
export function issuesOfTopic(dataset: Dataset, topic: string): string[] {
  const topics = dataset.topicAndBelow(topic);
  return dataset.issues.filter((issue) => topics.has(issue.topic)).map((issue) => issue.id);
}
