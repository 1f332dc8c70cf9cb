/** The figure of contacts month by month on the one page. */
import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../src/render/html';
import { markdownOf } from '../../src/render/markdown';
import { textOf } from '../../src/render/text';
import { brief, briefOnRecord } from '../support/shell';

const STYLE = { width: 80, colour: false, terminal: false, links: false, unicode: true };
const spark = { block: 'spark' as const, caption: 'Contacts per month, 0 to 9', values: [0, 1, 4, 9] };
const document = { title: 'Spark', blocks: [spark] };

describe('a spark', () => {
  test('is block characters in text, a dot for nothing and a mark for something', async () => {
    expect(await textOf(document, STYLE)).toBe('  Contacts per month, 0 to 9: ·▁▄█\n');
    expect(markdownOf(document)).toContain('·▁▄█');
  });

  test('is numbers where there is only ASCII', async () => {
    expect(await textOf(document, { ...STYLE, unicode: false })).toBe(
      '  Contacts per month, 0 to 9: 0 1 4 9\n',
    );
  });

  test('is a drawing with its numbers as title in HTML', () => {
    const html = htmlOf(document);
    expect(html).toContain('<svg class="spark"');
    expect(html).toContain('<title>Contacts per month, 0 to 9: 0, 1, 4, 9</title>');
    expect(html.match(/<rect class="part0"/g)).toHaveLength(4);
  });
});

describe('on the one page', () => {
  test('it counts the contacts of the last two years, none after the as-of day', async () => {
    const { stdout } = await briefOnRecord(['on', 'US', 'PK', '--as-of', '2025-07-24', '--json']);
    const { frequency } = JSON.parse(stdout);
    expect(frequency).toMatchObject({ of: 'US-PK contacts', from: '2023-08-01', to: '2025-07-24' });
    expect(frequency.months).toHaveLength(24);
    const text = (await briefOnRecord(['on', 'US', 'PK', '--as-of', '2025-07-24'])).stdout;
    expect(text).toMatch(/US-PK contacts a month, Aug 2023 to Jul 2025, 0 to \d+:\s+[·▁▂▃▄▅▆▇█]{24}\n/);
  });

  test('it takes at most two lines, and none from a small page', async () => {
    const page = async (lines: string): Promise<string> =>
      (await briefOnRecord(['on', 'US', 'PK', '--lines', lines])).stdout;
    expect(await page('60')).toMatch(/█/);
    expect(await page('30')).not.toMatch(/█/);
    const narrow = (await briefOnRecord(['on', 'US', 'PK', '--width', '72'])).stdout;
    expect(narrow).toMatch(/US-PK contacts a month[^\n]*\n? *[^\n]*[·▁▂▃▄▅▆▇█]{24}\n/);
  });

  test('it is drawn of three contacts at least, and not for a matter', async () => {
    const frequency = async (...argv: string[]): Promise<unknown> =>
      JSON.parse((await brief(['on', ...argv, '--json'])).stdout).frequency;
    expect(await frequency('NO', 'IS')).not.toBeNull();
    expect(await frequency('NO', 'IS', '--as-of', '2024-04-01')).toBeNull();
    expect(await frequency('cod-quota')).toBeNull();
  });
});
