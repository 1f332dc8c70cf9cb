/** Lists printed by a browser: no last page holds the closing note alone. */
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { Browser, CHROMIUM } from '../support/printing';
import { installed } from '../support/real';
import { briefOnRecord } from '../support/shell';

const LINES = [
  'positions',
  'last US PK',
  'timeline Dar',
  'topics',
  'meetings Dar',
  'positions kashmir',
  'sources Munir',
  'statements Munir',
  'events --on 2025-05',
];

/** The lines of text on the last page of a PDF, its number left out. */
function lastPage(pdf: Uint8Array): string[] {
  const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split(
    '\f',
  );
  const lines = (pages.at(-2) ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '' && !/^\d+ ?\/ ?\d+$/.test(line));
}

describe.skipIf(CHROMIUM === null || !installed('pdftotext'))('a printed list', () => {
  test('ends with an entry and the note below it', { timeout: 120_000 }, async () => {
    const browser = new Browser(CHROMIUM as string);
    try {
      const print = await browser.page();
      for (const line of LINES) {
        const { stdout } = await briefOnRecord([...line.split(' '), '--html']);
        for (const paper of ['A4', 'Letter'] as const) {
          const lines = lastPage(await print(stdout, paper));
          const note = /<footer>(.*?)<\/footer>/s.exec(stdout)?.[1]?.replace(/<[^>]+>/g, ' ') ?? '';
          const others = lines.filter((text) => !note.replace(/\s+/g, '').includes(text.replace(/\s+/g, '')));
          expect(others.length, `${line} on ${paper}: ${lines.join('|')}`).toBeGreaterThan(1);
        }
      }
    } finally {
      await browser.close();
    }
  });
});
