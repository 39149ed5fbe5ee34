import type { Code, Construct, State, Tokenizer } from 'micromark-util-types';

const tokenize: Tokenizer = function (effects, ok, nok) {
  const lazy = this.parser.lazy;
  const now = this.now;
  return start;

  function start(code: Code): State | undefined {
    if (code === null) return nok(code);
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return lineStart;
  }

  function lineStart(code: Code): State | undefined {
    return lazy[now().line] === true ? nok(code) : ok(code);
  }
};

/**
 * A line ending after which the same quote or list goes on. A block of several lines (a comment, a formula) ends
 * where it does not, as fenced code does.
 */
export const nonLazyLine: Construct = { tokenize, partial: true };
