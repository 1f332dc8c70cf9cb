import type { Dataset, DiplomaticRecord } from '../dataset/dataset';
import { UsageError } from '../errors';
import { shownReport, showReport } from '../reports/show';
import type { Command, Session } from './command';

/** The record of an id. @throws UsageError with the nearest ids, where there is none */
async function recordOf(dataset: Dataset, id: string, session: Session): Promise<DiplomaticRecord> {
  const record = dataset.record(id) ?? dataset.record(id.toLowerCase());
  if (record) return record;
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

export const show: Command = {
  name: 'show',
  usage: '<id...>',
  summary: 'a record whole: people, accounts, answers, sources',
  group: 'Records',
  examples: [
    ['brief show 2025-07-25-rubio-dar', 'a meeting with each side’s account'],
    ['brief show 2025-07-25-rubio-dar --markdown', 'to paste into a note'],
    ['brief search minerals --ndjson | jq -r .id | brief show -', 'all that a search finds'],
  ],
  options: [],
  async run({ words, session }) {
    const dataset = await session.dataset();
    const asked = words.map((word) => (word === '-' ? (session.files.readText('-') ?? '') : word));
    const ids = new Set(asked.flatMap((word) => word.split(/\s+/)).filter((id) => id !== ''));
    const records: DiplomaticRecord[] = [];
    for (const id of ids) records.push(await recordOf(dataset, id, session));
    const [first, ...others] = records;
    if (first === undefined)
      throw new UsageError('show needs an id', ['For example: brief show 2025-07-25-rubio-dar']);
    return others.length === 0 ? showReport(dataset, first) : shownReport(dataset, records);
  },
};
