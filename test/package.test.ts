/** The packed tarball, installed in an empty folder, runs. Needs a build. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
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

  test('ends quietly when its reader leaves', () => {
    const result = spawnSync(
      'bash',
      ['-c', `set -o pipefail; ${join(folder, 'node_modules/.bin/brief')} statements | head -1`],
      { encoding: 'utf8' },
    );
    expect(result.stderr).toBe('');
    expect(result.stdout).toMatch(/^Date/);
  });

  test('reaches a slow reader whole', () => {
    const program = join(folder, 'node_modules/.bin/brief');
    const whole = spawnSync('bash', ['-c', `${program} timeline --json | (sleep 1; wc -c)`], {
      encoding: 'utf8',
    });
    expect(Number(whole.stdout)).toBe(Buffer.byteLength(installed('timeline', '--json').stdout));
  });
});
