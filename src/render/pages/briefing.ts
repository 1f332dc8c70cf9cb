/** The one-page briefing. */
import { formatDate, MONTHS } from '../../dates/partial-date';
import {
  type BriefingLine,
  type BriefingReport,
  type BriefingSection,
  type Frequency,
  PAGE,
  type SectionId,
} from '../../reports/briefing';
import type { SourceView } from '../../reports/views';
import { type Block, type BlockOf, type Document, type Prose, plain } from '../document';
import { type Choice, everything, fitted, shownOf } from '../fit';
import { CAPACITY, paperHeight } from '../paper';
import type { TextStyle } from '../styles';
import { type TextPage, textPage } from '../text';
import { dim } from './records';

/** The numbers of sources in the order of their first use on the page. */
class Numbers {
  private readonly numbers = new Map<string, number>();
  private readonly known: ReadonlyMap<string, SourceView>;

  constructor(known: ReadonlyMap<string, SourceView>) {
    this.known = known;
  }

  cite(ids: readonly string[]): Prose {
    for (const id of ids)
      if (this.known.has(id) && !this.numbers.has(id)) this.numbers.set(id, this.numbers.size + 1);
    return ids
      .flatMap((id) => {
        const [number, source] = [this.numbers.get(id), this.known.get(id)];
        return number === undefined || source === undefined ? [] : [{ number, source }];
      })
      .sort((a, b) => a.number - b.number)
      .map(({ number, source }) => ({
        text: `[${number}]`,
        emphasis: 'dim',
        href: source.url,
        source: number,
      }));
  }

  block(): BlockOf<'sources'> {
    const sources = [...this.numbers.keys()].flatMap((id) => this.known.get(id) ?? []);
    return { block: 'sources', sources, compact: 'always' };
  }
}

function cellsOf(line: BriefingLine, choice: Choice): Prose[] {
  const cells: Prose[] = line.cells.map((cell) => [...cell]);
  if (choice.detailed.has(line)) cells.push([...(cells.pop() ?? []), ...line.detail]);
  return cells;
}

/** The sections whose hint explains marks. */
const MARKED: ReadonlySet<SectionId> = new Set(['stands', 'contacts']);

/** What the marks mean that stand in a table: of `* one thing; † another` the parts whose mark is there. */
function marksHint({ hint }: BriefingSection, lines: readonly BriefingLine[]): string | null {
  const parts = (hint?.split('; ') ?? []).filter((part) => {
    const mark = part.charAt(0);
    return lines.some(({ cells }) => cells.length > 1 && cells.some((cell) => cell.includes(mark)));
  });
  return parts.length === 0 ? null : parts.join('; ');
}

const SHOWS = { just: '', among: ' among', related: '; see also' } as const;

/** Where a page stands: on a screen its headings name commands; on paper they count, and the foot names the one for all. */
type Medium = 'screen' | 'paper';

/** How many lines are left out, and the command for them: `+5 more`, `+20: …`, `+72 among: …`, or `+43; see also: …`. */
const moreWords = ({ more, shows }: BriefingSection, left: number, medium: Medium): string =>
  medium === 'paper'
    ? `+${left}`
    : more === null || shows === null
      ? `+${left} more`
      : `+${left}${SHOWS[shows]}: ${more}`;

function sectionBlocks(section: BriefingSection, choice: Choice, numbers: Numbers, medium: Medium): Block[] {
  const { lines, left } = shownOf(section, choice);
  if (lines.length === 0) return [];
  // Of a table its rows are counted, not what is told below of one of them.
  const rowsLeft = section.matrix
    ? section.lines.filter((line) => line.cells.length > 1 && !choice.lines.has(line)).length
    : left;
  const more = left === 0 ? null : moreWords(section, rowsLeft || left, medium);
  const hint = MARKED.has(section.id) ? marksHint(section, lines) : section.hint;
  const aside = [hint, more].filter((part) => part !== null).join(' · ');
  const heading: Block = { block: 'heading', text: section.title, ...(aside === '' ? {} : { aside }) };
  const place = new Map(section.lines.map((line, index) => [line, index]));
  const rows = lines.map((line, index) => {
    const cells = cellsOf(line, choice);
    const label = plain(cells[0] ?? []);
    // Under `will`, `may` and `defensive` the word stands once.
    const again = section.id === 'likely' && label === plain(lines[index - 1]?.cells[0] ?? []);
    // Contacts stand by date: those left out before the next that is shown are counted.
    const next = lines[index + 1];
    const skipped = next === undefined ? 0 : (place.get(next) ?? 0) - (place.get(line) ?? 0) - 1;
    if (section.id === 'contacts' && skipped > 0)
      cells.push([...(cells.pop() ?? []), dim(` ${skipped} more between.`)]);
    return { cells: again ? [[], ...cells.slice(1)] : cells, cite: numbers.cite(line.sources) };
  });
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  // Titles of columns stand over rows of a table alone.
  const head = columns > 1 ? section.head : [];
  return [heading, { block: 'rows', head, grow: section.matrix && columns > 1 ? 0 : columns - 1, rows }];
}

/**
 * The contacts of each quarter that lies in the span, year by year: `2024: Q3 2, Q4 0; 2025: Q1 3`. Of the last quarter, if
 * it is not over, the months.
 */
