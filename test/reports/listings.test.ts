/** What a briefing has no room for is counted beside a command, and the command shows it. */
import { describe, expect, test } from 'vitest';
import { briefOnRecord, shellWords } from '../support/shell';

interface Section {
  id: string;
  lines: { records: string[] }[];
  more: string | null;
  shows: string | null;
}

/** The sections whose lines hold a record each. */
const LISTED = ['contacts', 'events', 'quotes'];

const SUBJECTS = [
  'Munir',
  'Dar',
  'Dar --for US',
  'Munir --for US',
  'Rubio Jaishankar --for US',
  'Dar --as-of 2025-07-24',
  'Dar --for US --since 2025-07-01',
  'secretary of state --as-of 2025-12-01',
  'Guterres --for UN',
  'Dar Rubio',
  'PK',
  'US PK',
  'US PK --for IN',
  'kashmir',
  'Dar kashmir --for US',
  'TRF --since 2025-07-01',
  'india-us-trade-deal',
  '2025-07-25-rubio-dar',
];

async function sectionsOf(subject: string): Promise<Section[]> {
  const { stdout } = await briefOnRecord(['on', ...subject.split(' '), '--json']);
  return (JSON.parse(stdout) as { sections: Section[] }).sections;
}

/** Ids of the records or issues that a command lists. */
async function listedBy(command: string): Promise<string[]> {
  const { stdout, status, stderr } = await briefOnRecord([...shellWords(command).slice(1), '--json']);
  expect({ command, status }, stderr).toEqual({ command, status: 0 });
  const data = JSON.parse(stdout) as unknown;
  if (!Array.isArray(data)) return [];
  return (data as { id?: string; issue?: { id: string } }[]).map(({ id, issue }) => id ?? issue?.id ?? '');
}

describe('what did not fit', () => {
  for (const subject of SUBJECTS) {
    test(`on ${subject}: every command runs and shows what is counted beside it`, async () => {
      const sections = await sectionsOf(subject);
      for (const { id, lines, more, shows } of sections) {
        if (more === null) continue;
        const ids = await listedBy(more);
        const held = lines.flatMap(({ records }) => records);
        expect(shows, more).toMatch(LISTED.includes(id) ? /^(just|among)$/ : /^related$/);
        if (shows !== 'related') expect(ids, more).toEqual(expect.arrayContaining(held));
        if (shows === 'just') expect(ids, more).toHaveLength(lines.length);
        if (shows === 'among') expect(ids.length, more).toBeGreaterThan(lines.length);
      }
    });
  }

  test('the page says so where the command lists more than is counted', async () => {
    const { stdout } = await briefOnRecord(['on', 'US', 'PK', '--width', '100']);
    expect(stdout).toMatch(/^LAST CONTACTS +\+\d+ among: brief meetings US PK$/m);
    const own = await briefOnRecord(['on', 'Dar', '--width', '100']);
    expect(own.stdout).toMatch(/^LAST CONTACTS +\+\d+: brief meetings Dar$/m);
  });

  test.each(['US', 'US PK', 'economy'])('all of it is all of it: on %s', async (subject) => {
    const { stdout } = await briefOnRecord(['on', ...subject.split(' ')]);
    const command = /all of it: (brief on .*)$/m.exec(stdout)?.[1] ?? '';
    const whole = await briefOnRecord([...shellWords(command).slice(1), '--width', '40']);
    expect(whole.stdout).not.toMatch(/\+\d+ more|\+\d+( among|; see also)?:|Not on this page|all of it/);
  });
});

describe('the page asked for', () => {
  test('Markdown holds what a page of text of so many lines and columns holds', async () => {
    const sections = async (...argv: string[]): Promise<number> => {
      const { stdout } = await briefOnRecord(['on', 'Dar', ...argv]);
      return stdout.match(/\[\d+\]|\\\[\d+\\?\]/g)?.length ?? 0;
    };
    for (const page of [[], ['--lines', '30'], ['--lines', '400'], ['--width', '120']])
      expect(await sections('--markdown', ...page), page.join(' ')).toBeGreaterThan(0);
    expect(await sections('--markdown', '--lines', '400')).toBeGreaterThan(
      2 * (await sections('--markdown')),
    );
    expect(await sections('--markdown', '--lines', '30')).toBeLessThan(await sections('--markdown'));
  });

  test.each(['html', 'docx', 'json', 'csv'])(
    'lines and columns shape no %s, and that is told',
    async (format) => {
      const asked = ['on', 'Dar', '--format', format];
      const plain = await briefOnRecord(asked);
      const told = await briefOnRecord([...asked, '--lines', '400', '--width', '100'], { columns: 200 });
      expect({ stdout: told.stdout, status: told.status }).toEqual({ stdout: plain.stdout, status: 0 });
      expect(told.stderr).toContain(
        `--lines and --width: for text and markdown; as ${format} the briefing is`,
      );
    },
  );

  test('a page of paper says that all of it is text', async () => {
    const { stdout } = await briefOnRecord(['on', 'Dar', '--html']);
    expect(stdout).toContain('all of it, as text: brief on Dar --lines 9999');
  });
});
