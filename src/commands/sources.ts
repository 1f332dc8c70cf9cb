import { UsageError } from '../errors';
import { NO_FILTER } from '../query/filter';
import { quoted } from '../query/misread';
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
    ['brief sources --publisher Dawn', 'the pages of one publisher'],
    ['brief sources --csv', 'all of them, for a spreadsheet'],
  ],
  options: [
    ...FILTER_OPTIONS,
    { flags: '--publisher <text>', description: 'of publishers whose name holds this' },
    LIMIT_OPTION,
  ],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation, invocation.words, { bySpeaker: true }).catch(
      async (error: unknown) => {
        const name = invocation.words.join(' ');
        if (!(error instanceof UsageError) || name === '') throw error;
        const all = sourcesReport(await invocation.session.dataset(), NO_FILTER, {
          publisher: name,
          limit: 1,
        });
        if (all.total === 0) throw error;
        throw new UsageError(error.message, [`It is a publisher: brief sources --publisher ${quoted(name)}`]);
      },
    );
    const publisher = (invocation.options.publisher as string | undefined) ?? null;
    return sourcesReport(dataset, filter, { publisher, limit: limitOf(invocation.options) });
  },
};
