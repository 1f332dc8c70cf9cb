import type { Dataset } from '../dataset/dataset';
import type { Issue } from '../dataset/schema';
import type { IssueKind, Stance } from '../dataset/vocabulary';
import { compareText, type PartialDate } from '../dates/partial-date';
import { isOfFormerAdministration } from '../query/administration';
import type { Filter } from '../query/filter';
import { grouped } from '../query/grouped';
import {
  type Move,
  movesOf,
  type Shift,
  type Stand,
  standsAsked,
  statementsOf,
  voicesOf,
  type Words,
  wordsIn,
} from '../query/positions';
import { isGovernments } from '../query/standing';
import { coverageOf } from './records';
import { recordView, type StatementView, shortName, tally, toldBy, voiceName } from './views';

/** Where one actor stands on an issue. */
export interface PositionView {
  /** The id of the person or the organisation that holds it. */
  actor: string;
  /** The actor's short name, as prose calls it. */
  actorName: string;
  /** The side that the actor spoke for, as a country's code or an organisation's id. */
  side: string;
  /** The stance of the actor's latest statement on the issue. */
  stance: Stance;
  /** The date from which the actor holds the stance without another between. */
  since: PartialDate;
  /** How many statements of the actor take a stand on the issue. */
  statements: number;
  /** The statement that holds the stance last, as a whole record; `brief who` has its id under this key. */
  latest: StatementView;
  /** Whether the actor speaks for the side: false for parties, legislators and those out of office. */
  official: boolean;
}

/** A change of an actor's stance from one statement to the next. */
export interface ShiftView {
  /** The id of the person or the organisation that speaks. */
  actor: string;
  /** The actor's short name, as prose calls it. */
  actorName: string;
  /** The side that the actor spoke for, as a country's code or an organisation's id. */
  side: string;
  /** The date of the statement. */
  date: PartialDate;
  /** The stance left. */
  from: Stance;
  /** The stance taken. */
  to: Stance;
  /** The statement that takes the stance, as a whole record. */
  statement: StatementView;
}

/** An issue as answers on it name it. */
interface IssueView {
  /** The issue's id. */
  id: string;
  /** The issue's title. */
  title: string;
  /** The sentence that an actor can support or oppose. */
  proposition: string;
  /** Whether the proposition is a policy, to be supported or opposed, or a fact, to be affirmed or denied. */
  kind: IssueKind;
  /** The record that settled the issue; null for none. */
  settledBy: SettlementView | null;
}

/** The record that settled an issue. */
interface SettlementView {
  /** The record's id. */
  id: string;
  /** Its date. */
  date: PartialDate;
  /** What it tells: its title; of a statement, its summary. */
  text: string;
}

/** The first words of an actor, or a shift, with how often the stance was said again before the next. */
export interface HistoryView extends Omit<ShiftView, 'from'> {
  /** The stance left; null for the first words; the stance itself where it was held before the span. */
  from: Stance | null;
  /** How many later statements hold the same stance, before the next move. */
  repeats: number;
  /** The date of the last of those statements; null for none. */
  until: PartialDate | null;
}

/** Who stands where on one issue. */
export interface IssueStands {
  /** The issue. */
  issue: IssueView;
  /** One entry for each actor and side, by the side's name, who spoke last standing first. */
  positions: PositionView[];
  /** The changes of stance, in order of date. */
  shifts: ShiftView[];
  /** With `--history` only: first words and shifts, in order of date. */
  moves?: HistoryView[];
}

/** The words for a stance, as a record, and as what of it is shown: a quotation or a summary. */
export interface WordsView {
  statement: StatementView;
  quotable: boolean;
  text: string;
}

/** Those who share a stance. */
export interface VoiceView {
  stance: Stance;
  since: string;
  statements: number;
  /** The date of the latest statement, and whether that is of a former administration. */
  last: string;
  former: boolean;
  /** The statement whose words stand for the voice: the latest words that say the stance. */
  words: WordsView;
  actors: {
    name: string;
    statements: number;
    latest: string;
    shifts: number;
    /** The stances in order, with the date of each turn; no date where it lies before the span. */
    path: { stance: Stance; date: string | null }[];
  }[];
}

/** One side on one issue: a single voice where all who speak for its government agree. */
export interface SideVoices {
  side: string;
  name: string;
  code: string;
  statements: number;
  voices: VoiceView[];
  /** Those who do not speak for the government, each by itself, under the name with the party or house. */
  apart: { name: string; voice: VoiceView }[];
}

export interface MoveView {
  date: string;
  actorName: string;
  side: string;
  from: Stance | null;
  to: Stance;
  words: WordsView;
  repeats: number;
  until: string | null;
}

export interface PositionsReport {
  kind: 'positions';
  data: IssueStands[];
  /** The sides of each entry of `data`, by the side's name. */
  sides: SideVoices[][];
  /** The moves on each entry of `data`, in order. */
  moves: MoveView[][];
  /** Sides by how many stands they hold in all entries, most first. */
  leading: { side: string; name: string; code: string }[];
  history: boolean;
  coverage: string;
}

function settlementView(dataset: Dataset, issue: Issue): SettlementView | null {
  const record = dataset.settlementOf(issue);
  return record === null ? null : { id: record.id, date: record.date, text: toldBy(record) };
}

const wordsView = (dataset: Dataset, { statement, ...words }: Words): WordsView => ({
  statement: recordView(dataset, statement),
  ...words,
});

