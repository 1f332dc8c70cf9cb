import type { Dataset } from '../dataset/dataset';
import { UsageError } from '../errors';
import type { MeetingRecord } from '../query/contacts';
import type { Filter } from '../query/filter';
import { type Chosen, meetingToCompare } from '../query/readouts';
import { acrossReport, readoutsReport } from '../reports/readouts';
import type { Command, Session } from './command';
import { filterOptions, gather, readSide, selection, withoutContactWords } from './options';

/** How a meeting was chosen, as the remark says it. */
const CHOSEN: Record<Chosen['by'], string> = {
  'accounts of both': ' with accounts of both sides',
  alone: ' with no third side',
  last: '',
};

/** The meeting that words name: by its id, by a statement's that belongs to it, or as the last one of the subjects. */
function meetingOf(dataset: Dataset, filter: Filter, { remark }: Session): MeetingRecord | null {
  const { subjects } = filter;
  const target = subjects[0]?.targets[0];
  if (subjects.length !== 1 || target?.kind !== 'record') {
    const chosen = meetingToCompare(dataset, filter);
    const names = subjects.map((subject) => subject.label).join(' and ');
    if (chosen)
      remark(
        `read as the last meeting ${chosen.led ? 'led by' : 'of'} ${names}${CHOSEN[chosen.by]}: ${chosen.meeting.id}`,
      );
    return chosen?.meeting ?? null;
  }
  const record = dataset.record(target.id);
  if (record?.kind === 'meeting') return record;
  const meeting = record?.kind === 'statement' ? dataset.record(record.meeting ?? '') : undefined;
  if (meeting?.kind !== 'meeting')
    throw new UsageError(`${target.id} is no meeting`, [
      'brief meetings lists them; brief show tells what it is.',
    ]);
  remark(`${target.id} is a statement; its meeting is ${meeting.id}`);
  return meeting;
}

export const readouts: Command = {
  name: 'readouts',
  usage: '[meeting...]',
  summary: 'each side’s account of a meeting, and what only one mentions',
  group: 'Answers',
  examples: [
    ['brief readouts 2025-07-25-rubio-dar', 'one meeting'],
    ['brief readouts Dar Rubio', 'the last meeting of the two of which both sides gave an account'],
    ['brief readouts --across US PK --since 2025', 'what one side keeps mentioning and the other leaves out'],
  ],
  options: [
    {
      flags: '--across <sides...>',
      description: 'over all meetings of two sides',
      parse: gather,
    },
    ...filterOptions('meeting'),
  ],
  async run(invocation) {
    const { options, session } = invocation;
    const across = options.across as string[] | undefined;
    const { words, passed } = await withoutContactWords(session, invocation.words);
    const { dataset, filter } = await selection(invocation, words);
    const call = passed.find((word) => /^calls?$/i.test(word));
    if (call !== undefined && filter.types.length === 0) {
      session.remark(`"${call}" is read as --type call`);
      filter.types = ['call'];
    }
    if (across !== undefined) {
      const [a, b, ...more] = await Promise.all(across.map((word) => readSide(session, word)));
      if (a === undefined || b === undefined || more.length > 0 || a === b)
        throw new UsageError('--across wants two sides', ['For example: brief readouts --across US PK']);
      return acrossReport(dataset, a, b, filter);
    }
    if (words.length === 0)
      throw new UsageError('readouts needs a meeting, or names of those who met', [
        'For example: brief readouts Dar Rubio',
      ]);
    return readoutsReport(dataset, meetingOf(dataset, filter, session));
  },
};
