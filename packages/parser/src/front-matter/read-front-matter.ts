import type { Diagnostic } from '../diagnostic.ts';
import type { FrontMatter } from '../note.ts';
import { splitFrontMatter } from './split.ts';
import type { Answer, VisibilityStatement } from './visibility.ts';

/** What was read at the top of a note. */
export interface FrontMatterReading extends VisibilityStatement {
  readonly frontMatter: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the body begins in the text, in UTF-16 code units. */
  readonly bodyOffset: number;
  readonly readable: boolean;
  readonly draft: Answer;
  readonly publish: Answer;
}

/**
 * Reads and validates the front matter of a note.
 *
 * @param text The note, without byte order mark (see `decodeNote`).
 * @param path Path in the vault, for diagnostics.
 * @returns The fields, where the body begins, and what the note says about being public.
 */
export function readFrontMatter(text: string, path: string): FrontMatterReading {
  const split = splitFrontMatter(text);
  return {
    frontMatter: {
      topics: [],
      principles: [],
      tools: [],
      sessions: [],
      sources: [],
      taught: [],
      reviewed: [],
      tags: [],
      aliases: [],
      cssclasses: [],
      unknown: {},
      positions: {},
    },
    diagnostics: split.problems.map((problem) => ({ path, ...problem })),
    bodyOffset: split.bodyOffset,
    readable: split.type === 'none',
    draft: 'absent',
    publish: 'absent',
  };
}
