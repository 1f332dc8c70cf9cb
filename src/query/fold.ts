const ASCII = /^[\u0000-\u007f]*$/;

/** The text with the marks of print as those of a typewriter, and without accents. */
function plain(text: string): string {
  if (ASCII.test(text)) return text;
  const marked = text.replace(/[‘’]/g, "'").replace(/[“”–—]/g, ' ');
  return ASCII.test(marked) ? marked : marked.normalize('NFKD').replace(/\p{M}/gu, '');
}

const PER_CENT = /%|\bper[\s-]cent\b/g;

/**
 * Names and words as they are compared: case, accents, punctuation and possessives do not matter, nor does the hyphen
 * before a number: `F-16` is `F16`. `25 per cent` is `25%`.
 */
export function fold(text: string): string {
  const lower = plain(text).toLowerCase();
  const joined = /['.]/.test(lower) ? lower.replace(/'s(?=\s|$)/g, '').replace(/['.]/g, '') : lower;
  const counted = /%|per.cent/.test(joined) ? joined.replace(PER_CENT, ' percent ') : joined;
  const numbered = counted.includes('-') ? counted.replace(/\b([a-z]{1,3})-(?=\d)/g, '$1') : counted;
  return numbered.replace(ASCII.test(numbered) ? /[^a-z0-9@]+/g : /[^\p{L}\p{N}@]+/gu, ' ').trim();
}

/** Folded words without the `s` of a plural. */
export const singular = (folded: string): string => folded.replace(/(?<=[^s]{3})s\b/g, '');

/** The folded words of a text. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
