/** Who stands where: each actor's stances on an issue in the order of their statements. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { officesOn } from '../dataset/dataset';
import type { Stance } from '../dataset/vocabulary';
import { compareText, firstDay, lastDay } from '../dates/partial-date';
import { type Span, touches } from '../dates/span';
import { type Filter, recordsPassing } from './filter';
import { fold } from './fold';
import { grouped } from './grouped';
import type { Target } from './names';
import type { Subject } from './subjects';

export type StatementRecord = DiplomaticRecord & { kind: 'statement' };

export interface Stand {
  issue: string;
  /** A person's or an organisation's id. */
  actor: string;
  side: string;
  stance: Stance;
  /** The date of the actor's first statement on the issue. */
  first: string;
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
          const first = { issue, actor: id, side, stance, first: record.date, since: record.date };
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

/** The issues of a topic and of those below it, and those that bear the topic's name in their own. */
export function issuesOfTopic(dataset: Dataset, topic: string): string[] {
  const topics = dataset.topicAndBelow(topic);
  const name = fold(dataset.topic(topic)?.id ?? topic);
  const bears = (text: string): boolean => ` ${fold(text)} `.includes(` ${name} `);
  return dataset.issues
    .filter((issue) => topics.has(issue.topic) || [issue.id, issue.title, ...issue.aliases].some(bears))
    .map((issue) => issue.id);
}

/** The issues whose title or proposition names an organisation. */
export function issuesNaming(dataset: Dataset, organisation: string): string[] {
  const known = dataset.organisation(organisation);
  if (!known) return [];
  const names = [known.name, known.shortName, known.abbreviation, ...known.aliases]
    .filter((name) => name !== null)
    .map(fold);
  const bears = (text: string): boolean => names.some((name) => ` ${fold(text)} `.includes(` ${name} `));
  return dataset.issues
    .filter(({ title, proposition, aliases }) => [title, proposition, ...aliases].some(bears))
    .map(({ id }) => id);
}

/** A stand as far as its statements lie in the span; null where none does. Since when it is held stays as it is. */
function within(stand: Stand, span: Span): Stand | null {
  const inSpan = (record: StatementRecord): boolean => touches(span, record.date);
  const statements = stand.statements.filter(inSpan);
  if (statements.length === 0) return null;
  return { ...stand, statements, shifts: stand.shifts.filter((shift) => inSpan(shift.statement)) };
}

/** Kinds of subjects that say on what one stands; the others say who does. */
const MATTERS: readonly Target['kind'][] = ['topic', 'issue', 'record'];

type IssuesOf = (topic: string) => readonly string[];

function isMeant(dataset: Dataset, issuesOf: IssuesOf, stand: Stand, { kind, id }: Target): boolean {
  switch (kind) {
    case 'issue':
      return stand.issue === id;
    case 'topic':
      return issuesOf(id).includes(stand.issue);
    case 'record':
      return stand.statements.some((statement) => statement.id === id || statement.meeting === id);
    case 'person':
      return stand.actor === id;
    case 'country':
      return stand.side === id;
    case 'organisation': {
      if (stand.actor === id || stand.side === id) return true;
      const person = dataset.person(stand.actor);
      return stand.statements.some(
        ({ date }) =>
          person &&
          officesOn(person, firstDay(date), lastDay(date)).some((office) => office.organisation === id),
      );
    }
  }
}

/**
 * The stands that a filter asks for. Topics and issues choose the issues, one of them being enough; persons, sides
 * and organisations choose whose stands, each of them having to hold one on the issue. A span keeps who spoke in
 * it, and what is said of them stays true of the whole record up to the span's end.
 */
export function standsAsked(dataset: Dataset, filter: Filter): Stand[] {
  const issues = new Map<string, readonly string[]>();
  const issuesOf: IssuesOf = (topic) => {
    const known = issues.get(topic) ?? issuesOfTopic(dataset, topic);
    issues.set(topic, known);
    return known;
  };
  const meant = (stand: Stand, subject: Subject): boolean =>
    subject.targets.some((target) => isMeant(dataset, issuesOf, stand, target));
  const isMatter = (subject: Subject): boolean =>
    subject.targets.some((target) => MATTERS.includes(target.kind));
  const records = recordsPassing(dataset, {
    ...filter,
    subjects: [],
    sides: [],
    span: { from: null, to: filter.span.to },
  });
  const known = stands(records).flatMap((stand) => within(stand, filter.span) ?? []);
  /** A group that never speaks for itself stands for the issues that name it. */
  const asIssues = (subject: Subject): Subject => {
    const issues = subject.targets.flatMap(({ kind, id }) =>
      kind === 'organisation' ? issuesNaming(dataset, id) : [],
    );
    return issues.length === 0 || known.some((stand) => meant(stand, subject))
      ? subject
      : { ...subject, targets: issues.map((id) => ({ kind: 'issue', id })) };
  };
  const subjects = filter.subjects.map(asIssues);
  const matters = subjects.filter(isMatter);
  const holders = [
    ...subjects.filter((subject) => !isMatter(subject)),
    ...filter.sides.map((side): Subject => {
      const kind = dataset.country(side) ? 'country' : 'organisation';
      return { words: side, label: side, targets: [{ kind, id: side }] };
    }),
  ];
  const onMatter = known.filter(
    (stand) => matters.length === 0 || matters.some((subject) => meant(stand, subject)),
  );
  if (holders.length === 0) return onMatter;
  const byIssue = grouped(onMatter, (stand) => stand.issue);
  return [...byIssue.values()].flatMap((group) =>
    holders.every((holder) => group.some((stand) => meant(stand, holder)))
      ? group.filter((stand) => holders.some((holder) => meant(stand, holder)))
      : [],
  );
}

