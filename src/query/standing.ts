/** Where the sides stand on an issue: each government's latest stance, its other voices, and how it moved. */
import { type Dataset, type DiplomaticRecord, officesOn } from '../dataset/dataset';
import type { Issue } from '../dataset/schema';
import type { Level, Stance } from '../dataset/vocabulary';
import { compareText, type Day, daysBetween, firstDay, lastDay } from '../dates/partial-date';
import { isOfFormerAdministration } from './administration';
import { type Shift, type Stand, type StatementRecord, stands } from './positions';

export interface SideStanding {
  side: string;
  /** The stance of the latest statement of its government's voices. */
  stance: Stance;
  latest: StatementRecord;
  /** Whether the latest statement is of a former administration. */
  former: boolean;
  /** Whether the issue was settled after the latest statement: what it says is contested no more. */
  lapsed: boolean;
  /** Every statement of the government's voices on the issue. */
  statements: StatementRecord[];
  /** Other voices of the government that held another stance last, within a year before; contradictions are kept apart. */
  otherwise: { actor: string; stance: Stance; latest: StatementRecord }[];
  shifts: Shift[];
}

export interface Standing {
  issue: Issue;
  /** The record that settled the issue, or null. */
  settled: DiplomaticRecord | null;
  /** By side. */
  sides: Map<string, SideStanding>;
  /** Those of a side who do not speak for its government, the latest first; never counted among its voices. */
  apart: Pick<Stand, 'actor' | 'side' | 'stance' | 'latest'>[];
}

const YEAR = 365;

/** Levels of office and types of organisation that do not speak for the government of their side; of a mission all do. */
const PRIVATE_LEVELS: readonly Level[] = ['legislator', 'head of delegation', 'other'];
const PRIVATE_TYPES: readonly string[] = [
  'political party',
  'delegation',
  'armed group',
  'company',
  'legislature',
  'award committee',
];
const MISSION = 'diplomatic mission';

/** Whether an actor speaks for a side's government on a date, rather than for a party or a house of it. */
export function isOfficial(dataset: Dataset, actor: string, date: string): boolean {
  const person = dataset.person(actor);
  // Of whom the record holds no office, nothing says that they speak for others.
  if (person)
    return (
      person.offices.length === 0 ||
      officesOn(person, firstDay(date), lastDay(date)).some(
        ({ level, organisation }) =>
          !PRIVATE_LEVELS.includes(level) || dataset.organisation(organisation)?.type === MISSION,
      )
    );
  const organisation = dataset.organisation(actor);
  return organisation !== undefined && !PRIVATE_TYPES.includes(organisation.type);
}

/** Whether a stand is a government's; a side that is no country speaks through all its voices. */
export const isGovernments = (
  dataset: Dataset,
  { actor, side, latest }: Pick<Stand, 'actor' | 'side' | 'latest'>,
): boolean => dataset.country(side) === undefined || isOfficial(dataset, actor, latest.date);

/** The statements that come after a record; all of them where there is none. */
function isAfter(dataset: Dataset, record: DiplomaticRecord | null): (statement: StatementRecord) => boolean {
  if (record === null) return () => true;
  const later = new Set<DiplomaticRecord>(dataset.records.slice(dataset.records.indexOf(record) + 1));
  return (statement) => later.has(statement);
}

/** Every issue on which the record holds a stance, with where each side stands, in order of issue id. */
export function standings(dataset: Dataset): Standing[] {
  const found = new Map<string, Standing>();
  const voices = stands(dataset.records).sort((a, b) => compareText(b.latest.date, a.latest.date));
  for (const stand of voices) {
    const issue = dataset.issue(stand.issue);
    if (!issue) continue;
    const settled = dataset.settlementOf(issue);
    const standing: Standing = found.get(issue.id) ?? { issue, settled, sides: new Map(), apart: [] };
    found.set(issue.id, standing);
    if (!isGovernments(dataset, stand)) {
      standing.apart.push(stand);
      continue;
    }
    const known = standing.sides.get(stand.side);
    if (!known) {
      const { side, stance, latest, shifts, statements } = stand;
      standing.sides.set(side, {
        side,
        stance,
        latest,
        former: isOfFormerAdministration(dataset, side, latest.date),
        lapsed: !isAfter(dataset, settled)(latest),
        statements: [...statements],
        otherwise: [],
        shifts: [...shifts],
      });
      continue;
    }
    known.shifts.push(...stand.shifts);
    known.statements.push(...stand.statements.filter((statement) => !known.statements.includes(statement)));
    const apart = daysBetween(firstDay(stand.latest.date), lastDay(known.latest.date));
    const told = known.otherwise.some(({ stance }) => stance === stand.stance);
    if (stand.stance !== known.stance && apart <= YEAR && !told) {
      const { actor, stance, latest } = stand;
      known.otherwise.push({ actor, stance, latest });
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.issue.id, b.issue.id));
}

/** Two stances oppose when one side opposes what the other supports or is open to. */
export function oppose(a: Stance | undefined, b: Stance | undefined): boolean {
  const agreeing: readonly (Stance | undefined)[] = ['supports', 'open'];
  return (a === 'opposes' && agreeing.includes(b)) || (b === 'opposes' && agreeing.includes(a));
}

/** Days after which words are old. */
const OLD = 2 * YEAR;

/** Whether words were said within two years of a day. */
export const isCurrent = ({ date }: StatementRecord, day: Day): boolean =>
  daysBetween(lastDay(date), day) <= OLD;

/**
 * The side of the first list that opposes one of the second, with that one. Of an issue that was settled only stances
 * taken since count. With a day, only where either has spoken within two years of it: what both have left alone for
 * longer is contested no more.
 */
export function opposedOn(
  standing: Standing,
  theirs: readonly string[],
  others: readonly string[],
  day: Day | null = null,
): { theirs: SideStanding; other: SideStanding } | null {
  for (const side of theirs) {
    const mine = standing.sides.get(side);
    if (!mine || mine.lapsed) continue;
    for (const otherSide of others) {
      const other = standing.sides.get(otherSide);
      if (!other || other.lapsed || otherSide === side || !oppose(mine.stance, other.stance)) continue;
      const isAlive = [mine, other].some(({ latest }) => day === null || isCurrent(latest, day));
      if (isAlive) return { theirs: mine, other };
    }
  }
  return null;
}

/** Whether a voice of one side's government opposes one of another's, though the two sides' latest words may not. */
export function voicesOppose({ sides, settled }: Standing): boolean {
  const voices = [...sides.values()].flatMap(({ side, stance, lapsed, otherwise }) => [
    ...(lapsed ? [] : [{ side, stance }]),
    ...(settled === null ? otherwise.map((other) => ({ side, stance: other.stance })) : []),
  ]);
  return voices.some((a) => voices.some((b) => a.side !== b.side && oppose(a.stance, b.stance)));
}
