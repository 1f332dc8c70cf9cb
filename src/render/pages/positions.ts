/** Who stands where on each issue, by side and voice; the moves in order; and all issues as a table. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { formatDate } from '../../dates/partial-date';
import type { IssueStands, MoveView, PositionsReport, SideVoices, VoiceView } from '../../reports/positions';
import type { StatementView } from '../../reports/views';
import { Citations } from '../citations';
import type { Block, Document, Entry, OutlineItem, Prose } from '../document';
import { count, dim, quoted, strong } from './records';

/** More issues than this are set as a table, a row an issue. */
const MOST_WHOLE = 4;
/** Actors of one voice that are named, the most often heard. */
const MOST_NAMES = 6;
/** Sides with a column of their own in the table; the rest share the last one. */
const MOST_SIDES = 3;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

const voicesWords = ({ voices }: SideVoices): string => `${NUMBERS[voices.length]} voices`;

type Wording = (typeof STANCE_WORDS)[IssueStands['issue']['kind']];

/** What stands on the page so far: its numbered sources, and the words that were printed. */
interface Page {
  citations: Citations;
  printed: Set<string>;
  /** The one actor whom the whole page is of, if so. */
  actor: string | null;
}

/** A quotation, whole; or what a summary tells. */
export const saidWords = (text: string, isQuotation: boolean): Prose => [isQuotation ? quoted(text) : text];

/** Who of a side said it, in what office, and when; with how many others where it was said together. */
function attribution(record: StatementView, side: string, citations: Citations): Prose {
  const own = record.people.filter((person) => person.side === side);
  const others = record.people.length - own.length;
  const speakers = own.map(({ name, title }) => `${name}${title ? `, ${title}` : ''}`).join('; ');
  const jointly = others > 0 ? `, jointly with ${count(others, 'other')}` : '';
  return [
    dim(`${speakers}${jointly}, ${formatDate(record.date, 'short')}\u00a0`),
    ...citations.cite(record.sources, 1),
  ];
}

/**
 * `17 statements to 26 Sep 2025, words of 19 Sep 2025, 2 shifts`: the last date, and of when the words are, where those
 * shown are not of it.
 */
function tallyWords({ actors, statements, words, last, since }: VoiceView, inBrief: boolean): string {
  const shifts = actors.reduce((sum, actor) => sum + actor.shifts, 0);
  const said = words.statement.date;
  const until = last === (inBrief ? since : said) ? '' : ` to ${formatDate(last, 'short')}`;
  const older = inBrief || last === said ? '' : `, words of ${formatDate(said, 'short')}`;
  return `${count(statements, 'statement')}${until}${older}${shifts === 0 ? '' : `, ${count(shifts, 'shift')}`}`;
}

/** The actors of a voice, each with how often and when last; and the path of each that moved. */
function actorLines(voice: VoiceView, words: Wording): Prose[] {
  const often = [...voice.actors].sort((a, b) => b.statements - a.statements);
  const names = often
    .slice(0, MOST_NAMES)
    .map((actor) => `${actor.name}${actor.statements > 1 ? ` ${actor.statements}` : ''}`);
  const rest = often.length - names.length;
  const moved = voice.actors.filter((actor) => actor.shifts > 0);
  return [
    ...(names.length > 1 ? [[dim(`by ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`)]] : []),
    ...moved.map(
      ({ name, path }): Prose => [
        dim(voice.actors.length > 1 ? `${name} moved: ` : 'moved: '),
        path
          .map(
            ({ stance, date }) => `${words[stance]}${date === null ? '' : ` ${formatDate(date, 'short')}`}`,
          )
          .join(' › '),
      ],
    ),
  ];
}

/** The words and whose they are; of an actor who is named already and is the only speaker, when they were said. */
function saidLines(
  name: string,
  { words, actors }: VoiceView,
  side: string,
  said: boolean,
  page: Page,
): Prose[] {
  const { statement, text, quotable } = words;
  const [only] = actors.length === 1 ? actors : [];
  const isNamed = statement.people.length === 1 && (only?.name === name || only?.name === page.actor);
  const by: Prose = isNamed
    ? [dim(`${formatDate(statement.date, 'short')}\u00a0`), ...page.citations.cite(statement.sources, 1)]
    : attribution(statement, side, page.citations);
  if (said) return [[dim('As above: '), ...by]];
  return isNamed ? [[...saidWords(text, quotable), ' ', ...by]] : [saidWords(text, quotable), by];
}

/**
 * The stance, since when, how often: after the name of whoever holds it. Words are not printed twice on a page; in
 * brief, only who spoke them last.
 */
function voiceItem(
  name: string,
  voice: VoiceView,
  side: string,
  words: Wording,
  page: Page,
  inBrief = false,
): OutlineItem {
  const said = page.printed.has(voice.words.text);
  if (!inBrief) page.printed.add(voice.words.text);
  return {
    head: [
      strong(name),
      '  ',
      { text: words[voice.stance], emphasis: 'accent' },
      ` since ${formatDate(voice.since, 'short')}`,
      dim(`; ${tallyWords(voice, inBrief)}${voice.former ? ', previous administration' : ''}`),
      ...(inBrief
        ? [
            dim(
              voice.words.statement.date === voice.last
                ? ' '
                : `, words of ${formatDate(voice.words.statement.date, 'short')} `,
            ),
            ...page.citations.cite(voice.words.statement.sources, 1),
          ]
        : []),
    ],
    lines: inBrief ? [] : [...saidLines(name, voice, side, said, page), ...actorLines(voice, words)],
    items: [],
  };
}

