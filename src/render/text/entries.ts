/** Records one below the other: the date and the kind at the left, the sides at the right, months as headings. */
import { formatDate } from '../../dates/partial-date';
import type { BlockOf } from '../document';
import { monthOf } from '../outline';
import { pad, width, wrap } from '../width';
import { indent, layProse, NARROW, type Page, paintedWidth } from './page';

/** The most columns that the sides of an entry take; further sides go to the next line. */
const SIDES_MOST = 14;

/** The day of an entry beside its month's heading: `25`, or nothing where only the month is known. */
const dayOf = (date: string): string => (date.length === 10 ? String(Number(date.slice(8))) : '');

export function layEntries(page: Page, { entries, byMonth }: BlockOf<'entries'>): string[] {
  const grouped = byMonth && page.terminal;
  const lines: string[] = [];
  let month = '';
  let day = '';
  const dateWidth = grouped ? 2 : 10;
  const tagWidth = Math.max(0, ...entries.map((entry) => entry.tag.length));
  const stacked = page.width < NARROW;
  const margin = grouped ? 2 : 0;
  const tagRoom = tagWidth === 0 ? 0 : tagWidth + 2;
  const left = margin + dateWidth + 2 + tagRoom;
  const body = stacked ? page.width - 4 : page.width - left;
  for (const entry of entries) {
    if (grouped && monthOf(entry.date) !== month) {
      if (month !== '') lines.push('');
      month = monthOf(entry.date);
      day = '';
      lines.push(page.paint(month.toUpperCase(), 'strong'), '');
    }
    const date = grouped ? dayOf(entry.date) : entry.date;
    const shown = grouped && date === day ? '' : date;
    day = date;
    const span =
      entry.endDate === null
        ? []
        : [{ text: ` (to ${formatDate(entry.endDate, 'short')})`, emphasis: 'dim' as const }];
    const sides = page.show(entry.sides);
    if (stacked) {
      const head = [shown, entry.tag, sides].filter((part) => part !== '').join('  ');
      lines.push(...layProse(page, [{ text: head, emphasis: 'dim' }], page.width));
      for (const prose of [[...entry.headline, ...span], ...entry.detail])
        lines.push(...indent(layProse(page, prose, page.width - 2), 2));
      continue;
    }
    const sideLines = sides === '' ? [] : wrap(sides, SIDES_MOST);
    const tail = Math.max(0, ...sideLines.map((line) => width(line) + 2));
    const headline = layProse(page, [...entry.headline, ...span], body - tail);
    for (let row = 0; row < Math.max(headline.length, sideLines.length); row++) {
      const [text = '', side = ''] = [headline[row], sideLines[row]];
      const when = pad(row === 0 ? shown : '', dateWidth, grouped ? 'right' : 'left');
      const start = `${' '.repeat(margin)}${when}  ${page.paint(pad(row === 0 ? entry.tag : '', tagRoom), 'accent')}`;
      const gap = ' '.repeat(Math.max(0, body - paintedWidth(page, text) - width(side)));
      lines.push((start + text + (side === '' ? '' : gap + page.paint(side, 'dim'))).trimEnd());
    }
    for (const prose of entry.detail) lines.push(...indent(layProse(page, prose, body), left));
  }
  return lines;
}
