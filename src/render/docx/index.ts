/** The document as a Word file: built-in styles, header rows that repeat, numbered sources that are linked to. */
import {
  AlignmentType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  Document as WordDocument,
} from 'docx';
import { type Block, type Document, plain } from '../document';
import { outlineOf } from '../outline';
import { SET } from '../paper';
import { visible } from '../visible';
import { partsOf } from './blocks';
import { line, textRuns } from './prose';
import { settled } from './settled';
import { ONE_PAGE, PAGE, twips } from './sheet';
import { numberingOf, SANS, stylesOf } from './styles';

const centred = (marking: string): Paragraph =>
  line('Normal', textRuns(marking, { font: SANS, bold: true, size: `${SET.marking.size}pt` }), {
    alignment: AlignmentType.CENTER,
  });

/** The document as the bytes of a .docx file. */
export async function docxOf(document: Document): Promise<Uint8Array> {
  const { marking, title, below } = outlineOf(document);
  const onePage = document.onePage === true;
  const page = onePage ? ONE_PAGE : PAGE;
  const titled = document.blocks.some((part) => part.block === 'title');
  const blocks: Block[] = [
    ...(titled ? [] : [{ block: 'title', text: title, below } as const]),
    ...document.blocks,
  ];
  const from = blocks.find((part) => part.block === 'sources')?.from ?? 1;
  const handling = marking === null ? [] : [centred(marking)];
  const number = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ style: 'Label', children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
    ],
  });
  const word = new WordDocument({
    title: visible(title),
    creator: 'brief',
    lastModifiedBy: 'brief',
    description: below.map(plain).map(visible).join('. '),
    styles: stylesOf(onePage),
    numbering: { config: numberingOf(from) },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.side,
              right: page.side,
              header: twips(6),
              footer: twips(onePage ? 5 : 9),
            },
          },
        },
        ...(marking === null ? {} : { headers: { default: new Header({ children: handling }) } }),
        ...(onePage && marking === null
          ? {}
          : { footers: { default: new Footer({ children: [...handling, ...(onePage ? [] : [number])] }) } }),
        children: blocks.flatMap(partsOf),
      },
    ],
  });
  return settled(new Uint8Array(await Packer.toBuffer(word)));
}
