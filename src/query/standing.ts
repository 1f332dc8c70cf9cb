/** Where the sides stand on an issue: each side's latest stance, its other voices, and how it moved. */
import { type Dataset, officesOn } from '../dataset/dataset';
import type { Issue } from '../dataset/schema';
import type { Level, Stance } from '../dataset/vocabulary';
import { compareText, daysBetween, firstDay, lastDay } from '../dates/partial-date';
import { type Shift, type StatementRecord, stands } from './positions';

export interface SideStanding {
  side: string;
  /** The stance of the latest statement of its government's voices, or of any where none of those spoke. */
  stance: Stance;
  latest: StatementRecord;
  /** Every statement of the side on the issue. */
  statements: StatementRecord[];
  /** Other voices of the side that held another stance last, within a year before; contradictions are kept apart. */
  otherwise: { actor: string; stance: Stance; latest: StatementRecord }[];
  shifts: Shift[];
}

export interface Standing {
  issue: Issue;
  /** By side, in order of first statement. */
  sides: Map<string, SideStanding>;
}

const YEAR = 365;

/** Levels of office and types of organisation that do not speak for the government of their side. */
const PRIVATE_LEVELS: readonly Level[] = ['legislator', 'head of delegation', 'other'];
const PRIVATE_TYPES: readonly string[] = [
  'political party',
  'delegation',
  'armed group',
  'company',
  'legislature',
  'award committee',
];

/** Whether an actor speaks for a side's government on a date, rather than for a party or a house of it. */
export function isOfficial(dataset: Dataset, actor: string, date: string): boolean {
  const person = dataset.person(actor);
  if (person)
    return officesOn(person, firstDay(date), lastDay(date)).some(
      ({ level }) => !PRIVATE_LEVELS.includes(level),
    );
  const organisation = dataset.organisation(actor);
  return organisation !== undefined && !PRIVATE_TYPES.includes(organisation.type);
}

/** Every issue on which the record holds a stance, with where each side stands, in order of issue id. */
export function standings(dataset: Dataset): Standing[] {
  const found = new Map<string, Standing>();
  const voices = stands(dataset.records).map((stand) => ({
    stand,
    official: isOfficial(dataset, stand.actor, stand.latest.date),
  }));
  // The governments' own voices first, then the newest: others of a side are told beside, not for it.
  voices.sort(
    (a, b) =>
      Number(b.official) - Number(a.official) || compareText(b.stand.latest.date, a.stand.latest.date),
  );
  for (const { stand } of voices) {
    const issue = dataset.issue(stand.issue);
    if (!issue) continue;
    const standing: Standing = found.get(issue.id) ?? { issue, sides: new Map() };
    found.set(issue.id, standing);
    const known = standing.sides.get(stand.side);
    if (!known) {
      const { side, stance, latest, shifts, statements } = stand;
      standing.sides.set(side, {
        side,
        stance,
        latest,
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

/** The sides of the first list that oppose a side of the second, with that side. */
export function opposedOn(
  standing: Standing,
  theirs: readonly string[],
  others: readonly string[],
): { theirs: SideStanding; other: SideStanding } | null {
  for (const side of theirs) {
    const mine = standing.sides.get(side);
    if (!mine) continue;
    for (const otherSide of others) {
      const other = standing.sides.get(otherSide);
      if (other && otherSide !== side && oppose(mine.stance, other.stance)) return { theirs: mine, other };
    }
  }
  return null;
}
