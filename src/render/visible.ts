/** Text from a dataset is data: what could steer a terminal or turn text around is shown, never obeyed. */

/** Most texts: no need to look for what is unsafe. */
const PLAIN = /^[\u0020-\u007e\u2018-\u201d]*$/;
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** The text on one line, with control and bidirectional characters written as `\u{...}`. */
export function visible(text: string): string {
  if (PLAIN.test(text) || !UNSAFE.test(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(new RegExp(UNSAFE, 'gu'), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** The text as it stands, save that what `visible` shows is written as `write` gives it; tabs and line ends stay. */
export function replaceUnsafe(text: string, write: (code: string) => string): string {
  if (PLAIN.test(text) || !UNSAFE.test(text)) return text;
  return text.replace(new RegExp(UNSAFE, 'gu'), (character) =>
    /[\t\n\r]/.test(character) ? character : write(character.codePointAt(0)?.toString(16) ?? ''),
  );
}

/** Whether an address may become a link: to the web, and with nothing in it that could steer a terminal. */
export const isWebAddress = (href: string): boolean =>
  /^https?:\/\/[^\s"<>]+$/i.test(href) && !UNSAFE.test(href);
