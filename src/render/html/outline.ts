/** Heads with what belongs to them, as lists in lists. */
import type { BlockOf, OutlineItem } from '../document';
import { element } from './element';
import { line, prose, words } from './prose';

export function outlineList(items: readonly OutlineItem[]): string {
  if (items.length === 0) return '';
  const item = ({ head, lines, items: below }: OutlineItem): string =>
    element(
      'li',
      {},
      element('p', { class: 'head' }, prose(head)),
      ...lines.map((text) => line(text)),
      outlineList(below),
    );
  return element('ul', { class: 'outline' }, `\n${items.map(item).join('\n')}\n`);
}

export const columnSections = ({ columns }: BlockOf<'columns'>): string =>
  element(
    'div',
    { class: 'columns' },
    ...columns.map(({ title, items }) =>
      element('section', { 'aria-label': title }, element('h2', {}, words(title)), outlineList(items)),
    ),
  );
