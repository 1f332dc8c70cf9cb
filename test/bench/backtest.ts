/** `npm run backtest [-- <dataset folder>]`: how well the briefing foretells what a meeting's readouts name. */
import { readFileSync } from 'node:fs';
import { readFolder } from '../../src/dataset/load';
import { EXPECTATIONS } from '../../src/query/likely';
import { backtest, METHODS, type Method, meanOf, type Result, type Score } from './prediction';

const folder = process.argv[2] ?? 'data';
const reader = readFolder({ readText: (path) => readFileSync(path, 'utf8') }, folder);
const results = backtest(reader, reader.about.updated);

const percent = (share: number): string => `${Math.round(share * 100)}%`.padStart(4);
const cells = (score: Score): string => `${percent(score.recall)} ${percent(score.precision)}`;
const mean = (some: readonly Result[], method: Method): Score =>
  meanOf(some.map(({ scores }) => scores[method]));

function summary(title: string, some: readonly Result[]): string[] {
  const length = some.reduce((sum, result) => sum + result.length, 0) / Math.max(1, some.length);
  return [
    `${title}: ${some.length} meetings, lists of ${length.toFixed(1)} topics`,
    ...METHODS.map((method) => {
      const { recall, precision } = mean(some, method);
      return `  ${method.padEnd(14)} recall ${percent(recall)}  precision ${percent(precision)}`;
    }),
  ];
}

const pairs = [...new Set(results.map(({ trial }) => trial.sides.join('-')))];
const years = [...new Set(results.map(({ trial }) => trial.meeting.date.slice(0, 4)))];
const lines = [
  `recall and precision of ${METHODS.join(', ')}`,
  ...results.map(
    ({ trial, scores }) =>
      `${METHODS.map((method) => cells(scores[method])).join('   ')}   ${trial.meeting.id}`,
  ),
  '',
  ...pairs.flatMap((pair) =>
    summary(
      pair,
      results.filter(({ trial }) => trial.sides.join('-') === pair),
    ),
  ),
  '',
  ...years.flatMap((year) =>
    summary(
      year,
      results.filter(({ trial }) => trial.meeting.date.startsWith(year)),
    ),
  ),
  '',
  ...summary('All', results),
  ...EXPECTATIONS.map((expectation) => {
    const listed = results.flatMap((result) =>
      result.listed.filter((one) => one.expectation === expectation),
    );
    const named = listed.filter((one) => one.named).length;
    return `  of ${String(listed.length).padStart(4)} listed as ${expectation.padEnd(9)} ${percent(named / Math.max(1, listed.length))} were named`;
  }),
];
process.stdout.write(`${lines.join('\n')}\n`);
