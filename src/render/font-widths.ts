/**
 * Advance widths of the faces that a printed page is set in, in thousandths of the type size: Times New Roman and Arial,
 * and the free families with the same metrics (Liberation, Tinos and Arimo, Nimbus, TeX Gyre).
 */
export type Face = 'serif' | 'serifBold' | 'serifItalic' | 'sans' | 'sansBold';

/** From the space to the tilde, U+0020 to U+007E. */
const ASCII: Record<Face, readonly number[]> = {
  serif: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ],
  serifBold: [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
    500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
    500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ],
  serifItalic: [
    250, 333, 420, 500, 500, 833, 778, 214, 333, 333, 500, 675, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 675, 675, 675, 500, 920, 611, 611, 667, 722, 611, 611, 722, 722, 333,
    444, 667, 556, 833, 667, 722, 611, 722, 611, 500, 556, 722, 611, 833, 611, 556, 556, 389, 278, 389, 422,
    500, 333, 500, 500, 444, 500, 444, 278, 500, 500, 278, 278, 444, 278, 722, 500, 500, 500, 500, 389, 389,
    278, 500, 444, 667, 444, 444, 389, 400, 275, 400, 541,
  ],
  sans: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
  sansBold: [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
    556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
    556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
    333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ],
};

/** Marks beyond ASCII, at their widest in any of the faces. */
const MARKS: Record<string, number> = {
  '\u00a0': 278,
  '‘': 333,
  '’': 333,
  '“': 556,
  '”': 556,
  '–': 556,
  '—': 1000,
  '…': 1000,
  '·': 278,
  '•': 350,
};
/** What any other character may take. */
const WIDEST = 1000;
/** An accent on a narrow letter is wider than the letter. */
const ACCENTED = 333;

function advance(face: Face, character: string): number {
  const plain = ASCII[face][(character.codePointAt(0) ?? 0) - 0x20];
  if (plain !== undefined) return plain;
  const mark = MARKS[character];
  if (mark !== undefined) return mark;
  if (/\p{M}/u.test(character)) return 0;
  const base = character.normalize('NFD').charAt(0);
  const letter = ASCII[face][base.charCodeAt(0) - 0x20];
  return letter === undefined || base === character ? WIDEST : Math.max(ACCENTED, letter);
}

const known = new Map<string, number>();

/** The width of a text, in thousandths of the type size. */
export function advanceOf(face: Face, text: string): number {
  const key = `${face} ${text}`;
  let sum = known.get(key);
  if (sum === undefined) {
    sum = 0;
    for (const character of text) sum += advance(face, character);
    known.set(key, sum);
  }
  return sum;
}
