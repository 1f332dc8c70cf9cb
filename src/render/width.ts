/** Display width and wrapping. Plain Latin text is measured by length; the rest by string-width, loaded when met. */
import { Lazy } from './lazy';

/** Characters that are one column wide each: Latin, its accents, general punctuation, arrows and box drawing. */
const ONE_COLUMN =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u2022\u2026\u2032-\u203a\u2190-\u2199\u2500-\u259f]*$/;

const library = new Lazy(() => import('./wide-text'));

/** Whether a text needs the library to be measured; it must then be loaded before `width` and `wrap` see the text. */
export const needsLibrary = (text: string): boolean => !ONE_COLUMN.test(text);

export async function loadLibrary(): Promise<void> {
  await library.load();
}

/**
 * The number of terminal columns that a text of one line takes, at most: terminals differ over Indian scripts, and
 * there each letter and each vowel sign that stands beside it counts, as for the widest of them.
 */
export function width(text: string): number {
  if (ONE_COLUMN.test(text)) return text.length;
  let indian = 0;
  const others = text.replace(/[\u0900-\u0dff]+/g, (run) => {
    indian += run.replace(/\p{Mn}/gu, '').length;
    return '';
  });
  return indian + library.value.stringWidth(others);
}

/** Text of any script broken into lines of at most `columns`. */
function wrapAny(text: string, columns: number): string[] {
  for (let room = columns; ; room--) {
    const lines = library.value.wrapAnsi(text, room, { hard: true }).split('\n');
    if (room === 1 || lines.every((line) => width(line) <= columns)) return lines;
  }
}

const ADDRESS = /^https?:/;

/**
 * The text broken into lines of at most `columns`, at spaces; only a word longer than a line is broken, and an
 * address never, since half an address leads nowhere. A margin is kept.
 */
export function wrap(text: string, columns: number): string[] {
  if (columns < 1) return [text];
  const margin = /^ */.exec(text)?.[0] ?? '';
  if (margin !== '' && margin.length < columns) {
    return wrap(text.slice(margin.length), columns - margin.length).map((line) => margin + line);
  }
  if (!ONE_COLUMN.test(text)) return wrapAny(text, columns);
  const lines: string[] = [];
  let at = 0;
  while (text.length - at > columns) {
    const space = text.lastIndexOf(' ', at + columns);
    const after = text.indexOf(' ', at);
    const end = space > at ? space : ADDRESS.test(text.slice(at, at + 6)) ? after : at + columns;
    if (end < 0) break;
    lines.push(text.slice(at, end));
    at = end;
    while (text[at] === ' ') at += 1;
  }
  lines.push(text.slice(at));
  return lines;
}

/** The text with spaces up to `columns`; as it is where it is wider. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, columns - width(text)));
  return align === 'left' ? text + gap : gap + text;
}
