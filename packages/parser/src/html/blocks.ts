import type { Element, ElementContent, Root, RootContent } from 'hast';
import { blockElementId, type Heading } from '../note.ts';
import type { NoteContext } from '../note-context.ts';

/**
 * Turns the names of blocks (`data-block`) into marked places: the id of the element, and the region around it.
 *
 * Runs after sanitising, which would prefix the id.
 */
export function markBlocks(tree: Root, headings: readonly Heading[], context: NoteContext): void {
  if (context.blocks.length === 0) return;
  const blocks = new Set(context.blocks);
  const headingIds = new Set(headings.map((heading) => heading.id));
  visitParent(tree);

  function visitParent(parent: Root | Element): void {
    const children: (RootContent | ElementContent)[] = [];
    for (const child of parent.children) {
      if (child.type !== 'element') {
        children.push(child);
        continue;
      }
      visitParent(child);
      const id = child.properties['dataBlock'];
      delete child.properties['dataBlock'];
      if (typeof id !== 'string' || !blocks.has(id)) {
        children.push(child);
        continue;
      }
      const { marks } = context;
      const mark = marks.mark({ type: 'id', id: blockElementId(id, headingIds) });
      // A heading has an id of its own.
      if (child.properties['id'] === undefined) child.properties['id'] = mark;
      else
        child.children.unshift({ type: 'element', tagName: 'span', properties: { id: mark }, children: [] });
      const region = { type: 'block', id } as const;
      children.push({ type: 'text', value: marks.mark({ type: 'region-start', region }) }, child, {
        type: 'text',
        value: marks.mark({ type: 'region-end', region }),
      });
    }
    parent.children = children as typeof parent.children;
  }
}
