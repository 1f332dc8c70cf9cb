/**
 * If asked: our own government's words on record on each contested issue, the latest that say it. Words of two years
 * ago and more, and those of a former administration, stand behind newer ones. On a matter, only its own issues, and
 * it is said where our side is silent on them.
 */

import { stands, wordsOf } from '../../query/positions';
import { isCurrent, isGovernments } from '../../query/standing';
import type { BriefingLine, BriefingSection } from '../briefing';
import { joinNames } from '../views';
import { ONLY_WHOLE } from './listings';
import {
  type Concern,
  closed,
  LIST,
  lineOf,
  type Making,
  quoted,
  sentence,
  sideWords,
  strong,
} from './making';
import { byWords } from './quotes';

/** Places by which our account of words stands behind words that are quoted, and old words behind newer ones. */
const LATER = 3;

/** One line for the issues of a matter on which a side is silent; it stands before the words on others. */
export function silence({ dataset }: Making, side: string, concerns: readonly Concern[]): BriefingLine[] {
  if (concerns.length === 0) return [];
  const titles = joinNames(concerns.map(({ issue }) => issue.title));
  const held = concerns.map(({ issue: { id } }) => ({ id, sources: [] }));
  const whose = sentence(sideWords(dataset, side));
  return [lineOf(-1, [[strong(`${whose}: `), `no position on record on ${titles}.`]], held)];
}

export function askedSection(making: Making): BriefingSection {
  const { dataset, scope, concerns, day } = making;
  const { ours, issues } = scope;
  const own =
    ours === null
      ? []
      : stands(dataset.records).filter((stand) => stand.side === ours && isGovernments(dataset, stand));
  const asked = concerns.filter(
    ({ issue, disputed }) => disputed && (issues.size === 0 || issues.has(issue.id)),
  );
  const silent = issues.size === 0 ? [] : asked.filter(({ sides }) => !sides.has(ours ?? ''));
  const lines = asked.flatMap(({ issue, sides }, index): BriefingLine[] => {
    const standing = sides.get(ours ?? '');
    if (standing?.lapsed) return [];
    const voices = own.filter((stand) => stand.issue === issue.id && stand.stance === standing?.stance);
    const words = wordsOf(voices);
    if (words === null || !making.isNew([words.statement])) return [];
    const { statement, quotable, text } = words;
    const cell = [
      strong(`${issue.title}: `),
      quotable ? quoted(text) : closed(text),
      byWords(making, statement),
    ];
    const isPast = standing?.former || !isCurrent(statement, day);
    const behind = [!quotable, isPast].filter(Boolean).length * LATER;
    return [lineOf(index + behind, [cell], [statement])];
  });
  return {
    id: 'asked',
    title: 'If asked',
    ...LIST,
    lines: [...(ours === null || making.wish.since !== null ? [] : silence(making, ours, silent)), ...lines],
    ...(ours === null
      ? ONLY_WHOLE
      : { more: `brief positions --side ${ours}${making.asOf}`, shows: 'related' }),
  };
}
