/** Colour changes how words look, never where they stand. */
import { describe, expect, test } from 'vitest';
import { layProse } from '../../src/render/text/page';
import { loadLibrary } from '../../src/render/width';
import { PAGES } from '../support/pages';
import { briefOnRecord } from '../support/shell';

const bare = (text: string): string => text.replace(/\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007]*\u0007/g, '');

describe('a painted page is the plain page', () => {
  for (const line of PAGES) {
    test(line.join(' '), async () => {
      for (const columns of [40, 80, 120]) {
        const plain = await briefOnRecord(line, { columns });
        const painted = await briefOnRecord([...line, '--color'], { columns });
        expect(bare(painted.stdout)).toBe(plain.stdout);
      }
    });
  }

  test('a margin, runs of spaces and letters with loose marks', async () => {
    await loadLibrary();
    const style = { width: 20, terminal: false, unicode: true, show: (text: string) => text };
    const plain = { ...style, colour: false, links: false, paint: (text: string) => text };
    const coloured = { ...plain, colour: true, paint: (text: string) => `\u001b[1m${text}\u001b[22m` };
    for (const text of [
      '    a margin before words that wrap',
      'spaces   in   a   row here',
      'e\u0301le\u0300ve '.repeat(9),
    ]) {
      const prose = [{ text: text.slice(0, 7), emphasis: 'dim' as const }, text.slice(7)];
      expect(layProse(coloured, prose, 14).map(bare)).toEqual(layProse(plain, prose, 14));
    }
  });
});
