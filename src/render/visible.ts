/** Text from a dataset is data: what could steer a terminal or turn text around is shown, never obeyed. */

const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** The text on one line, with control and bidirectional characters written as `\u{...}`. */
export function visible(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(new RegExp(UNSAFE, 'gu'), (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
