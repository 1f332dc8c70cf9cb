import { CITE_SIZE, GAP, MARGINS, SET, TITLE_RULE } from '../paper';

/** The style of every HTML page: on a screen, light or dark, wide or narrow; on A4 and Letter. */
export const PAGE_STYLE = `:root {
  color-scheme: light dark;
  --ink: #1d1f23; --soft: #5a6068; --faint: #d9dce1; --accent: #1f4e79; --paper: #fff; --found: #fff3bf;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, Georgia, "Times New Roman", "Liberation Serif", serif;
  --sans: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6ea; --soft: #a2a9b3; --faint: #3a3f47; --accent: #8fb8e8; --paper: #17191d; --found: #5c4d12; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  font: 1rem/1.5 var(--serif); color: var(--ink); background: var(--paper);
  max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 3rem; overflow-wrap: break-word;
}
@media screen { main > section:first-child > h2, main > section:first-child > .beside { margin-top: 0; } }
header { border-bottom: 2px solid var(--accent); padding-bottom: .7rem; margin-bottom: 1.4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 600; margin: 0; text-wrap: balance; }
header p { margin: .3rem 0 0; color: var(--soft); }
h2 {
  font: 600 .8rem/1.3 var(--sans); letter-spacing: .07em; text-transform: uppercase; color: var(--accent);
  margin: 1.9rem 0 .6rem; break-after: avoid;
}
p { margin: 0 0 .5rem; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--faint); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover, a:focus { color: var(--accent); text-decoration-color: currentColor; }
a.cite { font: .72em var(--sans); text-decoration: none; color: var(--soft); vertical-align: .25em; white-space: nowrap; }
.note { margin-top: .5rem; }
small, .note, footer { font-size: .85em; color: var(--soft); }
small small { font-size: 1em; }
em { font-style: normal; color: var(--accent); }
q { quotes: none; }
q, blockquote { font-style: italic; }
mark { background: var(--found); color: inherit; border-radius: 2px; }
bdi { font-style: normal; }
blockquote { margin: .15rem 0 .4rem; padding-left: .8rem; border-left: 2px solid var(--faint); }
blockquote p { margin: 0; }
figure.quote { margin: 0 0 1.3rem; }
figure.quote blockquote { font-size: 1.15rem; line-height: 1.45; padding-left: 1rem; border-left: 3px solid var(--accent); }
figcaption { color: var(--soft); padding-left: 1.2rem; }
dl { margin: 0; }
dl div { display: grid; grid-template-columns: 8.5rem 1fr; column-gap: 1rem; padding: .32rem 0; border-bottom: 1px solid var(--faint); }
dl div:last-child { border-bottom: 0; }
dt { font: .82rem/1.75 var(--sans); color: var(--soft); grid-column: 1; }
dd { margin: 0; grid-column: 2; }
ul { margin: 0; padding-left: 1.1rem; }
ul li { margin-bottom: .25rem; }
li::marker { color: var(--soft); }
table { border-collapse: collapse; width: 100%; font-size: .93em; line-height: 1.4; }
th, td { text-align: left; vertical-align: top; font-weight: inherit; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--faint); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font: .78rem/1.3 var(--sans); color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
.short { white-space: nowrap; }
ol.entries { list-style-type: ""; margin: 0; padding: 0; }
ol.entries > li { display: grid; grid-template-columns: 8.5rem 1fr; column-gap: 1rem; padding: .55rem 0; border-bottom: 1px solid var(--faint); }
ol.entries > li:last-child { border-bottom: 0; }
.when time { display: block; font-variant-numeric: tabular-nums; }
.tag { font: .78rem/1.3 var(--sans); color: var(--accent); }
.what p { margin-bottom: .2rem; }
.sides { font: .75rem var(--sans); letter-spacing: .04em; color: var(--soft); margin-left: .35em; white-space: nowrap; }
.about { color: var(--soft); }
ol.sources { list-style-type: ""; margin: 0; padding: 0; font-size: .88em; line-height: 1.45; }
ol.sources li { position: relative; padding-left: 2.6rem; margin-bottom: .35rem; }
ol.sources li::before { content: "[" attr(value) "]"; position: absolute; left: 0; color: var(--soft); font: .92em/1.57 var(--sans); }
ol.sources li:target { background: var(--found); }
.address { display: block; font: .85em/1.4 var(--sans); color: var(--soft); overflow-wrap: anywhere; }
ol.compact li { display: inline; padding: 0; margin: 0; }
ol.compact li::before { content: "[" attr(value) "]\\a0"; position: static; }
ol.compact li:not(:last-child)::after { content: "\\a0·"; color: var(--soft); }
ol.compact a { text-decoration: none; }
.beside { margin: 1.9rem 0 .6rem; display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; column-gap: 1rem; }
.beside h2 { margin: 0; }
.beside p { font: .78rem/1.3 var(--sans); color: var(--soft); margin: 0; }
table.rows { line-height: 1.45; }
table.rows th, table.rows td { border-bottom: 0; padding: .12rem 1rem .12rem 0; }
table.rows th:last-child, table.rows td:last-child { padding-right: 0; }
table.rows .short { white-space: nowrap; }
table.rows .cites { text-align: right; white-space: nowrap; }
.columns h2 { margin-top: .4rem; }
ul.outline { list-style-type: ""; padding: 0; }
ul.outline > li { margin-bottom: .8rem; }
ul.outline ul { margin-top: .35rem; }
ul.outline p { margin-bottom: .15rem; padding-left: 1.3rem; }
ul.outline p.head { padding-left: 0; }
ul.outline blockquote { margin-left: 1.3rem; }
ul.outline ul > li { margin-left: 1.3rem; margin-bottom: .5rem; }
.columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 2rem; }
figure.bars { margin: .8rem 0 1.2rem; }
figure.bars figcaption { padding: 0; font-size: .85em; }
svg { width: 100%; height: auto; font: 12px var(--sans); }
svg.spark { display: inline; vertical-align: baseline; }
svg text { fill: var(--ink); }
.part0 { fill: var(--accent); }
.part1 { fill: var(--accent); fill-opacity: .3; }
.marking { text-align: center; font: 700 .85rem/1.3 var(--sans); letter-spacing: .08em; color: var(--ink); margin: 0 0 .8rem; }
footer .marking { margin: .8rem 0 0; }
pre { font-size: .82rem; line-height: 1.45; overflow-x: auto; }
footer { margin-top: 2rem; padding-top: .7rem; border-top: 1px solid var(--faint); }
footer p { margin: 0; }
@media (max-width: 36rem) {
  body { padding: 1.25rem 1rem 2rem; }
  dl div, ol.entries > li { grid-template-columns: 1fr; }
  dt, dd { grid-column: 1; }
  .when time { display: inline; margin-right: .6em; }
  table { display: block; overflow-x: auto; }
  td:not(.short, .cites), th:not(.short, .cites) { min-width: 8rem; }
  table.rows th, table.rows td { padding-right: .6rem; }
  table.rows td:not(.short, .cites), table.rows th:not(.short, .cites) { min-width: 7rem; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #484d54; --faint: #c8ccd2; --accent: #1f4e79; --paper: #fff; --found: #eee; }
  @page { margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, "Liberation Sans", sans-serif; color: #5a6068; } }
  body { font-size: 10.5pt; line-height: 1.4; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 18pt; }
  header { margin-bottom: 4mm; }
  h2 { margin-top: 5mm; }
  p, li, dd, blockquote { orphans: 2; widows: 2; }
  li, tr, blockquote, figure, dl div, header, footer, .note { break-inside: avoid; }
  .note, footer, tr:last-child { break-before: avoid; }
  /* The last entry of a list takes the room of the note that closes the page, so that none stands alone. */
  body:not(.one-page) main:has(+ footer) > :last-child:is(ol, ul) > li:last-child,
  body:not(.one-page) main:has(+ footer) > section:last-child > :is(ol, ul):last-child > li:last-child { padding-bottom: 22mm; margin-bottom: -22mm; }
  svg rect, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; }
  th, td { padding-top: .18rem; padding-bottom: .18rem; }
  svg:not(.spark) { max-height: 62mm; }
  a { text-decoration: none; }
  mark { font-weight: 600; }
  pre { white-space: pre-wrap; }
}
`;