const shiftView = (dataset: Dataset, shift: Shift): ShiftView => ({
  actor: shift.actor,
  actorName: shortName(dataset, shift.actor),
  side: shift.side,
  date: shift.date,
  from: shift.from,
  to: shift.to,
  statement: recordView(dataset, shift.statement),
});

const historyView = (dataset: Dataset, { stand, ...move }: Move): HistoryView => ({
  actor: stand.actor,
  actorName: shortName(dataset, stand.actor),
  side: stand.side,
  date: move.date,
  from: move.from,
  to: move.to,
  repeats: move.repeats,
  until: move.until,
  statement: recordView(dataset, move.statement),
});

const moveView = (dataset: Dataset, move: Move): MoveView => ({
  date: move.date,
  actorName: shortName(dataset, move.stand.actor),
  side: dataset.sideCode(move.stand.side),
  from: move.from,
  to: move.to,
  words: wordsView(dataset, wordsIn(move.statement, move.stand.issue)),
  repeats: move.repeats,
  until: move.until,
});

const voiceViews = (dataset: Dataset, some: readonly Stand[]): VoiceView[] =>
  voicesOf(some).flatMap((voice) => {
    const [last] = voice.stands;
    if (!last) return [];
    return {
      stance: voice.stance,
      since: voice.since,
      statements: statementsOf(voice.stands).length,
      last: last.latest.date,
      former: isOfFormerAdministration(dataset, last.side, last.latest.date),
      words: wordsView(dataset, voice.words),
      actors: voice.stands.map((stand) => ({
        name: shortName(dataset, stand.actor),
        statements: stand.statements.length,
        latest: stand.latest.date,
        shifts: stand.shifts.length,
        path: movesOf([stand]).flatMap(({ from, to, date }, index) => [
          ...(index === 0 && from !== null && from !== to ? [{ stance: from, date: null }] : []),
          { stance: to, date },
        ]),
      })),
    };
  });

/** How a side's voices stand, and apart from them those who do not speak for its government. */
function sideVoices(dataset: Dataset, side: string, ofSide: readonly Stand[]): SideVoices {
  const own = ofSide.filter((stand) => isGovernments(dataset, stand));
  const others = ofSide.filter((stand) => !own.includes(stand));
  return {
    side,
    name: dataset.sideName(side),
    code: dataset.sideCode(side),
    statements: statementsOf(own).length,
    // A former administration's voices come after those of the one in office.
    voices: voiceViews(dataset, own).sort((a, b) => Number(a.former) - Number(b.former)),
    apart: [...others]
      .sort((a, b) => compareText(b.latest.date, a.latest.date) || compareText(a.actor, b.actor))
      .flatMap((stand) =>
        voiceViews(dataset, [stand]).map((voice) => ({
          name: voiceName(dataset, stand.actor, stand.latest.date),
          voice,
        })),
      ),
  };
}

/** Who stands where on each issue that the filter leaves, the issue with the most statements first. */
export function positionsReport(dataset: Dataset, filter: Filter, history: boolean): PositionsReport {
  const asked = standsAsked(dataset, filter);
  // With nothing named, what is contested; a settled issue is shown to who asks for it.
  const all = filter.subjects.length > 0 || filter.sides.length > 0;
  const issues = [...grouped(asked, (stand) => stand.issue)]
    .flatMap(([id, stands]) => {
      const issue = dataset.issue(id);
      return issue && (all || issue.status === 'contested') ? { issue, stands } : [];
    })
    .sort(
      (a, b) =>
        statementsOf(b.stands).length - statementsOf(a.stands).length || compareText(a.issue.id, b.issue.id),
    );
  const bySide = (stands: readonly Stand[]): [side: string, ofSide: Stand[]][] =>
    [...grouped(stands, (stand) => stand.side)].sort(
      ([a], [b]) => compareText(dataset.sideName(a), dataset.sideName(b)) || compareText(a, b),
    );
  return {
    kind: 'positions',
    data: issues.map(({ issue, stands }) => ({
      issue: {
        id: issue.id,
        title: issue.title,
        proposition: issue.proposition,
        kind: issue.kind,
        settledBy: settlementView(dataset, issue),
      },
      positions: bySide(stands).flatMap(([, ofSide]) =>
        [...ofSide]
          .sort((a, b) => compareText(b.latest.date, a.latest.date) || compareText(a.actor, b.actor))
          .map((stand) => ({
            actor: stand.actor,
            actorName: shortName(dataset, stand.actor),
            side: stand.side,
            stance: stand.stance,
            since: stand.since,
            statements: stand.statements.length,
            latest: recordView(dataset, stand.latest),
            official: isGovernments(dataset, stand),
          })),
      ),
      shifts: stands
        .flatMap((stand) => stand.shifts)
        .sort((a, b) => compareText(a.date, b.date) || compareText(a.statement.id, b.statement.id))
        .map((shift) => shiftView(dataset, shift)),
      ...(history ? { moves: movesOf(stands).map((move) => historyView(dataset, move)) } : {}),
    })),
    sides: issues.map(({ stands }) =>
      bySide(stands).map(([side, ofSide]) => sideVoices(dataset, side, ofSide)),
    ),
    moves: issues.map(({ stands }) => movesOf(stands).map((move) => moveView(dataset, move))),
    leading: tally(issues.flatMap(({ stands }) => stands.map((stand) => stand.side))).map(([side]) => ({
      side,
      name: dataset.sideName(side),
      code: dataset.sideCode(side),
    })),
    history,
    coverage: coverageOf(dataset),
  };
}
