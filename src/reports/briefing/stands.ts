/** Where they stand: an issue a row, a side a column, each with its own latest stance and date; and what changed lately. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { formatDate, lastDay, monthsBefore } from '../../dates/partial-date';
import type { SideStanding } from '../../query/standing';
import type { BriefingLine, BriefingSection, BriefingWish, Phrase } from '../briefing';
import { shortName, voiceName } from '../views';
import { silence } from './asked';
import { positionListing } from './listings';
import {
  type Concern,
  dim,
  latestOn,
  lineOf,
  type Making,
  speakersOf,
  standOnItsDay,
  strong,
} from './making';

/** Letters of a side's name that have room at the head of a column. */
const MOST_LETTERS = 9;
/** Months back in which a shift is lately made. */
const LATELY = 6;

/** Columns from which on a date is told by its year, for the titles to have room. */
const MANY_COLUMNS = 3;

/** The mark of a stance that was taken since the earlier brief. */
const NEW = '‡';

/** What the marks in a cell mean. */
const marksOf = ({ since }: BriefingWish): string =>
  [
    ...(since === null ? [] : [`${NEW} taken since ${formatDate(since, 'short')}`]),
    '* voices differ',
    '† previous administration',
  ].join('; ');

/** A side's stance with its marks, and when it was last taken. */
function cell(
  { isNew, wish, columns: { length: columns } }: Making,
  { issue, sides }: Concern,
  side: string,
): Phrase[] {
  const standing = sides.get(side);
  if (!standing) return [dim('-')];
  const { stance, otherwise, former, latest } = standing;
  const year = latest.date.slice(0, 4);
  const date = formatDate(columns < MANY_COLUMNS ? latest.date.slice(0, 7) : year, 'short');
  const isSince = wish.since !== null && isNew([latest]);
  // Of the year of that day the mark says more than the year, which has no room then.
  const isToldByMark = isSince && columns >= MANY_COLUMNS && wish.since?.startsWith(year);
  const marks = [isSince ? NEW : '', otherwise.length > 0 ? '*' : '', former ? '†' : ''].filter(
    (mark) => mark !== '',
  );
  return [strong(STANCE_WORDS[issue.kind][stance]), ...marks, ...(isToldByMark ? [] : [dim(` ${date}`)])];
}

/** An issue's title; where it was settled after all that is shown, with when. */
function titleCell({ issue, settled }: Concern, shown: readonly SideStanding[]): Phrase[] {
  const isPast = settled !== null && shown.every(({ lapsed }) => lapsed);
  return isPast
    ? [issue.title, dim(`, settled ${formatDate(settled.date.slice(0, 7), 'short')}`)]
    : [issue.title];
}

/** Those of a side who do not speak for its government, told beside it: each side's latest on an issue. */
function apartLines({ dataset, concerns, columns }: Making): BriefingLine[] {
  return concerns.flatMap(({ issue, apart }, index) =>
    columns.flatMap((side): BriefingLine[] => {
      const own = apart.filter((voice) => voice.side === side);
      if (own.length === 0) return [];
      const voices = own.map(
        ({ actor, stance, latest }) =>
          `${voiceName(dataset, actor, latest.date)} ${STANCE_WORDS[issue.kind][stance]} (${formatDate(latest.date, 'short')})`,
      );
      return [
        lineOf(
          2 * index + 5,
          [[dim('also: '), `${issue.title}, ${dataset.sideCode(side)}: ${voices.join(', ')}`]],
          own.map(({ latest }) => latest),
        ),
      ];
    }),
  );
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
      const text = `${concern.issue.title}, ${dataset.sideCode(side)}: ${speakersOf(dataset, standing.latest, side)} ${words[standing.stance]} (${formatDate(standing.latest.date, 'short')}), ${others.join(', ')}`;
      return [
        lineOf(
          2 * index + 4,
          [[dim('differ: '), text]],
          [standing.latest, ...standing.otherwise.map(({ latest }) => latest)],
        ),
      ];
    }),
  );
}

/** The last of the first rows of the table, before which no line on silence has room. */
const SILENCE_AFTER = 1;

/** On a matter, the sides of the page that are silent on issues of its own; ours is told of under `If asked`. */
function silenceLines(making: Making): BriefingLine[] {
  const { concerns, columns, scope } = making;
  const own = concerns.filter(({ issue, disputed }) => disputed && scope.issues.has(issue.id));
  return columns
    .filter((side) => side !== scope.ours)
    .flatMap((side) =>
      silence(
        making,
        side,
        own.filter(({ sides }) => !sides.has(side)),
      ).map((line) => ({ ...line, priority: SILENCE_AFTER })),
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
  const shown = concerns.filter((concern) => columns.some((side) => concern.sides.has(side)));
  const rows = shown
    .map((concern, index): BriefingLine => {
      const standings = columns.flatMap((side) => concern.sides.get(side) ?? []);
      const latest = standings.map((standing) => standing.latest);
      const held = latest.length > 0 ? latest : [latestOn(concern)].filter((record) => record !== undefined);
      return lineOf(
        index,
        [titleCell(concern, standings), ...columns.map((side) => cell(making, concern, side))],
        // Of a row only some of which is new, that is cited first.
        [
          ...held.filter((record) => making.isNew([record])),
          ...held.filter((record) => !making.isNew([record])),
        ],
      );
    })
    .filter((line) => making.isNew(line.records.flatMap((id) => dataset.record(id) ?? [])));
  const issues = shown.map(({ issue }) => issue.id);
  const { meeting } = scope;
  const itsDay =
    meeting !== null && standOnItsDay(dataset, scope) ? lastDay(meeting.endDate ?? meeting.date) : null;
  return {
    id: 'stands',
    title: making.wish.since === null ? 'Where they stand' : 'Issues spoken on since',
    matrix: true,
    hint: marksOf(making.wish),
    head: [
      '',
      ...columns.map((code) =>
        dataset.sideName(code).length > MOST_LETTERS ? dataset.sideCode(code) : dataset.sideName(code),
      ),
    ],
    lines: [
      ...rows,
      ...(making.wish.since === null
        ? [...silenceLines(making), ...voiceLines(making), ...apartLines(making)]
        : []),
      ...shiftLines(making),
    ],
    ...positionListing(making, issues, itsDay),
  };
}
