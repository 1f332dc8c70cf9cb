/** The one-page briefing as plain data: sections of lines, each with its priority, its records and its sources. */
import type { Dataset } from '../dataset/dataset';
import { compareText, type Day } from '../dates/partial-date';
import type { Subject } from '../query/subjects';
import { askedSection } from './briefing/asked';
import { bottomLineSection } from './briefing/bottom-line';
import { contactsSection, frequencyOf } from './briefing/contacts';
import { gapsSection } from './briefing/gaps';
import { headOf } from './briefing/head';
import { likelySection } from './briefing/likely';
import { makingOf } from './briefing/making';
import { peopleSection } from './briefing/people';
import { quotesSection } from './briefing/quotes';
import { standsSection } from './briefing/stands';
import { coverageOf } from './records';
import { type SourceView, sourceViews } from './views';

/** A run of a line's prose. What is marked `quote` is verbatim; everything else is in the dataset's words or ours. */
export type Phrase = string | { text: string; emphasis: 'strong' | 'dim' | 'quote' };

export interface BriefingLine {
  /** Which lines of the section are kept when there is little room: the smallest. Lines stand in reading order. */
  priority: number;
  /** One cell runs over the whole width; several stand in the section's columns. */
  cells: Phrase[][];
  /** What may follow the last cell where there is room. */
  detail: Phrase[];
  /** Ids of sources, the best first. */
  sources: string[];
  /** Ids of the records, persons or issues that hold what the line says. */
  records: string[];
}

export const SECTIONS = [
  'bottom-line',
  'people',
  'contacts',
  'likely',
  'stands',
  'quotes',
  'asked',
  'gaps',
] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface BriefingSection {
  id: SectionId;
  title: string;
  /** What the section's numbers count, or null. */
  hint: string | null;
  /** Titles of the columns, or none. */
  head: string[];
  /** An issue a row, a side a column: the first column takes the room; else the last one does. */
  matrix: boolean;
  lines: BriefingLine[];
  /** The command for what the page has no room for; null where only the whole briefing shows it. */
  more: string | null;
  /** How the command shows the section's lines: just these, these among others, or what they are drawn from. */
  shows: 'just' | 'among' | 'related' | null;
}

/** How often something was, month by month. */
export interface Frequency {
  /** What is counted: `PK-US contacts`. */
  of: string;
  /** The first and the last day. */
  from: Day;
  to: Day;
  months: number[];
}

/** The page of text or Markdown that was asked for, in lines and columns; null where nothing was. */
export interface PageAsked {
  lines: number | null;
  width: number | null;
}

/** The page where nothing else is asked. */
export const PAGE = { lines: 60, width: 80 } as const;

export interface BriefingReport {
  kind: 'briefing';
  data: {
    subject: { label: string; ids: string[] };
    title: string;
    /** The side that is briefed, or null. */
    for: string | null;
    asOf: string | null;
    /** The day from which is counted back. */
    day: string;
    /** For an addendum, the day since which changes are told. */
    since: string | null;
    marking: string | null;
    /** Records that involve the subject, and their sources. */
    drawnOn: { records: number; sources: number };
    sections: BriefingSection[];
    /** Contacts by month over the last two years; null where there were few. */
    frequency: Frequency | null;
    /** Every source that a line names, by id. */
    sources: SourceView[];
  };
  /** What stands under the title. */
  below: string[];
  /** The command that shows all of it. */
  whole: string;
  page: PageAsked;
  coverage: string;
}

export interface BriefingWish {
  ours: string | null;
  since: Day | null;
  marking: string | null;
  page: PageAsked;
}

const BUILDERS: Record<SectionId, (making: ReturnType<typeof makingOf>) => BriefingSection> = {
  'bottom-line': bottomLineSection,
  people: peopleSection,
  contacts: contactsSection,
  likely: likelySection,
  stands: standsSection,
  quotes: quotesSection,
  asked: askedSection,
  gaps: gapsSection,
};

/** Lines of a page that holds any briefing whole. */
const WHOLE = 9999;

export function briefingReport(
  dataset: Dataset,
  subjects: readonly Subject[],
  wish: BriefingWish,
): BriefingReport {
  const making = makingOf(dataset, subjects, wish);
  const sections = SECTIONS.map((id) => BUILDERS[id](making)).filter(({ lines }) => lines.length > 0);
  const used = new Set(sections.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)));
  const head = headOf(making);
  return {
    kind: 'briefing',
    data: {
      subject: {
        label: head.label,
        ids: subjects.flatMap(({ targets }) => targets.map(({ id }) => id)),
      },
      title: head.title,
      for: wish.ours,
      asOf: dataset.asOf,
      day: making.day,
      since: wish.since,
      marking: wish.marking,
      drawnOn: head.drawnOn,
      sections,
      frequency: frequencyOf(making),
      sources: sourceViews(dataset, [...used].sort(compareText)),
    },
    below: head.below,
    whole: making.command('on', [`--lines ${WHOLE}`]),
    page: wish.page,
    coverage: coverageOf(dataset),
  };
}
