/**
 * A page of paper that holds a document whole, whether it is A4 or Letter: as narrow as the one and as short as the
 * other. Lengths are in points. The measure errs on the side of too tall, so that what fits here fits in print.
 */
import type { SourceView } from '../reports/views';
import { sourceInShort } from './citations';
import {
  type Block,
  type Document,
  type Emphasis,
  type Inline,
  type Prose,
  type RowsBlock,
  sparkNumbers,
  sparkWords,
} from './document';
import { advanceOf, type Face } from './font-widths';
import { joinedRuns } from './runs';
import { visible } from './visible';

const MILLIMETRE = 72 / 25.4;

/** Margins in millimetres. */
export const MARGINS = { top: 13, bottom: 12, side: 17 } as const;

/** The room for text: the width of A4, the height of Letter. */
const TEXT_WIDTH = (210 - 2 * MARGINS.side) * MILLIMETRE;
const TEXT_HEIGHT = (279.4 - MARGINS.top - MARGINS.bottom) * MILLIMETRE;
/** What is left unused, for the roundings of printers. */
const SLACK = 12;
export const CAPACITY = TEXT_HEIGHT - SLACK;

export interface Setting {
  size: number;
  /** From one line to the next. */
  leading: number;
  before: number;
  after: number;
}

/** How the page's parts are set. */
export const SET = {
  marking: { size: 9, leading: 11, before: 0, after: 3 },
  title: { size: 17, leading: 20, before: 0, after: 0 },
  below: { size: 9, leading: 11.5, before: 0, after: 0 },
  heading: { size: 8, leading: 9.6, before: 6.4, after: 2 },
  text: { size: 10, leading: 12, before: 0, after: 1.4 },
  head: { size: 8, leading: 10, before: 0, after: 1.6 },
  sources: { size: 8, leading: 9.8, before: 0, after: 0 },
  note: { size: 8, leading: 10, before: 4, after: 0 },
} as const satisfies Record<string, Setting>;

/** The rule under the title, with the air around it. */
export const TITLE_RULE = { before: 4, width: 1.5, after: 0 } as const;
/** Between the columns of rows. */
export const GAP = 9;
/** The size of source numbers beside text. */
export const CITE_SIZE = 7;
/** Headings are spaced out by so much. */
const HEADING_SPREAD = 1.1;
/** What a rounding of the widths may come to. */
const SAFETY = 1.006;

const FACES: Record<Emphasis, Face> = {
  strong: 'serifBold',
  match: 'serifBold',
  quote: 'serifItalic',
  dim: 'serif',
  accent: 'serif',
};

const isCite = (inline: Inline): boolean => typeof inline !== 'string' && inline.source !== undefined;

function widthOf(text: string, face: Face, size: number): number {
  return (advanceOf(face, text) * size * SAFETY) / 1000;
}

const runWidth = (inline: Inline, text: string, size: number, face: Face = 'serif'): number =>
  isCite(inline)
    ? widthOf(text, 'sans', CITE_SIZE)
    : widthOf(
        text,
        typeof inline === 'string' || inline.emphasis === undefined ? face : FACES[inline.emphasis],
        size,
      );

/** The width of prose on one line. */
export const proseWidth = (prose: Prose, size: number): number =>
  joinedRuns(prose).reduce((sum, run) => sum + runWidth(run, visible(run.text), size), 0);

/** The lines that prose takes, broken at spaces only. */
export function linesOf(prose: Prose, width: number, size: number, face: Face = 'serif'): number {
  let lines = 1;
  let line = 0;
  let word = 0;
  let space = 0;
  const close = (): void => {
    if (line > 0 && line + space + word > width) {
      lines += 1;
      line = 0;
    }
    if (word > width) lines += Math.ceil(word / width) - 1;
    line = line === 0 ? word : line + space + word;
    word = 0;
  };
  for (const run of joinedRuns(prose)) {
    visible(run.text)
      .split(' ')
      .forEach((part, index) => {
        if (index > 0) {
          close();
          space = runWidth(run, ' ', size, face);
        }
        if (part !== '') word += runWidth(run, part, size, face);
      });
  }
  close();
  return lines;
}

