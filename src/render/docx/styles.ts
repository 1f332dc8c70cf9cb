/** The look of a Word file: typefaces, colours, and the styles that its parts are set in. */
import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IRunOptions,
  type ISpacingProperties,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  TabStopType,
} from 'docx';
import { CITE_SIZE, SET, type Setting } from '../paper';
import { HANG, inPoints, twips } from './sheet';

const SERIF = 'Times New Roman';
export const SANS = 'Arial';
export const ACCENT = '1F4E79';
export const SOFT = '555B63';
export const FAINT = 'C8CCD2';

/** Lines as tall as `paper.ts` measures them. */
const exact = (setting: Setting): ISpacingProperties => ({
  line: inPoints(setting.leading),
  lineRule: LineRuleType.EXACT,
  before: inPoints(setting.before),
  after: inPoints(setting.after),
});

/** The look of a document's parts; on one page of paper as `paper.ts` measures it. */
function paragraphStyles(onePage: boolean) {
  const style = (id: string, name: string, paragraph: object, run: IRunOptions = {}, basedOn = 'Normal') => ({
    id,
    name,
    basedOn,
    quickFormat: true,
    paragraph,
    run,
  });
  const hanging = { left: HANG, hanging: HANG };
  const tabStops = [{ type: TabStopType.LEFT, position: HANG }];
  const soft = { color: SOFT, size: '9pt' } as const;
  const set = (setting: Setting): { spacing: ISpacingProperties } => ({ spacing: exact(setting) });
  const sized = (setting: Setting): { size: `${number}pt` } => ({ size: `${setting.size}pt` });
  const paper = [
    style('Row', 'Row', set(SET.text), sized(SET.text)),
    style('RowHead', 'Row Head', set(SET.head), { font: SANS, color: SOFT, ...sized(SET.head) }),
    style('SourceList', 'Source List', set(SET.sources), sized(SET.sources)),
  ];
  if (onePage) {
    return [
      ...paper,
      style('Subtitle', 'Subtitle', set(SET.below), { color: SOFT, ...sized(SET.below) }),
      style('Note', 'Note', set(SET.note), { color: SOFT, ...sized(SET.note) }),
    ];
  }
  return [
    ...paper,
    style('Subtitle', 'Subtitle', { spacing: { after: 40 } }, { color: SOFT }),
    style('Note', 'Note', { spacing: { before: 80, after: 60 } }, soft),
    style(
      'Quote',
      'Quote',
      {
        spacing: { before: 60, after: 60 },
        indent: { left: twips(5), right: twips(5) },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: ACCENT } },
      },
      { italics: true, italicsComplexScript: true, size: '12pt' },
    ),
    style(
      'QuoteBy',
      'Quote Source',
      { indent: { left: twips(5) }, spacing: { after: 100 } },
      { color: SOFT },
    ),
    style('Fact', 'Fact', { indent: hanging, tabStops, spacing: { before: 50 } }),
    style('FactText', 'Fact Text', { indent: { left: HANG }, spacing: { before: 0 } }),
    style('Entry', 'Entry', { indent: hanging, tabStops, spacing: { before: 110 } }),
    style('EntryText', 'Entry Text', { indent: { left: HANG }, spacing: { before: 15 } }),
    style('EntryAbout', 'Entry Reference', { indent: { left: HANG }, spacing: { before: 15 } }, soft),
    style('Outline', 'Outline', {}),
    style('OutlineText', 'Outline Text', { spacing: { before: 15 } }),
    style('Caption', 'Caption', { spacing: { before: 60, after: 60 }, keepNext: true }, soft),
    style('ListParagraph', 'List Paragraph', { spacing: { after: 30 } }),
    style('TableHead', 'Table Head', { keepNext: true }, { font: SANS, color: SOFT, size: '8pt' }),
    style('TableText', 'Table Text', {}, { size: '9.5pt' }),
    style('Source', 'Source', { spacing: { after: 30 } }, { size: '9pt' }),
    style('Code', 'Code', {}, { font: 'Courier New', size: '8pt', noProof: true }),
    style('Spacer', 'Spacer', { spacing: { after: 0, line: 120, lineRule: 'exact' } }, { size: '4pt' }),
  ];
}

/** @param onePage the document was fitted to one page of paper */
export const stylesOf = (onePage: boolean): IStylesOptions => ({
  default: {
    document: {
      run: { font: SERIF, size: onePage ? `${SET.text.size}pt` : '10.5pt', language: { value: 'en-GB' } },
      paragraph: { spacing: onePage ? exact(SET.text) : { line: 252, after: 0 } },
    },
    title: {
      run: { font: SERIF, size: onePage ? `${SET.title.size}pt` : '19pt', bold: true, color: '000000' },
      paragraph: { spacing: onePage ? exact(SET.title) : { after: 60 }, keepNext: true },
    },
    heading1: {
      run: {
        font: SANS,
        size: onePage ? `${SET.heading.size}pt` : '9pt',
        bold: true,
        color: ACCENT,
        allCaps: true,
        characterSpacing: onePage ? 8 : 12,
      },
      paragraph: {
        spacing: onePage ? exact(SET.heading) : { before: 240, after: 60 },
        keepNext: true,
      },
    },
    hyperlink: {
      run: onePage ? { color: SOFT } : { color: ACCENT, underline: { type: 'single', color: FAINT } },
    },
  },
  paragraphStyles: paragraphStyles(onePage),
  characterStyles: [
    { id: 'Label', name: 'Label', run: { font: SANS, size: '8.5pt', color: SOFT } },
    { id: 'Citation', name: 'Citation', run: { font: SANS, size: `${CITE_SIZE}pt`, color: SOFT } },
    {
      id: 'Aside',
      name: 'Aside',
      run: { font: SANS, size: '8pt', bold: false, allCaps: false, characterSpacing: 0, color: SOFT },
    },
  ],
});

type NumberingList = INumberingOptions['config'][number];

/** The lists of a file: bullets, and sources numbered from `from` on. */
export const numberingOf = (from: number): NumberingList[] => [
  {
    reference: 'bullets',
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: '•',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: twips(4.5), hanging: twips(4.5) } } },
      },
    ],
  },
  {
    reference: 'sources',
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: '[%1]',
        start: from,
        suffix: LevelSuffix.TAB,
        alignment: AlignmentType.LEFT,
        style: {
          paragraph: { indent: { left: twips(9), hanging: twips(9) } },
          run: { font: SANS, size: '8pt', color: SOFT },
        },
      },
    ],
  },
];
