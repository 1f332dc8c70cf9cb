import { UsageError } from '../errors';
import { showReport } from '../reports/show';
import type { Command } from './command';

export const show: Command = {
  name: 'show',
  usage: '<id>',
  summary: 'one record whole: people, accounts, answers, sources',
  group: 'Records',
  examples: [
    ['brief show 2025-07-25-rubio-dar', 'a meeting with each side’s account'],
    ['brief show 2025-07-25-rubio-dar --markdown', 'to paste into a note'],
  ],
  options: [],
  async run({ words, session }) {
    const dataset = await session.dataset();
    const id = words.join(' ').trim();
    const record = dataset.record(id) ?? dataset.record(id.toLowerCase());
    if (!record) {
      const { names } = await session.subjects();
      const nearest = names.nearest(id, ['record']).map((target) => target.id);
      const known = dataset.person(id) ?? dataset.organisation(id);
      throw new UsageError(`no record has the id "${id}"`, [
        ...(nearest.length > 0 ? [`Nearest: ${nearest.join(', ')}`] : []),
        known
          ? `It is ${known.name}: brief who ${id}`
          : 'Ids stand in the last line of each entry of `brief timeline`.',
      ]);
    }
    return showReport(dataset, record);
  },
};
