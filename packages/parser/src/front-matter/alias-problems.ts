import type { Document } from 'yaml';
import { yaml } from '../late-packages.ts';
import type { FrontMatterLimits } from './limits.ts';
import type { BlockProblem } from './yaml-block.ts';

/**
 * Finds aliases that lead nowhere, into themselves, or to more copies than are good for anybody: 400 bytes of them can
 * stand for millions of values.
 *
 * @param document A document of which nothing but this may be walked over before.
 * @param limits How many copies are allowed.
 */
export function findAliasProblems(document: Document.Parsed, limits: FrontMatterLimits): BlockProblem[] {
  const { visit } = yaml();
  const problems: BlockProblem[] = [];
  const seen: { offset: number; copies: number }[] = [];
  let copies = 0;
  visit(document, {
    Alias: (_key, alias) => {
      const offset = alias.range?.[0] ?? 0;
      const [start, , end] = alias.resolve(document)?.range ?? [-1, -1, -1];
      if (start < 0) problems.push(badAlias(offset, `\`*${alias.source}\` names no anchor before it`));
      else if (start <= offset && offset < end)
        problems.push(badAlias(offset, `\`*${alias.source}\` stands inside what it repeats`));
      // What is repeated may hold aliases itself, each with its own copies.
      const inside = seen.reduce(
        (sum, other) => (start <= other.offset && other.offset < end ? sum + other.copies : sum),
        1,
      );
      seen.push({ offset, copies: inside });
      copies += inside;
      if (copies <= limits.aliases) return undefined;
      problems.push(badAlias(offset, `aliases make more than ${limits.aliases} copies`));
      return visit.BREAK;
    },
  });
  return problems;
}

function badAlias(offset: number, what: string): BlockProblem {
  return {
    offset,
    severity: 'error',
    rule: 'frontmatter-syntax',
    message: `The front matter cannot be read: ${what}. The note is private.`,
  };
}
