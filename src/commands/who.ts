import { UsageError } from '../errors';
import { organisationReport, peopleReport, personReport } from '../reports/who';
import type { Command } from './command';
import { dayOfOffices } from './dates';
import { expectNoLimit, FILTER_OPTIONS, FIRST_OPTION, firstOf, selection } from './options';

export const who: Command = {
  name: 'who',
  usage: '[name...]',
  summary: 'a person or an organisation; with no name, the list',
  group: 'People and places',
  examples: [
    ['brief who Rubio', 'offices, contacts, positions, recent words'],
    ['brief who foreign minister of Pakistan --as-of 2023-01', 'by office, on a day'],
    ['brief who State Department', 'an organisation'],
    ['brief who --country IN', 'everyone of a country'],
  ],
  options: [...FILTER_OPTIONS, FIRST_OPTION],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, []);
    if (invocation.words.length === 0) {
      const report = peopleReport(dataset, filter);
      return { ...report, data: firstOf(invocation, report.data) };
    }
    expectNoLimit(invocation);
    const reader = await invocation.session.subjects(dayOfOffices(filter.span, dataset));
    const { subject, remarks } = reader.readOne(invocation.words, ['person', 'organisation']);
    remarks.forEach(invocation.session.remark);
    for (const { kind, id } of subject.targets) {
      const person = kind === 'person' ? dataset.person(id) : undefined;
      if (person) return personReport(dataset, person, filter);
      const organisation = kind === 'organisation' ? organisationReport(dataset, id, filter) : null;
      if (organisation) return organisation;
    }
    throw new UsageError(`"${invocation.words.join(' ')}" is neither a person nor an organisation`);
  },
};
