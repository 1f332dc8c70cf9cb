/** On the record: the quotations that matter most. */
import { daysBetween, formatDate, lastDay } from '../../dates/partial-date';
import { isOfFormerAdministration } from '../../query/administration';
import type { StatementRecord } from '../../query/positions';
import { isQuotableOn } from '../../query/quotations';
import type { BriefingLine, BriefingSection, Phrase } from '../briefing';
import { joinNames, shortName } from '../views';
import { statementListing } from './listings';
import { dim, LIST, lineOf, type Making, quoted } from './making';

/** How many quotations a briefing holds at most; the page shows the first that fit. */
const MOST = 12;

/** Letters of a quotation that stands alone and can be said again. */
const HANDY = { least: 50, most: 180 };
/** Days back in which words are of the last year. */
const YEAR = 365;

/** Whether those who spoke did so for a former administration. */
const isFormer = ({ dataset }: Making, { speakers, date }: StatementRecord): boolean =>
  speakers.every(({ side }) => isOfFormerAdministration(dataset, side, date));

/** Who said it, where and when; and if so, that it was a former administration. */
export function byWords(making: Making, statement: StatementRecord): Phrase {
  const { dataset } = making;
  const { speakers, place, date } = statement;
  const where = place?.venue ?? place?.city ?? null;
  const by = joinNames(speakers.map(({ id }) => shortName(dataset, id)));
  const former = isFormer(making, statement) ? 'previous administration' : null;
  return dim(` ${[by, where, formatDate(date, 'short'), former].filter((part) => part !== null).join(', ')}`);
}

/** Words of the last year before older ones, and those of a former administration last. */
function age(making: Making, statement: StatementRecord): number {
  if (isFormer(making, statement)) return 2;
  return daysBetween(lastDay(statement.date), making.day) <= YEAR ? 0 : 1;
}

/**
 * What makes a quotation matter: 3 points for a person named in the subject (or a meeting's own), 2 for a stand on a
 * contested issue, 1 for a stand on any issue that concerns them and 2 on one that is named, 2 for words about the other of the sides, 1 for a primary source, 1 each for the last thirty
 * and ninety days, 1 for words that are short enough to be said again.
 */
function weight({ dataset, scope, sides, concerns, day }: Making, statement: StatementRecord): number {
  const contested = new Set(concerns.filter(({ opposed }) => opposed).map(({ issue }) => issue.id));
  const spokenFor = statement.speakers.map(({ side }) => side);
  const concerned = new Set(concerns.map(({ issue }) => issue.id));
  const letters = (statement.quote ?? '').length;
  const days = daysBetween(lastDay(statement.date), day);
  const points: [boolean, number][] = [
    [statement.speakers.some(({ id }) => scope.persons.includes(id)), 3],
    [scope.meeting !== null && statement.meeting === scope.meeting.id, 3],
    [statement.positions.some(({ issue }) => contested.has(issue)), 2],
    [statement.positions.some(({ issue }) => concerned.has(issue)), 1],
    [statement.positions.some(({ issue }) => scope.issues.has(issue)), 2],
    [statement.about.some((id) => sides.includes(id) && !spokenFor.includes(id)), 2],
    [statement.sources.some((id) => dataset.source(id)?.primary), 1],
    [days <= 30, 1],
    [days <= 90, 1],
    [letters >= HANDY.least && letters <= HANDY.most, 1],
  ];
  return points.reduce((sum, [holds, value]) => sum + (holds ? value : 0), 0);
}

/** The statements whose quotations may stand: of the other side, saying something of the page's matter. */
const candidatesOf = (making: Making): StatementRecord[] => {
  const { scope, records } = making;
  return records.filter(
    (record): record is StatementRecord =>
      record.kind === 'statement' &&
      isQuotableOn(record, scope) &&
      making.isNew([record]) &&
      (scope.theirs.length === 0 || record.speakers.some(({ side }) => scope.theirs.includes(side))),
  );
};

/**
 * The quotations in the order in which they are shown: the newest age first, in it the weightiest; but before all the
 * best of each side by itself, and one of a side on an issue before a second.
 */
function inOrder(making: Making): StatementRecord[] {
  const sides = making.scope.theirs.length > 0 ? making.scope.theirs : making.columns;
  const ranked = candidatesOf(making)
    .map((statement) => ({ statement, age: age(making, statement), points: weight(making, statement) }))
    .sort(
      (a, b) =>
        a.age - b.age ||
        b.points - a.points ||
        (a.statement.date < b.statement.date ? 1 : a.statement.date > b.statement.date ? -1 : 0),
    )
    .map(({ statement }) => statement);
  const seen = new Set<string>();
  const [firsts, rest]: [StatementRecord[], StatementRecord[]] = [[], []];
  for (const statement of ranked) {
    const about = statement.positions[0]?.issue ?? statement.topics[0] ?? '';
    const key = `${statement.speakers.map(({ side }) => side).join()} ${about}`;
    (seen.has(key) ? rest : firsts).push(statement);
    seen.add(key);
  }
  const ofSides = sides.flatMap(
    (own) => ranked.find(({ speakers }) => speakers.every(({ side }) => side === own)) ?? [],
  );
  return [...new Set([...ofSides, ...firsts, ...rest])];
}

export function quotesSection(making: Making): BriefingSection {
  const lines = inOrder(making)
    .slice(0, MOST)
    .map(
      (statement, index): BriefingLine =>
        lineOf(index, [[quoted(statement.quote ?? ''), byWords(making, statement)]], [statement]),
    );
  return {
    id: 'quotes',
    title: 'On the record',
    ...LIST,
    lines,
    ...statementListing(making, lines),
  };
}
