import { recordsReport } from '../reports/records';
import type { Command } from './command';
import { limitOf, listOptions, selection } from './options';

export const timeline: Command = {
  name: 'timeline',
  usage: '[subject...]',
  summary: 'what happened, in order',
  group: 'Records',
  examples: [
    ['brief timeline', 'everything on record'],
    ['brief timeline Dar Rubio', 'what involves both'],
    ['brief timeline kashmir --since 2025-05 --until 2025-07', 'a topic in a span'],
    ['brief timeline Munir --as-of 2025-06-17', 'as it stood the day before'],
  ],
  options: listOptions('all'),
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, invocation.words, { bySpeaker: true });
    return recordsReport(dataset, 'timeline', {
      filter,
      limit: limitOf(invocation.options),
      reverse: invocation.options.reverse === true,
    });
  },
};
