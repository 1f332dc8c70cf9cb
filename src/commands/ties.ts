import { UsageError } from '../errors';
import { PERIOD_UNITS, type PeriodUnit } from '../query/ties';
import { tiesReport } from '../reports/ties';
import type { Command } from './command';
import { FILTER_OPTIONS, readSubjects, selection } from './options';

export const ties: Command = {
  name: 'ties',
  usage: '<side> <side...>',
  summary: 'contacts of two sides over time, cooperation against conflict',
  group: 'Answers',
  examples: [
    ['brief ties US PK --since 2019', 'the cool years and the thaw'],
    ['brief ties Washington Delhi --by quarter', 'by quarter'],
    ['brief ties US IN --format html -o ties.html', 'with the chart as a drawing'],
  ],
  options: [
    {
      flags: '--by <unit>',
      description: `${PERIOD_UNITS.join(', ')} (what suits the span)`,
      choices: PERIOD_UNITS,
    },
    ...FILTER_OPTIONS,
  ],
  async run(invocation) {
    const { words, options, session } = invocation;
    const { dataset, filter } = await selection(invocation, []);
    const subjects = await readSubjects(session, words, ['country', 'organisation']);
    const sides = subjects.map((subject) => {
      const country = subject.targets.find((target) => target.kind === 'country');
      const id = (country ?? subject.targets[0])?.id ?? subject.words;
      // A ministry speaks for its country.
      return country ? id : (dataset.organisation(id)?.country ?? id);
    });
    const [a, b] = sides;
    if (a === undefined || b === undefined || sides.length > 2 || a === b)
      throw new UsageError(`ties wants two sides, not ${new Set(sides).size}`, [
        'For example: brief ties US PK',
      ]);
    return tiesReport(dataset, a, b, filter, (options.by as PeriodUnit | undefined) ?? null);
  },
};
