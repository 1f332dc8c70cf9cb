/** `--releasable`: on no page stands anything of what is marked restricted. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brief, emptyFolder, NORTH } from './support/shell';

/** The small dataset with the talks of 5 March 2024 and what was said of them restricted. */
function restrictedNorth(): string {
  const folder = emptyFolder();
  cpSync(NORTH, folder, { recursive: true });
  for (const file of ['meetings', 'statements']) {
    const path = join(folder, `${file}.json`);
    const entries = JSON.parse(readFileSync(path, 'utf8')) as { id: string; meeting?: string }[];
    const isOfTalks = ({ id, meeting }: { id: string; meeting?: string }): boolean =>
      [id, meeting].includes('2024-03-05-berg-jonsson') || id === '2024-03-07-jonsson-cod-quota';
    const marked = entries.map((entry) => (isOfTalks(entry) ? { ...entry, restricted: true } : entry));
    writeFileSync(path, JSON.stringify(marked));
  }
  return folder;
}

const RESTRICTED = /2024-03-05-(?:berg-jonsson|lund-readout)|2024-03-06-iceland|2024-03-07-jonsson/;
const data = restrictedNorth();

describe('--releasable', () => {
  test.each([
    ['timeline'],
    ['meetings', 'Berg', 'Jonsson'],
    ['statements', 'cod-quota'],
    ['search', 'cod'],
    ['who', 'Berg'],
    ['country', 'IS'],
    ['sources'],
    ['positions', 'cod-quota'],
    ['last', 'Berg', 'Jonsson'],
    ['readouts', 'Berg', 'Jonsson'],
    ['on', 'Berg', '--for', 'IS'],
    ['show', '2024-03-08-berg-cod-quota'],
  ])('%s %s %s %s', async (...words) => {
    const argv = words.filter((word) => word !== undefined);
    const whole = await brief([...argv, '--json'], { data });
    expect(whole.stdout).toMatch(RESTRICTED);
    const { status, stdout, stderr } = await brief([...argv, '--json', '--releasable'], { data });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(RESTRICTED);
    expect(stderr).not.toMatch(RESTRICTED);
  });

  test.each(['show', 'readouts', 'timeline', 'on'])(
    '%s knows no restricted record by its id',
    async (command) => {
      const argv = [command, '2024-03-05-berg-jonsson', '--releasable'];
      expect(await brief(argv, { data })).toMatchObject({ status: 2, stdout: '' });
    },
  );

  test('without it, what is restricted is marked', async () => {
    const { stdout } = await brief(['show', '2024-03-05-berg-jonsson'], { data });
    expect(stdout).toMatch(/Handling +restricted/);
    expect((await brief(['timeline'], { data })).stdout).toMatch(/\[restricted\]/);
  });

  test.each([
    ['last', 'Berg', 'Jónsson', '--as-of', '2024-04'],
    ['readouts', '2024-03-05-berg-jonsson'],
    ['positions', 'cod-quota'],
    ['who', 'Berg'],
    ['on', 'Berg', '--for', 'IS'],
  ])('without it, the page that rests on one says so at top and bottom: %s %s', async (...argv) => {
    for (const format of ['text', 'markdown', 'html']) {
      const { stdout } = await brief([...argv, '--format', format], { data });
      expect(stdout.match(/Holds restricted records/g), format).toHaveLength(2);
      const released = await brief([...argv, '--format', format, '--releasable'], { data });
      expect(released.stdout).not.toContain('Holds restricted records');
    }
  });

  test('and beside the handling line that was asked for', async () => {
    const { stdout } = await brief(['on', 'Berg', '--for', 'IS', '--marking', 'DRAFT'], { data });
    expect(stdout.match(/DRAFT · Holds restricted records/g)).toHaveLength(2);
  });
});
