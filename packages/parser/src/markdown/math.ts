import type { ElementContent } from 'hast';
import type { Literal, PhrasingContent, Root } from 'mdast';
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { visit } from 'unist-util-visit';
import { renderMath } from '../html/math.ts';
import { placeRendering } from '../html/place-rendering.ts';
import { nonLazyLine } from './non-lazy-line.ts';
import { STAND_IN } from './read-markdown.ts';
import type { Syntax } from './syntax.ts';

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
const BACKSLASH = 92;
/** In the place of a dollar sign where `$$` turned out to open no block. */
const STAND_IN_CODE = STAND_IN.charCodeAt(0);

/**
 * `$x$` and, shown on a line of its own, `$$x$$`, within a paragraph. Obsidian's rules, which the packages do not follow:
 * no white space inside beside a single `$`, no digit after the closing one (`$5 and $6` is money), and a single `$`
 * that cannot close ends the attempt.
 */
const tokenizeText: Tokenizer = (effects, ok, nok) => {
  let size = 0;
  let before: Code = null;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('formulaText');
    effects.enter('formulaMarker');
    return open(code);
  }

  function open(code: Code): State | undefined {
    if (code === DOLLAR_SIGN || code === STAND_IN_CODE) {
      if (size === 2) return nok(code);
      effects.consume(code);
      size += 1;
      return open;
    }
    if (code === null || (size === 1 && isSpace(code))) return nok(code);
    effects.exit('formulaMarker');
    return between(code);
  }

  /** Not in a piece of the formula. */
  function between(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (code === DOLLAR_SIGN) {
      if (size === 1) return isSpace(before) ? nok(code) : close(code);
      return effects.attempt(closeMarker, end, valueStart)(code);
    }
    if (!markdownLineEnding(code)) return valueStart(code);
    before = code;
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return between;
  }

  function valueStart(code: Code): State | undefined {
    effects.enter('formulaValue');
    return consume(code);
  }

  function value(code: Code): State | undefined {
    if (code === DOLLAR_SIGN && size === 2) return effects.check(closeMarker, valueEnd, consume)(code);
    return code === null || code === DOLLAR_SIGN || markdownLineEnding(code) ? valueEnd(code) : consume(code);
  }

  function consume(code: Code): State | undefined {
    before = code;
    effects.consume(code);
    return code === BACKSLASH ? escaped : value;
  }

  function escaped(code: Code): State | undefined {
    return code === DOLLAR_SIGN || code === BACKSLASH ? escapedCharacter(code) : value(code);
  }

  function escapedCharacter(code: Code): State | undefined {
    before = code;
    effects.consume(code);
    return value;
  }

  function valueEnd(code: Code): State | undefined {
    effects.exit('formulaValue');
    return between(code);
  }

  function close(code: Code): State | undefined {
    effects.enter('formulaMarker');
    effects.consume(code);
    effects.exit('formulaMarker');
    return closed;
  }

  function closed(code: Code): State | undefined {
    return code !== null && code >= 48 && code <= 57 ? nok(code) : end(code);
  }

  function end(code: Code): State | undefined {
    effects.exit('formulaText');
    return ok(code);
  }
};

/**
 * `$$` at the beginning of a line, up to the next `$$`, over blank lines too. What stands behind that is a paragraph
 * (a block's name, mostly). One that ends in its first line is a block only if it is all there is on it.
 */
