import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';
import { closeMarker } from './formula-close.ts';
import { STAND_IN } from './read-markdown.ts';

const DOLLAR_SIGN = 36;
const BACKSLASH = 92;
/** In the place of a dollar sign where `$$` turned out to open no block. */
const STAND_IN_CODE = STAND_IN.charCodeAt(0);

/**
 * `$x$` and, shown on a line of its own, `$$x$$`, within a paragraph. Obsidian's rules, which the packages do not follow:
 * no white space inside beside a single `$`, no digit after the closing one (`$5 and $6` is money), and a single `$`
 * that cannot close ends the attempt.
 */
const tokenize: Tokenizer = (effects, ok, nok) => {
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

function isSpace(code: Code): boolean {
  return code !== null && (markdownSpace(code) || markdownLineEnding(code));
}

/** A formula within a paragraph. */
export const formulaText: Construct = {
  name: 'formula',
  tokenize,
  previous(code) {
    return (
      (code !== DOLLAR_SIGN && code !== STAND_IN_CODE) || this.events.at(-1)?.[1].type === 'characterEscape'
    );
  },
};
