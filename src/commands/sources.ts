import { sourcesReport } from '../reports/sources';
import type { Command } from './command';
import { FILTER_OPTIONS, LIMIT_OPTION, limitOf, selection } from './options';

export const sources: Command = {
  name: 'sources',
  usage: '[subject...]',
  summary: 'the pages that the records rest on, by publisher',
  group: 'People and places',
  examples: [
    ['brief sources Dar Rubio', 'what is known of two people, and from where'],
    ['brief sources --primary --on 2025-07', 'official texts of a month'],
    ['brief sources --csv', 'all of them, for a spreadsheet'],
  ],
  options: [...FILTER_OPTIONS, LIMIT_OPTION],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, invocation.words, { bySpeaker: true });
    return sourcesReport(dataset, filter, limitOf(invocation.options));
  },
};