/** From so many voices of a side on, one that spoke once is told without its words. */
const MANY = 3;

/** Those who do not speak for the government, in one line: `also: Jairam Ramesh (Congress party) opposes 24 Dec 2025`. */
function apartItems({ apart }: SideVoices, words: Wording, page: Page): OutlineItem[] {
  if (apart.length === 0) return [];
  const voices = apart.flatMap(
    ({ name, voice }, index): Prose => [
      index === 0 ? '' : '; ',
      `${name} ${words[voice.stance]} ${formatDate(voice.last, 'short')}\u00a0`,
      ...page.citations.cite(voice.words.statement.sources, 1),
    ],
  );
  return [{ head: [dim('also: '), ...voices], lines: [], items: [] }];
}

/**
 * A side, under its name or that of an issue: in one block where its voices agree; else each voice below it. Those who
 * do not speak for its government stand last and apart.
 */
function sideItem(name: string, side: SideVoices, words: Wording, page: Page, inBrief = false): OutlineItem {
  const [voice, other] = side.voices;
  const [alone] = side.apart;
  // The page of one who speaks for no government.
  if (!voice && alone && page.actor !== null)
    return voiceItem(name, alone.voice, side.side, words, page, inBrief);
  // After the voices, for its sources to be numbered in the order of the page; in brief, not told.
  const apart = (): OutlineItem[] => (inBrief && voice ? [] : apartItems(side, words, page));
  if (voice && !other) {
    const item = voiceItem(name, voice, side.side, words, page, inBrief);
    return { ...item, items: apart() };
  }
  const voices = side.voices.map((voice) => {
    const [first, ...others] = voice.actors;
    const name = others.length === 0 ? (first?.name ?? '') : count(voice.actors.length, 'actor');
    const isPassing = side.voices.length >= MANY && voice.statements === 1;
    return voiceItem(name, voice, side.side, words, page, inBrief || isPassing);
  });
  const head = voice ? voicesWords(side) : 'no words of its government among these';
  return { head: [strong(name), `  ${head}`], lines: [], items: [...voices, ...apart()] };
}

/** The side's name; on the page of one who does not speak for its government, that one's. */
function sideLabel({ name, voices, apart: [alone] }: SideVoices, page: Page): string {
  return voices.length === 0 && alone && page.actor !== null ? alone.name : name.toUpperCase();
}

/** The proposition, and what settled it. */
const belowTitle = ({ proposition, settledBy }: IssueStands['issue']): Prose[] => [
  [proposition],
  ...(settledBy === null
    ? []
    : [[dim(`Settled on ${formatDate(settledBy.date)} by ${settledBy.id}: ${settledBy.text}`)]]),
];

/** An issue with each side's words; in brief, without them and with the command that shows them. */
function issueBlocks(
  { issue, shifts }: IssueStands,
  sides: readonly SideVoices[],
  page: Page,
  inBrief: boolean,
): Block[] {
  return [
    { block: 'title', text: issue.title, below: belowTitle(issue) },
    {
      block: 'outline',
      items: sides.map((side) =>
        sideItem(sideLabel(side, page), side, STANCE_WORDS[issue.kind], page, inBrief),
      ),
    },
    ...(inBrief ? [{ block: 'note' as const, text: [`In their words: brief positions ${issue.id}`] }] : []),
    ...(shifts.length > 0 && !inBrief
      ? [
          {
            block: 'note' as const,
            text: [`${count(shifts.length, 'shift')} on record: brief positions ${issue.id} --history`],
          },
        ]
      : []),
  ];
}

function moveEntry(move: MoveView, words: Wording, citations: Citations): Entry {
  const { from, to } = move;
  const shift: Prose =
    from === null || from === to
      ? [dim(from === to ? ' as before' : '')]
      : [' ', { text: `shifts from ${words[from]} to ${words[to]}`, emphasis: 'accent' }];
  const again =
    move.until === null
      ? ''
      : ` Said again ${move.repeats === 1 ? 'once' : `${move.repeats} times`}, last on ${formatDate(move.until, 'short')}.`;
  return {
    date: move.date,
    endDate: null,
    tag: words[move.to],
    headline: [strong(move.actorName), ...shift],
    sides: move.side,
    detail: [
      saidWords(move.words.text, move.words.quotable),
      [dim(`${move.words.statement.id} `), ...citations.cite(move.words.statement.sources, 1), dim(again)],
    ],
  };
}

