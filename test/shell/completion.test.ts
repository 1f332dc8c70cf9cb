/** Completion: what the program answers, and what Tab does in real shells. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands';
import { bash, installed, PLAIN_ENV, Terminal } from '../support/real';
import { brief, briefOnRecord, emptyFolder, NORTH } from '../support/shell';

const answers = async (...words: string[]): Promise<string[]> => {
  const { stdout, stderr, status } = await brief(['__complete', ...words]);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
};

describe('candidates', () => {
  test('are the commands, first of all', async () => {
    expect(await answers('')).toEqual([...COMMANDS.map(({ name }) => name), 'help']);
    expect(await answers('--as-of', '2024', 'ti')).toEqual(['timeline', 'ties']);
    expect(await answers('help', 'st')).toEqual(['statements']);
  });

  test.each<[what: string, words: string[], expected: string[]]>([
    ['options', ['timeline', '--si'], ['--since', '--side']],
    ['options not yet given', ['timeline', '--since', '2024', '--si'], ['--side']],
    ['a format', ['timeline', '--format', 'm'], ['markdown']],
    ['a format after =', ['timeline', '--format=m'], ['--format=markdown']],
    ['a format after = as bash splits it', ['timeline', '--format', '=', 'm'], ['markdown']],
    ['one more of a list', ['timeline', '--kind', 'meeting,e'], ['meeting,event']],
    ['a category in the letters typed', ['events', '--category', 'prot'], ['protest']],
    ['and so one more', ['events', '--category', 'AID,PROT'], ['AID,PROTEST']],
    ['a form of the kind', ['meetings', '--type', 's'], ['summit']],
    ['a field', ['meetings', '--fields', 'da'], ['date']],
    ['one more field', ['meetings', '--fields', 'date,ti'], ['date,title']],
    ['a field after =', ['meetings', '--fields=da'], ['--fields=date']],
    ['a field of CSV', ['meetings', '--csv', '--fields', 'date,ve'], ['date,venue']],
    ['a field of what is named', ['who', 'Berg', '--fields', 'off'], ['offices']],
    ['a field of a list', ['who', '--fields', 'rec'], ['records']],
    ['no field where nothing is asked', ['--fields', 'd'], []],
    ['an option after an option without its value', ['meetings', '--fields', '--si'], ['--since', '--side']],
    ['a side', ['readouts', '--across', 'Nor'], ['Norway']],
    ['the other side', ['readouts', '--across', 'NO', 'Ice'], ['Iceland']],
    ['an option after both sides', ['readouts', '--across', 'NO', 'IS', '--prim'], ['--primary']],
    ['a whole name as a value', ['timeline', '--person', 'Anna B'], ['Anna Berg']],
    ['a whole name from its first letters', ['timeline', '--person', 'Einar J'], ['Einar Jónsson']],
    ['a shell', ['completion', 'z'], ['zsh']],
    ['a dataset file', ['schema', 'top'], ['topics']],
    ['an answer', ['schema', '--answer', 're'], ['readouts']],
    ['a person', ['timeline', '--person', 'Be'], ['Berg']],
    ['a person in the letters typed', ['who', 'be'], ['berg']],
    ['a person by id', ['who', 'anna'], ['anna-berg']],
    ['a person whose short name is another’s too, by id', ['who', 'lu'], []],
    ['and so', ['who', 'li'], ['lina-lund']],
    ['a country', ['country', 'Ice'], ['Iceland']],
    ['a record id', ['show', '2024-03-05'], ['2024-03-05-berg-jonsson']],
    ['a month', ['timeline', '--since', '2024-1'], ['2024-10', '2024-11', '2024-12']],
    ['words for dates', ['timeline', '--on', 'yes'], ['yesterday']],
    ['a path', ['timeline', '-o', 'x'], [':files']],
    ['a folder', ['check', ''], [':folders']],
    ['nothing after a free text', ['search', 'wat'], []],
    ['nothing for a number', ['timeline', '--limit', ''], []],
    ['nothing for what is no command', ['nonsense', ''], []],
    ['nothing twice', ['completion', 'bash', ''], []],
  ])('%s', async (_, words, expected) => {
    const found = await answers(...words);
    expect(found.slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test('of sides are those that the dataset holds', async () => {
    expect(await answers('timeline', '--side', '')).toEqual(['Iceland', 'Norway']);
    expect(await answers('on', 'Berg', '--for', 'N')).toContain('Norway');
    expect(await answers('on', '--for', 'P')).toEqual([]);
    expect(await answers('timeline', '--side', 'Mini')).toEqual([]);
    for (const place of [['on', '--for'], ['readouts', '--across'], ['country'], ['timeline', '--country']]) {
      const record = await briefOnRecord(['__complete', ...place, 'Pa']);
      expect(record.stdout).toBe('Pakistan\tPakistan (country, PK)\n');
    }
    expect((await briefOnRecord(['__complete', 'country', 'P'])).stdout).not.toMatch(
      /Peru|Poland|Pitcairn|PF/,
    );
    const whole = await briefOnRecord(['__complete', 'on', '--for', 'Uni']);
    expect(whole.stdout).toContain('United States\tUnited States (country, US)\n');
  });

  test.each([
    [['timeline', '--topic', 'ind'], ['india-pakistan', 'indus-waters-treaty'], ['india-Pakistan']],
    [['on', 'Jaish'], ['Jaishankar'], ['Jaish-e-mohammed']],
    [['on', 'jaish'], ['jaishankar', 'jaish-e-mohammed'], []],
    [['who', 'JAISHANK'], ['JAISHANKAR'], []],
    [['who', 'Asim'], ['Asim-Munir'], ['Asim-munir']],
  ])('%j keep the letters typed and make sense', async (words, offered, not) => {
    const { stdout } = await briefOnRecord(['__complete', ...words]);
    const found = stdout.split('\n').map((line) => line.split('\t')[0] ?? '');
    expect(found).toEqual(expect.arrayContaining(offered));
    expect(found.filter((word) => (not as string[]).includes(word))).toEqual([]);
    expect(new Set(found.map((word) => word.toLowerCase())).size).toBe(found.length);
  });

  test.each([
    [['who', '"Anna B'], 'Anna Berg'],
    [['who', "'Anna B"], 'Anna Berg'],
    [['who', 'Anna B'], 'Anna Berg'],
    [['timeline', '--person', '"Anna B'], 'Anna Berg'],
    [['--side', 'NO', 'time'], 'timeline'],
  ])('%j go on with %s', async (words, expected) => {
    expect(await answers(...words)).toContain(expected);
  });

  test('tell who a name is', async () => {
    const { stdout } = await brief(['__complete', 'who', 'Be']);
    expect(stdout).toContain('Berg\tAnna Berg, Minister of Foreign Affairs (NO)');
  });

  test('go on with a name of several words', async () => {
    const north = JSON.parse(readFileSync(join(NORTH, 'organisations.json'), 'utf8')) as { name: string }[];
    const name = north.map((entry) => entry.name.split(' ')).find((words) => words.length > 2) ?? [];
    expect(await answers('who', ...name.slice(0, 2), (name[2] ?? '').slice(0, 2))).toContain(name[2]);
  });

  test('read nothing that names do not need', async () => {
    const folder = emptyFolder();
    cpSync(NORTH, folder, { recursive: true });
    const ask = async (...words: string[]): Promise<string[]> => {
      const { stdout } = await brief(['__complete', ...words], { data: folder });
      return stdout.split('\n').filter((line) => line !== '');
    };
    const spoil = (...names: string[]): void => {
      for (const name of names) writeFileSync(join(folder, `${name}.json`), 'no JSON');
    };
    spoil('sources');
    expect(await ask('show', '2024-03')).not.toEqual([]);
    spoil('meetings', 'statements', 'events');
    expect(await ask('timeline', 'Ber')).not.toEqual([]);
    spoil('people', 'organisations', 'countries', 'topics', 'issues');
    expect(await ask('timeline', '--since', '2024-')).not.toEqual([]);
    spoil('dataset');
    expect(await ask('timeline', '--format', '')).not.toEqual([]);
    expect(await ask('timeline', 'Ber')).toEqual([]);
  });

  test('come from the datasets on the line', async () => {
    const folder = emptyFolder();
    cpSync(NORTH, folder, { recursive: true });
    const path = join(folder, 'topics.json');
    const topics = JSON.parse(readFileSync(path, 'utf8')) as object[];
    writeFileSync(
      path,
      JSON.stringify([...topics, { id: 'zeppelins', name: 'Zeppelins', aliases: [], parent: null }]),
    );
    expect(await answers('topics', 'zep')).toEqual([]);
    expect(await answers('--dataset', folder, '--no-bundled', 'topics', 'zep')).toEqual(['zeppelins']);
    expect(await answers(`--dataset=${folder}`, '--no-bundled', 'topics', 'zep')).toEqual(['zeppelins']);
    expect(await answers('--dataset', '/nowhere', 'topics', 'zep')).toEqual([]);
  });

  test('are never what a shell could obey', async () => {
    const folder = emptyFolder();
    cpSync(NORTH, folder, { recursive: true });
    const hostile = [
      '$(touch pwned)',
      '`touch pwned`',
      'a;touch pwned',
      "it's",
      '-rf',
      'a\tb',
      '\u001b[2J',
      'ok-one',
    ];
    writeFileSync(
      join(folder, 'topics.json'),
      JSON.stringify(hostile.map((id) => ({ id, name: id, aliases: [], parent: null }))),
    );
    const { stdout } = await brief(['__complete', '--no-bundled', '--dataset', folder, 'topics', '']);
    expect(stdout).toBe('ok-one\tok-one (topic, ok-one)\n');
  });
});

const SHELLS = {
  bash: { start: 'bash --norc --noprofile -i', load: 'PS1="> "; eval "$(brief completion bash)"' },
  zsh: {
    start: 'zsh -f -i',
    load: 'PS1="> "; autoload -Uz compinit; compinit -u; eval "$(brief completion zsh)"',
  },
  fish: {
    start: 'fish --no-config -i',
    load: 'function fish_prompt; echo "> "; end; set -g fish_autosuggestion_enabled 0; brief completion fish | source',
  },
} as const;

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])('%s', (shell) => {
  let terminal: Terminal | undefined;
  afterEach(() => terminal?.close());

  async function open(cwd = emptyFolder()): Promise<Terminal> {
    const { start, load } = SHELLS[shell];
    const opened = new Terminal(`cd ${cwd} && exec ${start}`, { columns: 100, rows: 30 });
    terminal = opened;
    opened.type(`${load}; echo rea''dy\n`);
    await opened.until('ready');
    opened.type('clear\n');
    await opened.until(/^> *$/m);
    return opened;
  }

  test.skipIf(!installed(shell) || !installed('tmux'))(
    'Tab completes commands, options, values and names',
    async () => {
      const line = await open();
      const meetings = bash('brief meetings --ndjson --fields id').stdout.match(/[\w-]{12,}/g) ?? [];
      const isUnique = (id: string): boolean =>
        bash(`brief __complete show ${id.slice(0, -3)}`).stdout.split('\n').length === 2;
      const unique = meetings.find(isUnique) ?? '';
      for (const [typed, whole] of [
        ['brief timel', 'brief timeline '],
        ['brief timeline --unt', 'brief timeline --until '],
        ['brief timeline --format nd', 'brief timeline --format ndjson '],
        ['brief timeline --format=nd', 'brief timeline --format=ndjson '],
        ['brief who rubi', 'brief who rubio '],
        ['brief who "Asim Mu', 'brief who "Asim Munir'],
        ['brief timeline --person "Asim Mu', 'brief timeline --person "Asim Munir'],
        ['brief country Pa', 'brief country Pakistan '],
        ['brief meetings --fields da', 'brief meetings --fields date '],
        ['brief meetings --fields date,ti', 'brief meetings --fields date,title '],
        ['brief readouts --across Pak', 'brief readouts --across Pakistan '],
        ['brief readouts --across PK Indi', 'brief readouts --across PK India '],
        ['brief timeline --person Marco', 'brief timeline --person Marco\\ Rubio '],
        ['brief timeline --person Asim\\ Mu', 'brief timeline --person Asim\\ Munir '],
        ['brief on Dar --for "United S', 'brief on Dar --for "United States'],
        ['brief events --category pro', 'brief events --category protest '],
        ['brief timeline --issue trump-n', 'brief timeline --issue trump-nobel '],
        ['brief topics critical', 'brief topics critical-minerals '],
        [`brief show ${unique.slice(0, -3)}`, `brief show ${unique} `],
        ['brief completion fi', 'brief completion fish '],
      ] as const) {
        line.type(typed);
        line.press('Tab');
        await line.until(`> ${whole.trimEnd()}`);
        // Keys wait in line where an interrupt may come too early.
        line.press('C-e', 'C-u');
        line.type('clear\n');
        await line.until(/^> *$/m);
      }
    },
  );

  test.skipIf(!installed(shell) || !installed('tmux'))(
    'Tab completes paths, and lists what is open',
    async () => {
      const cwd = emptyFolder();
      mkdirSync(join(cwd, 'my datasets'));
      writeFileSync(join(cwd, 'zebra.json'), '');
      const line = await open(cwd);
      line.type('brief timeline -o zeb');
      line.press('Tab');
      await line.until('-o zebra.json');
      line.press('C-c');
      line.type('clear\n');
      await line.until(/^> *$/m);
      line.type('brief check my');
      line.press('Tab');
      await line.until(/check ['"]?my\\? datasets/);
      line.press('C-c');
      line.type('clear\n');
      await line.until(/^> *$/m);
      line.type('brief timeline --s');
      line.press(...(shell === 'bash' ? ['Tab', 'Tab', 'Tab'] : ['Tab', 'Tab']));
      const listed = await line.until(/--side/);
      expect(listed).toContain('--since');
    },
  );

  test.skipIf(!installed(shell) || !installed('tmux'))('nothing on the line is run', async () => {
    const cwd = emptyFolder();
    const line = await open(cwd);
    line.type('brief timeline "$(touch pwned)" --per');
    line.press('Tab');
    await line.until('--person');
    line.press('C-c');
    expect(bash('ls', { cwd }).stdout).toBe('');
  });

  test.skipIf(!installed(shell))('the script is free of faults the shell can see', () => {
    const cwd = emptyFolder();
    const check = shell === 'fish' ? 'fish --no-execute' : `${shell} -n`;
    expect(bash(`brief completion ${shell} > script && ${check} script`, { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(PLAIN_ENV.PATH).toBeDefined();
  });
});
