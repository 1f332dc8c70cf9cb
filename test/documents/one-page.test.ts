/** A briefing is one page in print, A4 and Letter, whatever it is on; from a browser and from Word. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Browser, CHROMIUM, LIBREOFFICE, type Paper, pageCount, wordToPdf } from '../support/printing';
import { briefOnRecord, ROOT } from '../support/shell';

const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(ROOT, 'data', `${name}.json`), 'utf8'));

interface Meeting {
  id: string;
  participants: { side: string }[];
}

/** The subjects that a briefing of the bundled dataset can be on, as words of a command line. */
function everySubject(): string[][] {
  const meetings = read<Meeting>('meetings');
  const ids = (name: string): string[][] => read<{ id: string }>(name).map(({ id }) => [id]);
  const codes = new Set(read<{ country: string | null }>('people').flatMap(({ country }) => country ?? []));
  const pairs = new Set<string>();
  for (const { participants } of meetings) {
    const sides = [...new Set(participants.map(({ side }) => side))].filter((side) => codes.has(side)).sort();
    for (const a of sides) for (const b of sides) if (a < b) pairs.add(`${a} ${b}`);
  }
  return [
    ...ids('people'),
    ...[...codes].sort().map((code) => [code]),
    ...[...pairs].sort().map((pair) => pair.split(' ')),
    ...ids('issues'),
    ...ids('topics'),
    ...meetings.map(({ id }) => [id]),
  ];
}

/** Every subject where BRIEF_EVERY_PAGE is 1, elsewhere one of so many. */
const sample = (oneOf: number): string[][] =>
  everySubject().filter((_, index) => process.env.BRIEF_EVERY_PAGE === '1' || index % oneOf === 0);

/** What is asked for besides the subject: the plain page, and the fullest. */
const FULL = ['--for', 'US', '--marking', 'FOR OFFICIAL USE'];

describe('a briefing printed by a browser', () => {
  test.skipIf(CHROMIUM === null)(
    `is one page of A4 and of Letter${CHROMIUM === null ? ' (skipped: Chromium is not installed)' : ''}`,
    { timeout: 1_200_000 },
    async () => {
      const queue = sample(24).map((words, index) => (index % 2 === 0 ? words : [...words, ...FULL]));
      const browser = new Browser(CHROMIUM as string);
      const over: string[] = [];
      const work = async (): Promise<void> => {
        const print = await browser.page();
        for (let words = queue.shift(); words !== undefined; words = queue.shift()) {
          const { stdout, stderr, status } = await briefOnRecord(['on', ...words, '--html']);
          if (status !== 0) {
            over.push(`${words.join(' ')}: ${stderr}`);
            continue;
          }
          for (const paper of ['A4', 'Letter'] as Paper[]) {
            const pages = pageCount(await print(stdout, paper));
            if (pages !== 1) over.push(`${words.join(' ')}: ${pages} pages of ${paper}`);
          }
        }
      };
      try {
        await Promise.all([work(), work()]);
      } finally {
        await browser.close();
      }
      expect(over).toEqual([]);
      expect(browser.requests.filter((address) => address !== 'about:blank')).toEqual([]);
    },
  );
});

/** The same file for a printer that holds Letter: in twentieths of a point, 612 by 792 points. */
function onLetter(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const text = strFromU8(parts['word/document.xml'] as Uint8Array);
  const letter = text.replace(/<w:pgSz [^>]*>/, '<w:pgSz w:w="12240" w:h="15840"/>');
  if (letter === text) throw new Error('the file gives no size of its page');
  return zipSync({ ...parts, 'word/document.xml': strToU8(letter) });
}

describe('a briefing as a Word file', () => {
  test.skipIf(LIBREOFFICE === null)(
    `is one page of A4 and of Letter${LIBREOFFICE === null ? ' (skipped: LibreOffice is not installed)' : ''}`,
    { timeout: 1_200_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'brief-word-'));
      const files: string[] = [];
      for (const [index, words] of sample(40).entries()) {
        if (process.env.BRIEF_EVERY_PAGE === '1' && index % 6 !== 0) continue;
        const { bytes, stderr } = await briefOnRecord([
          'on',
          '-q',
          ...words,
          ...(index % 2 ? FULL : []),
          '--docx',
        ]);
        expect(stderr).toBe('');
        const path = join(folder, `${words.join('-')}.docx`);
        writeFileSync(path, bytes as Uint8Array);
        writeFileSync(path.replace(/docx$/, 'letter.docx'), onLetter(bytes as Uint8Array));
        files.push(path, path.replace(/docx$/, 'letter.docx'));
      }
      const pages = [...wordToPdf(LIBREOFFICE as string, files, folder)].map(
        ([file, pdf]) => `${file}: ${pageCount(pdf)}`,
      );
      rmSync(folder, { recursive: true });
      expect(pages).toEqual(files.map((file) => `${file}: 1`));
    },
  );
});
