/** The layers: argv -> command -> query over the dataset -> report -> renderer -> one write. */
const only = (from, to, reason) => ({
  name: `${from}-imports`,
  severity: 'error',
  comment: reason,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/(${[from, ...to].join('|')})(/|\\.ts$)`] },
});

module.exports = {
  forbidden: [
    only('dates', ['errors'], 'dates know nothing of the record'),
    only('dataset', ['dates', 'errors'], 'the dataset does not know who asks'),
    only('query', ['dataset', 'dates', 'errors'], 'a query is data over the dataset'),
    only(
      'reports',
      ['query', 'dataset', 'dates', 'errors'],
      'a report is plain data; nothing is printed here',
    ),
    only(
      'commands',
      ['reports', 'query', 'dataset', 'dates', 'errors'],
      'a command asks for a report and prints nothing',
    ),
    only(
      'render',
      ['reports', 'dates', 'dataset/vocabulary', 'errors'],
      'a renderer knows reports and the closed sets, not the dataset',
    ),
    {
      name: 'errors-import-nothing',
      severity: 'error',
      comment: 'errors stand at the bottom',
      from: { path: '^src/errors\\.ts$' },
      to: { path: '^src/' },
    },
    {
      name: 'one-host',
      severity: 'error',
      comment: 'the file system and child processes are reached in one place',
      from: { path: '^src/', pathNot: '^src/cli/host\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'commander-in-cli',
      severity: 'error',
      comment: 'the command line library is known where the command line is read',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/commander' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'files that need each other are one file, or hide a third',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
};
