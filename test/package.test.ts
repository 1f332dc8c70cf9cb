/** The packed tarball, installed in an empty folder, runs. Needs a build. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, ROOT } from './support/shell';

const folder = emptyFolder();
const npm = (...args: string[]): string =>
  execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
const installed = (...args: string[]) =>
  spawnSync(join(folder, 'node_modules/.bin/brief'), args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: ROOT,
    stdio: 'pipe',
  });
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm('init', '--yes');
  npm('install', '--no-audit', '--no-fund', '--offline', `./${tarball}`);
}, 120_000);

describe('the tarball', () => {
  test('answers from the bundled record', () => {
    const { status, stdout } = installed('meetings', 'Dar', 'Rubio', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).map((meeting: { id: string }) => meeting.id)).toContain('2025-07-25-rubio-dar');
  });

  test('brings nothing else with it', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'brief',
    ]);
  });

  test('checks a dataset and prints a schema', () => {
    expect(installed('check', join(ROOT, 'test/north'), '--strict').status).toBe(0);
    expect(JSON.parse(installed('schema', 'meetings').stdout).type).toBe('array');
  });

  test('tells the place of broken JSON, and what is no dataset', () => {
    const broken = emptyFolder();
    writeFileSync(join(broken, 'dataset.json'), '{\n  "name": None\n}\n');
    const place = 'line 2, column 11';
    expect(JSON.parse(installed('check', broken, '--json').stdout)).toMatchObject([
      { check: 'valid-json', file: 'dataset.json', field: place },
    ]);
    const { status, stderr } = installed('timeline', '--dataset', broken);
    expect(stderr).toContain(`dataset.json, ${place}: not valid JSON`);
    expect(status).toBe(1);
    for (const line of [
      ['check', '/nowhere'],
      ['timeline', '--dataset', '/nowhere'],
    ])
      expect(installed(...line).stderr).toMatch(/^brief: \/nowhere is not a dataset/);
  });

  test('ends quietly when its reader leaves', () => {
    const result = spawnSync(
      'bash',
      ['-c', `set -o pipefail; ${join(folder, 'node_modules/.bin/brief')} statements | head -1`],
      { encoding: 'utf8' },
    );
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/^\d{4}-\d{2}/);
  });

  test('reaches a slow reader whole', () => {
    const program = join(folder, 'node_modules/.bin/brief');
    const whole = spawnSync('bash', ['-c', `${program} timeline --json | (sleep 1; wc -c)`], {
      encoding: 'utf8',
    });
    expect(Number(whole.stdout)).toBe(Buffer.byteLength(installed('timeline', '--json').stdout));
  });
});

describe('the tarball as npm installs it', () => {
  const tarball = (): string => join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '');
  const prefix = join(folder, 'prefix');
  const PATH = `${join(prefix, 'bin')}:${process.env.PATH}`;
  const shell = (line: string, env: Record<string, string> = {}, cwd = '/') =>
    spawnSync('bash', ['-c', line], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { PATH, HOME: folder, LANG: 'C.UTF-8', ...env },
    });

  test('needs nothing and runs nothing when it is installed', () => {
    const { scripts, dependencies } = JSON.parse(
      readFileSync(join(folder, 'node_modules/brief/package.json'), 'utf8'),
    ) as { scripts: Record<string, string>; dependencies?: object };
    expect(dependencies).toBeUndefined();
    expect(
      Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare|uninstall)/.test(name)),
    ).toEqual([]);
  });

  test('is small', () => {
    expect(statSync(tarball()).size).toBeLessThan(2_000_000);
  });

  test('stands on the path with its man page and completion', () => {
    mkdirSync(prefix, { recursive: true });
    npm('install', '--global', '--prefix', prefix, '--offline', '--no-audit', '--no-fund', tarball());
    expect(shell('brief last Dar Rubio')).toMatchObject({ status: 0, stderr: '' });
    expect(shell('brief --version').stdout).toMatch(/^brief \d+\.\d+\.\d+\ndataset [a-z-]+, updated \d{4}-/);
    expect(existsSync(join(prefix, 'share/man/man1/brief.1'))).toBe(true);
    expect(
      shell(
        'eval "$(brief completion bash)"; COMP_WORDS=(brief timel); COMP_CWORD=1; _brief; declare -p COMPREPLY',
      ).stdout,
    ).toBe('declare -a COMPREPLY=([0]="timeline")\n');
  });

  test('runs through npx, off the network', () => {
    const { status, stdout } = shell('npx --offline --no brief topics trade', {}, folder);
    expect(status).toBe(0);
    expect(stdout).toContain('Trade');
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(!isRoot)('runs for a user who owns nothing, in a folder that cannot be written', () => {
    chmodSync(folder, 0o755);
    const { status, stdout, stderr } = spawnSync(
      join(prefix, 'bin/brief'),
      ['meetings', 'Dar', 'Rubio', '--json'],
      { cwd: '/', encoding: 'utf8', uid: 65_534, gid: 65_534, env: { PATH, HOME: '/nonexistent' } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout).length).toBeGreaterThan(1);
  });

  /** Other Node.js programs to try, such as those of the npm package `node`. */
  const nodes = (process.env.BRIEF_NODES ?? '').split(':').filter((path) => path !== '');
  test.each([process.execPath, ...nodes])('answers alike on %s', (node) => {
    const program = join(prefix, 'lib/node_modules/brief/bin/brief.js');
    for (const line of [
      'timeline Dar --json',
      'on Dar --for US --as-of 2025-07-24',
      'search treaty',
      'check',
      'help',
    ])
      expect(shell(`${node} ${program} ${line}`).stdout).toBe(shell(`brief ${line}`).stdout);
  });
});
