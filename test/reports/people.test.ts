/** Whom a briefing names as met or heard, and by which office: over the bundled dataset. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

const page = async (words: string): Promise<string> =>
  (await briefOnRecord(['on', ...words.split(' ')])).stdout.replace(/\s+/g, ' ');
const people = async (words: string): Promise<string> =>
  / PEOPLE (.*?) LAST CONTACTS /.exec(await page(`${words} --lines 400`))?.[1] ?? '';

describe('who was met', () => {
  test.each([
    ['Trump --for PK', 'met: Imran Khan then Prime Minister (PK); 6 contacts, last 21 Jan 2020'],
    ['Trump --for PK', 'met: Shehbaz Sharif Prime Minister (PK); '],
    ['Jaishankar --for US', 'met: Marco Rubio Secretary of State (US); '],
  ])('on %s: %s', async (words, line) => {
    expect(await people(words)).toContain(line);
  });

  test('is told with the office of the day, whoever left it since', async () => {
    for (const words of ['Trump --for PK', 'Munir --for US', 'Rubio', 'Rubio Jaishankar'])
      expect(await people(words), words).not.toContain('met: no office on record that day');
    expect(await people('Munir --for US')).not.toMatch(/Kurilla no office/);
  });

  test('is first whom they met lately as one principal another, most often', async () => {
    const met = [...(await people('Munir --for US')).matchAll(/met: ([A-Z]\w+ [A-Z]\w+)/g)].map(
      ([, name]) => name,
    );
    expect(met[0]).toBe('Donald Trump');
    expect(await page('Munir --for US')).toContain(
      'met: Donald Trump President of the United States (US); 2 contacts, 18 Jun and 25 Sep 2025',
    );
  });
});

test('voices on a matter are told with the office of the day on which they spoke', async () => {
  const text = await page('mediation Kashmir');
  expect(text).toMatch(/Imran Khan PK then Prime Minister; \d+ statements, last 20 Jun 2021/);
});
