import type { Diagnostic, Position, Rule, Severity } from './diagnostic.ts';
import type { Marks } from './html/marks.ts';
import type { SourceNotes } from './markdown/published-markdown.ts';
import type { Need, Reference } from './note.ts';
import type { CalloutType } from './plugins/parse-plugin.ts';

/** What the syntaxes and renderings of one note share while it is parsed. */
export interface NoteContext {
  readonly path: string;
  /** The body, with blank lines in the place of the front matter. */
  readonly text: string;
  /** What was said of the note so far. */
  readonly diagnostics: Diagnostic[];
  /** Marked places of the HTML. */
  readonly marks: Marks;
  /** References found so far; a mark names one by its index. */
  readonly references: Omit<Reference, 'excerpt'>[];
  /** Ids of named blocks, in order. */
  readonly blocks: string[];
  /** Tags found in the text, without `#`. */
  readonly tags: string[];
  readonly needs: Set<Need>;
  /** Languages of code whose grammars must be loaded before its rendering. */
  readonly languages: Set<string>;
  /** Definitions of TeX commands made so far in the note. */
  readonly macros: Record<string, string>;
  /** Formulas rendered so far, by mark and source. */
  readonly formulas: Map<string, string>;
  /** Types of callouts that plugins bring, by name in lower case. */
  readonly callouts: Readonly<Record<string, CalloutType>>;
  /** What was noted of the text while it was read; null where it may not be handed on. */
  source: SourceNotes | null;
  /** Notes a diagnostic at a place; a place that is not known is the note's beginning. */
  readonly report: (
    severity: Severity,
    rule: Rule,
    message: string,
    position: Position | undefined,
    hint?: string,
  ) => void;
}
