/** If asked: our own side's latest words on record on each contested issue. */
import { daysBetween, firstDay } from '../../dates/partial-date';
import { stands, wordsOf } from '../../query/positions';
import { isOfficial } from '../../query/standing';
import type { BriefingLine, BriefingSection } from '../briefing';
import { closed, LIST, lineOf, type Making, quoted, strong } from './making';
import { byWords } from './quotes';

/** Places by which our account of words stands behind words that are quoted, and old words behind newer ones. */
const LATER = 3;
/** Days after which words are old. */
const OLD = 730;

export function askedSection(making: Making): BriefingSection {
  const { dataset, scope, concerns } = making;
  const { ours } = scope;
  const own = ours === null ? [] : stands(dataset.records).filter(({ side }) => side === ours);
  const lines = concerns
    .filter(({ disputed }) => disputed)
    .flatMap(({ issue, sides }, index): BriefingLine[] => {
      // The side's stance is its government's where that spoke; so are its words.
      const standing = sides.get(ours ?? '');
      const voices = own.filter((stand) => stand.issue === issue.id && stand.stance === standing?.stance);
      const official = voices.filter(({ actor, latest }) => isOfficial(dataset, actor, latest.date));
      const words = wordsOf(official.length > 0 ? official : voices);
      if (words === null || !making.isNew([words.statement])) return [];
      const { statement, quotable, text } = words;
      const cell = [
        strong(`${issue.title}: `),
        quotable ? quoted(text) : closed(text),
        byWords(making, statement),
      ];
      const isOld = daysBetween(firstDay(statement.date), dataset.day) > OLD;
      const behind = [!quotable, isOld].filter(Boolean).length * LATER;
      return [lineOf(index + behind, [cell], [statement])];
    });
  return {
    id: 'asked',
    title: 'If asked',
    ...LIST,
    lines,
    more: ours === null ? '' : `brief positions --side ${ours}${making.asOf}`,
  };
}
