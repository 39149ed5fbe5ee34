import type { Diagnostic } from '@layerwise/builder';
import type { Surroundings } from './surroundings.ts';

/** Carries out a command; its number becomes the exit code. */
export type Run = (action: (surroundings: Surroundings) => Promise<number>) => Promise<void>;

/** 1 where there are errors or, if they count, warnings; else 0. */
export function findExitCode(diagnostics: readonly Diagnostic[], isStrict: boolean): 0 | 1 {
  const fails = diagnostics.some(
    ({ severity }) => severity === 'error' || (isStrict && severity === 'warning'),
  );
  return fails ? 1 : 0;
}
