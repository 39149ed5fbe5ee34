import type { VFile } from 'vfile';
import type { Position, Rule, Severity } from './diagnostic.ts';

/** Whose messages carry rules of our own. */
export const OWN_SOURCE = 'layerwise';

/** Notes a diagnostic on a file; a place that is not known is its beginning. */
export function reportTo(
  file: VFile,
  severity: Severity,
  rule: Rule,
  message: string,
  position: Position | undefined,
  hint?: string,
): void {
  const place = position && { line: position.line, column: position.column };
  const noted = file.message(message, { ...(place && { place }), ruleId: rule, source: OWN_SOURCE });
  noted.fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined;
  if (hint !== undefined) noted.note = hint;
}
