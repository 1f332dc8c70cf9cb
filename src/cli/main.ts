/** The entry of the bundle: this process's arguments and streams handed to the program. */
import { argumentsGiven, exitWith, hostContext, watchStreams } from './host';
import { run } from './run';

/** @param root the folder of the package */
export async function main(root: string): Promise<void> {
  watchStreams();
  exitWith(await run(argumentsGiven(), hostContext(root)));
}
