import type { Surroundings } from '../surroundings.ts';
import { writeJsonLine } from './escape-control-characters.ts';

/**
 * Prints what a command on notes did: one line of JSON where `--json` asks for it, else words.
 *
 * @param words - whole lines, already safe for a terminal
 */
export function printResult(
  { json }: { readonly json?: true },
  { stdout }: Surroundings,
  result: object,
  words: string,
): void {
  stdout.write(json === true ? writeJsonLine(result) : words);
}
