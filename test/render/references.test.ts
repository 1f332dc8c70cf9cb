/** The pages that records rest on: what tells each, and its address on a line of its own. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

describe('brief sources', () => {
  test.each([40, 80, 120, 200])('is regular at %d columns', async (columns) => {
    const { stdout } = await briefOnRecord(['sources', 'Dar'], { columns });
    const items = stdout.split(/^ {2}- /m).slice(1);
    expect(items.length).toBeGreaterThan(20);
    for (const item of items) {
      const [first = '', ...rest] = item.split(/\n(?=\n|[^ ])/)[0]?.split(/\n {4}(?=https?:)/) ?? [];
      expect(rest).toHaveLength(1);
      expect(first.replace(/\s+/g, ' ')).toMatch(/, (undated|[\d A-Za-z]*\d{4})(, primary)?, \d+ records?$/);
      expect(rest[0]).toMatch(/^https?:\/\/\S+\s*$/);
    }
  });

  test('links instead where it can', async () => {
    const { stdout } = await briefOnRecord(['sources', 'Dar', '--hyperlinks', 'always']);
    expect(stdout.replace(/\u001b\]8;;[^\u0007]*\u0007/g, '')).not.toContain('http');
  });

  test('in Markdown the title is the link', async () => {
    const { stdout } = await briefOnRecord(['sources', 'Dar', '--markdown']);
    for (const line of stdout.split('\n').filter((text) => text.startsWith('- ')))
      expect(line).toMatch(/^- \[.*\]\(<?https?:[^ ]*\), .*\d records?$/);
  });
});
