/** The sources, each with the bookmark that its number leads to: a line each, or run on in one paragraph. */
import { Bookmark, type Paragraph, type ParagraphChild } from 'docx';
import type { SourceView } from '../../reports/views';
import { sourceDetails } from '../citations';
import type { BlockOf } from '../document';
import { sourceWords } from '../paper';
import { isWebAddress } from '../visible';
import { inline, line, textRuns } from './prose';
import { SOFT } from './styles';

/** Sources that run on in one paragraph. */
const sourceParagraph = (sources: readonly SourceView[], from: number): Paragraph =>
  line(
    'SourceList',
    sources.flatMap((source, index): ParagraphChild[] => {
      const number = from + index;
      const href = isWebAddress(source.url) ? { href: source.url } : {};
      return [
        ...textRuns(index === 0 ? '' : '\u00a0· '),
        new Bookmark({ id: `source_${number}`, children: textRuns(`[${number}]\u00a0`, { color: SOFT }) }),
        ...inline({ text: sourceWords(source), ...href }),
      ];
    }),
  );

function sourceLine(source: SourceView, number: number): Paragraph {
  const { publisher, url } = source;
  return line(
    'Source',
    [
      new Bookmark({
        id: `source_${number}`,
        children: inline({ text: publisher, ...(isWebAddress(url) ? { href: url } : {}) }),
      }),
      ...textRuns(`, ${sourceDetails(source)}`),
    ],
    { numbering: { reference: 'sources', level: 0, custom: true } },
  );
}

export const sourceParagraphs = ({ sources, from = 1, compact }: BlockOf<'sources'>): Paragraph[] =>
  compact === 'always'
    ? [sourceParagraph(sources, from)]
    : sources.map((source, index) => sourceLine(source, from + index));
