/** The document as one self-contained HTML page: no script, no network, a style for the screen and for print. */
import { type Block, type Document, plain } from '../document';
import { outlineOf } from '../outline';
import { htmlOfBlock } from './blocks';
import { element, escaped } from './element';
import { prose, words } from './prose';
import { ONE_PAGE_STYLE, PAGE_STYLE } from './style';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function htmlOf(document: Document): string {
  const { marking, title, below, lead, sections, foot } = outlineOf(document);
  const handling = marking === null ? [] : [htmlOfBlock({ block: 'marking', text: marking }, title)];
  const blocks = (parts: readonly Block[], within: string): string[] =>
    parts.map((part) => htmlOfBlock(part, within)).filter((html) => html !== '');
  const body = [
    element(
      'header',
      {},
      ...handling,
      element('h1', {}, words(title)),
      ...below.map((text) => element('p', {}, prose(text))),
    ),
    '<main>',
    ...blocks(lead, title),
    ...sections.map(({ heading, aside, blocks: own }, index) =>
      element(
        'section',
        { 'aria-labelledby': `section-${index + 1}` },
        aside === ''
          ? element('h2', { id: `section-${index + 1}` }, words(heading))
          : element(
              'div',
              { class: 'beside' },
              element('h2', { id: `section-${index + 1}` }, words(heading)),
              element('p', {}, words(aside)),
            ),
        ...blocks(own, heading).map((html) => `\n${html}`),
      ),
    ),
    '</main>',
    ...(foot.length + handling.length > 0
      ? [element('footer', {}, ...foot.map((text) => element('p', {}, prose(text))), ...handling)]
      : []),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="brief">
<title>${escaped(plain([title]))}</title>
<style>
${PAGE_STYLE}${document.onePage === true ? ONE_PAGE_STYLE : ''}</style>
</head>
<body${document.onePage === true ? ' class="one-page"' : ''}>
${body.join('\n')}
</body>
</html>
`;
}
