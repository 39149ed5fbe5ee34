import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import { closeMarker } from './formula-close.ts';
import { nonLazyLine } from './non-lazy-line.ts';

const BACKSLASH = 92;
const CARET = 94;
const DOLLAR_SIGN = 36;

/**
 * `$$` at the beginning of a line, up to the next `$$`, over blank lines too. What stands behind that is a paragraph
 * (a block's name, mostly). One that ends in its first line is a block only if it is all there is on it.
 */
const tokenize: Tokenizer = function (effects, ok, nok) {
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
    if (inFirstLine && code !== CARET) return nok(code);
    // As micromark has it: an underline below makes a heading of it.
    effects.enter('content');
    effects.enter('paragraph');
    effects.enter('chunkText', { contentType: 'text' });
    return text(code);
  }

  function text(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('paragraph');
      effects.exit('content');
      return ok(code);
    }
    effects.consume(code);
    return text;
  }
};

/** A formula that is a block. */
export const formulaBlock: Construct = { name: 'formula', tokenize, concrete: true };
