/** Titles, headings and paragraphs of every kind. */
import type { BlockOf, Prose } from '../document';
import { width } from '../width';
import { indent, layProse, type Page, paintedWidth } from './page';

export const layTitle = (page: Page, { text, below }: BlockOf<'title'>): string[] => [
  ...layProse(page, [{ text, emphasis: 'strong' }], page.width),
  ...below.flatMap((prose) => layProse(page, prose, page.width)),
];

export function layHeading(page: Page, { text, aside = '' }: BlockOf<'heading'>): string[] {
  const title = page.show(text).toUpperCase();
  const beside = page.show(aside);
  const gap = page.width - width(title) - width(beside);
  const heading = page.paint(title, 'strong');
  if (beside === '') return [heading];
  if (gap >= 2) return [`${heading}${' '.repeat(gap)}${page.paint(beside, 'dim')}`];
  return [heading, ...layProse(page, [{ text: beside, emphasis: 'dim' }], page.width)];
}

export const layMarking = (page: Page, { text }: BlockOf<'marking'>): string[] =>
  layProse(page, [{ text, emphasis: 'strong' }], page.width).map(
    (line) => ' '.repeat(Math.floor((page.width - paintedWidth(page, line)) / 2)) + line,
  );

export const layParagraph = (page: Page, { text }: BlockOf<'paragraph'>): string[] =>
  indent(layProse(page, text, page.width - 2), 2);

export const layNote = (page: Page, { text }: BlockOf<'note'>): string[] =>
  layProse(
    page,
    text.map((inline) => (typeof inline === 'string' ? { text: inline, emphasis: 'dim' as const } : inline)),
    page.width,
  );

export const layQuote = (page: Page, { text, by }: BlockOf<'quote'>): string[] => [
  ...indent(layProse(page, [{ text: `“${text}”`, emphasis: 'quote' }], page.width - 4), 4),
  ...indent(layProse(page, by, page.width - 4), 4),
];

const layItem = (page: Page, lines: readonly Prose[]): string[] =>
  lines
    .flatMap((line) => layProse(page, line, page.width - 4))
    .map((line, index) => `  ${index === 0 ? '-' : ' '} ${line}`);

export const layList = (page: Page, { items }: BlockOf<'list'>): string[] =>
  items.flatMap((item) => layItem(page, [item]));

/** Where the words are a link, the address goes without saying. */
export const layReferences = (page: Page, { items }: BlockOf<'references'>): string[] =>
  items.flatMap(({ text, url }) =>
    layItem(page, [text, ...(page.links ? [] : [[{ text: url, emphasis: 'dim' as const }]])]),
  );

export const layCode = (page: Page, { text }: BlockOf<'code'>): string[] => text.split('\n').map(page.show);
