/** Who stands where on each issue, by side and voice; the moves in order; and all issues as a table. */
import { STANCE_WORDS } from '../../dataset/vocabulary';
import { formatDate } from '../../dates/partial-date';
import type { IssueStands, MoveView, PositionsReport, SideVoices } from '../../reports/positions';
import type { StatementView } from '../../reports/views';
import { Citations } from '../citations';
import type { Block, Document, Entry, Prose } from '../document';
import { count, dim, positionWords, strong } from './records';

/** More issues than this are set as a table, a row an issue. */
const MOST_WHOLE = 4;
/** Sides with a column of their own in the table; the rest share the last one. */
const MOST_SIDES = 3;

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five'];

type Voice = SideVoices['voices'][number];
type Wording = (typeof STANCE_WORDS)[IssueStands['issue']['kind']];

/** Who said it, in what office, and when. */
function attribution(record: StatementView, citations: Citations): Prose {
  const speakers = record.people.map((person) => `${person.name}${person.title ? `, ${person.title}` : ''}`);
  return [
    dim(`${speakers.join('; ')}, ${formatDate(record.date, 'short')} `),
    citations.cite(record.sources, 1),
  ];
}

/** `17 statements to 26 Sep 2025, no shift`. */
function tallyWords({ actors, statements, since, last }: Voice): string {
  const shifts = actors.reduce((sum, actor) => sum + actor.path.length - 1, 0);
  const until = last === since ? '' : ` to ${formatDate(last, 'short')}`;
  return `${count(statements, 'statement')}${until}, ${shifts === 0 ? 'no shift' : count(shifts, 'shift')}`;
}

/** The actors of a voice, each with how often and when last; and the path of each that moved. */
function actorLines(voice: Voice, words: Wording): Prose[] {
  const names = voice.actors.map(
    (actor) => `${actor.name}${actor.statements > 1 ? ` ${actor.statements}` : ''}`,
  );
  const moved = voice.actors.filter((actor) => actor.path.length > 1);
  return [
    ...(names.length > 1 ? [[dim(`Voices: ${names.join(', ')}`)]] : []),
    ...moved.map(
      (actor): Prose => [
        dim(
          `${actor.name} moved: ${actor.path.map((step) => `${words[step.stance]} ${formatDate(step.date, 'short')}`).join(' › ')}`,
        ),
      ],
    ),
  ];
}

function voiceLines(voice: Voice, words: Wording, several: boolean, citations: Citations): Prose[] {
  const [only] = voice.actors;
  const name = several && voice.actors.length === 1 && only ? [strong(only.name), ' '] : [];
  return [
    [
      ...name,
      { text: words[voice.stance], emphasis: 'accent' },
      ` since ${formatDate(voice.since, 'short')}`,
      dim(`, ${tallyWords(voice)}`),
    ],
    positionWords(voice.words),
    attribution(voice.words, citations),
    ...actorLines(voice, words),
  ];
}

function sideRow(side: SideVoices, words: Wording, citations: Citations): { label: string; lines: Prose[] } {
  const several = side.voices.length > 1;
  return {
    label: side.name,
    lines: [
      ...(several ? [[strong(`${NUMBERS[side.voices.length]} voices`)]] : []),
      ...side.voices.flatMap((voice) => voiceLines(voice, words, several, citations)),
    ],
  };
}

function issueBlocks(
  { issue, shifts }: IssueStands,
  sides: readonly SideVoices[],
  citations: Citations,
): Block[] {
  return [
    { block: 'title', text: issue.title, below: [[issue.proposition]] },
    {
      block: 'facts',
      loose: true,
      rows: sides.map((side) => sideRow(side, STANCE_WORDS[issue.kind], citations)),
    },
    ...(shifts.length > 0
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
  const shift =
    move.from === null ? [] : [' ', { text: `shift from ${words[move.from]}`, emphasis: 'accent' as const }];
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
      positionWords(move.statement),
      [dim(`${move.statement.id} `), citations.cite(move.statement.sources, 1), dim(again)],
    ],
  };
}

