import { countryListReport, countryReport } from '../reports/country';
import type { Command } from './command';
import { expectNoLimit, FILTER_OPTIONS, FIRST_OPTION, firstOf, selection } from './options';

export const country: Command = {
  name: 'country',
  usage: '[country...]',
  summary: 'a country’s people, partners and record; with no name, the list',
  group: 'People and places',
  examples: [
    ['brief country Pakistan', 'who is in office, whom they meet'],
    ['brief country IN --since 2025-08', 'within a span'],
    ['brief country', 'every country on record'],
  ],
  options: [...FILTER_OPTIONS, FIRST_OPTION],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, []);
    if (invocation.words.length === 0) {
      const report = countryListReport(dataset, filter);
      return { ...report, data: firstOf(invocation, report.data) };
    }
    expectNoLimit(invocation);
    const reader = await invocation.session.subjects();
    const { subject, remarks } = reader.readOne(invocation.words, ['country']);
    remarks.forEach(invocation.session.remark);
    return countryReport(dataset, subject.targets[0]?.id ?? subject.words, filter);
  },
};
