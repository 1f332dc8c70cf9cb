/** The one-page briefing as plain data: sections of lines, each with its priority, its records and its sources. */
import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { compareText, type Day } from '../dates/partial-date';
import { isMatter } from '../query/scope';
import type { Subject } from '../query/subjects';
import { askedSection } from './briefing/asked';
import { bottomLineSection } from './briefing/bottom-line';
import { contactsSection, frequencyOf } from './briefing/contacts';
import { eventsSection } from './briefing/events';
import { gapsSection } from './briefing/gaps';
import { headOf } from './briefing/head';
import { likelySection } from './briefing/likely';
import { makingOf } from './briefing/making';
import { peopleSection } from './briefing/people';
import { quotesSection } from './briefing/quotes';
import { standsSection } from './briefing/stands';
import { coverageOf } from './records';
import { RESTRICTED, type SourceView, sourceViews } from './views';

/** A run of a line's prose. What is marked `quote` is verbatim; everything else is in the dataset's words or ours. */
export type Phrase = string | MarkedPhrase;

/** A run of prose that stands out, stands back, or is a quotation with its marks. */
interface MarkedPhrase {
  /** The words. */
  text: string;
  /** `strong` stands out, `dim` stands back, `quote` is verbatim. */
  emphasis: 'strong' | 'dim' | 'quote';
}

/** A line of a section. */
export interface BriefingLine {
  /** Which lines of the section are kept when there is little room: the smallest. Lines stand in reading order. */
  priority: number;
  /** One cell runs over the whole width; several stand in the section's columns. A cell is a list of runs: join their texts. */
  cells: Phrase[][];
  /** What may follow the last cell where there is room, as runs. */
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
  'events',
  'likely',
  'stands',
  'quotes',
  'asked',
  'gaps',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** A section of the page; one without lines is left out. */
export interface BriefingSection {
  /** Which section it is. */
  id: SectionId;
  /** The heading. */
  title: string;
  /** What the section's numbers count, or null. */
  hint: string | null;
  /** Titles of the columns, or none. */
  head: string[];
  /** An issue a row, a side a column: the first column takes the room; else the last one does. */
  matrix: boolean;
  /** All its lines in reading order, also those that a page has no room for. */
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
  /** The first day. */
  from: Day;
  /** The last day. */
  to: Day;
  /** A number a calendar month, the earliest first. */
  months: number[];
}

/** The page of text or Markdown that was asked for, in lines and columns; null where nothing was. */
export interface PageAsked {
  lines: number | null;
  width: number | null;
}

/** The page where nothing else is asked. */
export const PAGE = { lines: 60, width: 80 } as const;

/** What a briefing is about. */
interface BriefedSubject {
  /** The names of the subjects, or the meeting's title. */
  label: string;
  /** Ids of what the words name. */
  ids: string[];
}

/** How much a briefing rests on. */
interface DrawnOn {
  /** How many records involve the subject; all of them, also in an addendum. */
  records: number;
  /** How many pages those records rest on. */
  sources: number;
}

/** What decides how much room a section has: what is new is wanted, a matter, or persons and sides. */
export type PageType = 'addendum' | 'matter' | 'sides';

export interface BriefingReport {
  kind: 'briefing';
  type: PageType;
  data: {
    /** What the briefing is about. */
    subject: BriefedSubject;
    /** The title of the page. */
    title: string;
    /** The side that is briefed, as a country's code or an organisation's id, or null. */
    for: string | null;
    /** The day at which the record is read; null for all of it. */
    asOf: Day | null;
    /** The day from which is counted back: the as-of day or today, never past what the dataset covers. */
    day: Day;
    /** For an addendum, the day since which changes are told; else null. */
    since: Day | null;
    /** The handling line at top and bottom; null for none. */
    marking: string | null;
    /** How many records involve the subject, and how many sources those have. */
    drawnOn: DrawnOn;
    /** The sections that have something to say, in reading order. */
    sections: BriefingSection[];
    /** Contacts by month over the last two years; null where there were few, and for a matter, a held meeting or an addendum. */
    frequency: Frequency | null;
    /** Every source that a line names, by id. */
    sources: SourceView[];
  };
  /** Whether there is anything to tell: a record of the subject; for an addendum a new one, of its sides too, or an office. */
  found: boolean;
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
  events: eventsSection,
  likely: likelySection,
  stands: standsSection,
  quotes: quotesSection,
  asked: askedSection,
  gaps: gapsSection,
};

/** On a matter what happened stands before who met on it. */
const OF_A_MATTER: readonly SectionId[] = [
  ...SECTIONS.slice(0, SECTIONS.indexOf('contacts')),
  'events',
  ...SECTIONS.slice(SECTIONS.indexOf('contacts')).filter((id) => id !== 'events'),
];

/** Lines of a page that holds any briefing whole. */
const WHOLE = 9999;

const typeOf = ({ wish, scope }: ReturnType<typeof makingOf>): PageType =>
  wish.since !== null ? 'addendum' : isMatter(scope) ? 'matter' : 'sides';

/** Whether a page rests on a record of its subject; an addendum on a new one, or on an office taken or left. */
function hasNews(making: ReturnType<typeof makingOf>, sections: readonly BriefingSection[]): boolean {
  const { dataset, records, wish } = making;
  const isNew = (record: DiplomaticRecord | undefined): boolean =>
    record !== undefined && making.isNew([record]);
  if (records.some(isNew)) return true;
  if (wish.since === null) return false;
  return sections.some(
    ({ id, lines }) =>
      id === 'people' || lines.some((line) => line.records.some((of) => isNew(dataset.record(of)))),
  );
}

/** The handling line asked for, and that the page holds what is not to be released; null for neither. */
function handlingOf(
  dataset: Dataset,
  sections: readonly BriefingSection[],
  asked: string | null,
): string | null {
  const holds = sections.some(({ lines }) =>
    lines.some(({ records }) => records.some((id) => dataset.record(id)?.restricted === true)),
  );
  const parts = [asked, holds ? RESTRICTED : null].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' · ') : null;
}

export function briefingReport(
  dataset: Dataset,
  subjects: readonly Subject[],
  wish: BriefingWish,
): BriefingReport {
  const making = makingOf(dataset, subjects, wish);
  const type = typeOf(making);
  const order = isMatter(making.scope) ? OF_A_MATTER : SECTIONS;
  const sections = order.map((id) => BUILDERS[id](making)).filter(({ lines }) => lines.length > 0);
  const used = new Set(sections.flatMap(({ lines }) => lines.flatMap(({ sources }) => sources)));
  const head = headOf(making);
  return {
    kind: 'briefing',
    type,
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
      marking: handlingOf(dataset, sections, wish.marking),
      drawnOn: head.drawnOn,
      sections,
      frequency: frequencyOf(making),
      sources: sourceViews(dataset, [...used].sort(compareText)),
    },
    found: hasNews(making, sections),
    below: head.below,
    whole: making.whole(WHOLE),
    page: wish.page,
    coverage: coverageOf(dataset),
  };
}
