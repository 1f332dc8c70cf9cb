/**
 * Display width and wrapping. Latin, Urdu and Hindi are measured by counting; the rest by string-width, loaded when
 * met, since to load it takes as long as half a start.
 */
import { Lazy } from './lazy';

/** Letters of Latin, Urdu and Hindi with their marks, general punctuation, arrows and box drawing. */
const COUNTED =
  /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u060b-\u060f\u061b\u061d-\u0652\u0660-\u06d5\u06ee-\u06ff\u0901-\u0950\u0958-\u097f\u2010-\u2015\u2018-\u2022\u2026\u2032-\u203a\u2190-\u2199\u2500-\u259f]*$/;

/** Those of them that stand above or below a letter and take no column; each of the others takes one. */
const MARK = '[\\u064b-\\u0652\\u0670\\u0901\\u0902\\u093a\\u093c\\u0941-\\u0948\\u094d\\u0962\\u0963]';
const MARKS = new RegExp(`${MARK}+`, 'g');
const FIRST_LETTER = new RegExp(`^.${MARK}*`);
const LAST_LETTER = new RegExp(`.${MARK}*$`);

const library = new Lazy(() => import('./wide-text'));

/** Whether a text needs the library to be measured; it must then be loaded before `width` and `wrap` see the text. */
export const needsLibrary = (text: string): boolean => !COUNTED.test(text);

export async function loadLibrary(): Promise<void> {
  await library.load();
}

/**
 * The number of terminal columns that a text of one line takes, at most: terminals differ over Indian scripts, and
 * there each letter and each vowel sign that stands beside it counts, as for the widest of them.
 */
export function width(text: string): number {
  if (COUNTED.test(text)) return text.replace(MARKS, '').length;
  let indian = 0;
  const others = text.replace(/[\u0900-\u0dff]+/g, (run) => {
    indian += run.replace(/\p{Mn}/gu, '').length;
    return '';
  });
  return indian + library.value.stringWidth(others);
}

/** How many characters of `text` stand in a line of `columns`, no letter parted from its marks. */
const lettersIn = (text: string, columns: number): number =>
  text.slice(0, columns + 1).replace(LAST_LETTER, '').length ||
  (FIRST_LETTER.exec(text)?.[0].length ?? columns);

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
  if (!COUNTED.test(text)) return wrapAny(text, columns);
  const lines: string[] = [];
  let at = 0;
  while (text.length - at > columns) {
    const space = text.lastIndexOf(' ', at + columns);
    const after = text.indexOf(' ', at);
    const isAddress = ADDRESS.test(text.slice(at, at + 6));
    const end = space > at ? space : isAddress ? after : at + lettersIn(text.slice(at), columns);
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
