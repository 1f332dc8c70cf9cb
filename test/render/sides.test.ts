/** A side stands on a page by its code: a country's, or an organisation's abbreviation. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { briefOnRecord } from '../support/shell';

const LINES = [
  'meetings Dar Guterres',
  'meetings --side UN',
  'who Dar',
  'who Guterres',
  'statements --side UN',
  'timeline UN',
  'readouts 2025-07-22-dar-guterres',
  'last Dar Guterres',
  'positions --side UN',
  'positions kashmir --history',
  'on Guterres',
  'on Dar Guterres',
  'country PK',
];

test.each(LINES)('brief %s', async (line) => {
  const argv = line.split(' ');
  const said = /[( ](united-nations|world-bank|oic)[),]/;
  for (const format of ['text', 'markdown', 'html'])
    expect((await briefOnRecord([...argv, '--format', format])).stdout).not.toMatch(said);
  const { bytes } = await briefOnRecord([...argv, '--docx']);
  if (bytes !== null)
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)).not.toMatch(said);
});

test('CSV and JSON keep the id', async () => {
  const { stdout } = await briefOnRecord(['meetings', 'Dar', 'Guterres', '--csv']);
  expect(stdout).toContain('António Guterres (united-nations)');
});
