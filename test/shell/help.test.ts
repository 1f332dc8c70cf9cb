/** Help: every example runs as it stands, every page fits, and a slip of the fingers is answered with the right word. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { flagsOf, isListed, SHARED_OPTIONS } from '../../src/cli/program';
import { COMMANDS } from '../../src/commands';
import { bash, installed } from '../support/real';
import { brief, briefOnRecord, emptyFolder, NORTH, ROOT } from '../support/shell';

const examples = COMMANDS.flatMap(({ examples: own }) => own.map(([line]) => line));

describe('every example in help runs in a shell', () => {
  const hasJq = installed('jq');
  test.each(examples)('%s', (line) => {
    const cwd = emptyFolder();
    cpSync(NORTH, join(cwd, 'my-dataset'), { recursive: true });
    mkdirSync(join(cwd, '.config/fish/completions'), { recursive: true });
    const runnable = hasJq ? line : line.replace(/\| jq.*/, '');
    if (line.includes('completion zsh') && !installed('zsh')) return;
    const zsh = `zsh -f -c 'autoload -Uz compinit; compinit -u; ${runnable}'`;
    const shown = line.includes('completion zsh') ? zsh : `set -o pipefail; ${runnable}`;
    const { status, stderr } = bash(shown, { cwd, env: { HOME: cwd } });
    expect({ status, told: /nothing found|should not have happened/.test(stderr) }).toEqual({
      status: 0,
      told: false,
    });
  });
});

describe('pages of help', () => {
  const pages = ['', ...COMMANDS.map(({ name }) => name)];

  test.each(pages)('"brief help %s" fits 40, 60, 80 and 120 columns', async (name) => {
    for (const columns of [40, 60, 80, 120]) {
      const { stdout } = await briefOnRecord(['help', name].filter(Boolean), { columns });
      const long = stdout.split('\n').filter((line) => line.length > columns);
      // A command line is shown whole where it is an example.
      expect(long.filter((line) => !/^ {2,4}(brief|eval|~)/.test(line))).toEqual([]);
    }
  });

  test('lead with examples, then tell what there is', async () => {
    for (const { name, usage, options } of COMMANDS) {
      const { stdout } = await brief(['help', name]);
      expect(stdout.split('\n')[2]).toBe('Examples');
      expect(stdout).toContain(`brief ${name}${usage ? ` ${usage}` : ''} [options]`);
      for (const option of [...options, ...SHARED_OPTIONS])
        expect(stdout.includes(` ${option.flags}`), option.flags).toBe(isListed(option));
    }
    const { stdout } = await brief(['--help']);
    for (const heading of [
      'Examples',
      'Records',
      'People and places',
      'Answers',
      'Dataset',
      'Shell',
      'Options',
      'Environment',
    ])
      expect(stdout.split('\n')).toContain(heading);
    expect(stdout).toContain('BRIEF_DATASET');
  });

  test('are in bold on a terminal and in ASCII where the locale is no more', async () => {
    expect((await brief(['help'], { terminal: true })).stdout).toContain('\u001b[1mExamples\u001b[22m');
    expect((await brief(['help'], { terminal: true, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
    expect((await brief(['help'], { terminal: true, env: { LC_ALL: 'C', NO_COLOR: '1' } })).stdout).toMatch(
      /^[\n -~]*$/,
    );
  });

  test('the versions of program and dataset are told', async () => {
    const about = JSON.parse(readFileSync(join(ROOT, 'data/dataset.json'), 'utf8')) as Record<string, string>;
    expect((await briefOnRecord(['--version'])).stdout).toBe(
      `brief ${version}\ndataset ${about.name}, updated ${about.updated}, schema ${about.schemaVersion}\n`,
    );
  });
});

describe('a slip of the fingers', () => {
  /** Words one slip away: two letters swapped, one left out, one doubled. */
  const slipped = (word: string): fc.Arbitrary<string> =>
    fc
      .tuple(fc.nat(Math.max(0, word.length - 2)), fc.constantFrom('swap', 'drop', 'double'))
      .map(([at, kind]) => {
        const letters = [...word];
        if (kind === 'swap') letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
        else if (kind === 'drop') letters.splice(at, 1);
        else letters.splice(at, 0, letters[at] ?? '');
        return letters.join('');
      });

  const names = [...COMMANDS.map(({ name }) => name), 'help'];

  test.each(names.filter((name) => name.length > 3))('in %s is answered with it', async (name) => {
    await fc.assert(
      fc.asyncProperty(slipped(name), async (word) => {
        if (names.includes(word)) return;
        const { status, stdout, stderr } = await brief([word]);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toMatch(new RegExp(`Did you mean .*\\b${name}\\b.*\\?`));
      }),
      { numRuns: 20 },
    );
  });

  const options = [
    ...new Set(
      [...SHARED_OPTIONS, ...(COMMANDS.find(({ name }) => name === 'timeline')?.options ?? [])].flatMap(
        flagsOf,
      ),
    ),
  ];

  test.each(options.filter((flag) => flag.length > 5))('in %s is answered with it', async (flag) => {
    await fc.assert(
      fc.asyncProperty(slipped(flag.slice(2)), async (word) => {
        if (options.includes(`--${word}`)) return;
        const { status, stderr } = await brief(['timeline', `--${word}`]);
        expect(status).toBe(2);
        expect(stderr).toMatch(new RegExp(`Did you mean .*${flag}\\b.*\\?`));
      }),
      { numRuns: 10 },
    );
  });

  test.each([
    [['timeline', '--format', 'jsno'], 'Did you mean json?'],
    [['timeline', '--kind', 'meeting,evnt'], 'Did you mean event?'],
    [['completion', 'fsh'], 'Did you mean zsh or fish?'],
    [['help', 'timelin'], 'Did you mean timeline?'],
    [['topics', '--limit', '3'], '--limit belongs to timeline,'],
    [['Berg'], 'Anna Berg, Minister of Foreign Affairs (NO): brief who Berg, brief timeline Berg'],
    [['2024-03-05-berg-jonsson'], 'brief show 2024-03-05-berg-jonsson'],
    [['show'], 'For example: brief show'],
  ])('brief %j', async (argv, hint) => {
    const { status, stderr } = await brief(argv, { columns: 120 });
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
  });
});

describe('the man page', () => {
  const page = join(ROOT, 'dist/man/brief.1');

  test('tells every command and option', () => {
    const text = readFileSync(page, 'utf8').replaceAll('\\-', '-');
    for (const { name, usage } of COMMANDS) expect(text).toContain(`.SS brief ${name} ${usage}`.trimEnd());
    for (const { flags } of [...SHARED_OPTIONS, ...COMMANDS.flatMap(({ options: own }) => own)])
      expect(text).toContain(`\\fB${flags}\\fR`);
    expect(text).toMatch(/^[\n -~]*$/);
  });

  test.skipIf(!installed('mandoc'))('is sound to mandoc', () => {
    expect(bash(`mandoc -Tlint -W warning ${page}`)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test.skipIf(!installed('man'))('is shown by man', () => {
    const { status, stdout, stderr } = bash(`man --warnings -l ${page} | col -b`, {
      env: { MANWIDTH: '80' },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('brief timeline [subject...]');
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });
});
