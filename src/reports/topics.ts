import type { Dataset } from '../dataset/dataset';
import type { IssueKind } from '../dataset/vocabulary';
import { compareText, type PartialDate } from '../dates/partial-date';
import { type Filter, recordsPassing } from '../query/filter';
import { coverageOf } from './records';

/** A topic of the tree. */
export interface TopicView {
  /** The topic's id. */
  id: string;
  /** The topic's name. */
  name: string;
  /** Other names and spellings. */
  aliases: string[];
  /** The id of the topic above it; null for one at the top. */
  parent: string | null;
  /** How many of the records that pass the filter are on the topic or on one below it. */
  records: number;
  /** The date of the last of those records; null for none. */
  last: PartialDate | null;
  /** The issues that belong to the very topic. */
  issues: TopicIssueView[];
}

/** An issue under its topic. */
interface TopicIssueView {
  /** The issue's id. */
  id: string;
  /** The issue's title. */
  title: string;
  /** The sentence that an actor can support or oppose. */
  proposition: string;
  /** Whether the proposition is a policy, to be supported or opposed, or a fact, to be affirmed or denied. */
  kind: IssueKind;
  /** How many statements that pass the filter take a stand on it. */
  statements: number;
}

/** The topics as a tree in pre-order, with the issues under each, and counts of the records that pass. */
export interface TopicsReport {
  kind: 'topics';
  data: TopicView[];
  coverage: string;
}

export function topicsReport(dataset: Dataset, filter: Filter, under: string | null): TopicsReport {
  const records = recordsPassing(dataset, filter);
  const view = (id: string): TopicView[] => {
    const topic = dataset.topic(id);
    if (!topic) return [];
    const below = dataset.topicAndBelow(id);
    const on = records.filter((record) => record.topics.some((other) => below.has(other)));
    const issues = dataset.issues
      .filter((issue) => issue.topic === id)
      .map(({ id: issue, title, proposition, kind }) => ({
        id: issue,
        title,
        proposition,
        kind,
        statements: records.filter(
          (record) =>
            record.kind === 'statement' && record.positions.some((position) => position.issue === issue),
        ).length,
      }));
    const children = dataset.topics.filter((child) => child.parent === id).flatMap((child) => view(child.id));
    return [
      {
        id,
        name: topic.name,
        aliases: [...topic.aliases],
        parent: topic.parent,
        records: on.length,
        last: on.at(-1)?.date ?? null,
        issues,
      },
      ...children,
    ];
  };
  const roots =
    under === null
      ? dataset.topics.filter((topic) => topic.parent === null).map((topic) => topic.id)
      : [under];
  return { kind: 'topics', data: roots.sort(compareText).flatMap(view), coverage: coverageOf(dataset) };
}
