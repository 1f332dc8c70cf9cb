import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { LEVELS, type Level, QUAD_CLASSES, type QuadClass } from '../dataset/vocabulary';
import { compareText, type Day, firstDay, formatDate, lastDay } from '../dates/partial-date';
import { isCall, isHeld, type MeetingRecord } from '../query/contacts';
import { type Filter, recordsPassing } from '../query/filter';
import { countedOnce } from '../query/met';
import { highestLevel, liesIn, type PeriodUnit, periodsOf, ties, unitFor, unitUpTo } from '../query/ties';
import { coverageOf } from './records';
import { quadClassOf } from './views';

/** What two sides had with each other in a period. */
export interface Tally {
  /** How many contacts other than calls they had: principals of both sides met; each encounter once. */
  meetings: number;
  /** How many calls principals of both sides had. */
  calls: number;
  /** How many statements of one side about the other, or of both together, there are; readouts aside, for they tell of a contact. */
  statements: number;
  /** How many events name both. */
  events: number;
  /** Contacts by the level of their highest participant; levels without any are left out. */
  levels: Partial<Record<Level, LevelCount>>;
  /** Statements and events by the quad class of their category. */
  quad: Record<QuadClass, QuadCount>;
}

/** How many contacts there are whose highest participant of the two sides held an office of this level; `other` where none is known. */
type LevelCount = number;
/** How many statements and events there are whose category is of this quad class. */
type QuadCount = number;

/** A period of the span. */
export interface TiesPeriod extends Tally {
  /** The first day, cut to the span. */
  start: Day;
  /** The last day, cut to the span. */
  end: Day;
  /** How many records of the period pass the filter, whoever they involve: how thickly it is covered. */
  records: number;
}

/** What two sides had with each other in a unit of time. */
interface TiesWindow extends Tally {
  /** The first day. */
  from: Day;
  /** The last day. */
  to: Day;
}

/** The last unit of time against the one before. */
export interface TiesTrend {
  /** The last whole unit of time up to the end of the span. */
  current: TiesWindow;
  /** The one before; null where the dataset's coverage does not reach back to it. */
  previous: TiesWindow | null;
  /** The comparison in a plain sentence. */
  sentence: string;
}

export interface TiesReport {
  kind: 'ties';
  data: {
    /** The first side, as a country's code or an organisation's id. */
    a: string;
    /** The second side, as a country's code or an organisation's id. */
    b: string;
    /** The calendar unit of the periods. */
    unit: PeriodUnit;
    /** The periods of the span in order, empty ones too. */
    periods: TiesPeriod[];
    /** The last unit of time against the one before. */
    trend: TiesTrend;
    /** How many records of the span no period counts, their dates being too coarse for this unit. */
    unplaced: number;
  };
  names: { a: string; b: string };
  /** The days that the periods span. */
  span: { from: Day; to: Day };
  coverage: string;
}

const contactsIn = ({ meetings, calls }: Tally): number => meetings + calls;
const cooperationIn = ({ quad }: Tally): number => quad['verbal cooperation'] + quad['material cooperation'];
const conflictIn = ({ quad }: Tally): number => quad['verbal conflict'] + quad['material conflict'];

const UNIT_WORDS: Record<PeriodUnit, string> = {
  month: 'month',
  quarter: 'three months',
  year: 'twelve months',
};

/** `11 more than`, `3 fewer than`, `as many as`. */
function difference(now: number, before: number): string {
  if (now === before) return 'as many as';
  return now > before ? `${now - before} more than` : `${before - now} fewer than`;
}

