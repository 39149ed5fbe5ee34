import type { Nodes, Root, RootContent } from 'mdast';
import type { NoteContext } from '../note-context.ts';
import { rangeOf } from './published-markdown.ts';

/** Where a node stands: its place among the children of its parent, and so on up to the root. */
type Path = readonly number[];

interface Border {
  readonly path: Path;
  readonly node: Nodes;
}

/**
 * Takes comments out of the tree. A `%%` within a line that has no partner in its own paragraph is paired with the
 * next such one, and everything between the two goes: an author who hid it in the editor wants it hidden.
 */
export function removeComments(tree: Root, context: NoteContext): void {
  const borders = findBorders(tree);
  const removals: [Border, Border][] = [];
  for (let index = 0; index < borders.length; index += 1) {
    const border = borders[index];
    const next = borders[index + 1];
    if (border === undefined) break;
    if (next?.node.type === 'commentMarker') {
      removals.push([border, next]);
      cutSource(border.node, next.node, context);
      index += 1;
    } else if (border.node.type === 'commentMarker') keepMarker(border.node, context);
  }
  // From the back, so that the places of what is still to be removed stay true.
  for (const [from, to] of removals.reverse()) removeBetween(tree, from.path, to.path);
  sweep(tree, context);
}

/** Says that the text from one node to another is a comment. */
function cutSource(from: Nodes, to: Nodes, context: NoteContext): void {
  const start = rangeOf(from)?.start;
  const end = rangeOf(to)?.end;
  // A comment that stands nobody knows where could be anywhere in the text.
  if (start === undefined || end === undefined) context.source = null;
  else context.source?.cuts.push({ start, end });
}

/** In document order: markers without a partner, and blocks of comment that were cut off. */
function findBorders(tree: Root): Border[] {
  const borders: Border[] = [];
  visit(tree, []);
  return borders;

  function visit(node: Nodes, path: Path): void {
    if (node.type === 'commentMarker' || (node.type === 'comment' && !node.closed))
      borders.push({ path, node });
    if (!('children' in node)) return;
    node.children.forEach((child, index) => {
      if ('children' in child || child.type === 'comment' || child.type === 'commentMarker') {
        visit(child, [...path, index]);
      }
    });
  }
}

function keepMarker(marker: Nodes, context: NoteContext): void {
  context.report(
    'info',
    'unknown-syntax',
    '`%%` opens a comment here, but no other `%%` closes it; it is shown as text.',
    marker.position?.start,
    'Close the comment with `%%`, or write `\\%%`.',
  );
  Object.assign(marker, { type: 'text' });
}

/** Removes all nodes after `from` and before `to`, with both. */
function removeBetween(tree: Root, from: Path, to: Path): void {
  let shared = 0;
  while (from[shared] === to[shared] && shared < from.length) shared += 1;
  for (let depth = from.length - 1; depth > shared; depth -= 1) {
    const siblings = childrenAt(tree, from.slice(0, depth));
    const first = (from[depth] ?? 0) + (depth === from.length - 1 ? 0 : 1);
    siblings.splice(first);
  }
  for (let depth = to.length - 1; depth > shared; depth -= 1) {
    const siblings = childrenAt(tree, to.slice(0, depth));
    siblings.splice(0, (to[depth] ?? 0) + (depth === to.length - 1 ? 1 : 0));
  }
  const siblings = childrenAt(tree, from.slice(0, shared));
  const first = (from[shared] ?? 0) + (from.length - 1 === shared ? 0 : 1);
  const last = (to[shared] ?? 0) - (to.length - 1 === shared ? 0 : 1);
  siblings.splice(first, last - first + 1);
}

function childrenAt(tree: Root, path: Path): RootContent[] {
  let node: Nodes = tree;
  for (const index of path) {
    const child: Nodes | undefined = 'children' in node ? node.children[index] : undefined;
    if (child === undefined) return [];
    node = child;
  }
  return 'children' in node ? (node.children as RootContent[]) : [];
}

/** Takes out the comments themselves, white space beside them at the edges of a line, and paragraphs that held nothing else. */
function sweep(node: Nodes, context: NoteContext): void {
  if (!('children' in node)) return;
  const children = node.children as RootContent[];
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child === undefined) continue;
    if (child.type === 'comment') {
      cutSource(child, child, context);
      children.splice(index, 1);
      if (index === children.length) trim(children.at(-1), 'end');
      if (index === 0) trim(children[0], 'start');
    } else if ('children' in child) {
      sweep(child, context);
      if (child.type === 'paragraph' && child.children.every(isBlank)) children.splice(index, 1);
    }
  }
}

function trim(node: RootContent | undefined, side: 'start' | 'end'): void {
  if (node?.type === 'text') node.value = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
}

function isBlank(node: RootContent): boolean {
  return node.type === 'text' && /^[ \t\n]*$/u.test(node.value);
}
