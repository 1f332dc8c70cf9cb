import { positionsReport } from '../reports/positions';
import type { Command } from './command';
import { FILTER_OPTIONS, selection } from './options';

export const positions: Command = {
  name: 'positions',
  usage: '[subject...]',
  summary: 'who stands where on an issue, since when, on whose words',
  group: 'Answers',
  examples: [
    ['brief positions', 'every contested issue by side'],
    ['brief positions kashmir', 'the issues of a topic, each side with the latest words that say it'],
    ['brief positions kashmir-mediation --history', 'how each moved, shifts marked'],
    ['brief positions Trump', 'where one person stands'],
    ['brief positions US PK --as-of 2025-05-31', 'where both stand, on a day'],
  ],
  options: [
    { flags: '--history', description: 'the moves in order: first words and shifts' },
    ...FILTER_OPTIONS.filter((option) => !option.flags.startsWith('--kind')),
  ],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation);
    return positionsReport(dataset, filter, invocation.options.history === true);
  },
};
