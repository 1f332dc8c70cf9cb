/** Prose as the runs and paragraphs of a Word file. */
import {
  ExternalHyperlink,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Emphasis, Prose, Run } from '../document';
import { joinedRuns } from '../runs';
import { scriptRuns } from '../scripts';
import { isWebAddress, visible } from '../visible';
import { ACCENT, SOFT } from './styles';

const EMPHASES: Record<Emphasis, IRunOptions> = {
  strong: { bold: true, boldComplexScript: true },
  dim: { color: SOFT, size: '9pt' },
  accent: { color: ACCENT },
  quote: { italics: true, italicsComplexScript: true },
  match: { bold: true, boldComplexScript: true, shading: { fill: 'FFF3BF' } },
};

/** Keeps what follows a run from right to left in its place: a mark that is not seen. */
const LEFT_TO_RIGHT = '\u200e';

/** The text as runs of one script each, in the form asked for. */
export function textRuns(text: string, form: IRunOptions = {}): TextRun[] {
  return scriptRuns(visible(text)).map((run, index, runs) =>
    run.rightToLeft
      ? new TextRun({ ...form, text: run.text, rightToLeft: true })
      : new TextRun({ ...form, text: (runs[index - 1]?.rightToLeft ? LEFT_TO_RIGHT : '') + run.text }),
  );
}

export function inline({ text, emphasis, href, source }: Run): ParagraphChild[] {
  const form = emphasis ? EMPHASES[emphasis] : {};
  if (source !== undefined)
    return [
      new InternalHyperlink({
        anchor: `source_${source}`,
        children: textRuns(text, { style: 'Citation' }),
      }),
    ];
  if (href !== undefined && isWebAddress(href))
    return [new ExternalHyperlink({ link: href, children: textRuns(text, { style: 'Hyperlink', ...form }) })];
  return textRuns(text, form);
}

export const prose = (parts: Prose): ParagraphChild[] => joinedRuns(parts).flatMap(inline);

export const line = (
  style: string,
  children: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph => new Paragraph({ style, children: [...children], ...more });

/** A text beside its date or label, or a heading and what stands beside it. */
export const beside = (
  style: string,
  left: readonly ParagraphChild[],
  right: readonly ParagraphChild[],
  more: IParagraphOptions = {},
): Paragraph => line(style, [...left, new TextRun({ children: [new Tab()] }), ...right], more);
