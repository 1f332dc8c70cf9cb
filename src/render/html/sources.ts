/** The sources that the numbers of a page lead to: a line each, or a list that runs on. */
import { formatDate } from '../../dates/partial-date';
import type { SourceView } from '../../reports/views';
import type { BlockOf } from '../document';
import { sourceWords } from '../paper';
import { isWebAddress, visible } from '../visible';
import { element, escaped } from './element';
import { words } from './prose';

/** An address for those who read on paper. */
export const address = (url: string): string => element('span', { class: 'address' }, escaped(url));

function source({ publisher, label, url, published, primary }: SourceView, number: number): string {
  const facts = [
    published === null ? 'undated' : element('time', { datetime: published }, escaped(formatDate(published))),
    primary ? 'primary' : null,
  ].filter((fact) => fact !== null);
  const name = isWebAddress(url)
    ? element('a', { href: url, rel: 'noreferrer' }, words(publisher))
    : words(publisher);
  return element(
    'li',
    { id: `source-${number}`, value: number },
    `${name}, ${words(label)}${facts.map((fact) => `, ${fact}`).join('')} `,
    address(url),
  );
}

/** A source in a list that runs on. */
function compactSource(view: SourceView, number: number): string {
  const name = words(sourceWords(view));
  return element(
    'li',
    { id: `source-${number}`, value: number },
    isWebAddress(view.url)
      ? element('a', { href: view.url, rel: 'noreferrer', title: visible(view.label) }, name)
      : name,
  );
}

export function sourceList({ sources, from = 1, compact }: BlockOf<'sources'>): string {
  if (sources.length === 0) return '';
  const one = compact === 'always' ? compactSource : source;
  return element(
    'ol',
    { class: compact === 'always' ? 'sources compact' : 'sources' },
    sources.map((view, index) => one(view, from + index)).join(' '),
  );
}
