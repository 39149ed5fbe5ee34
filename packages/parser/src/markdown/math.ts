import type { ElementContent } from 'hast';
import type { Code, Literal, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import { renderMath } from '../html/math.ts';
import { placeRendering } from '../html/place-rendering.ts';
import { formulaBlock } from './formula-block.ts';
import { formulaText } from './formula-text.ts';
import { holdsFence } from './holds-fence.ts';
import { STAND_IN } from './read-markdown.ts';
import type { Syntax } from './syntax.ts';
import { walk } from './walk.ts';

/** A formula in TeX. `display`: on a line of its own. */
export interface Formula extends Literal {
  type: 'formula';
  display: boolean;
  /** Whether it is a block; else it stands in a paragraph. */
  block: boolean;
  /** False for a block that no `$$` closes. */
  closed: boolean;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: Formula;
  }
  interface RootContentMap {
    formula: Formula;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formulaBlock: 'formulaBlock';
    formulaMarker: 'formulaMarker';
    formulaText: 'formulaText';
    formulaValue: 'formulaValue';
  }
}

const DOLLAR_SIGN = 36;
const micromark: Extension = {
  flow: { [DOLLAR_SIGN]: formulaBlock },
  text: { [DOLLAR_SIGN]: formulaText, [STAND_IN.charCodeAt(0)]: formulaText },
};

/** In which line the value of a formula ends so far. To count its line endings each time would take long. */
const lastLines = new WeakMap<Formula, number>();

const fromMarkdown: FromMarkdownExtension = {
  enter: {
    formulaBlock(token) {
      this.enter({ type: 'formula', value: '', display: true, block: true, closed: false }, token);
    },
    formulaText(token) {
      const mark = this.sliceSerialize(token).slice(0, 2);
      const display = mark === '$$' || mark === STAND_IN.repeat(2);
      this.enter({ type: 'formula', value: '', display, block: false, closed: true }, token);
    },
  },
  exit: {
    formulaMarker(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'formula' && node.position?.start.offset !== token.start.offset) node.closed = true;
    },
    formulaValue(token) {
      const node = this.stack.at(-1);
      if (node?.type !== 'formula') return;
      // As many line endings as in the note, so that a place in the formula is one in the note.
      const first = node.position?.start.line ?? token.start.line;
      const lines = (lastLines.get(node) ?? first) - first;
      const wanted = token.start.line - first;
      lastLines.set(node, token.start.line);
      const value = this.sliceSerialize(token);
      // In a cell of a table a bar is written with a backslash before it.
      node.value +=
        '\n'.repeat(Math.max(0, wanted - lines)) + (this.data.inTable ? value.replaceAll('\\|', '|') : value);
    },
    formulaBlock(token) {
      this.exit(token);
    },
    formulaText(token) {
      this.exit(token);
    },
  },
};

/** Formulas of the Obsidian dialect, rendered at build time. */
export const math: Syntax = {
  name: 'math',
  occursIn: (source) => source.includes('$') || (holdsFence(source) && /[`~]{3}[ \t]*math/iu.test(source)),
  micromark: () => micromark,
  fromMarkdown: () => fromMarkdown,
  openMark: { mark: '$$', find: findOpenMarks },
  transform: (tree) => {
    walk(tree, (node, index, parent) => {
      if (node.type === 'paragraph') liftFormula(node, index, parent);
      else if (node.type === 'formula' || node.type === 'code') readMathCode(node, index, parent);
    });
  },
  handlers: (context) => ({
    formula(_state, node: Formula): ElementContent {
      context.needs.add('math');
      const html = (): string => renderMath(node.value, node, context);
      const text = node.value.trim();
      return placeRendering(context, node, { text, block: node.block, inLine: !node.display, html });
    },
  }),
};

/** Offsets of `$$` that no other `$$` closes. */
function findOpenMarks(tree: Root): readonly number[] {
  const offsets: number[] = [];
  walk(tree, (node) => {
    const offset = node.position?.start.offset;
    if (node.type === 'formula' && !node.closed && offset !== undefined) offsets.push(offset);
  });
  return offsets;
}

/** GitHub's other ways to write a formula: a block of code in the language `math`, and code between dollar signs. */
function readMathCode(node: Formula | Code, index: number, parent: Parents): void {
  if (node.type === 'formula') {
    if (!node.display && /^`[^`]+`$/u.test(node.value)) node.value = node.value.slice(1, -1);
    return;
  }
  if (node.lang?.toLowerCase() !== 'math') return;
  const { value, position } = node;
  // Its first line is the second of the block.
  const formula: Formula = {
    type: 'formula',
    value: `\n${value}`,
    display: true,
    block: true,
    closed: true,
  };
  parent.children[index] = { ...formula, ...(position && { position }) };
}

/** A paragraph that is nothing but one displayed formula is a block. */
function liftFormula(paragraph: Paragraph, index: number, parent: Parents): void {
  if (parent.type === 'listItem' || !paragraph.children.some(isDisplayed)) return;
  const formulas = paragraph.children.filter((child) => !isBlank(child));
  const [formula] = formulas;
  if (formulas.length !== 1 || formula?.type !== 'formula') return;
  formula.block = true;
  parent.children[index] = formula;
}

function isDisplayed(node: PhrasingContent): boolean {
  return node.type === 'formula' && node.display;
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
