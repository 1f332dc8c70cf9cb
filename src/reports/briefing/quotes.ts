/** On the record: the quotations that matter most. */
import { daysBetween, formatDate, lastDay } from '../../dates/partial-date';
import type { StatementRecord } from '../../query/positions';
import type { BriefingLine, BriefingSection, Phrase } from '../briefing';
import { joinNames, shortName } from '../views';
import { dim, LIST, lineOf, type Making, quoted } from './making';

/** How many quotations a briefing holds at most; the page shows the first that fit. */
const MOST = 12;

/** Letters of a quotation that stands alone and can be said again. */
const HANDY = { least: 50, most: 180 };

/** Who said it, where and when. */
export function byWords({ dataset }: Making, { speakers, place, date }: StatementRecord): Phrase {
  const where = place?.venue ?? place?.city ?? null;
  const by = joinNames(speakers.map(({ id }) => shortName(dataset, id)));
  return dim(` ${[by, where, formatDate(date, 'short')].filter((part) => part !== null).join(', ')}`);
}

/**
 * What makes a quotation matter: 3 points for a person named in the subject (or a meeting's own), 2 for a stand on a
 * contested issue, 1 for a stand on any issue that concerns them and 2 on one that is named, 2 for words about the other of the sides, 1 for a primary source, 1 each for the last thirty
 * days, ninety days and year, 1 for words that stand alone and are short enough to be said again.
 */
function weight({ dataset, scope, sides, concerns, day }: Making, statement: StatementRecord): number {
  const contested = new Set(concerns.filter(({ opposed }) => opposed).map(({ issue }) => issue.id));
  const spokenFor = statement.speakers.map(({ side }) => side);
  const concerned = new Set(concerns.map(({ issue }) => issue.id));
  const letters = (statement.quote ?? '').length;
  const age = daysBetween(lastDay(statement.date), day);
  const points: [boolean, number][] = [
    [statement.speakers.some(({ id }) => scope.persons.includes(id)), 3],
    [scope.meeting !== null && statement.meeting === scope.meeting.id, 3],
    [statement.positions.some(({ issue }) => contested.has(issue)), 2],
    [statement.positions.some(({ issue }) => concerned.has(issue)), 1],
    [statement.positions.some(({ issue }) => scope.issues.has(issue)), 2],
    [statement.about.some((id) => sides.includes(id) && !spokenFor.includes(id)), 2],
    [statement.sources.some((id) => dataset.source(id)?.primary), 1],
    [age <= 30, 1],
    [age <= 90, 1],
    [age <= 365, 1],
    [letters >= HANDY.least && letters <= HANDY.most, 1],
  ];
  return points.reduce((sum, [holds, value]) => sum + (holds ? value : 0), 0);
}

export function quotesSection(making: Making): BriefingSection {
  const { scope, records } = making;
  const candidates = records
    .filter(
      (record): record is StatementRecord =>
        record.kind === 'statement' &&
        record.quote !== null &&
        making.isNew([record]) &&
        (scope.theirs.length === 0 || record.speakers.some(({ side }) => scope.theirs.includes(side))),
    )
    .map((statement) => ({ statement, points: weight(making, statement) }))
    .sort(
      (a, b) =>
        b.points - a.points ||
        (a.statement.date < b.statement.date ? 1 : a.statement.date > b.statement.date ? -1 : 0),
    );
  // One quotation for a speaker on an issue, then the rest.
  const seen = new Set<string>();
  const [firsts, rest]: [StatementRecord[], StatementRecord[]] = [[], []];
  for (const { statement } of candidates) {
    const about = statement.positions[0]?.issue ?? statement.topics[0] ?? '';
    const voices = statement.speakers.map(({ side }) => side).join();
    const known = seen.has(`${voices} ${about}`);
    seen.add(`${voices} ${about}`);
    (known ? rest : firsts).push(statement);
  }
  const lines = [...firsts, ...rest]
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
    more: making.command('statements').replace(/ --country \S+/, ''),
  };
}
