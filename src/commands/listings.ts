import type { Dataset } from '../dataset/dataset';
import type { RecordKind } from '../dataset/vocabulary';
import { type Filter, isSaidBy, recordsPassing } from '../query/filter';
import { quoted } from '../query/misread';
import { recordsReport } from '../reports/records';
import type { Command } from './command';
import { limitOf, listOptions, selection } from './options';

/** Tells how many of the statements are others' words, where one name is asked about and no speaker. */
function remarkOthers(dataset: Dataset, filter: Filter, remark: (text: string) => void): void {
  const named = filter.subjects.filter(({ targets }) =>
    targets.every(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'country'),
  );
  const [subject, ...more] = named;
  if (subject === undefined || more.length > 0 || filter.speakers.length > 0) return;
  const statements = recordsPassing(dataset, filter);
  const others = statements.filter(
    (record) => !subject.targets.some((target) => isSaidBy(dataset, record, target)),
  ).length;
  if (others > 0)
    remark(
      `${others} of ${statements.length} are others' words that name ${subject.words}; --speaker ${quoted(subject.words)} leaves them out`,
    );
}

/** A command that lists one kind of record. */
function listing(
  name: 'meetings' | 'statements' | 'events',
  kind: RecordKind,
  summary: string,
  examples: Command['examples'],
): Command {
  return {
    name,
    usage: '[subject...]',
    summary,
    group: 'Records',
    examples,
    options: listOptions(kind),
    async run(invocation) {
      const { dataset, filter: asked } = await selection(invocation, invocation.words, {
        bySpeaker: kind === 'statement',
      });
      const filter: Filter = { ...asked, kinds: [kind] };
      if (kind === 'statement') remarkOthers(dataset, filter, invocation.session.remark);
      return recordsReport(dataset, name, {
        filter,
        limit: limitOf(invocation.options),
        reverse: invocation.options.reverse === true,
      });
    },
  };
}

export const meetings = listing('meetings', 'meeting', 'who met whom, in which form, on what', [
  ['brief meetings Munir', 'one person’s meetings'],
  ['brief meetings US PK --type call --since 2025', 'calls between two countries'],
  ['brief meetings --json | jq -r ".[].title"', 'for scripts'],
]);

export const statements = listing('statements', 'statement', 'who said what, and where it stands', [
  ['brief statements --speaker Trump --topic mediation', 'one voice on a topic'],
  ['brief statements --issue kashmir-mediation --side IN', 'one side on an issue'],
  ['brief statements --type readout --on 2025-07', 'the readouts of a month'],
]);

export const events = listing('events', 'event', 'what else happened', [
  ['brief events --on 2025-05', 'the events of a month'],
  ['brief events tariffs --csv -o tariffs.csv', 'into a spreadsheet'],
]);
