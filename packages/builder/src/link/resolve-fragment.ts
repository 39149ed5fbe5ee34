import type { Fragment, Note } from '@layerwise/parser';
import { foldName } from './fold-name.ts';
import type { ResolvedFragment } from './linked-vault.ts';

/** Finds the heading or block that a fragment names; null where the note has none of the kind. */
export function resolveFragment(note: Note, fragment: Fragment): ResolvedFragment | null {
  if (fragment.type === 'block') {
    const id = note.blocks.find((block) => foldName(block) === foldName(fragment.id));
    return id === undefined ? null : { type: 'block', id };
  }
  let from = 0;
  let found = -1;
  let until = note.headings.length;
  for (const part of fragment.path) {
    found = note.headings.findIndex(
      (heading, index) => index >= from && index < until && isNamed(heading, part),
    );
    const heading = note.headings[found];
    if (heading === undefined) return null;
    from = found + 1;
    const end = note.headings.findIndex((next, index) => index >= from && next.depth <= heading.depth);
    until = end === -1 ? note.headings.length : Math.min(end, until);
  }
  const heading = note.headings[found];
  return heading === undefined ? null : { type: 'heading', heading: found, id: heading.id };
}

function isNamed(heading: Note['headings'][number], name: string): boolean {
  return foldHeading(heading.text) === foldHeading(name) || heading.id === name;
}

/** Characters that cannot stand in a link to a heading, and markup, do not count. */
function foldHeading(text: string): string {
  return foldName(text.replace(/[#|^:%[\]\\*_`~=$]/gu, ' ').replace(/\s+/gu, ' '));
}
