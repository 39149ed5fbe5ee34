import { resolve } from 'node:path';
import { ConfigError, type ConfigProblem } from '../config/config-error.ts';

interface Message {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
}

/**
 * Says what esbuild found wrong in the terms of the file it is in.
 *
 * @param folder absolute; what paths in its messages start from.
 * @returns a ConfigError for the first file that is at fault; the error itself where it is of another sort.
 */
export function explainFailure(error: unknown, folder: string): unknown {
  const found = readMessages(error).map((message) => placeMessage(message, folder));
  const file = found[0]?.file;
  if (file === undefined) return error;
  return new ConfigError(
    file,
    found.filter((other) => other.file === file).map(({ problem }) => problem),
  );
}

/** A message with the file that has to be mended. */
function placeMessage(
  { text, location }: Message,
  folder: string,
): { readonly file: string | null; readonly problem: ConfigProblem } {
  const [, lacking, name] = /^No matching export in "([^"]+)" for import "([^"]+)"$/u.exec(text) ?? [];
  if (lacking !== undefined) {
    return {
      file: resolve(folder, lacking),
      problem: {
        field: '',
        message: `it exports no ${name}, which the theme uses`,
        hint: 'Export what the file of the theme exports that it takes the place of.',
      },
    };
  }
  if (location === null) return { file: null, problem: { field: '', message: text } };
  const { file, line, column } = location;
  return { file: resolve(folder, file), problem: { field: '', message: text, line, column: column + 1 } };
}

function readMessages(error: unknown): readonly Message[] {
  if (typeof error !== 'object' || error === null || !('errors' in error) || !Array.isArray(error.errors))
    return [];
  return error.errors.filter(isMessage);
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'text' in value && 'location' in value;
}
