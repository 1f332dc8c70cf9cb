/** Text from a dataset is data: what could steer a terminal or turn text around is shown, never obeyed. */

/** Most texts: no need to look for what is unsafe. */
const PLAIN = /^[\u0020-\u007e\u2018-\u201d]*$/;
/** What could steer a terminal or turn text around, tabs and line ends aside. */
const STEERING =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/g;
const UNSAFE = new RegExp(`[\\t\\n\\r]|${STEERING.source}`);

/** The text as it stands, save that what could steer a terminal is written as `write` gives it, from its code in hexadecimal. */
export function replaceUnsafe(text: string, write: (code: string) => string): string {
  return text.replace(STEERING, (character) => write(character.charCodeAt(0).toString(16)));
}

/** The text on one line, with control and bidirectional characters written as `\u{...}`. */
export function visible(text: string): string {
  if (PLAIN.test(text) || !UNSAFE.test(text)) return text;
  return replaceUnsafe(text.replace(/[\t\n\r]+/g, ' '), (code) => `\\u{${code}}`);
}

/** Whether an address may become a link: to the web, and with nothing in it that could steer a terminal. */
export const isWebAddress = (href: string): boolean =>
  /^https?:\/\/[^\s"<>]+$/i.test(href) && !UNSAFE.test(href);
