/** The document: what is read, as a tree of blocks that every format prints in its own way. */
import type { SourceView } from '../reports/views';

/** How a run of words stands out. A quotation is verbatim; everything else is the dataset's own words. */
export type Emphasis = 'strong' | 'dim' | 'accent' | 'quote' | 'match';

export interface Run {
  text: string;
  emphasis?: Emphasis;
  /** An http or https address. */
  href?: string;
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
}

/** A head with what belongs to it, and heads below it. */
export interface OutlineItem {
  head: Prose;
  lines: readonly Prose[];
  items: readonly OutlineItem[];
}

export type Block =
  | { block: 'title'; text: string; below: readonly Prose[] }
  | { block: 'heading'; text: string }
  | { block: 'paragraph'; text: Prose }
  | { block: 'note'; text: Prose }
  | { block: 'quote'; text: string; by: Prose }
  | { block: 'facts'; rows: readonly { label: string; lines: readonly Prose[] }[] }
  | { block: 'outline'; items: readonly OutlineItem[] }
  | { block: 'code'; text: string }
  | { block: 'list'; items: readonly Prose[] }
  | { block: 'entries'; entries: readonly Entry[]; byMonth: boolean }
  | { block: 'listing'; columns: readonly Column[]; rows: readonly (readonly Prose[])[] }
  | { block: 'table'; columns: readonly Column[]; rows: readonly (readonly Prose[])[] }
  /** `compact`: on a terminal publishers and dates alone, in one run; elsewhere whole. */
  | { block: 'sources'; sources: readonly SourceView[]; from?: number; compact?: boolean };

export interface Document {
  title: string;
  blocks: readonly Block[];
}

/** The words of prose without emphasis. */
export function plain(prose: Prose): string {
  return prose.map((inline) => (typeof inline === 'string' ? inline : inline.text)).join('');
}
