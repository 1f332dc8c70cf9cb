/** The entry of the bundle: this process's arguments and streams handed to the program. */
import { argumentsGiven, exitWith, hostContext } from './host';
import { run } from './run';

/** @param root the folder of the package */
export async function main(root: string): Promise<void> {
  exitWith(await run(argumentsGiven(), hostContext(root)));
}
