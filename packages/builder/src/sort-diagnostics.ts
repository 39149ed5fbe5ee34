import type { Diagnostic } from '@layerwise/parser';
import { compareText } from './order.ts';

/** Sorts what the stages found by path, place and rule. */
export function sortDiagnostics(stages: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  return stages
    .flat()
    .sort(
      (a, b) =>
        compareText(a.path, b.path) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
    );
}