/** The widest that a column which does not grow may be, as a share of the page. */
const WIDEST_LABEL = 0.34;

/** The widths of the columns of rows, and of the source numbers at the end, gaps not counted. */
export function rowWidths({ head, grow, rows }: RowsBlock): { columns: number[]; cite: number } {
  const size = SET.text.size;
  const several = rows.filter(({ cells }) => cells.length > 1);
  const count = Math.max(1, head.length, ...several.map(({ cells }) => cells.length));
  const cite = Math.max(0, ...rows.map((row) => proseWidth(row.cite, CITE_SIZE)));
  const needed = Array.from({ length: count }, (_, column) =>
    Math.min(
      TEXT_WIDTH * WIDEST_LABEL,
      Math.max(
        widthOf(visible(head[column] ?? ''), 'sans', SET.head.size),
        ...several.map(({ cells }) => proseWidth(cells[column] ?? [], size)),
      ) + 1,
    ),
  );
  const growing = count === 1 ? 0 : grow;
  const gaps = GAP * (count - 1) + (cite > 0 ? GAP : 0);
  const fixed = needed.reduce((sum, width, column) => sum + (column === growing ? 0 : width), 0);
  const columns = needed.map((width, column) =>
    column === growing ? TEXT_WIDTH - fixed - gaps - cite : width,
  );
  return { columns, cite };
}

const tall = (lines: number, { leading, before, after }: Setting): number => lines * leading + before + after;

function rowsHeight(block: RowsBlock): number {
  const { columns, cite } = rowWidths(block);
  const whole = TEXT_WIDTH - (cite > 0 ? cite + GAP : 0);
  const head = block.head.some((title) => title !== '') ? tall(1, SET.head) : 0;
  return block.rows.reduce((sum, { cells }) => {
    const lines =
      cells.length === 1
        ? linesOf(cells[0] ?? [], whole, SET.text.size)
        : Math.max(...cells.map((cell, column) => linesOf(cell, columns[column] ?? 1, SET.text.size)));
    return sum + tall(lines, SET.text);
  }, head);
}

/** A source in a list that runs on, kept on one line. */
export const sourceWords = (source: SourceView): string => sourceInShort(source).replaceAll(' ', '\u00a0');

function blockHeight(block: Block): number {
  const prose = (parts: Prose, setting: Setting): number =>
    tall(linesOf(parts, TEXT_WIDTH, setting.size), setting);
  switch (block.block) {
    case 'marking':
      return prose([block.text], SET.marking);
    case 'title':
      return (
        tall(linesOf([block.text], TEXT_WIDTH, SET.title.size, 'serifBold'), SET.title) +
        block.below.reduce((sum, below) => sum + prose(below, SET.below), 0) +
        TITLE_RULE.before +
        TITLE_RULE.width +
        TITLE_RULE.after
      );
    case 'heading': {
      const { size } = SET.heading;
      const beside =
        widthOf(visible(block.text).toUpperCase(), 'sansBold', size * HEADING_SPREAD) +
        widthOf(visible(block.aside ?? ''), 'sans', size);
      return tall(beside + GAP > TEXT_WIDTH ? 2 : 1, SET.heading);
    }
    case 'paragraph':
      return prose(block.text, SET.text);
    case 'note':
      return prose(block.text, SET.note);
    case 'spark':
      // Its numbers take more room than its drawing.
      return Math.max(
        ...[`${block.caption}: ${sparkNumbers(block)}`, sparkWords(block)].map((text) =>
          prose([text], SET.text),
        ),
      );
    case 'rows':
      return rowsHeight(block);
    case 'sources':
      return prose(
        block.sources.flatMap((source, index) => [
          `[${(block.from ?? 1) + index}]\u00a0${sourceWords(source)}`,
          '\u00a0· ',
        ]),
        SET.sources,
      );
    default:
      throw new Error(`a page of paper has no ${block.block}`);
  }
}

/** The height that a document takes on one page of paper, in points. */
export const paperHeight = ({ blocks }: Document): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block), 0);
