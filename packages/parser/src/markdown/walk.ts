import type { Nodes, Parents } from 'mdast';

/** Looks at a node. The parent's child at the index may be replaced. */
export type Look = (node: Nodes, index: number, parent: Parents) => void;

/**
 * Looks at every node of a tree but its root, each before what is in it, in a plain loop: a general
 * visitor takes several times as long, and trees are walked over for each syntax of each note.
 */
export function walk(parent: Parents, look: Look): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child === undefined) continue;
    look(child, index, parent);
    if ('children' in child) walk(child, look);
  }
}
