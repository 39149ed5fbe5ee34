import type { VFile } from 'vfile';
import type { Diagnostic, Position, Rule, Severity } from '../diagnostic.ts';

/** Whose messages carry rules of our own. */
const OWN_SOURCE = 'layerwise';

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

/** Takes what was noted on a file off it, as diagnostics. */
export function takeMessages(file: VFile, path: string): readonly Diagnostic[] {
  return file.messages.splice(0).map((message) => toDiagnostic(path, message));
}

function toDiagnostic(path: string, message: VFile['messages'][number]): Diagnostic {
  return {
    path,
    line: message.line ?? 1,
    column: message.column ?? 1,
    severity: message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info',
    rule: ruleOf(message),
    message: message.reason,
    ...(message.note !== undefined && { hint: message.note }),
  };
}

/** A message of our own was made by `reportTo`, which takes a Rule; any other is a plugin's. */
function ruleOf({ source, ruleId }: VFile['messages'][number]): Diagnostic['rule'] {
  return source === OWN_SOURCE
    ? ((ruleId ?? 'render-failed') as Rule)
    : `${source ?? 'plugin'}/${ruleId ?? 'message'}`;
}
