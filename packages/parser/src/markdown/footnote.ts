import type { ElementContent } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import { footnoteNodes, footnoteTokens } from '../late-packages.ts';
import type { Syntax } from './syntax.ts';

/**
 * Footnotes of GitHub Flavored Markdown. A page numbers them itself, in the order in which they are referred to, over
 * all embedded text: so a reference is a marked place, and the definitions are taken out of the running text.
 */
export const footnote: Syntax = {
  name: 'footnote',
  occursIn: (text) => text.includes('[^'),
  micromark: () => footnoteTokens().gfmFootnote(),
  fromMarkdown: () => footnoteNodes().gfmFootnoteFromMarkdown(),
  handlers: (context) => ({
    footnoteReference(_state, node: FootnoteReference): ElementContent {
      return { type: 'text', value: context.marks.mark({ type: 'footnote', footnote: node.identifier }) };
    },
    footnoteDefinition(state, node: FootnoteDefinition): ElementContent[] {
      return [
        { type: 'text', value: context.marks.mark({ type: 'footnote-start', footnote: node.identifier }) },
        ...state.all(node),
        { type: 'text', value: context.marks.mark({ type: 'footnote-end' }) },
      ];
    },
  }),
};