const tokenizeFlow: Tokenizer = function (effects, ok, nok) {
  const interrupts = this.interrupt === true;
  let inFirstLine = true;
  let inValue = false;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('formulaBlock');
    effects.enter('formulaMarker');
    effects.consume(code);
    return second;
  }

  function second(code: Code): State | undefined {
    if (code !== DOLLAR_SIGN) return nok(code);
    effects.consume(code);
    return third;
  }

  function third(code: Code): State | undefined {
    if (code === DOLLAR_SIGN) return nok(code);
    effects.exit('formulaMarker');
    return line(code);
  }

  function line(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code);
    if (code === DOLLAR_SIGN) return effects.attempt(closeMarker, afterClose, dollar)(code);
    return dollar(code);
  }

  function dollar(code: Code): State | undefined {
    if (!inValue) effects.enter('formulaValue');
    inValue = true;
    effects.consume(code);
    return code === BACKSLASH ? escaped : inLine;
  }

  function escaped(code: Code): State | undefined {
    if (code !== DOLLAR_SIGN && code !== BACKSLASH) return inLine(code);
    effects.consume(code);
    return inLine;
  }

  function inLine(code: Code): State | undefined {
    if (code === DOLLAR_SIGN) return effects.check(closeMarker, endValue, dollar)(code);
    return code === null || markdownLineEnding(code) ? endValue(code) : dollar(code);
  }

  function endValue(code: Code): State | undefined {
    effects.exit('formulaValue');
    inValue = false;
    return line(code);
  }

  function lineEnd(code: Code): State | undefined {
    inFirstLine = false;
    if (interrupts) return unclosed(code);
    return effects.attempt(nonLazyLine, line, unclosed)(code);
  }

  function unclosed(code: Code): State | undefined {
    effects.exit('formulaBlock');
    return ok(code);
  }

  function afterClose(code: Code): State | undefined {
    if (inFirstLine && interrupts) return nok(code);
    effects.exit('formulaBlock');
    return rest(code);
  }

  function rest(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return ok(code);
    if (markdownSpace(code)) {
      effects.enter('whitespace');
      return space(code);
    }
    return startText(code);
  }

  function space(code: Code): State | undefined {
    if (markdownSpace(code)) {
      effects.consume(code);
      return space;
    }
    effects.exit('whitespace');
    return code === null || markdownLineEnding(code) ? ok(code) : startText(code);
  }

  function startText(code: Code): State | undefined {
    // `$$x$$ and more`, but not `$$x$$ ^name`.
    if (inFirstLine && code !== 94) return nok(code);
    effects.enter('paragraph');
    effects.enter('chunkText', { contentType: 'text' });
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('paragraph');
      return ok(code);
    }
    effects.consume(code);
    return text;
  }
};

const closeMarker: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('formulaMarker');
      effects.consume(code);
      return (next) => {
        if (next !== DOLLAR_SIGN) return nok(next);
        effects.consume(next);
        effects.exit('formulaMarker');
        return ok;
      };
    };
  },
};

function isSpace(code: Code): boolean {
  return code !== null && (markdownSpace(code) || markdownLineEnding(code));
}

const text: Construct = {
  name: 'formula',
  tokenize: tokenizeText,
  previous(code) {
    return (
      (code !== DOLLAR_SIGN && code !== STAND_IN_CODE) || this.events.at(-1)?.[1].type === 'characterEscape'
    );
  },
};
const flow: Construct = { name: 'formula', tokenize: tokenizeFlow, concrete: true };

const micromark: Extension = {
  flow: { [DOLLAR_SIGN]: flow },
  text: { [DOLLAR_SIGN]: text, [STAND_IN_CODE]: text },
};

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
      const lines = node.value.split('\n').length - 1;
      const wanted = token.start.line - (node.position?.start.line ?? token.start.line);
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
  occursIn: (source) => source.includes('$') || /[`~]{3}[ \t]*math/iu.test(source),
  micromark,
  fromMarkdown,
  openMark: { mark: '$$', find: findOpenMarks },
  transform: (tree) => {
    readMathCode(tree);
    liftFormulas(tree);
  },
  handlers: (context) => ({
    formula(_state, node: Formula): ElementContent {
      context.needs.add('math');
      const html = (): string => renderMath(node.value, node, context);
      return placeRendering(context, node, { text: node.value.trim(), block: node.block, html });
    },
  }),
};

/** Offsets of `$$` that no other `$$` closes. */
function findOpenMarks(tree: Root): readonly number[] {
  const offsets: number[] = [];
  visit(tree, 'formula', (node) => {
    const offset = node.position?.start.offset;
    if (!node.closed && offset !== undefined) offsets.push(offset);
  });
  return offsets;
}

/** GitHub's other ways to write a formula: a block of code in the language `math`, and code between dollar signs. */
function readMathCode(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'formula' && !node.display && /^`[^`]+`$/u.test(node.value)) {
      node.value = node.value.slice(1, -1);
    }
    if (node.type !== 'code' || node.lang?.toLowerCase() !== 'math') return;
    if (parent === undefined || index === undefined) return;
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
  });
}

/** A paragraph that is nothing but one displayed formula is a block. */
function liftFormulas(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const formulas = paragraph.children.filter((child) => !isBlank(child));
    const [formula] = formulas;
    if (formulas.length !== 1 || formula?.type !== 'formula' || !formula.display) return;
    if (parent === undefined || index === undefined || parent.type === 'listItem') return;
    formula.block = true;
    parent.children[index] = formula;
  });
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
