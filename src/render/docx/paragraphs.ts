/** Titles, headings and paragraphs of every kind. */
import {
  BorderStyle,
  type IParagraphOptions,
  type Paragraph,
  type ParagraphChild,
  TabStopType,
  TextRun,
} from 'docx';
import { type BlockOf, sparkWords } from '../document';
import { TITLE_RULE } from '../paper';
import { beside, line, prose, textRuns } from './prose';
import { ONE_PAGE } from './sheet';
import { ACCENT } from './styles';

/** The rule under a document's head. */
const RULED: IParagraphOptions = {
  border: {
    bottom: {
      style: BorderStyle.SINGLE,
      size: TITLE_RULE.width * 8,
      space: TITLE_RULE.before,
      color: ACCENT,
    },
  },
};

export const titleLines = ({ text, below }: BlockOf<'title'>): Paragraph[] => [
  line('Title', textRuns(text), below.length === 0 ? RULED : {}),
  ...below.map((own, index) => line('Subtitle', prose(own), index === below.length - 1 ? RULED : {})),
];

/** What stands beside a heading stands at the right margin. */
const ASIDE = [{ type: TabStopType.RIGHT, position: ONE_PAGE.width - 2 * ONE_PAGE.side }];

export function headingLine({ text, aside = '' }: BlockOf<'heading'>): Paragraph {
  const words = textRuns(aside, { style: 'Aside' });
  return words.length === 0
    ? line('Heading1', textRuns(text))
    : beside('Heading1', textRuns(text), words, { tabStops: ASIDE });
}

export const quoteLines = ({ text, by }: BlockOf<'quote'>): Paragraph[] => [
  line('Quote', textRuns(`“${text}”`), { keepLines: true, keepNext: by.length > 0 }),
  ...(by.length > 0 ? [line('QuoteBy', prose(by))] : []),
];

export const factLines = ({ rows }: BlockOf<'facts'>): Paragraph[] =>
  rows.flatMap(({ label, lines }) =>
    lines.map((own, index) =>
      index === 0
        ? beside('Fact', textRuns(label, { style: 'Label' }), prose(own))
        : line('FactText', prose(own)),
    ),
  );

export const sparkLine = (spark: BlockOf<'spark'>): Paragraph =>
  line('Normal', prose([{ text: sparkWords(spark), emphasis: 'dim' }]));

const bullet = (children: readonly ParagraphChild[]): Paragraph =>
  line('ListParagraph', children, { numbering: { reference: 'bullets', level: 0, custom: true } });

export const listLines = ({ items }: BlockOf<'list'>): Paragraph[] =>
  items.map((item) => bullet(prose(item)));

export const referenceLines = ({ items }: BlockOf<'references'>): Paragraph[] =>
  items.map(({ text, url }) =>
    bullet([...prose(text), new TextRun({ break: 1 }), ...prose([{ text: url, emphasis: 'dim' }])]),
  );

export const codeLines = ({ text }: BlockOf<'code'>): Paragraph[] =>
  text.split('\n').map((own) => line('Code', textRuns(own)));
