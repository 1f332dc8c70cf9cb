/** Prose as the runs that a document format writes. */
import { type Inline, type Prose, plain, type Run } from './document';

const runOf = (inline: Inline): Run => (typeof inline === 'string' ? { text: inline } : inline);

/** How many steps of two spaces a line is set in by: text shows a tree so. */
export const indentOf = (prose: Prose): number => Math.floor((/^ */.exec(plain(prose))?.[0].length ?? 0) / 2);

/** The runs, neighbours of one form joined; outer space cut, and what spaces alone set apart in text set apart by a dot. */
export function joinedRuns(prose: Prose): Run[] {
  const runs: Run[] = [];
  for (const part of prose) {
    const run = runOf(part);
    const text = (runs.length === 0 ? run.text.trimStart() : run.text).replace(/ {2,}/g, ' · ');
    const before = runs.at(-1);
    if (text === '') continue;
    if (
      before?.emphasis === run.emphasis &&
      before?.href === run.href &&
      before?.source === run.source &&
      before
    )
      before.text += text;
    else runs.push({ ...run, text });
  }
  const last = runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  return runs.filter((run) => run.text !== '');
}
