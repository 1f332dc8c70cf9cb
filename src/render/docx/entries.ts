/** Records one below the other: the date, what happened beside it, and whence it is known. */
import type { Paragraph } from 'docx';
import type { BlockOf, Entry, Prose } from '../document';
import { byMonth, entryDate } from '../outline';
import { beside, line, prose, textRuns } from './prose';

function entryLines(entry: Entry, underMonth: boolean): Paragraph[] {
  const own = entry.detail.slice(0, -1);
  const about: Prose = [{ text: entry.tag, emphasis: 'accent' }, '  ', ...(entry.detail.at(-1) ?? [])];
  const sides = entry.sides === '' ? [] : textRuns(`  ${entry.sides}`, { style: 'Label' });
  return [
    beside('Entry', textRuns(entryDate(entry, underMonth)), [...prose(entry.headline), ...sides], {
      keepNext: true,
    }),
    ...own.map((detail) => line('EntryText', prose(detail), { keepNext: true, keepLines: true })),
    line('EntryAbout', prose(about)),
  ];
}

export const entryParagraphs = (part: BlockOf<'entries'>): Paragraph[] =>
  part.byMonth
    ? byMonth(part.entries).flatMap(({ month, entries }) => [
        line('Heading1', textRuns(month)),
        ...entries.flatMap((entry) => entryLines(entry, true)),
      ])
    : part.entries.flatMap((entry) => entryLines(entry, false));
