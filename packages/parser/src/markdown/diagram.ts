import type { ElementContent } from 'hast';
import type { Literal, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { escapeText } from '../html/escape.ts';
import { placeRendering } from '../html/place-rendering.ts';
import type { Syntax } from './syntax.ts';

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
  occursIn: (text) => /mermaid/iu.test(text),
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
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang?.toLowerCase() !== 'mermaid' || parent === undefined || index === undefined) return;
    const { value, position } = node;
    parent.children[index] = {
      type: 'diagram',
      value,
      ...(node.data && { data: node.data }),
      ...(position && { position }),
    };
  });
}
