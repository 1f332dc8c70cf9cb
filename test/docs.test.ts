/** The documentation: what it shows is what the program does. `UPDATE_GOLDEN=1` writes the README's screens and figures anew. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENVIRONMENT } from '../src/cli/help';
import { EXIT_STATUS } from '../src/cli/manual';
import { flagsOf, PROGRAM_OPTIONS_IN_HELP } from '../src/cli/program';
import { COMMANDS } from '../src/commands';
import { readFolder } from '../src/dataset/load';
import { ENTRY_SCHEMAS, jsonSchemaOf } from '../src/dataset/schema';
import { COLLECTIONS } from '../src/dataset/vocabulary';
import { FILE_ENDINGS, FORMATS } from '../src/render/formats';
import { backtest, METHODS, meanOf } from './bench/prediction';
import { bash, installed } from './support/real';
import { brief, briefOnRecord, emptyFolder, NORTH, ROOT, shellWords } from './support/shell';

const README = join(ROOT, 'README.md');
const readme = readFileSync(README, 'utf8');

/** A fenced block that begins with a command: the command, and what it prints. */
const SCREEN = /^```console\n\$ (.+)\n([\s\S]*?)^```$/gm;
const screens = [...readme.matchAll(SCREEN)].map(([, command = '', shown = '']) => ({ command, shown }));

type Entry = Record<string, unknown>;

/** What the README's jq programs mean, for where there is no jq. */
const JQ: Record<string, (data: Entry[]) => string[]> = {
  '.[] | "\\(.date)  \\(.type)  \\(.title)"': (data) =>
    data.map(({ date, type, title }) => `${date}  ${type}  ${title}`),
  '[.[] | {date, by: .people[0].name, stance: .positions[0].stance}][-3:][]': (data) =>
    data.slice(-3).map(({ date, people, positions }) =>
      JSON.stringify({
        date,
        by: (people as Entry[])[0]?.name,
        stance: (positions as Entry[])[0]?.stance,
      }),
    ),
};

const HAS_JQ = installed('jq');

