import type { Root } from 'hast';
import type { Marks } from './html/marks.ts';
import type { Heading } from './note.ts';

/** The name of a file without its folders and its `.md`. */
export function fileTitle(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/iu, '');
}

/**
 * The title of a note: what its front matter says, else its first level-1 heading, else its file's name.
 *
 * @param headings the note's own, not those of quotes and callouts.
 */
export function noteTitle(path: string, said: string | undefined, headings: readonly Heading[]): string {
  return said ?? (headings.find((heading) => heading.depth === 1)?.text || fileTitle(path));
}

/**
 * Takes the title's heading off the tree where a note begins with one that says the same as its title: the page shows
 * the title itself. The marks of its section stay.
 *
 * @returns whether it was there.
 */
export function takeTitle(tree: Root, title: string, headings: readonly Heading[], marks: Marks): boolean {
  const first = headings[0];
  if (first?.depth !== 1 || first.text !== title) return false;
  for (const [index, child] of tree.children.entries()) {
    if (child.type === 'text' && marks.split(child.value).every(isBlank)) continue;
    if (child.type !== 'element' || child.tagName !== 'h1') return false;
    tree.children.splice(index, 1);
    return true;
  }
  return false;
}

function isBlank(piece: ReturnType<Marks['split']>[number]): boolean {
  return typeof piece === 'string' ? piece.trim() === '' : piece.type === 'region-start';
}