export function quarters({ from, months }: Frequency): string {
  const start = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const first = (3 - (start % 3)) % 3;
  const years = new Map<number, string[]>();
  for (let index = first; index < months.length; index += 3) {
    const counted = months.slice(index, index + 3);
    const [year, month] = [Math.floor((start + index) / 12), (start + index) % 12];
    const names = MONTHS.slice(month, month + counted.length).map((name) => name.slice(0, 3));
    const name =
      counted.length === 3 ? `Q${month / 3 + 1}` : [...new Set([names[0], names.at(-1)])].join('-');
    const sum = counted.reduce((total, number) => total + number, 0);
    years.set(year, [...(years.get(year) ?? []), `${name} ${sum}`]);
  }
  return [...years].map(([year, parts]) => `${year}: ${parts.join(', ')}`).join('; ');
}

/** The contacts by month, with the scale of the bars in words. */
function figureBlock(frequency: Frequency): Block {
  const { of, from, to, months } = frequency;
  const span = `${formatDate(from.slice(0, 7), 'short')} to ${formatDate(to.slice(0, 7), 'short')}`;
  return {
    block: 'spark',
    caption: `${of} a month, ${span}, 0 to ${Math.max(...months)}`,
    values: months,
    words: `${of} by quarter: ${quarters(frequency)}.`,
  };
}

/** Makes the page with the chosen lines; a section of which none is chosen is named at the end. */
function composer(report: BriefingReport, medium: Medium = 'screen'): (choice: Choice) => Document {
  const sources = new Map(report.data.sources.map((source) => [source.id, source]));
  return (choice) => compose(report, choice, new Numbers(sources), medium);
}

function compose(report: BriefingReport, choice: Choice, numbers: Numbers, medium: Medium): Document {
  const { data } = report;
  const marking: Block[] = data.marking === null ? [] : [{ block: 'marking', text: data.marking }];
  const { frequency } = data;
  const blocks = data.sections.flatMap((section) => {
    const own = sectionBlocks(section, choice, numbers, medium);
    const isFigured = section.id === 'contacts' && choice.figure && frequency !== null && own.length > 0;
    return isFigured ? [...own, figureBlock(frequency)] : own;
  });
  const left = data.sections.map((section) => ({
    title: section.title.toLowerCase(),
    ...shownOf(section, choice),
  }));
  const missing = left
    .filter(({ lines }) => lines.length === 0)
    .map(({ title, left }) => `${title} (${left})`);
  const isCut = left.some(({ left }) => left > 0);
  const allOfIt = `all of it: ${report.whole}`;
  const aside = isCut && medium === 'screen' ? { aside: allOfIt } : {};
  const foot = `+ counts what has no room here; all of it, as text: ${report.whole}`;
  const sources = numbers.block();
  return {
    title: `Brief: ${data.title}`,
    tight: choice.tight,
    blocks: [
      ...marking,
      { block: 'title', text: data.title, below: report.below.map((line) => [dim(line)]) },
      ...blocks,
      ...(missing.length > 0
        ? [{ block: 'note' as const, text: [`Not on this page: ${missing.join(', ')}.`] }]
        : []),
      ...(sources.sources.length > 0
        ? [{ block: 'heading' as const, text: 'Sources', ...aside }, sources]
        : isCut && medium === 'screen'
          ? [{ block: 'note' as const, text: [allOfIt] }]
          : []),
      ...(isCut && medium === 'paper' ? [{ block: 'note' as const, text: [dim(foot)] }] : []),
      ...marking,
    ],
  };
}

/**
 * The briefing as a document of at most `capacity` lines, as `measure` counts the lines of a document.
 * @throws UsageError when not even the head has room
 */
export const fitToPage = (
  report: BriefingReport,
  measure: (document: Document) => number,
  capacity: number,
): Document => fitted(report, composer(report), measure, capacity);

/** The whole briefing, fitted to no page. */
export const briefingDocument = (report: BriefingReport): Document => composer(report)(everything(report));

/** The briefing on one page of paper, A4 or Letter. */
export const printedBriefing = (report: BriefingReport): Document => ({
  ...fitted(report, composer(report, 'paper'), paperHeight, CAPACITY),
  onePage: true,
});

/** The page of text that was asked for, the columns no more than those of the style; and what stands on it. */
async function textPageOf(
  report: BriefingReport,
  style: TextStyle,
): Promise<{ page: TextPage; document: Document }> {
  const { lines, width } = report.page;
  const page = await textPage(report, { ...style, width: width ?? Math.min(style.width, PAGE.width) });
  return { page, document: fitToPage(report, page.linesOf, lines ?? PAGE.lines) };
}

/** The briefing as text on a page of the lines and columns that were asked for. */
export async function briefingText(report: BriefingReport, style: TextStyle): Promise<string> {
  const { page, document } = await textPageOf(report, style);
  return page.textOf(document);
}

const PLAIN: TextStyle = { width: PAGE.width, colour: false, terminal: false, links: false, unicode: true };

/** The briefing with what stands on its page of text. */
export const writtenBriefing = async (report: BriefingReport): Promise<Document> =>
  (await textPageOf(report, PLAIN)).document;