function historyBlocks({ issue }: IssueStands, moves: readonly MoveView[], citations: Citations): Block[] {
  const words = STANCE_WORDS[issue.kind];
  const shifts = moves.filter((move) => move.from !== null).length;
  return [
    { block: 'title', text: issue.title, below: [[issue.proposition]] },
    { block: 'entries', entries: moves.map((move) => moveEntry(move, words, citations)), byMonth: true },
    {
      block: 'note',
      text: [
        `First words of ${count(moves.length - shifts, 'actor')} and ${count(shifts, 'shift')}. Everything said: brief statements --issue ${issue.id}`,
      ],
    },
  ];
}

/** A side's stances in one cell, the one most often heard first. */
function cell(side: SideVoices | undefined, words: Wording): Prose {
  return side ? [strong(side.voices.map((voice) => words[voice.stance]).join(' / '))] : [dim('–')];
}

/** Every issue in a row: by side; or where one side alone is asked for, with its latest words. */
function tableBlocks(report: PositionsReport, citations: Citations): Block[] {
  const shown = report.leading.slice(0, MOST_SIDES);
  const others = report.leading.length > shown.length;
  const [only] = shown;
  if (report.leading.length === 1 && only) {
    return [
      { block: 'title', text: `Where ${only.name} stands`, below: [] },
      {
        block: 'listing',
        columns: [
          { title: 'Issue', grow: 2 },
          { title: 'Stance', grow: 1 },
          { title: 'Since' },
          { title: 'Latest words', grow: 4 },
        ],
        rows: report.data.map(({ issue }, index): Prose[] => {
          const side = report.sides[index]?.[0];
          const voice = side?.voices[0];
          return [
            [issue.title],
            cell(side, STANCE_WORDS[issue.kind]),
            [voice ? formatDate(voice.since, 'short') : ''],
            voice ? [...positionWords(voice.words), ' ', ...attribution(voice.words, citations)] : [],
          ];
        }),
      },
    ];
  }
  const last = (sides: readonly SideVoices[]): string =>
    sides
      .flatMap((side) => side.voices.map((voice) => voice.last))
      .sort()
      .at(-1) ?? '';
  return [
    { block: 'title', text: 'Where they stand', below: [] },
    {
      block: 'listing',
      columns: [
        { title: 'Issue', grow: 3 },
        ...shown.map((side) => ({ title: side.code, grow: 2 })),
        ...(others ? [{ title: 'Others', grow: 2 }] : []),
        { title: 'Last words' },
      ],
      rows: report.data.map(({ issue }, index): Prose[] => {
        const words = STANCE_WORDS[issue.kind];
        const sides = report.sides[index] ?? [];
        const rest = sides.filter((side) => !shown.some((leader) => leader.side === side.side));
        return [
          [issue.title, ' ', dim(issue.id)],
          ...shown.map((leader) =>
            cell(
              sides.find((side) => side.side === leader.side),
              words,
            ),
          ),
          ...(others
            ? [
                rest.flatMap(
                  (side, at): Prose => [dim(`${at > 0 ? ', ' : ''}${side.code} `), ...cell(side, words)],
                ),
              ]
            : []),
          [formatDate(last(sides), 'short')],
        ];
      }),
    },
    {
      block: 'note',
      text: [
        'The latest stance on record; where a side’s own voices differ each is named, the one most often heard first. Whose words: brief positions <issue>.',
      ],
    },
  ];
}

export function positionsDocument(report: PositionsReport): Document {
  if (report.data.length === 0) return { title: 'No positions', blocks: [] };
  const citations = new Citations();
  const whole = report.history || report.data.length <= MOST_WHOLE;
  const blocks = whole
    ? report.data.flatMap((entry, index) =>
        report.history
          ? historyBlocks(entry, report.moves[index] ?? [], citations)
          : issueBlocks(entry, report.sides[index] ?? [], citations),
      )
    : tableBlocks(report, citations);
  return {
    title: report.data.length === 1 ? (report.data[0]?.issue.title ?? 'Positions') : 'Positions',
    blocks: [...blocks, citations.list(true), { block: 'note', text: [report.coverage] }],
  };
}
