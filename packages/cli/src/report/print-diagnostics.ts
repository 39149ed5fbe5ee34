import type { Diagnostic, LoadedConfig } from '@layerwise/builder';
import { isColored, isLively, type Surroundings } from '../surroundings.ts';
import { type DiagnosticFormat, formatDiagnostics } from './format-diagnostics.ts';
import { showPath } from './show-path.ts';

/** Prints diagnostics to stderr; with `json` and `github` nothing else ever goes there in a run that works. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat,
  { vaultFolder }: Pick<LoadedConfig, 'vaultFolder'>,
  { cwd, env, stderr }: Surroundings,
): void {
  const vault = showPath(vaultFolder, cwd);
  stderr.write(
    formatDiagnostics(diagnostics, {
      format,
      vault: vault === '.' ? '' : vault,
      isColored: isColored(stderr, env),
      isAligned: isLively(stderr, env),
    }),
  );
}
