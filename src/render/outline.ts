/** A document's blocks as a page has them: a head, what leads, sections under their headings, and a foot. */
import { formatSpan, MONTHS } from '../dates/partial-date';
import type { Block, Document, Entry, Prose } from './document';

export interface Section {
  heading: string;
  aside: string;
  blocks: readonly Block[];
}

export interface Outline {
  /** The handling line that stands at top and bottom. */
  marking: string | null;
  title: string;
  /** Lines under the title. */
  below: readonly Prose[];
  lead: readonly Block[];
  sections: readonly Section[];
  /** The notes that close the document. */
  foot: readonly Prose[];
}

export function outlineOf({ title, blocks }: Document): Outline {
  const rest = blocks.filter(({ block }) => block !== 'marking');
  const marking = blocks.find((block) => block.block === 'marking')?.text ?? null;
  const foot: Prose[] = [];
  for (let last = rest.at(-1); last?.block === 'note'; last = rest.at(-1)) {
    foot.unshift(last.text);
    rest.pop();
  }
  const head = rest[0]?.block === 'title' ? rest[0] : null;
  const lead: Block[] = [];
  const sections: (Section & { blocks: Block[] })[] = [];
  for (const block of head ? rest.slice(1) : rest) {
    if (block.block === 'heading')
      sections.push({ heading: block.text, aside: block.aside ?? '', blocks: [] });
    else (sections.at(-1)?.blocks ?? lead).push(block);
  }
  return { marking, title: head?.text ?? title, below: head?.below ?? [], lead, sections, foot };
}

/** The month of a date, as far as it is known: `July 2025`, or `2025`. */
export function monthOf(date: string): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
}

/** Entries that follow each other within a month, each group under its name. */
export function byMonth(entries: readonly Entry[]): { month: string; entries: Entry[] }[] {
  const groups: { month: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const name = monthOf(entry.date);
    const group = groups.at(-1);
    if (group?.month === name) group.entries.push(entry);
    else groups.push({ month: name, entries: [entry] });
  }
  return groups;
}

/** An entry's date; under its month's heading without the year, and empty where no day is known. */
export function entryDate({ date, endDate }: Entry, underMonth: boolean): string {
  if (!underMonth) return formatSpan(date, endDate, 'short');
  if (date.length < 10 && endDate === null) return '';
  return formatSpan(date, endDate, 'short').replaceAll(` ${date.slice(0, 4)}`, '');
}
