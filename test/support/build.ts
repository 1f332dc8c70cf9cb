/** Builds the program once before the tests, for those that run it as a shell does. */
import { execFileSync } from 'node:child_process';
import { ROOT } from './root';

export default function setup(): void {
  execFileSync(process.execPath, ['esbuild.config.js'], { cwd: ROOT, stdio: 'inherit' });
}
