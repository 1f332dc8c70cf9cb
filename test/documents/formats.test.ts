/** Every kind of page as a document: well-formed, self-contained, escaped, and nothing left out. */
import { strFromU8, unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/render/document';
import { docxOf } from '../../src/render/docx';
import { htmlOf } from '../../src/render/html';
import { markdownOf } from '../../src/render/markdown';
import { PAGES } from '../support/pages';
import { brief, briefOnRecord } from '../support/shell';

const markdownTree = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

function textOfTree(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(textOfTree).join(node.type === 'paragraph' ? '' : ' ') : '';
}

const nodesOf = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap((child) => nodesOf(child)) : []),
];

const xmlText = (xml: string): string =>
  xml
    .replace(/<w:tab\/>/g, ' ')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u200e', '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');

const htmlText = (html: string): string => xmlText(html.replace(/<style>[\s\S]*?<\/style>/, ''));

const wordParts = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const checker = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    'no-inline-style': 'off',
    'long-title': 'off',
    'no-redundant-role': 'off',
    'no-raw-characters': 'off',
  },
});

describe('HTML', () => {
  for (const line of PAGES) {
    test(`${line.join(' ')} is well-formed, accessible and self-contained`, async () => {
      const { stdout } = await briefOnRecord([...line, '--html']);
      const report = await checker.validateString(stdout);
      expect(
        report.results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
        ),
      ).toEqual([]);
      expect(stdout).toContain("default-src 'none'");
      expect(stdout).not.toMatch(/<(script|img|link|iframe|object)\b|\son\w+=|@import|url\(/i);
      const targets = [...stdout.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      for (const id of targets) expect(stdout).toContain(`id="${id}"`);
      for (const [, address] of stdout.matchAll(/href="([^#"][^"]*)"/g))
        expect(address).toMatch(/^https?:\/\//);
    });
  }

  test('marks dates, quotations and names in their own script', async () => {
    const { stdout } = await briefOnRecord(['who', 'Dar', '--html']);
    expect(stdout).toContain('<time datetime="2024-03-11">11 March 2024</time>');
    expect(stdout).toContain('<bdi lang="und-Arab" dir="rtl">اسحاق ڈار</bdi>');
    expect(stdout).toMatch(/<blockquote><p>“[^<”]{20,}”<\/p><\/blockquote>/);
  });
});

describe('Markdown', () => {
  for (const line of PAGES) {
    test(`${line.join(' ')} reads back as what it is`, async () => {
      const { stdout } = await briefOnRecord([...line, '--markdown']);
      const nodes = nodesOf(markdownTree(stdout));
      expect(nodes[1]).toMatchObject({ type: 'heading', depth: 1 });
      const types = new Set(nodes.map(({ type }) => type));
      for (const type of [
        'html',
        'image',
        'emphasis',
        'delete',
        'thematicBreak',
        'footnoteReference',
        'definition',
      ])
        expect([...types]).not.toContain(type);
      const html = (await briefOnRecord([...line, '--html'])).stdout;
      for (const node of nodes)
        if (node.type === 'link' && !line.includes('on'))
          expect(html).toContain(node.url.replace(/&/g, '&amp;').replace(/'/g, '&#39;'));
      // What would be left over from a layout of columns: an item without its first words, outer spaces as entities.
      expect(stdout).not.toContain('&#x20;');
      for (const node of nodes)
        if (node.type === 'listItem') expect(textOfTree(node)).toMatch(/^[\p{L}\p{N}“"'‘[(+]/u);
    });
  }

  test('what stands under one label is a list under it', async () => {
    const { stdout } = await briefOnRecord(['on', 'Dar', '--markdown', '--lines', '400']);
    expect(stdout).toMatch(/^- will:\n {2}- \*\*[A-Z]/m);
    expect(stdout).toMatch(/^- may:\n(?: {2}- .*\n)* {2}- also: /m);
  });
});

const HOSTILE = [
  '*a* _b_ `c` [d](e) ![f](g) <b>h</b> &amp; ~~i~~ | j | https://example.org/x www.example.org',
  '# not a heading',
  '1. not a list',
  '- nor this',
  '> nor a quotation',
  '    nor code',
  '---',
  '=SUM(A1)',
  '<script>alert(1)</script>',
  '\u202eturned\u202c and \u0007 rung',
  'a\nb\r\nc',
  ']]>&#60;',
  '“quoted” ‘and’ \\ escaped \\* twice',
];

const source = (text: string) => ({
  id: 'a',
  publisher: text,
  label: text,
  url: 'https://example.org/(a)?b=c&d=<e>',
  published: '2025-07-25',
  primary: true,
});

/** A document with a text in every place of every block. */
function everyBlock(text: string): Document {
  const prose = [text, { text, emphasis: 'strong' as const }, { text, href: 'https://example.org/' }];
  const columns = [{ title: text }, { title: text, grow: 1 }, { title: text, align: 'right' as const }];
  const rows = [
    [prose, prose, prose],
    [[text], [{ text, emphasis: 'quote' as const }], [{ text: '[1]', source: 1 }]],
  ];
  const entry = {
    date: '2025-07-25',
    endDate: null,
    tag: text,
    headline: prose,
    sides: text,
    detail: [prose, prose],
  };
  const blocks: { [K in Block['block']]: Extract<Block, { block: K }> } = {
    title: { block: 'title', text, below: [prose] },
    marking: { block: 'marking', text },
    heading: { block: 'heading', text, aside: text },
    paragraph: { block: 'paragraph', text: prose },
    note: { block: 'note', text: prose },
    quote: { block: 'quote', text, by: prose },
    facts: { block: 'facts', rows: [{ label: text, lines: [prose, prose] }] },
    code: { block: 'code', text },
    outline: {
      block: 'outline',
      items: [{ head: prose, lines: [prose], items: [{ head: prose, lines: [], items: [] }] }],
    },
    columns: {
      block: 'columns',
      columns: [{ title: text, items: [{ head: prose, lines: [prose], items: [] }] }],
    },
    bars: {
      block: 'bars',
      caption: text,
      label: text,
      series: [text, text],
      columns: [{ title: text }],
      rows: [{ label: text, values: [1, 2], cells: [text] }],
      shares: false,
    },
    spark: { block: 'spark', caption: text, values: [0, 1, 9] },
    list: { block: 'list', items: [prose, [text]] },
    references: { block: 'references', items: [{ text: prose, url: 'https://example.org/' }] },
    entries: { block: 'entries', entries: [entry], byMonth: true },
    listing: { block: 'listing', columns, rows },
    table: { block: 'table', columns, rows },
    rows: {
      block: 'rows',
      head: ['', text],
      grow: 1,
      rows: [
        { cells: [prose, prose], cite: [] },
        { cells: [prose], cite: [] },
      ],
    },
    sources: { block: 'sources', sources: [source(text)] },
  };
  return { title: text, blocks: Object.values(blocks) };
}

const squeezed = (text: string): string => text.replace(/[\s·]+/g, '');
/** The text as a document shows it: on one line, with what could turn it around made visible. */
const shown = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\u202e\u202c\u0007]/g, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
const times = (whole: string, part: string): number => squeezed(whole).split(squeezed(part)).length - 1;

describe('text of a dataset', () => {
  for (const text of HOSTILE) {
    test(`${JSON.stringify(text)} is never markup`, async () => {
      const document = everyBlock(text);
      const places = times(htmlText(htmlOf(document)), shown(text));
      expect(places).toBeGreaterThan(40);
      const tree = markdownTree(markdownOf(document));
      const types = [...new Set(nodesOf(tree).map(({ type }) => type))].sort();
      expect(types).toEqual(
        [...new Set(nodesOf(markdownTree(markdownOf(everyBlock('plain')))).map(({ type }) => type))].sort(),
      );
      expect(times(textOfTree(tree), shown(text))).toBeGreaterThan(40);
      const parts = wordParts(await docxOf(document));
      expect(times(xmlText(parts['word/document.xml'] ?? ''), shown(text))).toBeGreaterThan(35);
    });
  }
});

describe('Word', () => {
  for (const line of PAGES) {
    test(`${line.join(' ')} holds what the page holds`, async () => {
      const { bytes } = await briefOnRecord([...line, '--docx']);
      const parts = wordParts(bytes as Uint8Array);
      const xml = parts['word/document.xml'] ?? '';
      const { stdout } = await briefOnRecord([...line, '--html']);
      const title = /<h1>(.*?)<\/h1>/.exec(stdout)?.[1] ?? '';
      expect(xmlText(/<dc:title>(.*?)<\/dc:title>/.exec(parts['docProps/core.xml'] ?? '')?.[1] ?? '')).toBe(
        htmlText(title),
      );
      expect(xml).toContain('<w:pStyle w:val="Title"/>');
      const headings = (stdout.match(/<h2/g) ?? []).length;
      expect((xml.match(/w:val="Heading1"/g) ?? []).length).toBe(headings);
      // Every quotation stands whole.
      const words = squeezed(xmlText(xml));
      for (const [, quotation] of stdout.matchAll(/<q>(.*?)<\/q>|<blockquote><p>(.*?)<\/p>/g))
        if (quotation) expect(words).toContain(squeezed(htmlText(quotation)));
      // Every link leads somewhere.
      for (const [, id] of xml.matchAll(/r:id="(rIdLink\d+)"/g))
        expect(parts['word/_rels/document.xml.rels']).toContain(`Id="${id}"`);
      for (const [, anchor] of xml.matchAll(/w:anchor="([^"]+)"/g))
        expect(xml).toContain(`w:name="${anchor}"`);
      const again = (await briefOnRecord([...line, '--docx'])).bytes;
      expect(Buffer.from(again as Uint8Array).equals(Buffer.from(bytes as Uint8Array))).toBe(true);
    });
  }

  test('is refused on a terminal, and written by its ending', async () => {
    const refused = await brief(['timeline', '--docx'], { terminal: true });
    expect(refused).toMatchObject({ status: 2, stdout: '', bytes: null });
    expect(refused.stderr).toBe(
      'brief: a docx file is not for a terminal\n  Add -o brief.docx, or send it on.\n',
    );
  });
});
