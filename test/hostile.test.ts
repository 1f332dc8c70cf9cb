/** A dataset that tries to steer the terminal, turn text around or smuggle links and markup. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands';
import { brief, emptyFolder, NORTH } from './support/shell';

const EVIL =
  '\u001b[2J\u001b]0;owned\u0007\u001b]8;;javascript:alert(1)\u0007\u009b31m\u202Edesrever\u2066\u200f\u0000\r\b<script>alert(1)</script> [x](javascript:alert(1)) "quoted" \u2028end';
const ADDRESSES = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://x.example/\u001b[31m\u0007',
  'https://x.example/"onmouseover="alert(1)',
  ' javascript:alert(1)',
  'https://x.example/a)[y](javascript:alert(1)',
];
/** Fields that the program reads as ids, dates or closed words, and so keep their form. */
const KEPT =
  /^(id|date|endDate|from|to|published|updated|type|level|role|status|stance|kind|category|parent|topic|topics|issue|sources|participants|speakers|person|side|country|countries|organisation|organisations|people|about|meeting|respondsTo|schemaVersion)$/;

function poison(value: unknown, key: string, count: { urls: number }): unknown {
  if (Array.isArray(value))
    return value.map((item) =>
      typeof item === 'object' || !KEPT.test(key) ? poison(item, key, count) : item,
    );
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, name, count)]));
  if (typeof value !== 'string') return value;
  if (key === 'url') return ADDRESSES[count.urls++ % ADDRESSES.length];
  return KEPT.test(key) ? value : `${value} ${EVIL}`;
}

function poisoned(): string {
  const folder = emptyFolder();
  cpSync(NORTH, folder, { recursive: true });
  const count = { urls: 0 };
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(poison(JSON.parse(readFileSync(path, 'utf8')), '', count)));
  }
  return folder;
}

/** What the program itself may send to a terminal: colours, and links to the web. */
const OWN = /\u001b\[[0-9;]*m|\u001b\]8;;(?:https?:[!-~]*)?\u0007/g;
const UNSAFE =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const data = poisoned();
const LINES: string[][] = [
  ['timeline'],
  ['meetings'],
  ['statements'],
  ['events'],
  ['show', '2024-03-05-berg-jonsson'],
  ['show', '2024-03-07-jonsson-cod-quota'],
  ['search', 'quota'],
  ['who'],
  ['who', 'anna-berg'],
  ['who', 'norway-mfa'],
  ['country', 'Norway'],
  ['country'],
  ['topics'],
  ['sources'],
  ['last', 'anna-berg', 'einar-jonsson'],
  ['positions'],
  ['readouts', '2024-03-05-berg-jonsson'],
  ['ties', 'NO', 'IS'],
  ['on', 'anna-berg'],
  ['on', 'Norway', '--for', 'IS'],
  ['check', data],
].filter(([name]) => COMMANDS.some((command) => command.name === name));

describe('a hostile dataset', () => {
  test('is asked by every command that reads records', () => {
    const asked = new Set(LINES.map(([name]) => name));
    const reading = COMMANDS.filter(({ group }) => !['Shell', 'Dataset'].includes(group));
    expect(reading.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([]);
  });

  test.each(LINES)('%s %s', async (...line) => {
    const terminal = await brief([...line, '--color', '--hyperlinks', 'always', '--no-pager'], {
      data,
      terminal: true,
    });
    expect(terminal.stdout.length).toBeGreaterThan(100);
    expect(terminal.stdout.replace(OWN, '')).not.toMatch(UNSAFE);
    expect(terminal.stderr).not.toMatch(UNSAFE);
    const piped = await brief(line, { data, columns: 40 });
    expect(piped.stdout).not.toMatch(UNSAFE);
    for (const format of ['json', 'ndjson', 'markdown', 'html', 'csv']) {
      const { stdout, status } = await brief([...line, '--format', format], { data });
      expect(status, format).toBeLessThan(2);
      expect(stdout, format).not.toBe('');
      expect(stdout, format).not.toMatch(UNSAFE);
      if (format === 'json') JSON.parse(stdout);
      if (format === 'html') {
        expect(stdout).not.toContain('<script');
        for (const [, href] of stdout.matchAll(/<a [^>]*href="([^"]*)"/g))
          expect(href).toMatch(/^(https?:|#source-)/);
        expect(stdout).not.toMatch(/<[a-z]+[^>]*\son[a-z]+=/);
      }
      if (format === 'markdown') {
        for (const [, href] of stdout.matchAll(/(?<!\\)\]\(([^)]*)\)/g)) expect(href).toMatch(/^https?:/);
        expect(stdout).not.toMatch(/(?<!\\)<script/);
      }
    }
  });

  test('cannot speak through errors and suggestions', async () => {
    for (const line of [
      ['who', 'Lundd'],
      ['who', 'Lund'],
      ['timeline', 'nothing-like-it'],
      ['show', '2024-03'],
      ['who', 'x\u001b[31m'],
    ]) {
      const { stderr, status } = await brief(line, { data });
      expect(status).toBe(2);
      expect(stderr.replace(/\n/g, '')).not.toMatch(UNSAFE);
    }
  });

  test('is refused beside the bundled one', async () => {
    const { status, stderr } = await brief(['timeline', '--dataset', data]);
    expect(status).toBe(1);
    expect(stderr.replace(/\n/g, '')).not.toMatch(UNSAFE);
  });
});
