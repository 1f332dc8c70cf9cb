/**
 * Fits a briefing to a page: which lines stand on it, by priorities that can be read here. Every section gets its
 * least before any gets more; then one step a round for each section in order of priority (a line, or the detail of
 * one that stands already), up to its most; where there is room left then, beyond it. A line stands whole or not at
 * all; what has no room is counted and named with the command that shows it.
 */
import { UsageError } from '../errors';
import type { BriefingLine, BriefingReport, BriefingSection, PageType, SectionId } from '../reports/briefing';
import type { Document } from './document';

interface Room {
  /** Which sections are served first. */
  priority: number;
  /** Lines that the section gets before others grow, and lines that are enough while others want room. */
  least: number;
  most: number;
  /** Lines in the first round; one, unless it is told. */
  first?: number;
  /** Beyond its most it gets only what the others leave. */
  last?: true;
}

const ROOM: Record<Exclude<SectionId, 'events'>, Room> = {
  'bottom-line': { priority: 1, least: 4, most: 6 },
  likely: { priority: 2, least: 8, most: 12 },
  people: { priority: 3, least: 2, most: 4 },
  contacts: { priority: 4, least: 3, most: 5, first: 2 },
  stands: { priority: 5, least: 3, most: 6 },
  quotes: { priority: 6, least: 2, most: 3 },
  asked: { priority: 7, least: 2, most: 3 },
  gaps: { priority: 8, least: 1, most: 3 },
};

/** What happened: in an addendum it comes first, on a matter early, and on persons and sides it has little room. */
const EVENTS: Record<PageType, Room> = {
  addendum: { priority: 1.5, least: 8, most: 12 },
  matter: { priority: 2.5, least: 3, most: 6 },
  sides: { priority: 5.5, least: 1, most: 3, last: true },
};

const roomOf = ({ type }: BriefingReport, id: SectionId): Room => (id === 'events' ? EVENTS[type] : ROOM[id]);

/** Lines of a section that may be tried and found too long before it is left as it is. */
const TRIES = 3;

/** The round after which the figure is served, if every section was served its lines until then. */
const FIGURE_AFTER = 3;

/** Which sections grow one after another: those below their most, then beyond it most of them, then all. */
const STAGES: readonly ((room: Room, shown: number) => boolean)[] = [
  ({ most }, shown) => shown < most,
  ({ most, last }, shown) => shown < most || last !== true,
  () => true,
];

/** What stands on the page. */
export interface Choice {
  lines: ReadonlySet<BriefingLine>;
  /** Lines whose detail stands too. */
  detailed: ReadonlySet<BriefingLine>;
  /** The figure of contacts stands under them. */
  figure: boolean;
  /** Sections are not set apart by empty lines, so that more has room. */
  tight: boolean;
}

type Compose = (choice: Choice) => Document;

/** Everything there is. */
export function everything({ data }: BriefingReport): Choice {
  const lines = new Set(data.sections.flatMap((section) => section.lines));
  return { lines, detailed: lines, figure: data.frequency !== null, tight: false };
}

/**
 * The lines that fit.
 * @param measure the lines that a document takes on the page
 * @param capacity the lines that the page has
 * @throws UsageError when not even the head has room
 */
function choose(
  report: BriefingReport,
  compose: Compose,
  measure: (document: Document) => number,
  capacity: number,
  tight: boolean,
): Choice {
  let choice: Choice = { lines: new Set(), detailed: new Set(), figure: false, tight };
  const fits = (wanted: Choice): boolean => measure(compose(wanted)) <= capacity;
  const take = (wanted: Choice): boolean => {
    if (!fits(wanted)) return false;
    choice = wanted;
    return true;
  };
  if (!fits(choice)) {
    throw new UsageError(`a page of ${capacity} lines has no room for this briefing`, [
      'Give it more --lines or a greater --width.',
    ]);
  }
  const queues = report.data.sections
    .map((section) => ({
      section,
      room: roomOf(report, section.id),
      left: [...section.lines].sort((a, b) => a.priority - b.priority),
      plain: [] as BriefingLine[],
      tries: TRIES,
      shown: 0,
    }))
    .sort((a, b) => a.room.priority - b.room.priority);
  type Queue = (typeof queues)[number];

  /** Adds the next line of a section that has room; false when none of the next few has. */
  const addLine = (queue: Queue): boolean => {
    while (queue.tries > 0) {
      const line = queue.left.shift();
      if (line === undefined) return false;
      if (take({ ...choice, lines: new Set([...choice.lines, line]) })) {
        queue.shown += 1;
        if (line.detail.length > 0) queue.plain.push(line);
        return true;
      }
      queue.tries -= 1;
    }
    return false;
  };
  /** Adds the detail of the first line that lacks its own. */
  const addDetail = (queue: Queue): boolean => {
    while (queue.plain.length > 0) {
      const line = queue.plain.shift();
      if (line && take({ ...choice, detailed: new Set([...choice.detailed, line]) })) return true;
    }
    return false;
  };

  for (let round = 1; round <= Math.max(...queues.map(({ room }) => room.least)); round++) {
    for (const queue of queues)
      for (
        let line = round === 1 ? (queue.room.first ?? 1) : 1;
        line > 0 && queue.shown < queue.room.least;
        line--
      )
        addLine(queue);
    const isServed = queues.every(
      ({ room, shown, section }) => shown >= Math.min(round, room.least, section.lines.length),
    );
    if (round === FIGURE_AFTER && isServed && report.data.frequency !== null)
      take({ ...choice, figure: true });
  }
  for (const isOpen of STAGES) {
    for (let grown = true; grown; ) {
      grown = false;
      for (const queue of queues)
        if (addDetail(queue) || (isOpen(queue.room, queue.shown) && addLine(queue))) grown = true;
    }
  }
  return choice;
}

/** A section's lines that stand on the page, in reading order, and how many do not. */
export function shownOf(section: BriefingSection, choice: Choice): { lines: BriefingLine[]; left: number } {
  const lines = section.lines.filter((line) => choice.lines.has(line));
  return { lines, left: section.lines.length - lines.length };
}

/** A briefing as a document of at most `capacity` lines: set apart where there is enough room for that, else tight. */
export function fitted(
  report: BriefingReport,
  compose: Compose,
  measure: (document: Document) => number,
  capacity: number,
): Document {
  const airy = choose(report, compose, measure, capacity, false);
  const enough = report.data.sections.every(({ id, lines }) => {
    const shown = lines.filter((line) => airy.lines.has(line)).length;
    return shown >= Math.min(roomOf(report, id).most, lines.length);
  });
  return compose(enough ? airy : choose(report, compose, measure, capacity, true));
}
