/** A filter as data, and whether a record passes it. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { type Category, MEETING_TYPES, type RecordKind, STATEMENT_TYPES } from '../dataset/vocabulary';
import { type Span, touches } from '../dates/span';
import {
  actsFor,
  involvesOrganisation,
  involvesPerson,
  involvesSide,
  isOnIssue,
  isOnTopic,
  isTiedTo,
  sidesOf,
} from './involved';
import type { Target } from './names';
import type { Subject } from './subjects';

/** The forms that a record of each kind may have. */
export const TYPES_OF: Record<RecordKind, readonly string[]> = {
  meeting: MEETING_TYPES,
  statement: STATEMENT_TYPES,
  event: [],
};

/** What records must be. Every list must be met whole, save `types`, `kinds` and `categories`, of which one is enough. */
export interface Filter {
  subjects: readonly Subject[];
  span: Span;
  /** Who must have said it: persons, or those who speak for an organisation or a country. */
  speakers: readonly Subject[];
  /** Sides that must take part, not merely be spoken about. */
  sides: readonly string[];
  types: readonly string[];
  kinds: readonly RecordKind[];
  categories: readonly Category[];
  /** Only records with a primary source. */
  primary: boolean;
}

export const NO_FILTER: Filter = {
  subjects: [],
  speakers: [],
  span: { from: null, to: null },
  sides: [],
  types: [],
  kinds: [],
  categories: [],
  primary: false,
};

function involves(dataset: Dataset, record: DiplomaticRecord, target: Target): boolean {
  switch (target.kind) {
    case 'person':
      return involvesPerson(record, target.id);
    case 'organisation':
      return involvesOrganisation(dataset, record, target.id);
    case 'country':
      return involvesSide(dataset, record, target.id);
    case 'topic':
      return isOnTopic(dataset, record, target.id);
    case 'issue':
      return isOnIssue(record, target.id);
    case 'record':
      return isTiedTo(dataset, record, target.id);
  }
}

/** Whether a record is a statement of a person, of an organisation or someone in office there, or of a side. */
export function isSaidBy(dataset: Dataset, record: DiplomaticRecord, { kind, id }: Target): boolean {
  if (record.kind !== 'statement') return false;
  if (kind === 'country') return sidesOf(record).includes(id);
  return (
    record.speakers.some((speaker) => speaker.id === id) ||
    (kind === 'organisation' && actsFor(dataset, record, id))
  );
}

/** The category of a record; a meeting is CONSULT. */
const categoryOf = (record: DiplomaticRecord): Category =>
  record.kind === 'meeting' ? 'CONSULT' : record.category;

export function passes(dataset: Dataset, record: DiplomaticRecord, filter: Filter): boolean {
  const { kinds, types, categories, sides } = filter;
  return (
    (kinds.length === 0 || kinds.includes(record.kind)) &&
    (types.length === 0 || (record.kind !== 'event' && types.includes(record.type))) &&
    (categories.length === 0 || categories.includes(categoryOf(record))) &&
    touches(filter.span, record.date, record.kind === 'statement' ? null : record.endDate) &&
    sides.every((side) => sidesOf(record).includes(side)) &&
    filter.speakers.every((speaker) => speaker.targets.some((target) => isSaidBy(dataset, record, target))) &&
    filter.subjects.every((subject) => subject.targets.some((target) => involves(dataset, record, target))) &&
    (!filter.primary || record.sources.some((id) => dataset.source(id)?.primary))
  );
}

/** The records that pass, in order. */
export function recordsPassing(dataset: Dataset, filter: Filter): DiplomaticRecord[] {
  return dataset.records.filter((record) => passes(dataset, record, filter));
}
