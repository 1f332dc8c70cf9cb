/** Records one below the other, under their months where they are read so. */
import type { BlockOf, Entry } from '../document';
import { byMonth, entryDate } from '../outline';
import { element, escaped } from './element';
import { line, prose } from './prose';

function entry(item: Entry, underMonth: boolean): string {
  const date = entryDate(item, underMonth);
  const [own, about] = [item.detail.slice(0, -1), item.detail.at(-1)];
  return element(
    'li',
    {},
    element(
      'div',
      { class: 'when' },
      date === '' ? '' : element('time', { datetime: item.date }, escaped(date)),
      element('span', { class: 'tag' }, escaped(item.tag)),
    ),
    element(
      'div',
      { class: 'what' },
      element(
        'p',
        { class: 'headline' },
        prose(item.headline),
        item.sides === '' ? '' : ` ${element('span', { class: 'sides' }, escaped(item.sides))}`,
      ),
      ...own.map((detail) => line(detail)),
      ...(about ? [line(about, { class: 'about' })] : []),
    ),
  );
}

const entryList = (entries: readonly Entry[], underMonth: boolean): string =>
  element('ol', { class: 'entries' }, `\n${entries.map((item) => entry(item, underMonth)).join('\n')}\n`);

export const entryLists = (part: BlockOf<'entries'>): string =>
  part.byMonth
    ? byMonth(part.entries)
        .map(({ month, entries }) =>
          element(
            'section',
            { 'aria-label': month },
            element('h2', {}, escaped(month)),
            entryList(entries, true),
          ),
        )
        .join('\n')
    : entryList(part.entries, false);
