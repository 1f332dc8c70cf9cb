/** The document: what is read, as a tree of blocks that every format prints in its own way. */
import type { SourceView } from '../reports/views';

/** How a run of words stands out. A quotation is verbatim; everything else is the dataset's own words. */
export type Emphasis = 'strong' | 'dim' | 'accent' | 'quote' | 'match';

export interface Run {
  text: string;
  emphasis?: Emphasis;
  /** An http or https address. */
  href?: string;
  /** The number of a source in the document's list of sources. */
  source?: number;
}

export type Inline = string | Run;
/** A line of prose. */
export type Prose = readonly Inline[];

/** One record in a listing. */
export interface Entry {
  date: string;
  endDate: string | null;
  /** The kind or form, such as `call`. */
  tag: string;
  headline: Prose;
  sides: string;
  detail: readonly Prose[];
}

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** How the column shares the width: fixed to its content, or a share of what is left. */
  grow?: number;
  /** On a page of text with little room, it has no column of its own: its words follow those of the growing one. */
  follows?: true;
}

/** A head with what belongs to it, and heads below it. */
export interface OutlineItem {
  head: Prose;
  lines: readonly Prose[];
  items: readonly OutlineItem[];
}

/** A bar chart that lies on its side: a row a bar, its values laid end to end, further columns beside it. */
export interface Bars {
  /** What the chart shows, for those who cannot see it. */
  caption: string;
  /** The head of the labels, and what each part of a bar counts. */
  label: string;
  series: readonly string[];
  columns: readonly Column[];
  rows: readonly { label: string; values: readonly number[]; cells: readonly string[] }[];
  /** Each bar as long as the others, its parts as shares, their numbers in the cells; else all on one scale. */
  shares: boolean;
}

/** A row of small upright bars on one scale from 0, in a line of prose. */
export interface Spark {
  /** What the bars show, over which time, and the scale: it stands before them. */
  caption: string;
  values: readonly number[];
  /** The same in words, where a page of paper has no drawing; else the caption and the bare numbers stand there. */
  words?: string;
}

/** A page of the web in a list; its address stands on a line of its own where it cannot be followed. */
export interface Reference {
  text: Prose;
  url: string;
}

export type Block =
  | { block: 'title'; text: string; below: readonly Prose[] }
  | { block: 'heading'; text: string; aside?: string }
  | { block: 'marking'; text: string }
  | { block: 'paragraph'; text: Prose }
  | { block: 'note'; text: Prose }
  | { block: 'quote'; text: string; by: Prose }
  | { block: 'facts'; rows: readonly { label: string; lines: readonly Prose[] }[] }
  | { block: 'outline'; items: readonly OutlineItem[] }
  /** Set side by side where the page is wide enough, else one below the other. */
  | { block: 'columns'; columns: readonly { title: string; items: readonly OutlineItem[] }[] }
  | { block: 'code'; text: string }
  | ({ block: 'bars' } & Bars)
  | ({ block: 'spark' } & Spark)
  | { block: 'list'; items: readonly Prose[] }
  | { block: 'references'; items: readonly Reference[] }
  | { block: 'entries'; entries: readonly Entry[]; byMonth: boolean }
  | { block: 'listing'; columns: readonly Column[]; rows: readonly (readonly Prose[])[] }
  | { block: 'table'; columns: readonly Column[]; rows: readonly (readonly Prose[])[] }
  | RowsBlock
  /** `compact`: on a terminal (or on any page of text) publishers and dates alone, in one run; elsewhere whole. */
  | { block: 'sources'; sources: readonly SourceView[]; from?: number; compact?: boolean | 'always' };

/** A block by its name. */
export type BlockOf<Name extends Block['block']> = Extract<Block, { block: Name }>;

/** Short rows under their labels, each with its source numbers at the margin. */
export interface RowsBlock {
  block: 'rows';
  /** Titles of the columns, or none. */
  head: readonly string[];
  /** The column that takes the room that is left; the others are as wide as their content. */
  grow: number;
  /** A row of one cell runs over the whole width. */
  rows: readonly { cells: readonly Prose[]; cite: Prose }[];
}

export interface Document {
  title: string;
  /** The document was fitted to one page of paper and is to be set so. */
  onePage?: boolean;
  blocks: readonly Block[];
  /** A page with so little room that its parts are not set apart by empty lines. */
  tight?: boolean;
}

/** The words of prose without emphasis. */
export function plain(prose: Prose): string {
  return prose.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}

/** The numbers of a bar chart as the columns and rows of a table; where bars are shares, the cells tell the numbers. */
export function tableOfBars({ label, series, columns, rows, shares }: Bars): {
  columns: readonly Column[];
  rows: readonly (readonly Prose[])[];
} {
  const parts = shares ? [] : series.map((title): Column => ({ title, align: 'right' }));
  return {
    columns: [{ title: label }, ...parts, ...columns],
    rows: rows.map((row) =>
      [row.label, ...row.values.slice(0, parts.length).map(String), ...row.cells].map((cell) => [cell]),
    ),
  };
}

/** The numbers of a spark as words, where it cannot be drawn. */
export const sparkNumbers = ({ values }: Spark): string => values.join(' ');

/** A spark as a line of words. */
export const sparkWords = (spark: Spark): string => spark.words ?? `${spark.caption}: ${sparkNumbers(spark)}`;

const SPARKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A spark as block characters; nothing is a dot, and something never is. */
export function sparkMarks({ values }: Spark): string {
  const most = Math.max(1, ...values);
  return values
    .map((value) => (value === 0 ? '·' : SPARKS[Math.ceil((value / most) * SPARKS.length) - 1]))
    .join('');
}

/** Where each part of each bar ends, when the longest bar is `length` long. */
export function barEnds({ rows, shares }: Pick<Bars, 'rows' | 'shares'>, length: number): number[][] {
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const longest = Math.max(1, ...rows.map(({ values }) => total(values)));
  return rows.map(({ values }) => {
    const scale = shares ? Math.max(1, total(values)) : longest;
    return values.map((_, index) => (total(values.slice(0, index + 1)) / scale) * length);
  });
}
