import type { ElementContent } from 'hast';
import type { Literal, Root } from 'mdast';
import { escapeText } from '../html/escape.ts';
import { placeRendering } from '../html/place-rendering.ts';
import { holdsFence } from './holds-fence.ts';
import type { Syntax } from './syntax.ts';
import { walk } from './walk.ts';

/** A Mermaid diagram; `value` is its source. */
export interface Diagram extends Literal {
  type: 'diagram';
}

declare module 'mdast' {
  interface RootContentMap {
    diagram: Diagram;
  }
}

/** Diagrams: drawn in the browser, their source readable without a script. */
export const diagram: Syntax = {
  name: 'diagram',
  occursIn: (text) => holdsFence(text) && /mermaid/iu.test(text),
  transform: findDiagrams,
  handlers: (context) => ({
    diagram(_state, node: Diagram): ElementContent {
      context.needs.add('diagram');
      const html = `<pre class="mermaid" tabindex="0">${escapeText(node.value)}</pre>`;
      return placeRendering(context, node, { text: node.value, block: true, html });
    },
  }),
};

function findDiagrams(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'mermaid') return;
    const { value, position } = node;
    parent.children[index] = {
      type: 'diagram',
      value,
      ...(node.data && { data: node.data }),
      ...(position && { position }),
    };
  });
}
