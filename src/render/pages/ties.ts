/** Contacts of two sides over time, by kind and rank; cooperation against conflict; this period against the last. */
import { LEVELS, type Level, type QuadClass } from '../../dataset/vocabulary';
import { type Day, formatDate, formatSpan, lastDay } from '../../dates/partial-date';
import type { ReportOf } from '../../reports/report';
import type { Tally, TiesPeriod } from '../../reports/ties';
import type { Block, Document, Prose } from '../document';
import { count } from './records';

type Unit = ReportOf<'ties'>['data']['unit'];

/** A period's name: `2019`, `2019 Q3`, `Jul 2019`. */
const PERIOD_NAMES: Record<Unit, (start: Day) => string> = {
  year: (start) => start.slice(0, 4),
  quarter: (start) => `${start.slice(0, 4)} Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`,
  month: (start) => formatDate(start.slice(0, 7), 'short'),
};

/** Ranks in few words. */
const RANK_WORDS: Record<Level, string> = {
  'head of state or government': 'leader',
  'deputy head of government or vice president': 'deputy leader',
  'foreign minister': 'foreign minister',
  minister: 'minister',
  'national security adviser': 'security adviser',
  'military chief': 'military chief',
  'senior official': 'senior official',
  'special envoy': 'special envoy',
  ambassador: 'ambassador',
  legislator: 'legislator',
  'head of delegation': 'delegation head',
  'international official': 'int’l official',
  spokesperson: 'spokesperson',
  other: 'other',
};

/** A period's name, marked where the span cuts it. */
function periodName(unit: Unit, { start, end }: TiesPeriod): string {
  const whole = start.endsWith('-01') && lastDay(end.slice(0, 7)) === end;
  const months =
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7)) +
    1;
  return `${PERIOD_NAMES[unit](start)}${whole && months === MONTHS_IN[unit] ? '' : '*'}`;
}

const MONTHS_IN: Record<Unit, number> = { month: 1, quarter: 3, year: 12 };

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const contacts = (tally: Tally): number => tally.meetings + tally.calls;
function highest(tally: Tally): string {
  const level = LEVELS.find((candidate) => tally.levels[candidate] !== undefined);
  return level ? RANK_WORDS[level] : '–';
}

/** `34 + 2`: words and deeds. */
const wordsAndDeeds = ({ quad }: Tally, kind: 'cooperation' | 'conflict'): string =>
  `${quad[`verbal ${kind}` as QuadClass]} + ${quad[`material ${kind}` as QuadClass]}`;
const both = ({ quad }: Tally, kind: 'cooperation' | 'conflict'): number =>
  quad[`verbal ${kind}` as QuadClass] + quad[`material ${kind}` as QuadClass];

function contactBars({ data }: ReportOf<'ties'>): Block {
  return {
    block: 'bars',
    caption: `Contacts by ${data.unit}: meetings and calls`,
    label: 'Period',
    shares: false,
    series: ['Meetings', 'Calls'],
    columns: [{ title: 'Statements', align: 'right' }, { title: 'Highest rank' }],
    rows: data.periods.map((period) => ({
      label: periodName(data.unit, period),
      values: [period.meetings, period.calls],
      cells: [String(period.statements), highest(period)],
    })),
  };
}

function toneBars({ data }: ReportOf<'ties'>): Block {
  return {
    block: 'bars',
    caption: `Cooperation against conflict by ${data.unit}, in words and deeds`,
    label: 'Period',
    shares: true,
    series: ['Cooperation', 'Conflict'],
    columns: [
      { title: 'Cooperation', align: 'right' },
      { title: 'Conflict', align: 'right' },
      { title: 'Records', align: 'right' },
    ],
    rows: data.periods.map((period) => ({
      label: periodName(data.unit, period),
      values: [both(period, 'cooperation'), both(period, 'conflict')],
      cells: [
        wordsAndDeeds(period, 'cooperation'),
        wordsAndDeeds(period, 'conflict'),
        String(period.records),
      ],
    })),
  };
}

