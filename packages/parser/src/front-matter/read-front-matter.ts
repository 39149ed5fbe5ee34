import type { Diagnostic, Position } from '../diagnostic.ts';
import { locateIn } from '../locate.ts';
import type { FrontMatter } from '../note.ts';
import { interpretFields } from './interpret-fields.ts';
import { defaultFrontMatterLimits, type FrontMatterLimits } from './limits.ts';
import { type Split, splitFrontMatter } from './split.ts';
import type { VisibilityStatement } from './visibility.ts';
import { type BlockProblem, readYamlBlock } from './yaml-block.ts';

/** What was read at the top of a note. */
export interface FrontMatterReading extends VisibilityStatement {
  /** The fields that are right, as far as the block could be read. */
  readonly frontMatter: FrontMatter;
  readonly diagnostics: readonly Diagnostic[];
  /** Where the body begins in the text, in UTF-16 code units; 0 where that is uncertain. */
  readonly bodyOffset: number;
}

/**
 * Reads and validates the front matter of a note.
 *
 * @param text The note, without byte order mark (see `decodeNote`).
 * @param path Path in the vault, for diagnostics.
 * @param limits What the block may cost.
 * @returns The fields, where the body begins, and what the note says about being public (see `decideVisibility`).
 */
export function readFrontMatter(
  text: string,
  path: string,
  limits: FrontMatterLimits = defaultFrontMatterLimits,
): FrontMatterReading {
  const split = splitFrontMatter(text);
  if (split.type !== 'block') return readNothing(split, path);

  const locateInHead = locateIn(text.slice(0, split.bodyOffset));
  const locate = (offset: number): Position => locateInHead(split.yamlOffset + offset);
  const block = readYamlBlock(split.yaml, limits);
  const { values, places, unknown, draft, publish, problems } = interpretFields(block);
  // Where the block cannot be read, wrong values are guesses: only the cause is reported.
  const reported = block.readable ? [...block.problems, ...problems] : block.problems;
  const positions: Record<string, Position> = {};
  // Among the names is none that means something on every object.
  for (const [name, offset] of places) positions[name] = locate(offset);
  return {
    frontMatter: {
      ...values,
      ...(publish === 'yes' ? { publish: true } : {}),
      unknown,
      positions,
    },
    diagnostics: [...split.problems, ...reported.map((problem) => toProblem(problem, locate))].map(
      (problem) => ({ path, ...problem }),
    ),
    bodyOffset: split.bodyOffset,
    readable: block.readable,
    draft,
    publish,
  };
}

function readNothing(split: Exclude<Split, { type: 'block' }>, path: string): FrontMatterReading {
  const { values, unknown } = interpretFields({ readable: true, document: null, problems: [] });
  return {
    frontMatter: { ...values, unknown, positions: {} },
    diagnostics: split.problems.map((problem) => ({ path, ...problem })),
    bodyOffset: split.bodyOffset,
    readable: split.type === 'none',
    draft: 'absent',
    publish: 'absent',
  };
}

function toProblem({ offset, ...problem }: BlockProblem, locate: (offset: number) => Position) {
  return { ...locate(offset), ...problem };
}
