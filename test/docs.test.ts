/** The documentation: what it shows is what the program does. `UPDATE_GOLDEN=1` writes the README's help anew. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands';
import { ENTRY_SCHEMAS, jsonSchemaOf } from '../src/dataset/schema';
import { COLLECTIONS } from '../src/dataset/vocabulary';
import { brief, briefOnRecord, ROOT, shellWords } from './support/shell';

const README = join(ROOT, 'README.md');
const readme = readFileSync(README, 'utf8');
const HELP = /(## Commands\n\n```text\n)([\s\S]*?)(```\n)/;

/** The first `brief` call of a line, without what it is piped to and comments. */
const callOf = (line: string): string[] =>
  shellWords(line.replace(/\s+#.*$/, '').replace(/\s\|.*$/, '')).slice(1);

describe('the README', () => {
  const calls = readme.split('\n').filter((line) => /^brief /.test(line));

  test('shows commands', () => expect(calls.length).toBeGreaterThan(5));

  test.each(calls)('%s', async (line) => {
    const { status, stdout } = await briefOnRecord(callOf(line));
    expect(status).toBe(0);
    expect(stdout).not.toBe('');
  });

  test('its help is the program’s', async () => {
    const { stdout } = await briefOnRecord(['help']);
    if (process.env.UPDATE_GOLDEN)
      writeFileSync(
        README,
        readme.replace(HELP, (_, before, __, after) => before + stdout + after),
      );
    else expect(HELP.exec(readme)?.[2]).toBe(stdout);
  });

  test('pipes into jq', () => {
    execFileSync('bash', ['-c', 'command -v jq'], { stdio: 'ignore' });
    const [line = ''] = calls.filter((call) => call.includes('jq'));
    const out = execFileSync('bash', ['-c', line.replace(/^brief/, `node ${join(ROOT, 'bin/brief.js')}`)], {
      encoding: 'utf8',
    });
    expect(out.split('\n').length).toBeGreaterThan(100);
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