/** The position that a statement takes on an issue: the last one, where it takes several. */
const positionIn = (
  statement: StatementRecord,
  issue: string,
): StatementRecord['positions'][number] | undefined =>
  statement.positions.findLast((position) => position.issue === issue);

/** Those of a side who share a stance on an issue. */
export interface Voice {
  stance: Stance;
  /** The date from which all of them hold it: of the last turn, or where none turned, of the first words. */
  since: string;
  /** Who they are, who spoke last standing first. */
  stands: Stand[];
  words: Words;
}

/** What all of some stands rest on, a joint statement once. */
export const statementsOf = (all: readonly Stand[]): StatementRecord[] => [
  ...new Set(all.flatMap((stand) => stand.statements)),
];

const yearBefore = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

/** Whether a statement's quotation by itself carries its stance on an issue. */
const isQuotable = (statement: StatementRecord, issue: string): boolean =>
  positionIn(statement, issue)?.quoted === true;

const byLatest = (a: Stand, b: Stand): number =>
  compareText(b.latest.date, a.latest.date) ||
  compareText(b.latest.id, a.latest.id) ||
  compareText(a.actor, b.actor);

/** The words for a stance: the quotation of a statement where that says it, else its summary. */
export interface Words {
  statement: StatementRecord;
  quotable: boolean;
  text: string;
}

/** The words of a statement for its stance on an issue. */
export function wordsIn(statement: StatementRecord, issue: string): Words {
  const { quote, summary } = statement;
  return quote !== null && isQuotable(statement, issue)
    ? { statement, quotable: true, text: quote }
    : { statement, quotable: false, text: summary };
}

/**
 * The words that stand for a stance that some actors share on one issue, the one rule by which every page chooses
 * them: the latest quotation on the matter since they hold it, if not a year older than their latest statement; else
 * the summary of that.
 * @returns null for no stands
 */
export function wordsOf(group: readonly Stand[]): Words | null {
  const [last] = [...group].sort(byLatest);
  if (!last) return null;
  const { latest } = last;
  const [quoted] = group
    .flatMap((stand) =>
      stand.statements.filter(
        (said) =>
          positionIn(said, stand.issue)?.stance === stand.stance &&
          said.date >= stand.since &&
          said.date >= yearBefore(latest.date) &&
          isQuotable(said, stand.issue),
      ),
    )
    .sort((a, b) => compareText(b.date, a.date) || compareText(b.id, a.id));
  return wordsIn(quoted ?? latest, last.issue);
}

/** The voices of one side on one issue, the one most often heard first: one where all agree, several where they differ. */
export function voicesOf(ofSide: readonly Stand[]): Voice[] {
  return [...grouped([...ofSide].sort(byLatest), (stand) => stand.stance)]
    .flatMap(([stance, group]): Voice[] => {
      const [last] = group;
      const words = wordsOf(group);
      if (!last || !words) return [];
      const sinces = group.map((stand) => stand.since).sort(compareText);
      const turned = group.filter((stand) => stand.since !== stand.first).map((stand) => stand.since);
      const since = turned.sort(compareText).at(-1) ?? sinces[0] ?? last.since;
      return [{ stance, since, stands: group, words }];
    })
    .sort((a, b) => statementsOf(b.stands).length - statementsOf(a.stands).length);
}

/** A step in an actor's stand: the first stance, or a shift; and how often it was said again after. */
export interface Move {
  stand: Stand;
  date: string;
  /** The stance left; null for the first words; the same stance where it was held before the span. */
  from: Stance | null;
  to: Stance;
  statement: StatementRecord;
  /** Later statements that hold the same stance, and the date of the last of them. */
  repeats: number;
  until: string | null;
}

/** The moves of some stands, in order of date. */
export function movesOf(all: readonly Stand[]): Move[] {
  const moves = all.flatMap((stand) => {
    const own: Move[] = [];
    const shifts = new Map(stand.shifts.map((shift) => [shift.statement, shift]));
    for (const statement of stand.statements) {
      const shift = shifts.get(statement);
      const current = own.at(-1);
      if (current && !shift) {
        current.repeats += 1;
        current.until = statement.date;
        continue;
      }
      const to = shift?.to ?? positionIn(statement, stand.issue)?.stance ?? stand.stance;
      const before = statement.date > stand.first ? to : null;
      const move = { stand, date: statement.date, from: shift?.from ?? before, to, statement };
      own.push({ ...move, repeats: 0, until: null });
    }
    return own;
  });
  return moves.sort((a, b) => compareText(a.date, b.date) || compareText(a.statement.id, b.statement.id));
}
