import { UsageError } from '../errors';
import { searchReport } from '../reports/search';
import type { Command } from './command';
import { FILTER_OPTIONS, LIMIT_OPTION, limitOf, selection } from './options';

export const search: Command = {
  name: 'search',
  usage: '<words...>',
  summary: 'full text, best match first, typos forgiven',
  group: 'Records',
  examples: [
    ['brief search water treaty', 'records with both words'],
    ['brief search \'"act of war"\'', 'an exact phrase'],
    ['brief search nobel -trump --side PK', 'without a word, from one side'],
  ],
  minusExcludes: true,
  options: [...FILTER_OPTIONS, { ...LIMIT_OPTION, description: 'at most this many, best first' }],
  async run(invocation) {
    if (invocation.words.length === 0) throw new UsageError('search needs a word to look for');
    if (invocation.words.some((word) => /^(AND|OR|or|NOT|[-−](not|NOT))$/.test(word)))
      invocation.session.remark(
        'AND, OR and NOT join nothing here: a record must hold every word; -word leaves out',
      );
    const { dataset, filter } = await selection(invocation, []);
    const report = searchReport(dataset, invocation.words, filter, limitOf(invocation.options));
    report.remarks.forEach(invocation.session.remark);
    return report;
  },
};
