/** What stands on real terminals: colour, widths, pager, links. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { installed, Terminal } from '../support/real';
import { brief, emptyFolder, NORTH } from '../support/shell';

interface Screen {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

const widthOf = (line: string): number => [...line].length;

describe.skipIf(!installed('tmux') || !installed('less'))('a terminal', () => {
  let terminal: Terminal | undefined;
  afterEach(() => terminal?.close());

  /** The screen after a command line; the shell's prompt is `> `. */
  function open({ columns = 80, rows = 40, env = {} }: Screen = {}): Terminal {
    terminal = new Terminal('PS1="> " exec bash --norc --noprofile -i', { columns, rows, env });
    return terminal;
  }

  async function screen(line: string, settings: Screen = {}, styled = false): Promise<string> {
    const opened = open(settings);
    await opened.until('>');
    opened.type(`clear; ${line}; echo do''ne\n`);
    await opened.until(/^done$/m);
    const shown = opened.screen(styled);
    return shown.slice(0, shown.lastIndexOf('done'));
  }

  test('shows months as headings, in bold, with links where it can', async () => {
    const line = 'brief timeline Dar --on 2025-07-28 --no-pager';
    expect(await screen(line)).toMatch(/^JULY 2025$/m);
    const styled = await screen(line, {}, true);
    expect(styled).toContain('\u001b[1mJULY 2025');
    expect(styled).toContain('\u001b[36m');
  });

  test.each([
    [{ NO_COLOR: '1' }, '', false],
    [{ NO_COLOR: '' }, '', true],
    [{ CLICOLOR: '0' }, '', false],
    [{ CLICOLOR: '0', FORCE_COLOR: '1' }, '', true],
    [{ FORCE_COLOR: '0' }, '', false],
    [{ TERM: 'dumb' }, '', false],
    [{ NO_COLOR: '1' }, '--color', true],
    [{}, '--no-color', false],
    [{}, '| cat', false],
    [{ FORCE_COLOR: '1' }, '| cat', true],
    [{ CLICOLOR_FORCE: '1' }, '| cat', true],
  ])('%j %s: colour %s', async (env: Record<string, string>, tail, coloured) => {
    const styled = await screen(`brief last Dar Rubio ${tail}`, { env }, true);
    expect(/\u001b\[(1|2|36)m/.test(styled)).toBe(coloured);
  });

  test('COLUMNS is the width; without it the terminal’s own', async () => {
    const wide = await screen('brief statements Dar --limit 2', { columns: 120 });
    expect(Math.max(...wide.split('\n').map(widthOf))).toBeGreaterThan(90);
    const set = await screen('COLUMNS=60 brief statements Dar --limit 2', { columns: 120 });
    expect(Math.max(...set.split('\n').map(widthOf))).toBeLessThanOrEqual(60);
  });

  test.each([
    'timeline Dar --limit 4',
    'meetings Dar --limit 3',
    'last Dar Rubio',
    'topics trade',
    'who --country QA',
    'positions kashmir-mediation',
    'ties US PK --since 2025-06',
  ])('40 columns are stacked: brief %s', async (line) => {
    const out = join(emptyFolder(), 'out');
    const shown = await screen(
      `brief ${line} --no-pager --hyperlinks never > ${out}; wc -L < ${out}; grep -c . ${out}`,
      { columns: 40, env: { COLUMNS: '40' } },
    );
    // Only an address may be longer than the line.
    const [longest, lines] = shown.trim().split('\n').map(Number);
    expect(lines).toBeGreaterThan(0);
    if (!/positions|last/.test(line)) expect(longest).toBeLessThanOrEqual(40);
    const direct = await screen(`brief ${line} --no-pager | head -30`, { columns: 40 });
    expect(direct.split('\n').filter((text) => /^\s*[─-]+\s*$/.test(text))).toEqual([]);
  });

  test('the widths of Urdu, Hindi, accents and emoji are the terminal’s', async () => {
    const folder = emptyFolder();
    cpSync(NORTH, folder, { recursive: true });
    const path = join(folder, 'meetings.json');
    const meetings = JSON.parse(readFileSync(path, 'utf8')) as { title: string }[];
    const titles = ['اسحاق ڈار سے ملاقات', 'जयशंकर से वार्ता', 'Jónsson à São Tomé', '🤝 handshake 🇵🇰', '会談'];
    meetings.forEach((meeting, index) => {
      meeting.title = titles[index % titles.length] ?? '';
    });
    writeFileSync(path, `${JSON.stringify(meetings, null, 2)}\n`);
    const shown = await screen(`brief meetings --no-bundled --dataset ${folder} --no-pager`, {
      columns: 80,
      rows: 60,
    });
    expect(shown).toContain(titles[0]);
    const { stdout } = await brief(['meetings', '--no-pager'], {
      data: folder,
      terminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(shown.trimEnd()).toBe(stdout.trimEnd());
  });

  test('ASCII where the locale is not UTF-8', async () => {
    const shown = await screen('brief show 2025-07-25-rubio-dar --no-pager | head -30', {
      env: { LC_ALL: 'C' },
    });
    expect(shown).toMatch(/^[\n -~]+$/);
  });

  test('links: always, never, and to the web only', async () => {
    const folder = emptyFolder();
    const ask = (when: string): string =>
      `brief sources Dar --limit 2 --no-pager --hyperlinks ${when} > ${join(folder, when)}`;
    await screen(`${ask('always')}; ${ask('never')}; ${ask('auto')}`);
    expect(readFileSync(join(folder, 'always'), 'utf8')).toMatch(/\u001b\]8;;https?:\/\//);
    expect(readFileSync(join(folder, 'never'), 'utf8')).not.toContain('\u001b');
    expect(readFileSync(join(folder, 'auto'), 'utf8')).not.toContain('\u001b');
  });

  describe('the pager', () => {
    test('opens for what is longer than the screen, and Ctrl-C and q leave it whole', async () => {
      const shell = open({ rows: 20 });
      await shell.until('>');
      shell.type('clear; brief timeline\n');
      await shell.until(/^:$/m);
      shell.press('C-c');
      shell.press('G');
      await shell.until('(END)');
      shell.press('q');
      shell.type('clear; echo ba""ck\n');
      expect(await shell.until(/^back$/m)).not.toContain('records,');
    });

    test('left at once does not print it all again', async () => {
      const shell = open({ rows: 20 });
      await shell.until('>');
      shell.type('clear; BRIEF_PAGER="head -2" brief timeline; echo "status $?"\n');
      const shown = await shell.until(/status \d/);
      expect(shown).toContain('status 0');
      expect(shown.trim().split('\n').length).toBeLessThanOrEqual(5);
    });

    test.each([
      ['brief topics trade', {}, false],
      ['brief timeline --no-pager', { BRIEF_PAGER: 'echo PAGED' }, false],
      ['brief timeline', { BRIEF_PAGER: 'echo PAGED' }, true],
      ['brief timeline', { BRIEF_PAGER: 'echo PAGED', PAGER: 'false' }, true],
      ['brief timeline', { PAGER: 'echo PAGED' }, true],
      ['brief timeline', { PAGER: 'echo PAGED', TERM: 'dumb' }, false],
      ['brief timeline', { PAGER: 'cat', BRIEF_PAGER: '' }, false],
      ['brief timeline | tail -5', { PAGER: 'echo PAGED' }, false],
      ['brief timeline --json | tail -5', { PAGER: 'echo PAGED' }, false],
      ['brief timeline -o out.txt', { PAGER: 'echo PAGED' }, false],
    ])('%s %j: paged %s', async (line, env: Record<string, string>, paged) => {
      const shown = await screen(`cd ${emptyFolder()}; ${line}`, { env });
      expect(shown.includes('PAGED')).toBe(paged);
    });

    test('one that is not there leaves the text on the screen', async () => {
      expect(await screen('brief timeline', { env: { BRIEF_PAGER: 'no-such-pager-here' } })).toMatch(
        /\d+ records/,
      );
    });
  });
});
