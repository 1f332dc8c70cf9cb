/** The sources that the numbers of a page lead to: a line each, or run on in one paragraph. */
import { sourceInShort } from '../citations';
import type { BlockOf, Inline, Prose } from '../document';
import { indent, layProse, type Page } from './page';

/** Sources run on in one paragraph, each with its number, publisher and day. */
function layCompactSources(page: Page, { sources, from = 1 }: BlockOf<'sources'>): string[] {
  const runs = sources.flatMap((source, index): Inline[] => [
    index === 0 ? '' : ' · ',
    { text: `[${from + index}]\u00a0`, emphasis: 'dim' },
    { text: sourceInShort(source), href: source.url },
  ]);
  return indent(layProse(page, runs, page.width - 2), 2);
}

export function laySources(page: Page, block: BlockOf<'sources'>): string[] {
  if (block.compact === 'always' || (block.compact === true && page.terminal))
    return layCompactSources(page, block);
  const { sources, from = 1 } = block;
  return sources.flatMap((source, index) => {
    const number = `[${from + index}] `;
    const prose: Prose = [
      { text: sourceInShort(source), href: source.url },
      { text: `. ${source.label}`, emphasis: 'dim' },
    ];
    const laid = layProse(page, prose, page.width - 2 - number.length);
    const address = page.links
      ? []
      : layProse(page, [{ text: source.url, emphasis: 'dim' }], page.width - 2 - number.length);
    return [...laid, ...address].map(
      (line, row) => `  ${row === 0 ? number : ' '.repeat(number.length)}${line}`,
    );
  });
}
