import type { ShownError } from '@layerwise/builder';
import { ConfigError } from '@layerwise/builder/errors';
import { UsageError } from '../usage-error.ts';
import { showPath } from './show-path.ts';

/**
 * Says why something could not be done, in one error for each thing to mend.
 *
 * @param error - what was thrown
 * @param cwd - where paths are shown from
 */
export function describeFailure(error: unknown, cwd: string): readonly ShownError[] {
  if (error instanceof UsageError) return [{ message: error.message, hint: error.hint }];
  if (!(error instanceof ConfigError))
    return [{ message: error instanceof Error ? error.message : String(error) }];
  return error.problems.map(({ field, message, hint, line, column }) => ({
    ...(error.file !== null && { path: showPath(error.file, cwd) }),
    ...(line !== undefined && { line, column: column ?? 1 }),
    message: field === '' ? message : `${field}: ${message}`,
    ...(hint !== undefined && { hint }),
  }));
}
