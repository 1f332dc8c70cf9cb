/** The one-page briefing. */
import type { BriefingLine, BriefingReport, BriefingSection } from '../../reports/briefing';
import { type Block, type Document, type Prose, plain } from '../document';
import { type Choice, everything, fitted, shownOf } from '../fit';
import type { TextStyle } from '../styles';
import { textPage } from '../text';
import { dim } from './records';

/** Columns of a page where nothing else is asked. */
const WIDTH = 80;

/** The numbers of sources in the order of their first use on the page. */
class Numbers {
  readonly ids: string[] = [];
  private readonly report: BriefingReport;

  constructor(report: BriefingReport) {
    this.report = report;
  }

  cite(sources: readonly string[]): Prose {
    const known = sources.filter((id) => this.report.data.sources.some((source) => source.id === id));
    for (const id of known) if (!this.ids.includes(id)) this.ids.push(id);
    return known
      .map((id) => this.ids.indexOf(id) + 1)
      .sort((a, b) => a - b)
      .map((number) => ({
        text: `[${number}]`,
        emphasis: 'dim' as const,
        href: this.report.data.sources.find(({ id }) => id === this.ids[number - 1])?.url ?? '',
      }));
  }

  block(): Block {
    const { sources } = this.report.data;
    return {
      block: 'sources',
      sources: this.ids.flatMap((id) => sources.find((source) => source.id === id) ?? []),
      compact: 'always',
    };
  }
}

function cellsOf(line: BriefingLine, choice: Choice): Prose[] {
  const cells: Prose[] = line.cells.map((cell) => [...cell]);
  if (choice.detailed.has(line)) cells.push([...(cells.pop() ?? []), ...line.detail]);
  return cells;
}

function sectionBlocks(section: BriefingSection, choice: Choice, numbers: Numbers): Block[] {
  const { lines, left } = shownOf(section, choice);
  if (lines.length === 0) return [];
  const more = left === 0 ? null : `+${left}${section.more === null ? '' : `: ${section.more}`}`;
  const aside = [section.hint, more].filter((part) => part !== null).join('  ');
  const heading: Block = { block: 'heading', text: section.title, ...(aside === '' ? {} : { aside }) };
  const rows = lines.map((line, index) => {
    const cells = cellsOf(line, choice);
    const label = plain(cells[0] ?? []);
    // Under `will`, `may` and `defensive` the word stands once.
    const again = section.id === 'likely' && label === plain(lines[index - 1]?.cells[0] ?? []);
    return { cells: again ? [[], ...cells.slice(1)] : cells, cite: numbers.cite(line.sources) };
  });
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  return [heading, { block: 'rows', head: section.head, grow: section.matrix ? 0 : columns - 1, rows }];
}

/** The page with the chosen lines; a section of which none is chosen is named at the end. */
export function composeBriefing(report: BriefingReport, choice: Choice): Document {
  const { data } = report;
  const numbers = new Numbers(report);
  const marking: Block[] = data.marking === null ? [] : [{ block: 'marking', text: data.marking }];
  const blocks = data.sections.flatMap((section) => sectionBlocks(section, choice, numbers));
  const left = data.sections.map((section) => ({
    title: section.title.toLowerCase(),
    ...shownOf(section, choice),
  }));
  const missing = left
    .filter(({ lines }) => lines.length === 0)
    .map(({ title, left }) => `${title} (${left})`);
  const whole = left.some(({ left }) => left > 0) ? `all of it: ${report.whole}` : '';
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
      { block: 'heading', text: 'Sources', aside: whole },
      numbers.block(),
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
): Document => fitted(report, composeBriefing, measure, capacity);

/** The whole briefing, fitted to no page. */
export const briefingDocument = (report: BriefingReport): Document =>
  composeBriefing(report, everything(report));

/** The briefing as text on a page of the lines and columns that were asked for. */
export async function briefingText(report: BriefingReport, style: TextStyle): Promise<string> {
  const page = await textPage(report, { ...style, width: report.page.width ?? Math.min(style.width, WIDTH) });
  return page.textOf(fitToPage(report, page.linesOf, report.page.lines));
}
