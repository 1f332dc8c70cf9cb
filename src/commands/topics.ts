import { topicsReport } from '../reports/topics';
import type { Command } from './command';
import { FILTER_OPTIONS, selection } from './options';

export const topics: Command = {
  name: 'topics',
  usage: '[topic...]',
  summary: 'the topics and the issues under them, with counts',
  group: 'People and places',
  examples: [
    ['brief topics', 'the whole tree'],
    ['brief topics security --since 2025', 'one branch, counted in a span'],
  ],
  options: FILTER_OPTIONS,
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, []);
    if (invocation.words.length === 0) return topicsReport(dataset, filter, null);
    const reader = await invocation.session.subjects();
    const { subject, remarks } = reader.readOne(invocation.words, ['topic']);
    remarks.forEach(invocation.session.remark);
    return topicsReport(dataset, filter, subject.targets[0]?.id ?? null);
  },
};
