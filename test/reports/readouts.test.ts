/** The JSON of `readouts`, of one meeting and across. */
import { describe, expect, test } from 'vitest';
import { brief } from '../support/shell';

const TALKS = { env: { BRIEF_DATASET: 'test/talks' } };

async function readouts(...argv: string[]): Promise<Record<string, unknown>> {
  const { status, stdout } = await brief(['readouts', ...argv, '--json'], TALKS);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe('readouts --json', () => {
  test('has the keys of the contract', async () => {
    const data = await readouts('2024-03-05-berg-jonsson');
    expect(Object.keys(data)).toEqual(['meeting', 'accounts', 'topics']);
    expect(data).toMatchObject({
      meeting: { kind: 'meeting', id: '2024-03-05-berg-jonsson' },
      accounts: [
        { side: 'IS', by: 'Ministry for Foreign Affairs of Iceland', statement: { kind: 'statement' } },
        { side: 'NO', by: 'Lina Lund', statement: { id: '2024-03-05-lund-readout' } },
      ],
      topics: { shared: ['fisheries'], some: [], only: { IS: ['air-patrols'], NO: [] } },
    });
  });

  test('of three sides tells what all, some and one mention', async () => {
    const { topics } = await readouts('2024-11-05-three-ministers');
    expect(topics).toEqual({
      shared: ['fisheries'],
      some: [{ topic: 'air-patrols', sides: ['IS', 'NO'] }],
      only: { DK: ['security'], IS: [], NO: ['economy'] },
    });
  });

  test('of those who never met is no meeting', async () => {
    expect(await readouts('Lina Lund')).toEqual({
      meeting: null,
      accounts: [],
      topics: { shared: [], some: [], only: {} },
    });
  });

  test('across two sides counts over meetings with both accounts', async () => {
    expect(await readouts('--across', 'NO', 'IS')).toMatchObject({
      a: 'NO',
      b: 'IS',
      meetings: 4,
      compared: 2,
      none: 2,
      topics: expect.arrayContaining([
        { topic: 'fisheries', name: 'Fisheries', both: 2, only: { NO: 0, IS: 0 } },
      ]),
    });
  });

  test('never says that a side denied', async () => {
    for (const argv of [['2024-11-05-three-ministers'], ['--across', 'NO', 'IS']]) {
      const { stdout } = await brief(['readouts', ...argv], TALKS);
      expect(stdout).not.toMatch(/den(y|ie)/i);
      expect(stdout.replace(/\s+/g, ' ')).toContain('Absence from one text is not evidence of absence');
    }
  });
});
