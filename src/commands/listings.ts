import type { RecordKind } from '../dataset/vocabulary';
import { recordsReport } from '../reports/records';
import type { Command } from './command';
import { LIST_OPTIONS, limitOf, selection } from './options';

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
    options: LIST_OPTIONS.filter((option) => !option.flags.startsWith('--kind')),
    async run(invocation) {
      const { dataset, filter } = await selection(invocation);
      return recordsReport(dataset, name, {
        filter: { ...filter, kinds: [kind] },
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
