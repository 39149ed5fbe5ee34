export type { Diagnostic, Position, Rule, Severity } from './diagnostic.ts';
export { rules } from './diagnostic.ts';
export type * from './note.ts';
export { kinds, layers, outcomes, sourceTypes, toolStatuses, tracks } from './note.ts';
