/** Where they stand: an issue a row, a side a column, each with its latest stance and date; and what changed lately. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { formatDate, lastDay, monthsBefore } from '../../dates/partial-date';
import type { BriefingLine, BriefingSection, Phrase } from '../briefing';
import { shortName } from '../views';
import { type Concern, dim, latestOn, lineOf, type Making, speakersOf, strong } from './making';

/** Letters of a side's name that have room at the head of a column. */
const MOST_LETTERS = 9;
/** Months back in which a shift is lately made. */
const LATELY = 6;

function cell({ issue, sides }: Concern, side: string): Phrase[] {
  const standing = sides.get(side);
  if (!standing) return [dim('-')];
  const words = STANCE_WORDS[issue.kind];
  return [strong(words[standing.stance]), standing.otherwise.length > 0 ? '*' : ''];
}

/** The voices of a side that differ from its latest words. */
function voiceLines(making: Making): BriefingLine[] {
  const { dataset, concerns, columns } = making;
  return concerns.flatMap((concern, index) =>
    columns.flatMap((side): BriefingLine[] => {
      const standing = concern.sides.get(side);
      if (!standing || standing.otherwise.length === 0) return [];
      const words = STANCE_WORDS[concern.issue.kind];
      const others = standing.otherwise.map(
        ({ actor, stance, latest }) =>
          `${shortName(dataset, actor)} ${words[stance]} (${formatDate(latest.date, 'short')})`,
      );
      const text = `${concern.issue.title}, ${dataset.sideCode(side)}: ${speakersOf(dataset, standing.latest)} ${words[standing.stance]} (${formatDate(standing.latest.date, 'short')}), ${others.join(', ')}`;
      return [
        lineOf(
          2 * index + 4,
          [[dim('* '), text]],
          [standing.latest, ...standing.otherwise.map(({ latest }) => latest)],
        ),
      ];
    }),
  );
}

function shiftLines(making: Making): BriefingLine[] {
  const { dataset, concerns, columns, day, wish } = making;
  const from = wish.since ?? monthsBefore(day, LATELY);
  const shifts = concerns.flatMap((concern) =>
    columns.flatMap((side) => (concern.sides.get(side)?.shifts ?? []).map((shift) => ({ concern, shift }))),
  );
  return shifts
    .filter(({ shift }) => lastDay(shift.date) >= from)
    .sort((a, b) => (a.shift.date < b.shift.date ? 1 : -1))
    .map(({ concern, shift }, index) => {
      const words = STANCE_WORDS[concern.issue.kind];
      return lineOf(
        3 * index + 3,
        [
          [
            dim('moved: '),
            `${concern.issue.title}: ${shortName(dataset, shift.actor)} (${dataset.sideCode(shift.side)}) from ${words[shift.from]} to ${words[shift.to]}, ${formatDate(shift.date)}`,
          ],
        ],
        [shift.statement],
      );
    });
}

export function standsSection(making: Making): BriefingSection {
  const { dataset, concerns, columns, scope } = making;
  const rows = concerns
    .filter((concern) => columns.some((side) => concern.sides.has(side)))
    .map((concern, index): BriefingLine => {
      const shown = columns.flatMap((side) => concern.sides.get(side)?.latest ?? []);
      const held = shown.length > 0 ? shown : [latestOn(concern)].filter((record) => record !== undefined);
      const latest = latestOn(concern)?.date.slice(0, 7) ?? '';
      return lineOf(
        index,
        [
          [concern.issue.title],
          ...columns.map((side) => cell(concern, side)),
          [dim(latest === '' ? '' : formatDate(latest, 'short'))],
        ],
        held,
      );
    })
    .filter((line) => making.isNew(line.records.flatMap((id) => dataset.record(id) ?? [])));
  const [side] = scope.theirs;
  return {
    id: 'stands',
    title: making.wish.since === null ? 'Where they stand' : 'Stands taken since',
    matrix: true,
    hint: rows.some(({ cells }) => cells.some((cell) => cell.includes('*'))) ? '* voices differ' : null,
    head: [
      '',
      ...columns.map((code) =>
        dataset.sideName(code).length > MOST_LETTERS ? dataset.sideCode(code) : dataset.sideName(code),
      ),
      'latest',
    ],
    lines: [...rows, ...(making.wish.since === null ? voiceLines(making) : []), ...shiftLines(making)],
    more:
      side === undefined || scope.issues.size > 0
        ? making.command('positions')
        : `brief positions --side ${side}${making.asOf}`,
  };
}
