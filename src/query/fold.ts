const ASCII = /^[\u0000-\u007f]*$/;

/** Names and words as they are compared: case, accents, punctuation and possessives do not matter. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
  const lower = plain.toLowerCase();
  const joined = /['.]/.test(lower) ? lower.replace(/'s(?=\s|$)/g, '').replace(/['.]/g, '') : lower;
  return joined.replace(ASCII.test(joined) ? /[^a-z0-9@]+/g : /[^\p{L}\p{N}@]+/gu, ' ').trim();
}

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
