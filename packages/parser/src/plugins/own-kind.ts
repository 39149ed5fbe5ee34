import type { FrontMatterReading } from '../front-matter/read-front-matter.ts';
import type { Kind } from '../note.ts';
import type { OwnKind } from './parse-plugin.ts';

/** A note's kind by a plugin. */
export interface FoundKind {
  readonly name: string;
  readonly countsAs: Kind;
}

/**
 * Finds the kind of a note among those of plugins: as its front matter says, else by its folder.
 *
 * @param text the note.
 * @returns null where it is of a kind of Layerwise's own.
 */
export function findOwnKind(
  path: string,
  text: string,
  { frontMatter }: FrontMatterReading,
  kinds: Readonly<Record<string, OwnKind>>,
): FoundKind | null {
  const said = readKind(text, frontMatter.positions['kind']);
  const folders = path.toLowerCase().split('/').slice(0, -1);
  for (const [name, { countsAs = 'note', folder }] of Object.entries(kinds)) {
    const isInFolder = said === null && folder !== undefined && folders.includes(folder.toLowerCase());
    if (said === name.toLowerCase() || isInFolder) return { name, countsAs };
  }
  return null;
}

/** What is read of front matter, without the complaint about a kind that a plugin knows. */
export function acceptKind(reading: FrontMatterReading): FrontMatterReading {
  const place = reading.frontMatter.positions['kind'];
  const diagnostics = reading.diagnostics.filter(
    ({ rule, line, column }) =>
      rule !== 'frontmatter-value' || line !== place?.line || column !== place.column,
  );
  return { ...reading, diagnostics };
}

/** The word that stands for the kind, in lower case; null where none does. */
function readKind(
  text: string,
  place: { readonly line: number; readonly column: number } | undefined,
): string | null {
  if (place === undefined) return null;
  const line = text.split(/\r\n?|\n/u, place.line)[place.line - 1] ?? '';
  return /^["']?([\p{L}\p{N}_-]+)/u.exec(line.slice(place.column - 1))?.[1]?.toLowerCase() ?? null;
}
