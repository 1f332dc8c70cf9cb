import { positionsReport } from '../reports/positions';
import type { Command } from './command';
import { filterOptions, firstOf, LIMIT_OPTION, selection } from './options';

export const positions: Command = {
  name: 'positions',
  usage: '[subject...]',
  summary: 'who stands where on an issue, since when, on whose words',
  note: 'Persons and sides that are named together are set beside each other, on the issues where each holds a stance; topics and issues that are named together are all shown. The other filters narrow.',
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
    ...filterOptions('statement'),
    { ...LIMIT_OPTION, description: 'the first so many issues, those with most statements first' },
  ],
  async run(invocation) {
    const { dataset, filter } = await selection(invocation);
    const report = positionsReport(dataset, filter, invocation.options.history === true);
    const data = firstOf(invocation, report.data);
    const sides = report.sides.slice(0, data.length);
    const held = new Set(sides.flat().map(({ side }) => side));
    return {
      ...report,
      data,
      sides,
      moves: report.moves.slice(0, data.length),
      leading: report.leading.filter(({ side }) => held.has(side)),
    };
  },
};