function trendSentence(unit: PeriodUnit, current: Tally & { to: Day }, previous: Tally | null): string {
  const contacts = contactsIn(current);
  const start = `${contacts} contact${contacts === 1 ? '' : 's'} in the ${UNIT_WORDS[unit]} to ${formatDate(current.to)}`;
  if (!previous) return `${start}; the dataset does not reach back to the ${UNIT_WORDS[unit]} before.`;
  const tone = (tally: Tally): string => `${cooperationIn(tally)} to ${conflictIn(tally)}`;
  return `${start}, ${difference(contacts, contactsIn(previous))} the ${contactsIn(previous)} of the ${UNIT_WORDS[unit]} before; words and deeds of cooperation against conflict ${tone(current)}, before ${tone(previous)}.`;
}

export function tiesReport(
  dataset: Dataset,
  a: string,
  b: string,
  filter: Filter,
  asked: PeriodUnit | null,
): TiesReport {
  const open = { from: null, to: null };
  const all = recordsPassing(dataset, { ...filter, span: open });
  const tying = all.filter((record) => ties(dataset, record, a, b));
  const counted = new Set<DiplomaticRecord>(countedOnce(tying.filter(isHeld)));
  const tied = tying.filter((record) => record.kind !== 'meeting' || counted.has(record));
  const tally = (records: readonly DiplomaticRecord[]): Tally => {
    const meetings = records.filter((record): record is MeetingRecord => record.kind === 'meeting');
    const acts = records.filter((record) => record.kind !== 'meeting');
    const levels: Tally['levels'] = {};
    const heads = meetings.map((meeting) => highestLevel(dataset, meeting, a, b));
    for (const level of LEVELS) {
      const number = heads.filter((head) => head === level).length;
      if (number > 0) levels[level] = number;
    }
    const classes = acts.map(quadClassOf);
    return {
      meetings: meetings.filter((meeting) => !isCall(meeting)).length,
      calls: meetings.filter(isCall).length,
      statements: acts.filter((record) => record.kind === 'statement').length,
      events: acts.filter((record) => record.kind === 'event').length,
      levels,
      quad: Object.fromEntries(
        QUAD_CLASSES.map((quad) => [quad, classes.filter((found) => found === quad).length]),
      ) as Record<QuadClass, number>,
    };
  };
  const days = tied.map((record) => firstDay(record.date)).sort(compareText);
  const covered = {
    from: [firstDay(dataset.about.coverage.from), ...days].sort(compareText)[0] ?? dataset.day,
    to: [lastDay(dataset.about.coverage.to), ...days].sort(compareText).at(-1) ?? dataset.day,
  };
  const later = (x: Day, y: Day): Day => (x > y ? x : y);
  const earlier = (x: Day, y: Day): Day => (x < y ? x : y);
  const end = earlier(covered.to, filter.span.to ?? dataset.day);
  const span = { from: earlier(later(covered.from, filter.span.from ?? covered.from), end), to: end };
  const unit = asked ?? unitFor(span.from, span.to);
  const within = (bounds: { from: Day; to: Day }) => (record: DiplomaticRecord) => liesIn(bounds, record);
  const inSpan = tied.filter(within(span));
  const periods = periodsOf(span.from, span.to, unit).map(({ from, to }): TiesPeriod => {
    const bounds = { from: later(from, span.from), to: earlier(to, span.to) };
    return {
      start: bounds.from,
      end: bounds.to,
      ...tally(inSpan.filter(within(bounds))),
      records: all.filter(within(bounds)).length,
    };
  });
  const placed = periods.reduce(
    (sum, period) => sum + period.meetings + period.calls + period.statements + period.events,
    0,
  );
  const now = unitUpTo(span.to, unit);
  const before = unitUpTo(span.to, unit, 1);
  const current = { ...now, ...tally(tied.filter(within(now))) };
  const previous = before.from < covered.from ? null : { ...before, ...tally(tied.filter(within(before))) };
  return {
    kind: 'ties',
    data: {
      a,
      b,
      unit,
      periods,
      trend: { current, previous, sentence: trendSentence(unit, current, previous) },
      unplaced: inSpan.length - placed,
    },
    names: { a: dataset.sideName(a), b: dataset.sideName(b) },
    span,
    coverage: coverageOf(dataset),
  };
}
