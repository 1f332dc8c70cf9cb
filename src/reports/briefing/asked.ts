/** If asked: our own side's latest words on record on each contested issue. */
import { compareText } from '../../dates/partial-date';
import { type Stand, stands } from '../../query/positions';
import { isOfficial } from '../../query/standing';
import type { BriefingLine, BriefingSection } from '../briefing';
import { closed, firstSentence, lineOf, type Making, quoted, strong, toldBy } from './making';
import { byWords } from './quotes';

/** Places by which our account of words stands behind words that are quoted. */
const LATER = 3;

export function askedSection(making: Making): BriefingSection {
  const { dataset, scope, concerns } = making;
  const { ours } = scope;
  const own = ours === null ? [] : stands(dataset.records).filter(({ side }) => side === ours);
  const official = ({ actor, latest }: Stand): boolean => isOfficial(dataset, actor, latest.date);
  const lines = concerns
    .filter(({ disputed }) => disputed)
    .flatMap((concern, index): BriefingLine[] => {
      const latest = own
        .filter(({ issue }) => issue === concern.issue.id)
        .sort(
          (a, b) => Number(official(b)) - Number(official(a)) || compareText(b.latest.date, a.latest.date),
        )[0];
      if (latest === undefined) return [];
      // Words spoken carry further than an account of them: the latest quotation that takes the same stance, if any.
      const spoken = latest.statements.findLast(
        ({ quote, positions }) =>
          quote !== null && positions.length === 1 && positions[0]?.stance === latest.stance,
      );
      const words = spoken ?? latest.latest;
      if (!making.isNew([words])) return [];
      const [first, rest] = firstSentence(closed(toldBy(dataset, words.summary)));
      const said = spoken?.quote != null ? quoted(spoken.quote) : first;
      const cell = [strong(`${concern.issue.title}: `), said, byWords(making, words)];
      const detail = spoken || rest === '' ? [] : [rest];
      return [lineOf(making, spoken ? index : index + LATER, [cell], [words], detail)];
    });
  return {
    id: 'asked',
    title: 'If asked',
    hint: null,
    head: [],
    matrix: false,
    lines,
    more:
      ours === null
        ? ''
        : `brief positions --side ${ours}${dataset.asOf === null ? '' : ` --as-of ${dataset.asOf}`}`,
  };
}