function trendTable({ data }: ReportOf<'ties'>): Block[] {
  const { current, previous } = data.trend;
  const column = (tally: Tally | null): string[] =>
    tally
      ? [
          String(tally.meetings),
          String(tally.calls),
          String(tally.statements),
          wordsAndDeeds(tally, 'cooperation'),
          wordsAndDeeds(tally, 'conflict'),
          highest(tally),
        ]
      : [];
  const before = column(previous);
  const names = ['Meetings', 'Calls', 'Statements', 'Cooperation', 'Conflict', 'Highest rank'];
  return [
    { block: 'heading', text: 'This period against the last' },
    { block: 'paragraph', text: [data.trend.sentence] },
    ...(previous
      ? [
          {
            block: 'table' as const,
            columns: [
              { title: '' },
              { title: `to ${formatDate(previous.to, 'short')}` },
              { title: `to ${formatDate(current.to, 'short')}` },
            ],
            rows: column(current).map((now, index): Prose[] => [
              [names[index] ?? ''],
              [before[index] ?? ''],
              [now],
            ]),
          },
        ]
      : []),
  ];
}

function rankTable({ data }: ReportOf<'ties'>): Block[] {
  const of = (level: (typeof LEVELS)[number]): number =>
    sum(data.periods.map((period) => period.levels[level] ?? 0));
  const rows = LEVELS.filter((level) => of(level) > 0);
  if (rows.length === 0) return [];
  return [
    { block: 'heading', text: 'By rank of the highest participant' },
    {
      block: 'facts',
      rows: [
        {
          label: 'Contacts',
          lines: [[rows.map((level) => `${RANK_WORDS[level]} ${of(level)}`).join(' · ')]],
        },
      ],
    },
  ];
}

/** The periods of which the dataset holds least and most, whoever the records involve. */
function density(periods: readonly TiesPeriod[], unit: Unit): string {
  const sorted = [...periods].sort((x, y) => x.records - y.records);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most || least === most) return '';
  return ` It holds ${count(least.records, 'record')} of any kind for ${PERIOD_NAMES[unit](least.start)} and ${most.records} for ${PERIOD_NAMES[unit](most.start)}: part of a rise may be the record’s own.`;
}

export function tiesDocument(report: ReportOf<'ties'>): Document {
  const { data, names, span, coverage } = report;
  const title = `${names.a} and ${names.b}`;
  const total = sum(data.periods.map(contacts));
  const unplaced =
    data.unplaced > 0
      ? ` ${count(data.unplaced, 'record')} with too coarse a date stand in no ${data.unit}.`
      : '';
  const cut = data.periods.some((period) => periodName(data.unit, period).endsWith('*'))
    ? [
        {
          block: 'note' as const,
          text: [`* in part: the count runs from ${formatSpan(span.from, span.to)}.`],
        },
      ]
    : [];
  return {
    title: `Ties: ${title}`,
    blocks: [
      {
        block: 'title',
        text: title,
        below: [[`${count(total, 'contact')} on record, ${formatSpan(span.from, span.to)}, by ${data.unit}`]],
      },
      { block: 'heading', text: 'Contacts' },
      contactBars(report),
      ...cut,
      ...rankTable(report),
      { block: 'heading', text: 'Cooperation against conflict' },
      toneBars(report),
      ...trendTable(report),
      {
        block: 'note',
        text: [
          `What the counts do not show: they count this dataset’s records, not all that passed between the two; a summit and a courtesy call count one each, a visit not beside the meetings on it, and who was merely present at a gathering did not meet. Statements are words of one side about the other, readouts aside; cooperation and conflict are given as words + deeds, of statements and of events that name both.${density(data.periods, data.unit)}${unplaced}`,
        ],
      },
      { block: 'note', text: [coverage] },
    ],
  };
}