const points = (...lengths: readonly number[]): string => lengths.map((length) => `${length}pt`).join(' ');
const type = ({ size, leading }: { size: number; leading: number }): string =>
  `font-size: ${points(size)}; line-height: ${points(leading)};`;
const air = ({ before, after }: { before: number; after: number }): string =>
  `margin: ${points(before, 0, after, 0)};`;

/** One page of paper, set as `paper.ts` measures it. */
export const ONE_PAGE_STYLE = `@media print {
  @page { margin: ${MARGINS.top}mm ${MARGINS.side}mm ${MARGINS.bottom}mm; @bottom-right { content: none; } }
  .one-page { --serif: "Times New Roman", "Liberation Serif", Tinos, "Nimbus Roman", "TeX Gyre Termes", Times, serif; --sans: Arial, "Liberation Sans", Arimo, Helvetica, "Nimbus Sans", sans-serif; }
  body.one-page { font-family: var(--serif); ${type(SET.text)} hyphens: none; }
  .one-page small, .one-page q, .one-page strong, .one-page bdi, .one-page time { font-size: inherit; line-height: 0; }
  .one-page header { margin: 0; padding: 0 0 ${points(TITLE_RULE.before)}; border-width: ${points(TITLE_RULE.width)}; }
  .one-page h1 { ${type(SET.title)} text-wrap: wrap; font-weight: 700; }
  .one-page header p { ${type(SET.below)} margin: 0; }
  .one-page h2, .one-page .beside p { ${type(SET.heading)} margin: 0; }
  .one-page h2 { font-weight: 700; letter-spacing: .05em; }
  .one-page section > h2, .one-page .beside { ${air(SET.heading)} }
  .one-page .beside { column-gap: ${points(GAP)}; }
  .one-page section > p { ${air(SET.text)} }
  .one-page table { font-size: inherit; line-height: inherit; table-layout: fixed; }
  .one-page col { width: var(--w); }
  .one-page table.rows th, .one-page table.rows td { padding: ${points(0, GAP, SET.text.after, 0)}; }
  .one-page table.rows th:last-child, .one-page table.rows td:last-child { padding-right: 0; }
  .one-page table.rows thead th, .one-page table.rows thead td { ${type(SET.head)} border: 0; }
  .one-page a.cite, .one-page a.cite small { font-size: ${points(CITE_SIZE)}; line-height: 0; vertical-align: baseline; }
  .one-page ol.sources { ${type(SET.sources)} }
  .one-page ol.sources li::before { font: inherit; }
  .one-page footer { ${type(SET.note)} border: 0; padding: 0; margin: 0; }
  .one-page footer p { ${air(SET.note)} }
  .one-page .marking { ${type(SET.marking)} ${air(SET.marking)} letter-spacing: 0; }
}
`;
