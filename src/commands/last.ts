import { UsageError } from '../errors';
import { lastReport } from '../reports/last';
import type { Command } from './command';
import { readSubjects, withoutContactWords } from './options';

export const last: Command = {
  name: 'last',
  usage: '<subject...>',
  summary: 'when they last met and last spoke, and what came of it',
  group: 'Answers',
  examples: [
    ['brief last Dar Rubio', 'two people'],
    ['brief last Washington Delhi --as-of 2025-05-01', 'two governments, on a day'],
    ['brief last Munir', 'anyone’s last contact'],
  ],
  options: [],
  async run({ words, session }) {
    const asked = await withoutContactWords(session, words);
    const subjects = await readSubjects(session, asked.words);
    if (subjects.length === 0)
      throw new UsageError('last needs a name', ['For example: brief last Dar Rubio']);
    if (asked.passed.some((word) => /^calls?$/i.test(word)))
      session.remark(
        `last tells of the last meeting and the last call; passed over: ${asked.passed.join(', ')}`,
      );
    return lastReport(await session.dataset(), subjects);
  },
};
