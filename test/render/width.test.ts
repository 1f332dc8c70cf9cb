import fc from 'fast-check';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, test } from 'vitest';
import wrapAnsi from 'wrap-ansi';
import { loadLibrary, needsLibrary, pad, width, wrap } from '../../src/render/width';

beforeAll(loadLibrary);

const latin = fc.string({ unit: fc.constantFrom(...'abc XYZ 12,.;’“”–é ü ñ Ω ·─█'.split('')) });

const hindi = fc.string({ unit: fc.constantFrom(...'नरेंद्र मोदी जयशंकर से वार्ता'.split('')) });

const urdu = fc.string({ unit: fc.constantFrom(...'سیّد عاصم منیر، وزیرِ اعظم ۔؟'.split('')) });

describe('width', () => {
  test('what is counted measures as the library does', () => {
    const counted = fc.oneof(latin, urdu);
    fc.assert(fc.property(counted, (text) => needsLibrary(text) || width(text) === stringWidth(text)));
    expect(needsLibrary('سید عاصم منیر، मार्को रुबियो')).toBe(false);
  });

  test.each([
    ['عاصم منیر', 9],
    ['नरेन्द्र', 5],
    ['Jónsson', 7],
    ['👍🏽', 2],
    ['日本', 4],
  ])('%s takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
    expect(width(text)).toBeGreaterThanOrEqual(stringWidth(text));
    expect(width(pad(text, 12))).toBe(12);
  });
});

describe('wrap', () => {
  test('no line is wider than asked and no word is lost', () => {
    fc.assert(
      fc.property(
        fc.oneof(latin, fc.string(), hindi, urdu),
        fc.integer({ min: 4, max: 60 }),
        (text, columns) => {
          const lines = wrap(text.replace(/[\n\r\t]/g, ' '), columns);
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns);
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });

  test('no letter is parted from the marks above and below it', () => {
    for (let columns = 1; columns < 12; columns++) {
      for (const line of wrap('नरेंद्रमोदीसेजयशंकरकीवार्ता', columns)) expect(line).not.toMatch(/^\p{Mn}/u);
    }
  });

  test('breaks where the library breaks', () => {
    const prose = fc
      .array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(prose, fc.integer({ min: 10, max: 60 }), (text, columns) => {
        expect(wrap(text, columns)).toEqual(wrapAnsi(text, columns, { hard: true }).split('\n'));
      }),
    );
  });
});
