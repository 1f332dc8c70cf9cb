/** The briefing as it is handed on: what a reader of the paper has no use for is named once, at its foot. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { quarters } from '../../src/render/pages/briefing';
import { brief, briefOnRecord } from '../support/shell';

const words = (markup: string): string =>
  markup
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');

async function papers(...argv: string[]): Promise<Record<string, string>> {
  const { stdout } = await briefOnRecord(['on', ...argv, '--html']);
  const { bytes } = await briefOnRecord(['on', ...argv, '--docx']);
  const word = unzipSync(bytes as Uint8Array)['word/document.xml'] as Uint8Array;
  return { html: words(stdout), word: words(strFromU8(word)) };
}

describe('on paper', () => {
  test('headings say how much is left out and no command; the foot names the one that shows all', async () => {
    const pages = await papers('Trump', '--for', 'PK');
    for (const [format, text] of Object.entries(pages)) {
      expect(text.match(/brief [a-z]+ /g), format).toEqual(['brief on ']);
      expect(text, format).toMatch(/Last contacts \* of Trump · \+\d+ /i);
      expect(text, format).not.toMatch(/see also|among:|\+\d+ more/);
      expect(text.trimEnd(), format).toMatch(
        /\+ counts what has no room here; all of it, as text: brief on Trump --for PK --lines 9999\s*$/,
      );
    }
  });

  test('the handling line stands at the top and at the foot of the web page too', async () => {
    for (const words of [['US', 'PK'], ['Meloni']]) {
      const { stdout } = await briefOnRecord(['on', ...words, '--marking', 'FOR OFFICIAL USE', '--html']);
      expect(stdout.match(/<p class="marking">FOR OFFICIAL USE<\/p>/g)).toHaveLength(2);
      expect(stdout).toMatch(/<p class="marking">FOR OFFICIAL USE<\/p><\/footer>/);
    }
  });

  test('a page that holds everything names no command', async () => {
    const { stdout } = await brief(['on', 'Jonsson', '--for', 'NO', '--html']);
    expect(words(stdout)).not.toMatch(/brief on |\+ counts/);
  });

  test('text and Markdown name the commands as before', async () => {
    for (const format of ['text', 'markdown']) {
      const { stdout } = await briefOnRecord(['on', 'Trump', '--for', 'PK', '--format', format]);
      expect(stdout, format).toMatch(/\+\d+ among: brief meetings US/);
    }
  });

  test('Word tells the contacts by quarter, each under its name', async () => {
    const { word = '' } = await papers('US', 'PK', '--as-of', '2025-07-24');
    expect(word).toMatch(
      /US-PK contacts by quarter: 2023: Q4 \d+; 2024: Q1 \d+, Q2 \d+, Q3 \d+, Q4 \d+; 2025: /,
    );
    expect(word).toMatch(/Q2 \d+, Jul \d+\. /);
    expect(word).not.toMatch(/( \d+){8}/);
  });
});

test('quarters that began before the span are left out, the last is named by its months', () => {
  const of = (from: string, to: string, months: number[]) => quarters({ of: 'Contacts', from, to, months });
  expect(of('2024-01-01', '2024-06-30', [1, 2, 3, 4, 5, 6])).toBe('2024: Q1 6, Q2 15');
  expect(of('2023-12-01', '2024-05-10', [9, 1, 2, 3, 4, 5])).toBe('2024: Q1 6, Apr-May 9');
  expect(of('2024-11-01', '2025-04-10', [9, 9, 1, 2, 3, 4])).toBe('2025: Q1 6, Apr 4');
});
