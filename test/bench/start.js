// Prints how long `brief` takes to start, as multiples of `node -e 0`, pairwise in one run: each round runs the
// empty program and the command in turn, and the median of the rounds' ratios is told. `--readme` writes them into
// the README as well.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BRIEF = fileURLToPath(new URL('../../bin/brief.js', import.meta.url));
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const ROUNDS = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 25);
const CASES = [
  ['--version', 1.3],
  ['timeline', 1.6],
  ['timeline --since 2025-07 --until 2025-07', 1.4],
  ['who Rubio', 1.4],
  ['meetings --json', 1.35],
  ['statements', 1.6],
  ['search kashmir mediation', 2],
];

function milliseconds(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

console.log(`Node ${process.version}, ${ROUNDS} rounds; multiples of \`node -e 0\`\n`);
const rows = CASES.map(([command, aim]) => {
  const args = [BRIEF, ...command.split(' ')];
  milliseconds(args);
  const ratios = Array.from({ length: ROUNDS }, () => {
    const empty = milliseconds(['-e', '0']);
    return milliseconds(args) / empty;
  });
  const ratio = median(ratios);
  console.log(`${ratio.toFixed(2)}  (aim ${aim.toFixed(2)})  brief ${command}`);
  return { command, ratio, aim };
});

if (process.argv.includes('--readme')) {
  const table = [
    `Node.js ${process.version.slice(1)}, median of ${ROUNDS} rounds.`,
    '',
    '| command | measured | wanted | |',
    '| --- | ---: | ---: | --- |',
    ...rows.map(
      ({ command, ratio, aim }) =>
        `| \`brief ${command}\` | ${ratio.toFixed(2)} | ${aim.toFixed(2)} | ${ratio.toFixed(2) > aim.toFixed(2) ? 'slower than wanted' : 'reached'} |`,
    ),
  ].join('\n');
  const place = /(<!-- bench.*? -->\n\n)[\s\S]*?\n*(<!-- \/bench -->)/;
  const readme = readFileSync(README, 'utf8');
  if (!place.test(readme)) throw new Error('the README has no place for the figures');
  writeFileSync(
    README,
    readme.replace(place, (_, before, after) => `${before}${table}\n\n${after}`),
  );
}
