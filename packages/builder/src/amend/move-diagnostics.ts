import type { Diagnostic, ParsedNote } from '@layerwise/parser';
import type { Position } from '@layerwise/parser/diagnostic';

/**
 * Says of a note that has another text what was found wrong with it before: its parse says its part anew, and what the
 * vault or the site found (a link that leads nowhere) moves with what it was found at.
 *
 * @param found all that was found wrong with the note before.
 * @param before the note that it was found in; `now`: the same with another text, whose references and front matter are
 *   those of before.
 * @returns null where nobody knows where something stands now.
 */
export function moveDiagnostics(
  found: readonly Diagnostic[],
  before: ParsedNote,
  now: ParsedNote,
): readonly Diagnostic[] | null {
  const others = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  if (others.size < found.length) return null;
  for (const diagnostic of before.diagnostics) if (!others.delete(JSON.stringify(diagnostic))) return null;
  const moved: Diagnostic[] = [];
  const places = listPlaces(before, now);
  for (const diagnostic of others.values()) {
    const place = places.get(keyOf(diagnostic));
    if (place === undefined) return null;
    moved.push({ ...diagnostic, line: place.line, column: place.column });
  }
  return [...now.diagnostics, ...moved];
}

/** Where references and fields stand now, by where they stood before. */
function listPlaces({ note: before }: ParsedNote, { note: now }: ParsedNote): ReadonlyMap<string, Position> {
  const start = { line: 1, column: 1 };
  const places = new Map<string, Position>([[keyOf(start), start]]);
  if ('private' in before || 'private' in now) return places;
  for (const [index, { position }] of before.references.entries()) {
    const place = now.references[index]?.position;
    if (place !== undefined) places.set(keyOf(position), place);
  }
  for (const [field, position] of Object.entries(before.frontMatter.positions)) {
    const place = now.frontMatter.positions[field];
    if (place !== undefined) places.set(keyOf(position), place);
  }
  return places;
}

function keyOf({ line, column }: Position): string {
  return `${line}:${column}`;
}
