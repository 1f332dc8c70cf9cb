/** The page that blocks are laid on: its prose, its margins, and what stands side by side on it. */
import type { Column, Inline, Prose } from '../document';
import type { Painter, TextStyle } from '../styles';
import { width, wrap } from '../width';

/** Below this many columns a page stacks what it would otherwise set side by side. */
export const NARROW = 56;

export interface Page extends TextStyle {
  paint: Painter;
  /** A dataset's text as this page can show it. */
  show: (text: string) => string;
}

/** Prose as lines of at most `columns`, each run painted after it is laid out. */
export function layProse(page: Page, prose: Prose, columns: number): string[] {
  const runs = prose.map((inline) => (typeof inline === 'string' ? { text: inline } : inline)) as Exclude<
    Inline,
    string
  >[];
  const texts = runs.map((run) => page.show(run.text));
  const whole = texts.join('');
  const lines = wrap(whole, columns).map((line) => line.trimEnd());
  if (!(page.colour || page.links) || runs.every((run) => !run.emphasis && !run.href)) return lines;
  // Give each character of the laid-out lines back to its run. Wrapping composes letters with their marks, drops the
  // spaces at a line's end and sets a margin before the lines that follow.
  const composed = texts.map((text) => text.normalize());
  const letters = composed.join('');
  const starts = composed.map((_, index) => composed.slice(0, index).join('').length);
  let at = 0;
  return lines.map((line) => {
    const own = line.normalize().trimStart();
    const margin = line.length - line.trimStart().length;
    while (letters[at] === ' ') at += 1;
    const end = at + own.length;
    const painted = runs.map((run, index) => {
      const start = starts[index] ?? 0;
      const [from, to] = [Math.max(start, at), Math.min(start + (composed[index]?.length ?? 0), end)];
      return from < to ? page.paint(letters.slice(from, to), run.emphasis, run.href) : '';
    });
    at = end;
    return ' '.repeat(margin) + painted.join('');
  });
}

export const indent = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === '' ? line : ' '.repeat(by) + line));

const ESCAPES = /\u001b\]8;;[^\u0007]*\u0007|\u001b\[[0-9;]*m/g;

/** The columns that a line takes which may be painted. */
export const paintedWidth = (page: Page, line: string): number =>
  width(page.colour || page.links ? line.replace(ESCAPES, '') : line);

/** Laid-out cells side by side, each filled to its width. */
export function sideBySide(
  page: Page,
  cells: readonly (readonly string[])[],
  columns: readonly { width: number; align?: Column['align'] | undefined }[],
  gap = 2,
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((lines, index) => {
        const text = lines[row] ?? '';
        const fill = ' '.repeat(Math.max(0, (columns[index]?.width ?? 0) - paintedWidth(page, text)));
        return columns[index]?.align === 'right' ? fill + text : text + fill;
      })
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}