function jq(words: readonly string[], input: string): string {
  const program = words.at(-1) ?? '';
  const meant = JQ[program];
  if (!meant) throw new Error(`JQ does not say what ${program} means`);
  const lines = meant(JSON.parse(input)).map((line) => `${line}\n`);
  if (HAS_JQ) {
    const { stdout, stderr } = spawnSync('jq', words, { input, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(lines.join(''));
  }
  return lines.join('');
}

const firstLines = (text: string, count: number): string =>
  text
    .split(/(?<=\n)/)
    .slice(0, count)
    .join('');

/** What a `brief` call prints on a terminal of 80 columns without colour, or into `head` or `jq`. */
async function shownBy(command: string): Promise<string> {
  const calls: string[][] = [[]];
  for (const word of shellWords(command)) {
    if (word === '|') calls.push([]);
    else calls.at(-1)?.push(word);
  }
  const [[program, ...argv] = [], ...filters] = calls;
  expect(program).toBe('brief');
  const { status, stdout } = await briefOnRecord(argv, {
    terminal: filters.length === 0,
    env: { NO_COLOR: '1', BRIEF_PAGER: 'cat' },
  });
  expect(status).toBe(0);
  return filters.reduce((text, [name, ...words]) => {
    if (name === 'head' && words[0] === '-n') return firstLines(text, Number(words[1]));
    if (name === 'jq') return jq(words, text);
    throw new Error(`a screen pipes into brief, head -n and jq, not ${name}`);
  }, stdout);
}

/** The table of the README between the marks of that name. */
const figures = (name: string): RegExp =>
  new RegExp(`(<!-- ${name}.*? -->\\n\\n)([\\s\\S]*?)(\\n*<!-- /${name} -->)`);

/** How well the briefing foretells what readouts name, as a table. */
function backtestTable(): string {
  const reader = readFolder({ readText: (path) => readFileSync(path, 'utf8') }, join(ROOT, 'data'));
  const results = backtest(reader, reader.about.updated);
  const percent = (share: number): string => `${Math.round(share * 100)}%`;
  const length = results.reduce((sum, result) => sum + result.length, 0) / results.length;
  const called: Record<(typeof METHODS)[number], string> = {
    briefing: 'the briefing',
    'last meeting': "the topics of the pair's last meeting, filled up with the most frequent",
    'most frequent': "the dataset's most frequent topics",
  };
  const named = (expectation: string): string => {
    const listed = results.flatMap((result) =>
      result.listed.filter((topic) => topic.expectation === expectation),
    );
    return `${percent(listed.filter((topic) => topic.named).length / listed.length)} of those listed as \`${expectation}\``;
  };
  return [
    `| ${results.length} meetings, lists of ${length.toFixed(1)} topics | recall | precision |`,
    '| --- | ---: | ---: |',
    ...METHODS.map((method) => {
      const { recall, precision } = meanOf(results.map(({ scores }) => scores[method]));
      return `| ${called[method]} | ${percent(recall)} | ${percent(precision)} |`;
    }),
    '',
    `A readout named ${named('will')}, ${named('may')}, ${named('defensive')}.`,
  ].join('\n');
}

if (process.env.UPDATE_GOLDEN)
  test('the README is written anew', async () => {
    const shown = new Map<string, string>();
    for (const { command } of screens) shown.set(command, await shownBy(command));
    writeFileSync(
      README,
      readme
        .replace(SCREEN, (_, command: string) => `\`\`\`console\n$ ${command}\n${shown.get(command)}\`\`\``)
        .replace(figures('backtest'), (_, before) => `${before}${backtestTable()}\n\n<!-- /backtest -->`),
    );
  });

describe.skipIf(process.env.UPDATE_GOLDEN)('the README', () => {
  test('shows screens', () => expect(screens.length).toBeGreaterThan(5));

  test.each(screens)('$command prints what it shows', async ({ command, shown }) => {
    expect(await shownBy(command)).toBe(shown);
  });

  test('its figures of the backtest are those of the dataset', () => {
    expect(figures('backtest').exec(readme)?.[2]).toBe(backtestTable());
  });

  test('its figures of speed stand where the benchmark writes them', () => {
    expect(figures('bench').exec(readme)?.[2]).toMatch(/^Node\.js \d+\.[\s\S]*\| `brief timeline` \| \d/);
  });
});

describe('the README', () => {
  const lines = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter((line) => /^(brief|eval) /.test(line)),
  );
  const cwd = emptyFolder();
  cpSync(NORTH, join(cwd, 'my-dataset'), { recursive: true });

  test('shows commands', () => expect(lines.length).toBeGreaterThan(15));

  test.each(lines)('%s', (line) => {
    const home = 'mkdir -p ~/.config/fish/completions; set -o pipefail; ';
    const shell = line.includes(' zsh)') ? line.replace(/^eval /, ': ') : line;
    expect(bash(home + shell, { cwd, env: { HOME: cwd } })).toMatchObject({ status: 0 });
  });

  test('installs, builds and runs, and installs, builds and tests, in a line each', () => {
    expect(readme.match(/^npm ci .*(timeline|npm test)$/gm)?.length).toBe(2);
  });

  test('names no command, option, variable or ending that there is not, and every command and format', async () => {
    // The screens are checked as they are, and what stands in the sources of a record is not ours.
    const prose = readme.replace(SCREEN, '');
    const options = new Set(
      [...PROGRAM_OPTIONS_IN_HELP, ...COMMANDS.flatMap((command) => command.options)].flatMap(flagsOf),
    );
    const foreign = ['--no-audit', '--no-fund', '--global', '--readme'];
    const named = [...prose.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([flag]) => flag);
    expect(named.filter((flag) => !options.has(flag) && !foreign.includes(flag))).toEqual([]);
    const names = new Set(COMMANDS.map(({ name }) => name));
    const called = [...prose.matchAll(/(?:^|`)brief ([a-z]+)/gm)].map(([, name = '']) => name);
    expect(called.filter((name) => !names.has(name) && name !== 'help')).toEqual([]);
    const variables = new Set(ENVIRONMENT.flatMap(([name]) => name.split(', ')));
    const own = [...prose.matchAll(/`([A-Z]+_?[A-Z]+)`/g)].map(([, name = '']) => name);
    expect(own.filter((name) => !variables.has(name))).toEqual([]);
    for (const ending of FILE_ENDINGS) expect(prose).toContain(`\`${ending}\``);
    for (const format of FORMATS) expect(prose).toMatch(new RegExp(`(--format |--)${format}\\b`));
    const help = await shownBy(
      screens.find(({ command }) => command.startsWith('brief help'))?.command ?? '',
    );
    for (const name of names) expect(help).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test('tells the exit statuses as the man page does', () => {
    for (const [status, meaning] of EXIT_STATUS)
      expect(readme.replace(/ +/g, ' ')).toContain(`\n| ${status} | ${meaning} |\n`);
  });

  test('links to what there is', () => {
    for (const [, path = '', anchor] of readme.matchAll(/\]\((?!http)([^)#]+)(?:#([^)]+))?\)/g)) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
        title.toLowerCase().replaceAll(' ', '-'),
      );
      if (anchor !== undefined) expect(anchors).toContain(anchor);
    }
  });
});

describe('help', () => {
  test.each(COMMANDS.map((command) => command.name))('brief help %s leads with an example', async (name) => {
    const { status, stdout } = await brief(['help', name]);
    expect(status).toBe(0);
    expect(stdout.split('\n')[2]).toBe('Examples');
    expect(stdout).toContain(`  brief ${name}`);
    expect(await brief([name, '--help'])).toMatchObject({ status: 0, stdout });
  });
});

describe('the data dictionary', () => {
  const dictionary = readFileSync(join(ROOT, 'data/README.md'), 'utf8');

  test.each(COLLECTIONS)('names every field of %s.json', (collection) => {
    const fields = Object.keys(ENTRY_SCHEMAS[collection].shape);
    const section =
      dictionary.split(/^### /m).find((part) => part.startsWith(`\`${collection}.json\``)) ?? '';
    expect(fields.filter((field) => !section.includes(`\`${field}\``))).toEqual([]);
  });

  test.each(['dataset', ...COLLECTIONS] as const)('data/schema/%s.schema.json is the program’s', (file) => {
    const written = JSON.parse(readFileSync(join(ROOT, `data/schema/${file}.schema.json`), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(file))));
  });
});