function historyBlocks({ issue }: IssueStands, moves: readonly MoveView[], citations: Citations): Block[] {
  const words = STANCE_WORDS[issue.kind];
  const firsts = moves.filter((move) => move.from === null).length;
  const shifts = moves.filter((move) => move.from !== null && move.from !== move.to).length;
  return [
    { block: 'title', text: issue.title, below: belowTitle(issue) },
    { block: 'entries', entries: moves.map((move) => moveEntry(move, words, citations)), byMonth: true },
    {
      block: 'note',
      text: [
        `First words of ${count(firsts, 'actor')} and ${count(shifts, 'shift')}. Everything said: brief statements --issue ${issue.id}`,
      ],
    },
  ];
}

/** One side's stand on each issue, with its words. */
function oneSideBlocks(report: PositionsReport, page: Page): Block[] {
  const name = page.actor ?? report.leading[0]?.name;
  return [
    { block: 'title', text: `${name}: positions on ${count(report.data.length, 'issue')}`, below: [] },
    {
      block: 'outline',
      items: report.data.flatMap(({ issue }, index) => {
        const side = report.sides[index]?.[0];
        if (!side) return [];
        const item = sideItem(issue.title, side, STANCE_WORDS[issue.kind], page);
        return { ...item, lines: [[dim(issue.proposition)], ...item.lines] };
      }),
    },
  ];
}

/** A side's stance in a cell, with the mark of a former administration; where its voices differ, how many they are. */
function cell(side: SideVoices | undefined, words: Wording): Prose {
  const [voice] = side?.voices ?? [];
  if (!side || !voice) return [dim('–')];
  if (side.voices.length > 1) return [count(side.voices.length, 'voice')];
  return [`${words[voice.stance]}${voice.former ? FORMER_MARK : ''}`];
}

/** The sides without a column of their own, after the issue's title: ` +IR`, ` +7 sides`. */
function othersMark(sides: readonly SideVoices[]): string {
  if (sides.length < 2) return sides.map((side) => ` +${side.code}`).join('');
  return ` +${sides.length} sides`;
}

const FORMER_MARK = '†';

/** The one person or body whose stances alone are told of a side; null where several are. */
function onlyActor({ data }: PositionsReport, side: string): string | null {
  const names = new Set(
    data.flatMap(({ positions }) => positions.flatMap((held) => (held.side === side ? held.actorName : []))),
  );
  return names.size === 1 ? ([...names][0] ?? null) : null;
}

/** Every issue in a row, a column a side, or one who speaks for it where nobody else is asked for. */
function tableBlocks(report: PositionsReport): Block[] {
  const shown = report.leading.slice(0, MOST_SIDES);
  const actors = shown.map(({ side }) => onlyActor(report, side));
  const areActors = actors.every((actor) => actor !== null);
  const last = (sides: readonly SideVoices[]): string =>
    sides
      .flatMap((side) => [...side.voices, ...side.apart.map(({ voice }) => voice)])
      .map((voice) => voice.last)
      .sort()
      .at(-1) ?? '';
  return [
    { block: 'title', text: `Where they stand on ${count(report.data.length, 'issue')}`, below: [] },
    {
      block: 'listing',
      columns: [
        { title: 'Issue', grow: 1 },
        ...shown.map((side, index) => ({ title: actors[index] ?? side.code })),
        { title: 'Last' },
      ],
      rows: report.data.map(({ issue }, index): Prose[] => {
        const words = STANCE_WORDS[issue.kind];
        const sides = report.sides[index] ?? [];
        const rest = sides.filter((side) => !shown.some((leader) => leader.side === side.side));
        return [
          [strong(issue.title), dim(othersMark(rest))],
          ...shown.map((leader) =>
            cell(
              sides.find((side) => side.side === leader.side),
              words,
            ),
          ),
          [dim(formatDate(last(sides).slice(0, 7), 'short'))],
        ];
      }),
    },
    {
      block: 'note',
      text: [
        areActors
          ? 'The latest stance of each one named; † previous administration. In whose words and when: brief positions <issue>.'
          : 'The latest stance of each government on record; where its voices differ they are counted, not averaged; † previous administration. Whose words, and who else spoke: brief positions <issue>.',
      ],
    },
  ];
}

function blocksOf(report: PositionsReport, page: Page): Block[] {
  if (report.history)
    return report.data.flatMap((entry, index) =>
      historyBlocks(entry, report.moves[index] ?? [], page.citations),
    );
  if (report.data.length > 1 && report.leading.length === 1) return oneSideBlocks(report, page);
  if (report.data.length > MOST_WHOLE) return tableBlocks(report);
  return report.data.flatMap((entry, index) =>
    issueBlocks(entry, report.sides[index] ?? [], page, index > 0),
  );
}

export function positionsDocument(report: PositionsReport): Document {
  const [first] = report.data;
  if (!first) return { title: 'No positions', blocks: [] };
  const citations = new Citations();
  const actors = new Map(
    report.data.flatMap(({ positions }) => positions.map(({ actor, actorName }) => [actor, actorName])),
  );
  const [actor = null] = actors.size === 1 ? actors.values() : [];
  const blocks = blocksOf(report, { citations, printed: new Set(), actor });
  return {
    title: report.data.length === 1 ? first.issue.title : 'Positions',
    blocks: [...blocks, citations.list(true), { block: 'note', text: [report.coverage] }],
  };
}
