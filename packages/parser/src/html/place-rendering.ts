import type { ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { NoteContext } from '../note-context.ts';
import type { Rendering } from './marks.ts';

/**
 * The marked place of a rendering. One that has a name (`^id` behind it) stands in an element that can carry the name.
 *
 * @param node what is rendered.
 */
export function placeRendering(
  context: NoteContext,
  node: Nodes,
  rendering: Omit<Rendering, 'type'>,
): ElementContent {
  const mark: ElementContent = {
    type: 'text',
    value: context.marks.mark({ type: 'rendering', ...rendering }),
  };
  const properties = node.data?.hProperties;
  return properties === undefined
    ? mark
    : { type: 'element', tagName: 'div', properties: { ...properties }, children: [mark] };
}
